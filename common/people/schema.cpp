#include "common/people/schema.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "common/people/name_form.hpp"
#include "common/text/bounded_term.hpp"

namespace dateline::people::schema {

namespace {

constexpr std::uint64_t fewest_articles = 2;  ///< that a person without a role needs to get a document

/// The complement of the number of articles, big-endian, then the key.
std::string order_value(const PersonEntry& person) {
  std::string value;
  for (int shift = 56; shift >= 0; shift -= 8)
    value.push_back(static_cast<char>(~person.span.articles >> shift & 0xFF));
  return value + person.key();
}

std::string plain(const std::vector<std::string>& words) {
  std::vector<std::string> plain;
  plain.reserve(words.size());
  for (const auto& word : words) plain.push_back(plain_spelling(word));
  return joined(plain);
}

void add_aliases(Xapian::Document& document, const PersonEntry& person, const Authority& authority) {
  if (!authority.knows(person.key())) return;
  const auto& key = authority.person_of(person.key());
  const auto add = [&](std::string_view name) { document.add_boolean_term(term(alias_prefix, alias_form(name))); };
  if (!key.starts_with('~')) add(key);
  const auto* const named = authority.named(key);
  if (named == nullptr) return;
  for (const auto& alias : named->aliases) add(alias);
  if (named->name.empty()) return;
  add(named->name);
  document.add_boolean_term(term(named_prefix, key));
}

void add_name(Xapian::Document& document, std::string_view name) {
  for (const auto& word : name_words(name)) {
    document.add_boolean_term(term(word_prefix, word));
    document.add_boolean_term(term(word_prefix, plain_spelling(word)));
  }
}

}  // namespace

std::filesystem::path path(const std::filesystem::path& index) { return index / "directory"; }

std::uint64_t generation_of(const Xapian::Database& database) {
  const auto text = database.get_metadata(generation_key);
  std::uint64_t generation = 0;
  std::from_chars(text.data(), text.data() + text.size(), generation);
  return generation;
}

std::string term(char prefix, std::string_view value) {
  return text::bounded_term(std::string(1, prefix).append(value));
}

std::string synonym_key(std::string_view form) { return text::bounded_term(std::string(form)); }

std::string alias_form(std::string_view name) { return plain(name_words(name)); }

bool matters(const PersonEntry& person, const Authority& authority) {
  return person.span.articles >= fewest_articles || !person.roles.empty() || authority.knows(person.key());
}

Xapian::Document document_of(const PersonEntry& person, std::string_view form, const Authority& authority) {
  Xapian::Document document;
  document.set_data(encode_entry(person));
  document.add_value(order_slot, order_value(person));
  document.add_boolean_term(term(form_prefix, form));
  add_aliases(document, person, authority);
  for (const auto& key : person.keys) {
    document.add_boolean_term(term(key_prefix, key));
    add_name(document, key);
  }
  for (const auto& spelling : person.names) add_name(document, spelling.name);
  for (const auto& [role, span] : person.roles) {
    for (const auto* text : {&role.text, &role.body})
      for (const auto& word : folded_words(*text)) document.add_boolean_term(term(role_prefix, word));
    if (!role.country.empty()) document.add_boolean_term(term(country_prefix, role.country));
  }
  return document;
}

}  // namespace dateline::people::schema
