#include "query/people/role_query.hpp"

#include <algorithm>

#include "common/error.hpp"
#include "common/facts/gazetteer.hpp"
#include "common/index/facet.hpp"
#include "common/text/fold.hpp"

namespace dateline::query {

namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte == '\'';
}

/// The words of folded text.
void add_words(std::string_view folded, std::vector<std::string>& words) {
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = at;
    while (end < folded.size() && is_word_byte(folded[end])) ++end;
    if (end > at) words.emplace_back(folded.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

RoleQuery::RoleQuery(std::string_view asked) {
  const std::string folded = text::fold(asked);
  if (folded.starts_with('=')) {
    value_ = folded.substr(1);
    if (value_.find('@') == std::string::npos) value_ += '@';
  } else {
    const auto at = folded.rfind('@');
    add_words(std::string_view(folded).substr(0, at), words_);
    if (at != std::string::npos) {
      country_ = folded.substr(at + 1);
      if (const auto code = facts::country_code(country_); !code.empty()) country_ = code;
    }
  }
  const bool has_text = value_.empty() ? !words_.empty() || !country_.empty() : value_.size() > 1;
  if (!has_text)
    throw UsageError("role '" + std::string(asked) +
                     "' asks for nothing; give words, a country, or both: --role 'foreign minister@cn', --role '@cn'");
}

bool RoleQuery::matches(const facts::Role& role) const {
  using facts::RoleStatus;
  if (!value_.empty()) return role.status != RoleStatus::former && index::role_value(role) == value_;
  if (!country_.empty() && role.country != country_) return false;
  if (words_.empty()) return role.role_class != facts::RoleClass::none && role.status != RoleStatus::former;

  std::vector<std::string> held;
  add_words(text::fold(role.text), held);
  add_words(text::fold(role.body), held);
  held.emplace_back(name_of(role.status));
  const auto has = [](const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (role.status == RoleStatus::former && !has(words_, name_of(RoleStatus::former))) return false;
  return std::all_of(words_.begin(), words_.end(), [&](const std::string& word) { return has(held, word); });
}

}  // namespace dateline::query
