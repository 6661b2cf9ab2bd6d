#include "common/index/xapian_schema.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "common/error.hpp"
#include "common/index/varint.hpp"
#include "common/text/fold.hpp"

namespace dateline::index::xapian {

namespace {

constexpr std::size_t longest_term = 200;
constexpr std::size_t kept_of_long_term = 160;
constexpr std::size_t hash_digits = 32;

std::string prefixed(std::string_view prefix, std::string_view rest) {
  std::string term;
  term.reserve(prefix.size() + rest.size());
  term.append(prefix).append(rest);
  return bounded_term(std::move(term));
}

std::string upper_name(Facet facet) {
  std::string name(name_of(facet));
  for (char& c : name) c = static_cast<char>(c - 'a' + 'A');
  return name;
}

}  // namespace

std::uint32_t facet_slot(Facet facet) noexcept { return static_cast<std::uint32_t>(facet); }

std::string bounded_term(std::string term) {
  if (term.size() <= longest_term) return term;
  const auto hash = XXH3_128bits(term.data(), term.size());
  term.resize(kept_of_long_term);
  return term + fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

bool is_shortened(std::string_view term) noexcept {
  if (term.size() != kept_of_long_term + hash_digits) return false;
  return term.substr(kept_of_long_term).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string stem_term(std::string_view stem) { return prefixed("Z", stem); }
std::string form_term(std::string_view form) { return prefixed("", form); }

std::string title_stem_term(std::string_view stem) { return prefixed("ZS", stem); }
std::string title_form_term(std::string_view form) { return prefixed("S", form); }
std::string id_term(std::string_view id) { return prefixed("Q", id); }

std::string facet_prefix(Facet facet) { return "X" + upper_name(facet) + ":"; }

std::string facet_term(Facet facet, std::string_view value) { return prefixed(facet_prefix(facet), value); }

bool has_label_terms(Facet facet) noexcept {
  return facet == Facet::source || facet == Facet::author || facet == Facet::section || facet == Facet::keyword;
}

std::string label_prefix(Facet facet, std::string_view value) {
  std::string prefix = "XL" + upper_name(facet) + ":";
  prefix.append(value).push_back('\0');
  return prefix;
}

std::string label_term(Facet facet, const FacetValue& value) {
  return bounded_term(label_prefix(facet, value.value) + value.label);
}

std::string content_hash(const Article& article) {
  std::string fields;
  const auto add_all = [&fields](const std::vector<std::string>& values) {
    append_varint(fields, values.size());
    for (const auto& value : values) append_bytes(fields, value);
  };
  for (const auto* text : {&article.id, &article.url, &article.title, &article.body, &article.source, &article.dateline,
                           &article.language, &article.section})
    append_bytes(fields, *text);
  for (const auto* list :
       {&article.authors, &article.keywords, &article.people, &article.places, &article.organisations})
    add_all(*list);
  fields += newest_first_key(article.published, {});
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(fields.data(), fields.size()));
  return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
}

std::string encode_set(const std::vector<std::string>& values) {
  std::string bytes;
  for (const auto& value : values) append_bytes(bytes, value);
  return bytes;
}

std::vector<std::string_view> decode_set(std::string_view bytes) {
  std::vector<std::string_view> values;
  while (!bytes.empty()) {
    const auto value = take_bytes(bytes);
    if (!value)
      throw UnusableError("the index is damaged: a value slot holds no set; `dateline-index check` says more");
    values.push_back(*value);
  }
  return values;
}

}  // namespace dateline::index::xapian
