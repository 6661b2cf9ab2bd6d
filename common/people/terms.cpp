#include "common/people/terms.hpp"

#include <algorithm>
#include <utility>

#include "common/model/facet.hpp"
#include "common/people/evidence.hpp"
#include "common/people/key_name.hpp"
#include "common/people/name_form.hpp"
#include "common/text/bounded_term.hpp"

namespace dateline::people {

namespace {

constexpr std::uint64_t fewest_articles = 2;  ///< that a person without a role needs to be in the directory

/// Collects the terms of one person.
class TermList {
 public:
  void add(char prefix, std::string_view value) { terms_.push_back(term(prefix, value)); }

  void add_name(std::string_view name) {
    for (const auto& word : name_words(name)) {
      add(word_prefix, word);
      add(word_prefix, plain_spelling(word));
    }
  }

  void add_role(const Role& role) {
    const auto office = office_of(role);
    for (const auto* text : {&role.text, &role.body, &office.name, &office.body.key})
      for (const auto& word : folded_words(*text)) add(role_prefix, word);
    if (!role.country.empty()) add(country_prefix, role.country);
  }

  void add_aliases(const PersonEntry& person, const Authority& authority) {
    if (!authority.knows(person.key())) return;
    const auto& key = authority.person_of(person.key());
    if (!key.starts_with('~')) add(alias_prefix, alias_form(key));
    const auto* const named = authority.named(key);
    if (named == nullptr) return;
    for (const auto& alias : named->aliases) add(alias_prefix, alias_form(alias));
    if (named->name.empty()) return;
    add(alias_prefix, alias_form(named->name));
    add(named_prefix, key);
  }

  [[nodiscard]] std::vector<std::string> sorted() && {
    std::sort(terms_.begin(), terms_.end());
    terms_.erase(std::unique(terms_.begin(), terms_.end()), terms_.end());
    return std::move(terms_);
  }

 private:
  std::vector<std::string> terms_;
};

}  // namespace

std::string term(char prefix, std::string_view value) {
  return text::bounded_term(std::string(1, prefix).append(value));
}

std::string alias_form(std::string_view name) {
  auto words = name_words(name);
  for (auto& word : words) word = plain_spelling(word);
  return joined(words);
}

bool matters(const PersonEntry& person, const Authority& authority) {
  return person.span.articles >= fewest_articles || !person.roles.empty() || is_bare(person.key()) ||
         authority.knows(person.key());
}

std::vector<std::string> terms_of(const PersonEntry& person, const Authority& authority) {
  TermList terms;
  terms.add_aliases(person, authority);
  for (const auto& key : person.keys) {
    terms.add(key_prefix, key);
    terms.add_name(key);
  }
  for (const auto& spelling : person.names) terms.add_name(spelling.name);
  for (const auto& [role, span] : person.roles) terms.add_role(role);
  for (const auto& name : family_names_of(person)) terms.add(family_prefix, name);
  for (const auto& [body, articles] : employers_of(person)) terms.add(employer_prefix, body);
  return std::move(terms).sorted();
}

}  // namespace dateline::people
