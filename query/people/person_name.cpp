#include "query/people/person_name.hpp"

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

PersonQuery::PersonQuery(std::string_view asked)
    : asked_(text::fold(asked)),
      words_(people::name_words(asked)),
      key_(people::joined(words_)),
      plain_(plain_key(key_)),
      join_form_(people::join_form(key_)),
      initials_(people::middle_initials(key_)) {}

NameLevel PersonQuery::level_of(std::string_view key) const {
  if (key == asked_) return NameLevel::key;
  if (asked_.starts_with('~') || words_.empty() || key.empty()) return NameLevel::none;
  if (key.starts_with('~')) return plain_key(key) == plain_ ? NameLevel::surname : NameLevel::none;
  if (key == key_) return NameLevel::key;
  // Plain spelling changes neither the first letter nor the last, so most keys can be rejected without a copy.
  const bool may_begin = key.front() == plain_.front();
  const bool may_end = key.back() == plain_.back();
  if (!may_begin && !may_end) return NameLevel::none;

  if (may_begin && may_end && words_.size() > 1 && people::join_form(key) == join_form_) {
    const auto initials = people::middle_initials(key);
    if (initials == initials_ || initials.empty() || initials_.empty()) return NameLevel::full_name;
  }
  const auto plain = plain_key(key);
  const bool longer = plain.size() > plain_.size() + 1;
  const bool last = longer && plain.ends_with(plain_) && plain[plain.size() - plain_.size() - 1] == '-';
  const bool first = longer && plain.starts_with(plain_) && plain[plain_.size()] == '-';
  if (!last && !first) return NameLevel::none;
  const auto surname = facts::surname_of_key(key);
  if (key.starts_with(surname + '-')) return plain_key(surname) == plain_ ? NameLevel::surname : NameLevel::given_name;
  return last ? NameLevel::surname : NameLevel::given_name;
}

}  // namespace dateline::query
