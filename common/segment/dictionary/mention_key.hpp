#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/time/civil.hpp"

/// The keys of the dictionary of mentioned intervals: nine bytes, sorted by first day (open ones first), last day
/// (open ones first), granularity.
namespace dateline::segment {

[[nodiscard]] std::string mention_key(const Interval& interval);
/// Returns nothing if the bytes are not such a key.
[[nodiscard]] std::optional<Interval> parse_mention_key(std::string_view key) noexcept;
/// The interval of a key of the dictionary. Throws Damaged if the key is none.
[[nodiscard]] Interval interval_of(std::string_view key);

}  // namespace dateline::segment
