#pragma once

#include <cstddef>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

/// The value of word i if it is a number of four digits from 1000 to 2100, whether or not it means a year; else 0.
[[nodiscard]] int four_digit_year(const Words& words, std::size_t i) noexcept;

/// Whether the words around word i show that its four digits mean a year and not an amount: "in 2009", "the 2008
/// election", "(1936-2011)"; not "1987 dollars", "of 2000 troops", "Resolution 1973". False if four_digit_year() is 0.
[[nodiscard]] bool means_year(const Words& words, std::size_t i) noexcept;

}  // namespace dateline::facts
