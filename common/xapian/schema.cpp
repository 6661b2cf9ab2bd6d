#include "common/xapian/schema.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "common/encoding/varint.hpp"
#include "common/error.hpp"
#include "common/text/bounded_term.hpp"
#include "common/text/fold.hpp"

namespace dateline::xapian {

namespace {

std::string prefixed(std::string_view prefix, std::string_view rest) {
  std::string term;
  term.reserve(prefix.size() + rest.size());
  term.append(prefix).append(rest);
  return text::bounded_term(std::move(term));
}

std::string upper_name(Facet facet) {
  std::string name(name_of(facet));
  for (char& c : name) c = static_cast<char>(c - 'a' + 'A');
  return name;
}

}  // namespace

std::string stem_term(std::string_view stem) { return prefixed("Z", stem); }
std::string form_term(std::string_view form) { return prefixed("", form); }

std::string title_stem_term(std::string_view stem) { return prefixed("ZS", stem); }
std::string title_form_term(std::string_view form) { return prefixed("S", form); }
std::string id_term(std::string_view id) { return prefixed("Q", id); }

std::string facet_prefix(Facet facet) { return "X" + upper_name(facet) + ":"; }

std::string facet_term(Facet facet, std::string_view value) { return prefixed(facet_prefix(facet), value); }

std::string label_prefix(Facet facet, std::string_view value) {
  std::string prefix = "XL" + upper_name(facet) + ":";
  prefix.append(value).push_back('\0');
  return prefix;
}

std::string label_term(Facet facet, const FacetValue& value) {
  return text::bounded_term(label_prefix(facet, value.value) + value.label);
}

std::string role_tuple_term(const RoleTuple& tuple) {
  RoleTuple folded = tuple;
  folded.role.text = text::fold(tuple.role.text);
  folded.role.body = text::fold(tuple.role.body);
  return text::bounded_term(std::string(role_tuple_prefix) + encode_role_tuple(folded));
}

std::string encode_set(const std::vector<std::string>& values) {
  std::string bytes;
  for (const auto& value : values) encoding::append_bytes(bytes, value);
  return bytes;
}

std::vector<std::string_view> decode_set(std::string_view bytes) {
  std::vector<std::string_view> values;
  while (!bytes.empty()) {
    const auto value = encoding::take_bytes(bytes);
    if (!value)
      throw UnusableError(
          "the index is damaged: a value slot does not hold a set; run `dateline-index check` for details");
    values.push_back(*value);
  }
  return values;
}

}  // namespace dateline::xapian
