#include "tests/agreement/model/filters.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <string_view>

#include "common/model/facet.hpp"
#include "common/text/fold.hpp"
#include "query/engine/role_query.hpp"
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
bool is_value(const Role& role, const std::string& value) { return is_counted(role) && office_value(role) == value; }

/// Which office the words name is RoleQuery's affair, as which terms a text has is the analyzer's; both have tests of
/// their own. No wording changes the rest: the country, that offices left must be asked for, and what a country alone
/// asks for.
bool answers(const Role& role, const query::RoleQuery& asked, const std::set<std::string>& words,
             const std::string& country) {
  if (!country.empty() && role.country != country && office_of(role).country != country) return false;
  if (role.status == RoleStatus::former && !words.contains("former")) return false;
  if (words.empty()) return role.role_class != RoleClass::none;
  return asked.matches(role);
}

}  // namespace

bool holds_role(const Facts& facts, const query::RoleName& name) {
  const query::RoleQuery asked(name.asked);
  const auto folded = text::fold(name.asked);
  const auto at = folded.rfind('@');
  const auto words = words_of(folded.substr(0, at));
  const auto country = at == std::string::npos ? "" : folded.substr(at + 1);
  return std::any_of(facts.people.begin(), facts.people.end(), [&](const Person& person) {
    const auto& keys = name.keys;
    const bool asked_for = keys.empty() || std::find(keys.begin(), keys.end(), person.key) != keys.end();
    if (!asked_for || !person.facet) return false;
    return std::any_of(person.roles.begin(), person.roles.end(), [&](const Role& role) {
      return folded.starts_with('=') ? is_value(role, folded.substr(1)) : answers(role, asked, words, country);
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
