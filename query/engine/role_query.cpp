#include "query/engine/role_query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "common/error.hpp"
#include "common/facts/lists/gazetteer.hpp"
#include "common/model/facet.hpp"
#include "common/people/name_form.hpp"
#include "common/text/fold.hpp"
#include "query/syntax/nearest_country.hpp"

namespace dateline::query {

namespace {

using offices::Scope;

bool is_status(const std::string& word) {
  constexpr std::array statuses{RoleStatus::current, RoleStatus::acting, RoleStatus::designate, RoleStatus::former};
  return std::any_of(statuses.begin(), statuses.end(), [&](RoleStatus status) { return name_of(status) == word; });
}

RoleStatus status_of(std::string_view word) {
  for (const auto* const acting : {"acting", "interim", "caretaker"})
    if (word == acting) return RoleStatus::acting;
  for (const auto* const designate : {"designate", "elect", "incoming", "nominee"})
    if (word == designate) return RoleStatus::designate;
  for (const auto* const current : {"current", "new", "outgoing", "longtime"})
    if (word == current) return RoleStatus::current;
  return RoleStatus::former;
}

/// Words that say nothing without others.
bool is_linking(const std::string& word) {
  constexpr std::array linking{"of", "the", "for", "at", "in", "and"};
  return std::find(linking.begin(), linking.end(), word) != linking.end();
}

bool is_of_country(Scope scope) { return scope == Scope::country || scope == Scope::department; }

/// Takes the country before the department of a minister out of the words: "Chinese foreign minister". Returns its
/// code; empty if there is none.
std::string take_nation(std::string& text, const offices::Reading& reading) {
  constexpr std::size_t longest = 4;
  if (reading.name.empty() || reading.scope != Scope::department) return {};
  const auto words = offices::office_words(std::string_view(text).substr(reading.begin));
  for (auto count = std::min(longest + 1, words.size()); count-- > 1;) {
    std::string nation(facts::nation_code(offices::joined(words, 0, count)));
    if (nation.empty()) continue;
    text.erase(reading.begin, words[count].begin);
    return nation;
  }
  return {};
}

}  // namespace

AnalysedRole::AnalysedRole(const Role& role)
    : role_(role), office_(office_of(role)), words_(people::folded_words(role.text + ' ' + role.body)) {
  words_.emplace_back(name_of(role.status));
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

bool AnalysedRole::has(std::string_view word) const {
  return std::binary_search(words_.begin(), words_.end(), word) ||
         (' ' + office_.body.key + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

RoleQuery::RoleQuery(std::string_view asked) {
  const std::string folded = text::fold(asked);
  if (folded.starts_with('=')) {
    value_ = folded.substr(1);
    if (value_.find('@') == std::string::npos) value_ += '@';
    if (value_.size() > 1) return;
    value_.clear();
  } else {
    const auto at = folded.rfind('@');
    const auto words = std::string_view(folded).substr(0, at);
    words_ = people::folded_words(words);
    if (at != std::string::npos) read_country(asked, std::string_view(folded).substr(at + 1));
    read_words(std::string(words));
  }
  if (words_.empty() && country_.empty())
    throw UsageError("role '" + std::string(asked) +
                     "' asks for nothing; give words, a country, or both: --role 'foreign minister@cn', --role '@cn'");
}

void RoleQuery::read_country(std::string_view asked, std::string_view country) {
  country_ = facts::country_code(country);
  if (country.empty() && !words_.empty())
    throw UsageError(fmt::format(
        "role '{}': no country follows the @; give a code or a name, as in 'minister@cn', or leave out the @", asked));
  if (country_.empty() && !country.empty())
    throw UsageError(
        fmt::format("role '{}': unknown country '{}'; give an ISO 3166 code or a name after @, as in 'minister@cn'{}",
                    asked, country, country_suggestion(country)));
}

void RoleQuery::read_words(std::string text) {
  auto reading = offices::read_office(text, country_);
  auto nation = take_nation(text, reading);
  if (!nation.empty()) reading = offices::read_office(text, country_);
  if (reading.name.empty()) {
    const auto words = offices::office_words(text);
    if (words.empty()) return;
    body_ = offices::body_named(words, 0, words.size(), country_, text);
    if (!body_.listed) body_ = {};
    marks_ = {{}, body_.key, true};
    return;
  }
  if (!reading.status.empty()) status_ = status_of(reading.status.front());
  // "French finance minister", "president of France", "U.S. senator"
  auto& before = reading.before;
  const auto after = reading.after.substr(std::min(reading.after.size(), reading.after.find(' ') + 1));
  if (nation.empty()) nation = reading.country.empty() ? std::string(facts::nation_code(before)) : reading.country;
  if (!nation.empty() && reading.country.empty()) {
    before.clear();
  } else if (nation.empty() && is_of_country(reading.scope)) {
    nation = facts::nation_code(after.starts_with("the ") ? after.substr(4) : after);
    if (!nation.empty()) reading.after.clear();
  }
  if (nation.empty()) nation = offices::country_calling(reading.name, reading.wording);
  if (country_.empty()) country_ = nation;
  if (before.empty() && reading.after.empty()) reading.unread.clear();

  name_ = offices::office_of({text, {}, country_, false}).head;
  scope_ = reading.scope;
  body_ = std::move(reading.body);
  unread_ = std::move(reading.unread);
  const bool is_full = is_of_country(scope_) || scope_ == Scope::post || scope_ == Scope::rank;
  const bool lone_minister = scope_ == Scope::department && reading.department.empty();
  exactly_ = !body_.name.empty() || !unread_.empty() || (is_full && !lone_minister);
  marks_ = {name_, {}, !exactly_};
}

bool RoleQuery::has_status(const AnalysedRole& role) const {
  return status_ ? role.role().status == *status_ : role.role().status != RoleStatus::former;
}

/// Whether the role is the office whose name, body and other words were asked for.
bool RoleQuery::is_office(const AnalysedRole& role) const {
  const auto& office = role.office();
  if (name_.empty() || office.head != name_ || !has_status(role)) return false;
  if (!body_.name.empty()) {
    if (office.body.key != body_.key && office.body.generic != body_.key) return false;
  } else if (unread_.empty() && is_of_country(scope_)) {
    if (!office.body.name.empty() || role.role().role_class == RoleClass::none || office.name != office.head)
      return false;
  }
  return std::all_of(unread_.begin(), unread_.end(), [&](const std::string& word) { return role.has(word); });
}

bool RoleQuery::matches(const AnalysedRole& analysed) const {
  const auto& role = analysed.role();
  if (!value_.empty()) return role.status != RoleStatus::former && analysed.value() == value_;
  if (!country_.empty() && role.country != country_ && analysed.office().country != country_) return false;
  if (words_.empty()) return role.role_class != RoleClass::none && role.status != RoleStatus::former;
  if (is_office(analysed)) return true;
  if (exactly_) return false;
  const bool is_of_body = name_.empty() && !body_.key.empty() && analysed.office().body.key == body_.key;
  if (is_of_body) return role.status != RoleStatus::former;

  const bool former_asked = std::find(words_.begin(), words_.end(), name_of(RoleStatus::former)) != words_.end();
  if (role.status == RoleStatus::former && !former_asked) return false;
  return std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
    return std::binary_search(analysed.words().begin(), analysed.words().end(), word);
  });
}

std::vector<std::string> RoleQuery::words() const {
  if (!value_.empty()) return people::folded_words(value_.substr(0, value_.rfind('@')));
  auto words = words_;
  std::erase_if(words, [](const std::string& word) { return is_status(word) || is_linking(word); });
  return words;
}

std::vector<std::string> RoleQuery::office_words() const {
  if (name_.empty() && body_.key.empty()) return words();
  auto words = people::folded_words(name_ + ' ' + body_.key);
  words.insert(words.end(), unread_.begin(), unread_.end());
  return words;
}

std::string RoleQuery::country() const { return value_.empty() ? country_ : value_.substr(value_.rfind('@') + 1); }

}  // namespace dateline::query
