#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/people/authority.hpp"
#include "common/people/directory.hpp"
#include "common/people/name_form.hpp"
#include "tests/common/people/directory_folder.hpp"

namespace dateline::test {

using people::Authority;
using people::PeopleQuery;
using people::PersonEntry;

/// The directory as plain loops over everyone.
class NaiveDirectory {
 public:
  NaiveDirectory(const People& people, const Authority& authority) : authority_(authority) {
    for (const auto& person : people)
      if (person.span.articles >= 2 || !person.roles.empty() || person.key().starts_with('~') ||
          authority.knows(person.key()))
        people_.push_back(person);
    std::sort(people_.begin(), people_.end(), [](const PersonEntry& a, const PersonEntry& b) {
      return a.span.articles != b.span.articles ? a.span.articles > b.span.articles : a.key() < b.key();
    });
  }

  [[nodiscard]] People find(const PeopleQuery& query) const {
    People found;
    for (const auto& person : people_)
      if (matches(query, person)) found.push_back(person);
    return found;
  }
  [[nodiscard]] std::optional<PersonEntry> person(const std::string& key) const {
    for (const auto& person : people_)
      if (std::count(person.keys.begin(), person.keys.end(), key) > 0) return person;
    return std::nullopt;
  }
  [[nodiscard]] std::vector<std::string> keys_called(const std::string& name) const {
    std::vector<std::string> keys;
    for (const auto& person : people_) {
      const auto given = names_given(person);
      if (std::none_of(given.begin(), given.end(), [&](const auto& own) { return plain(own) == plain(name); }))
        continue;
      keys.insert(keys.end(), person.keys.begin(), person.keys.end());
    }
    std::sort(keys.begin(), keys.end());
    return keys;
  }

 private:
  static std::vector<std::string> plain(const std::string& name) {
    auto words = people::name_words(name);
    for (auto& word : words) word = people::plain_spelling(word);
    return words;
  }

  [[nodiscard]] std::vector<std::string> names_given(const PersonEntry& person) const {
    if (!authority_.knows(person.key())) return {};
    std::vector<std::string> names{authority_.person_of(person.key())};
    if (const auto* named = authority_.named(person.key()); named != nullptr) {
      names.insert(names.end(), named->aliases.begin(), named->aliases.end());
      names.push_back(named->name);
    }
    return names;
  }

  static bool matches(const PeopleQuery& query, const PersonEntry& person) {
    std::vector<std::string> words;
    std::vector<std::string> names(person.keys);
    for (const auto& spelling : person.names) names.push_back(spelling.name);
    for (const auto& name : names)
      for (const auto& word : people::name_words(name)) words.insert(words.end(), {word, people::plain_spelling(word)});
    std::vector<std::string> roles;
    std::vector<std::string> countries;
    for (const auto& [role, span] : person.roles) {
      for (const auto& text : {role.text, role.body})
        for (const auto& word : people::folded_words(text)) roles.push_back(word);
      countries.push_back(role.country);
    }
    const auto has = [](const auto& all, const std::string& one) {
      return std::count(all.begin(), all.end(), one) > 0;
    };
    return std::all_of(query.words.begin(), query.words.end(), [&](const auto& word) { return has(words, word); }) &&
           std::all_of(query.role_words.begin(), query.role_words.end(),
                       [&](const auto& word) { return has(roles, word); }) &&
           (query.country.empty() || has(countries, query.country)) &&
           std::any_of(words.begin(), words.end(), [&](const auto& word) { return word.starts_with(query.begun); });
  }

  People people_;
  const Authority& authority_;
};

}  // namespace dateline::test
