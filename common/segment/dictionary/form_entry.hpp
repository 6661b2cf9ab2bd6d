#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/encoding/varint_reader.hpp"

namespace dateline::segment {

/// The payload of a form in the dictionary of forms. The stem is stored as the length of the prefix that it shares with
/// the form, and its own ending.
struct FormEntry {
  std::string stem;
  std::uint32_t code = 0;       ///< the form's number among the stem's
  std::uint32_t documents = 0;  ///< articles with the form
};

inline void append_form_entry(std::string& out, std::string_view form, const FormEntry& entry) {
  std::size_t shared = 0;
  while (shared < form.size() && shared < entry.stem.size() && form[shared] == entry.stem[shared]) ++shared;
  encoding::append_varint(out, shared);
  encoding::append_bytes(out, std::string_view(entry.stem).substr(shared));
  encoding::append_varint(out, entry.code);
  encoding::append_varint(out, entry.documents);
}

[[nodiscard]] inline FormEntry parse_form_entry(std::string_view form, std::string_view payload) {
  encoding::VarintReader in(payload);
  FormEntry entry;
  const auto shared = in.number();
  if (shared > form.size()) throw encoding::Damaged("a form shares more with its stem than it has");
  entry.stem = form.substr(0, shared);
  entry.stem += in.bytes(in.number());
  entry.code = in.number32();
  entry.documents = in.number32();
  return entry;
}

}  // namespace dateline::segment
