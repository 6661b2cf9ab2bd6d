#include "tests/agreement/model/filters.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <string_view>

#include "common/text/fold.hpp"
#include "tests/agreement/model/facets.hpp"

namespace dateline::naive {

namespace {

/// The words of a text, folded.
std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text::fold(text) + " ") {
    const bool separates = static_cast<unsigned char>(c) < 0x80 && c != '\'' && !std::isalnum(c);
    if (!separates) {
      word += c;
    } else if (!word.empty()) {
      words.insert(word);
      word.clear();
    }
  }
  return words;
}

/// A value of the role facet, asked for whole.
bool is_value(const Role& role, const std::string& value) {
  return role.status != RoleStatus::former && value_of_role(role) == value;
}

/// Every word stands in the role's text or body, or is its status; a former role must be asked for as such.
bool answers(const Role& role, const std::set<std::string>& words, const std::string& country) {
  if (!country.empty() && role.country != country) return false;
  if (role.status == RoleStatus::former && !words.contains("former")) return false;
  if (words.empty()) return role.role_class != RoleClass::none;
  auto held = words_of(role.text);
  held.merge(words_of(role.body));
  held.emplace(name_of(role.status));
  return std::includes(held.begin(), held.end(), words.begin(), words.end());
}

}  // namespace

bool holds_role(const Facts& facts, const query::RoleName& asked) {
  const auto folded = text::fold(asked.asked);
  const auto at = folded.rfind('@');
  const auto words = words_of(folded.substr(0, at));
  const auto country = at == std::string::npos ? "" : folded.substr(at + 1);
  return std::any_of(facts.people.begin(), facts.people.end(), [&](const Person& person) {
    const auto& keys = asked.keys;
    const bool asked_for = keys.empty() || std::find(keys.begin(), keys.end(), person.key) != keys.end();
    if (!asked_for || !person.facet) return false;
    return std::any_of(person.roles.begin(), person.roles.end(), [&](const Role& role) {
      return folded.starts_with('=') ? is_value(role, folded.substr(1)) : answers(role, words, country);
    });
  });
}

bool has_facet_value(const Entry& entry, const query::FacetIs& asked) {
  const auto values = facet_values(asked.facet, entry);
  return std::any_of(asked.values.begin(), asked.values.end(),
                     [&](const std::string& value) { return values.contains(value); });
}

bool is_published_in(const Article& article, const query::PublishedIn& asked) {
  if (asked.undated) return !article.published;
  if (!article.published) return false;
  const auto day = article.published->day;
  const auto& [from, to, granularity] = asked.interval;
  return (!from || *from <= day) && (!to || day <= *to);
}

bool mentions_time(const Facts& facts, const Interval& asked) {
  const auto within = [&](Day from, Day to) {
    return (!asked.from || *asked.from <= from) && (!asked.to || to <= *asked.to);
  };
  return std::any_of(facts.dates.begin(), facts.dates.end(), [&](const MentionedDate& date) {
    const auto& [from, to, granularity] = date.interval;
    if (!from && !to) return false;
    if (!from) return within(*to, *to);
    if (!to) return within(*from, *from);
    const bool contains = asked.from && asked.to && *from <= *asked.from && *asked.to <= *to;
    const bool at_most_a_year = std::int64_t{*to} - *from + 1 <= 366;
    return within(*from, *to) || (contains && at_most_a_year);
  });
}

}  // namespace dateline::naive
