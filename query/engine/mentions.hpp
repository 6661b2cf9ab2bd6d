#pragma once

#include "common/time/civil.hpp"

namespace dateline::query {

/// Whether a time that an article mentions matches `mentions:asked`. It does if
/// 1. it lies within `asked`, or
/// 2. it contains `asked`, has both ends and is no longer than 366 days.
/// An open interval ("since 2002") is treated as its one stated day. Both ends are inclusive.
[[nodiscard]] bool mention_matches(const Interval& mentioned, const Interval& asked) noexcept;

}  // namespace dateline::query
