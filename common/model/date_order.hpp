#pragma once

#include <optional>
#include <string_view>

#include "common/model/article.hpp"

namespace dateline {

/// The contract's newest-first order, as far as it shows without an id: negative where `a` comes first, 0 where the ids
/// decide. Later day; then later instant, an article without one after those of its day; the undated last.
[[nodiscard]] inline int compare_newest_first(const std::optional<Published>& a, const std::optional<Published>& b) {
  if (!a || !b) return static_cast<int>(!a) - static_cast<int>(!b);
  if (a->day != b->day) return a->day > b->day ? -1 : 1;
  if (!a->instant || !b->instant) return static_cast<int>(!a->instant) - static_cast<int>(!b->instant);
  if (*a->instant != *b->instant) return *a->instant > *b->instant ? -1 : 1;
  return 0;
}

/// The contract's oldest-first order likewise: it reverses day and instant only, so the undated are last here too.
[[nodiscard]] inline int compare_oldest_first(const std::optional<Published>& a, const std::optional<Published>& b) {
  return a && b ? -compare_newest_first(a, b) : compare_newest_first(a, b);
}

}  // namespace dateline
