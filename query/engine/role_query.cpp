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

bool is_status(const std::string& word) {
  constexpr std::array statuses{RoleStatus::current, RoleStatus::acting, RoleStatus::designate, RoleStatus::former};
  return std::any_of(statuses.begin(), statuses.end(), [&](RoleStatus status) { return name_of(status) == word; });
}

}  // namespace

AnalysedRole::AnalysedRole(const Role& role) : role_(role), words_(people::folded_words(role.text + ' ' + role.body)) {
  words_.emplace_back(name_of(role.status));
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

RoleQuery::RoleQuery(std::string_view asked) {
  const std::string folded = text::fold(asked);
  const auto at = folded.rfind('@');
  if (folded.starts_with('=')) {
    value_ = folded.substr(1);
    if (at == std::string::npos) value_ += '@';
  } else {
    words_ = people::folded_words(std::string_view(folded).substr(0, at));
    if (at != std::string::npos) {
      const auto country = folded.substr(at + 1);
      country_ = facts::country_code(country);
      if (country.empty() && !words_.empty())
        throw UsageError(fmt::format(
            "role '{}': no country follows the @; give a code or a name, as in 'minister@cn', or leave out the @",
            asked));
      if (country_.empty() && !country.empty())
        throw UsageError(fmt::format(
            "role '{}': unknown country '{}'; give an ISO 3166 code or a name after @, as in 'minister@cn'{}", asked,
            country, country_suggestion(country)));
    }
  }
  const bool has_text = value_.empty() ? !words_.empty() || !country_.empty() : value_.size() > 1;
  if (!has_text)
    throw UsageError("role '" + std::string(asked) +
                     "' asks for nothing; give words, a country, or both: --role 'foreign minister@cn', --role '@cn'");
}

bool RoleQuery::matches(const AnalysedRole& analysed) const {
  const auto& role = analysed.role();
  if (!value_.empty()) return role.status != RoleStatus::former && role_value(role) == value_;
  if (!country_.empty() && role.country != country_) return false;
  if (words_.empty()) return role.role_class != RoleClass::none && role.status != RoleStatus::former;

  const auto has = [](const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (role.status == RoleStatus::former && !has(words_, name_of(RoleStatus::former))) return false;
  return std::all_of(words_.begin(), words_.end(),
                     [&](const std::string& word) { return has(analysed.words(), word); });
}

std::vector<std::string> RoleQuery::words() const {
  if (!value_.empty()) return people::folded_words(value_.substr(0, value_.rfind('@')));
  auto words = words_;
  std::erase_if(words, is_status);
  return words;
}

std::string RoleQuery::country() const { return value_.empty() ? country_ : value_.substr(value_.rfind('@') + 1); }

}  // namespace dateline::query
