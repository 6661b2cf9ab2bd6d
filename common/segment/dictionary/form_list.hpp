#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/varint_reader.hpp"

namespace dateline::segment {

/// A stem has at most this many forms: codes of forms have 15 bits.
inline constexpr std::size_t most_forms = (1U << 15U) - 1;

/// A surface form of a stem and the number of documents with it.
struct Form {
  std::string text;
  std::uint32_t documents = 0;
  bool operator==(const Form&) const = default;
};

/// The surface forms of a stem as its entry lists them, by form code; decoded only on demand, because most readers of
/// an entry do not need them. A view of the dictionary, which must outlive it. `key` is that of the entry. All calls
/// throw Damaged if a form shares more with the key than it has, or is in more documents than the stem. Safe to share
/// between threads.
class FormList {
 public:
  FormList() = default;
  /// The list at the front of `in`, which begins with the number of forms, for a stem of `documents` documents. Throws
  /// Damaged if there are too many forms, or more than the bytes can hold.
  FormList(encoding::VarintReader& in, std::uint32_t documents) : documents_(documents) {
    const auto count = in.number();
    if (count > most_forms || count > in.rest().size() / smallest_form)
      throw encoding::Damaged("a stem has too many forms");
    count_ = static_cast<std::uint32_t>(count);
    bytes_ = in.rest();
  }

  /// 0 if the only form is the stem itself.
  [[nodiscard]] std::uint32_t size() const noexcept { return count_; }
  [[nodiscard]] bool empty() const noexcept { return count_ == 0; }

  /// Calls visit(text, documents) for each form, by code.
  template <typename Visit>
  void visit(std::string_view key, Visit visit) const {
    encoding::VarintReader in(bytes_);
    std::string text;
    for (std::uint32_t code = 0; code < count_; ++code) {
      const auto [shared, rest, documents] = read(in, key);
      text.assign(key.substr(0, shared));
      text.append(rest);
      visit(std::string_view(text), documents);
    }
  }
  /// The code of a form; nothing if the list does not have it.
  [[nodiscard]] std::optional<std::uint16_t> code_of(std::string_view key, std::string_view form) const {
    encoding::VarintReader in(bytes_);
    for (std::uint16_t code = 0; code < count_; ++code) {
      const auto [shared, rest, documents] = read(in, key);
      if (form.size() == shared + rest.size() && form.ends_with(rest) && form.starts_with(key.substr(0, shared)))
        return code;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::vector<Form> decoded(std::string_view key) const {
    std::vector<Form> forms;
    forms.reserve(count_);
    visit(key, [&](std::string_view text, std::uint32_t documents) {
      forms.push_back({std::string(text), documents});
    });
    return forms;
  }

 private:
  static constexpr std::size_t smallest_form = 3;  ///< bytes
  struct Entry {
    std::uint64_t shared;
    std::string_view rest;
    std::uint32_t documents;
  };
  [[nodiscard]] Entry read(encoding::VarintReader& in, std::string_view key) const {
    const auto shared = in.number();
    if (shared > key.size()) throw encoding::Damaged("a form shares more with its stem than it has");
    const auto rest = in.bytes(in.number());
    const auto documents = in.number32();
    if (documents > documents_) throw encoding::Damaged("a form is in more articles than its stem");
    return {shared, rest, documents};
  }

  std::string_view bytes_;
  std::uint32_t count_ = 0;
  std::uint32_t documents_ = 0;
};

}  // namespace dateline::segment
