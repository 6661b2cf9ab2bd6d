#pragma once

#include <cstddef>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

/// The year that word i spells with four digits, 1000-2100; 0 where it spells none, whatever it may mean.
[[nodiscard]] int four_digit_year(const Words& words, std::size_t i) noexcept;

/// Whether word i, which spells a year, stands where a year stands and no amount: "in 2009", "the 2008 election",
/// "(1936-2011)"; not "1987 dollars", "of 2000 troops", "Resolution 1973".
[[nodiscard]] bool means_year(const Words& words, std::size_t i) noexcept;

}  // namespace dateline::facts
