#pragma once

#include <array>
#include <string_view>

namespace dateline {

/// English names of the months; month 1 is at index 0.
inline constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                              "May",       "June",     "July",     "August",
                                                              "September", "October",  "November", "December"};

}  // namespace dateline
