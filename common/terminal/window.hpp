#pragma once

#include <cstddef>

namespace dateline::terminal {

/// The size of the window in which a person reads the output, in characters.
struct Window {
  std::size_t columns;
  std::size_t rows;
};

/// The size of the terminal that `descriptor` is open on. What the terminal does not say, or if it is none, comes from
/// the environment variables COLUMNS and LINES; else it is 80 by 24. At least 20 columns and 2 rows.
[[nodiscard]] Window window_of(int descriptor);

}  // namespace dateline::terminal
