#pragma once

#include <optional>
#include <string_view>

#include "common/model/article.hpp"

namespace dateline {

/// Compares two dates in newest-first order: negative if `a` comes first, positive if `b` does, 0 if the ids decide.
/// Later days come first, then later instants; articles without an instant come last in their day, undated ones last of
/// all.
[[nodiscard]] inline int compare_newest_first(const std::optional<Published>& a, const std::optional<Published>& b) {
  if (!a || !b) return static_cast<int>(!a) - static_cast<int>(!b);
  if (a->day != b->day) return a->day > b->day ? -1 : 1;
  if (!a->instant || !b->instant) return static_cast<int>(!a->instant) - static_cast<int>(!b->instant);
  if (*a->instant != *b->instant) return *a->instant > *b->instant ? -1 : 1;
  return 0;
}

/// The same in oldest-first order. It reverses day and instant only, so undated articles are last here too.
[[nodiscard]] inline int compare_oldest_first(const std::optional<Published>& a, const std::optional<Published>& b) {
  return a && b ? -compare_newest_first(a, b) : compare_newest_first(a, b);
}

}  // namespace dateline
