#include "query/people/nearest_role.hpp"

#include <fmt/format.h>

#include <map>

#include "common/people/name_form.hpp"
#include "query/engine/role_query.hpp"
#include "query/forms/fuzzy.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t most_roles_suggested = 5;
constexpr std::uint32_t most_role_edits = 2;

/// The words of the values of the role facet, and how often articles have a role with them.
using RoleWords = std::map<std::string, std::uint64_t, std::less<>>;

RoleWords role_words_of(Engine& engine, std::string_view country) {
  RoleWords words;
  engine.values(Facet::role, {}, [&](std::string_view value, std::uint64_t articles) {
    const auto at = value.rfind('@');
    if (!country.empty() && value.substr(at + 1) != country) return true;
    for (auto& word : people::folded_words(value.substr(0, at))) words[std::move(word)] += articles;
    return true;
  });
  return words;
}

/// Whether some role has the word, in its text or its body, as its holder's present or former office.
bool is_held(Engine& engine, const std::string& word) {
  const auto held = engine.held({word, "former " + word});
  return held[0] || held[1];
}

std::vector<std::string> nearest_words(const RoleWords& words, const std::string& asked) {
  FuzzyMatcher matcher(asked, most_role_edits);
  NearestForms nearest(most_roles_suggested);
  for (const auto& [word, articles] : words)
    if (const auto distance = matcher.distance(word)) nearest.add({word, *distance, articles});
  std::vector<std::string> forms;
  for (auto& near : std::move(nearest).sorted()) forms.push_back(std::move(near.form));
  return forms;
}

}  // namespace

std::vector<std::string> nearest_roles(Engine& engine, std::string_view asked) {
  if (asked.starts_with('=')) return {};
  const RoleQuery query(asked);
  auto known = role_words_of(engine, query.country());
  if (known.empty()) known = role_words_of(engine, {});
  // One role for each word that may replace the first unknown one; the other unknown words get their best.
  std::vector<std::string> roles(1);
  bool all_known = true;
  for (const auto& word : query.words()) {
    std::vector<std::string> replacements{word};
    if (!known.contains(word) && !is_held(engine, word)) {
      replacements = nearest_words(known, word);
      if (replacements.empty()) return {};
      if (!all_known) replacements.resize(1);
      all_known = false;
    }
    std::vector<std::string> longer;
    for (const auto& role : roles)
      for (const auto& replacement : replacements)
        longer.push_back(role.empty() ? replacement : fmt::format("{} {}", role, replacement));
    roles = std::move(longer);
  }
  if (all_known) return {};
  if (const auto country = query.country(); !country.empty())
    for (auto& role : roles) role += '@' + country;
  return roles;
}

}  // namespace dateline::query
