#include "query/people/person_name.hpp"

#include <algorithm>
#include <utility>

#include "common/facts/names/person_name.hpp"
#include "common/people/name_form.hpp"
#include "common/text/fold.hpp"

namespace dateline::query {

namespace {

std::string plain_key(std::string_view key) {
  std::string plain;
  for (const auto word : people::key_words(key))
    plain.append(plain.empty() ? "" : "-").append(people::plain_spelling(word));
  return plain;
}

}  // namespace

PersonQuery::Spelling::Spelling(std::string name_key)
    : key(std::move(name_key)),
      plain(plain_key(key)),
      join_form(people::join_form(key)),
      initials(people::middle_initials(key)),
      family(key.find('-') == std::string::npos ? "" : key.substr(key.rfind('-'))),
      name(people::key_name(key)) {}

PersonQuery::PersonQuery(std::string_view asked) : asked_(text::fold(asked)), words_(people::name_words(asked)) {
  if (words_.empty()) return;
  const auto add = [&](std::string key) {
    const auto known = [&](const Spelling& spelling) { return spelling.key == key; };
    if (!key.empty() && std::none_of(spellings_.begin(), spellings_.end(), known))
      spellings_.emplace_back(std::move(key));
  };
  add(people::joined(words_));
  add(people::joined(people::name_words(asked, people::FullStop::removed)));
  // What extraction makes of the name; with a comma, the name is not in the order of keys.
  if (asked_.find(',') == std::string::npos && !asked_.starts_with('~')) add(facts::person_key(asked));
  const auto together = people::with_initials_together(asked);
  together_ = plain_key(people::joined(people::name_words(together, people::FullStop::removed)));
  if (together_ == spellings_.front().plain || together_ == spellings_.back().plain) together_.clear();
}

NameLevel PersonQuery::level_of(std::string_view key) const {
  if (key == asked_) return NameLevel::key;
  if (asked_.starts_with('~') || key.empty()) return NameLevel::none;
  auto best = NameLevel::none;
  for (const auto& spelling : spellings_) {
    if (!key.starts_with('~'))
      best = std::min(best, spelling.level_of(key));
    else if (plain_key(key) == spelling.plain)
      return NameLevel::surname;
  }
  const bool may_be_together = best > NameLevel::full_name && !together_.empty() && key.front() == together_.front();
  return may_be_together && plain_key(key) == together_ ? NameLevel::full_name : best;
}

NameLevel PersonQuery::Spelling::level_of(std::string_view other) const {
  if (other == key) return NameLevel::key;
  // Plain spelling changes neither the first letter nor the last, so most keys can be rejected without a copy.
  const bool may_begin = other.front() == plain.front();
  const bool may_end = other.back() == plain.back();
  if (!may_begin && !may_end) return NameLevel::none;

  if (may_begin && may_end && plain.find('-') != std::string::npos && people::join_form(other) == join_form) {
    const auto others = people::middle_initials(other);
    if (others == initials || others.empty() || initials.empty()) return NameLevel::full_name;
  }
  if (may_end && !family.empty() && other.ends_with(family) && !people::is_bare(other) &&
      people::likeness(name, people::key_name(other)) >= people::Likeness::nickname)
    return NameLevel::full_name;
  const auto longer = plain_key(other);
  const bool is_longer = longer.size() > plain.size() + 1;
  const bool last = is_longer && longer.ends_with(plain) && longer[longer.size() - plain.size() - 1] == '-';
  const bool first = is_longer && longer.starts_with(plain) && longer[plain.size()] == '-';
  if (!last && !first) return NameLevel::none;
  const auto surname = facts::surname_of_key(other);
  if (other.starts_with(surname + '-')) return plain_key(surname) == plain ? NameLevel::surname : NameLevel::given_name;
  return last ? NameLevel::surname : NameLevel::given_name;
}

}  // namespace dateline::query
