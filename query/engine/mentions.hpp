#pragma once

#include "common/time/civil.hpp"

namespace dateline::query {

/// Whether a mentioned interval answers `mentions:asked`: it lies within what is asked, or is bounded, no longer than a
/// year (366 days), and contains it. An open interval ("since 2002") stands for its stated end alone.
[[nodiscard]] bool mention_matches(const Interval& mentioned, const Interval& asked) noexcept;

}  // namespace dateline::query
