#include "query/forms/wildcard.hpp"

#include <cstddef>

namespace dateline::query {

bool matches_wildcard(std::string_view pattern, std::string_view form) noexcept {
  // Greedy matching. On a mismatch only the last star is extended by a byte; extending an earlier one never helps.
  std::size_t p = 0;
  std::size_t f = 0;
  std::size_t after_star = std::string_view::npos;
  std::size_t star_end = 0;
  while (f < form.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      after_star = ++p;
      star_end = f;
    } else if (p < pattern.size() && pattern[p] == form[f]) {
      ++p;
      ++f;
    } else if (after_star != std::string_view::npos) {
      p = after_star;
      f = ++star_end;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::string_view wildcard_prefix(std::string_view pattern) noexcept { return pattern.substr(0, pattern.find('*')); }

}  // namespace dateline::query
