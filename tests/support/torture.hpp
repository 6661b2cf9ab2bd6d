#pragma once

#include <cstdlib>

namespace dateline::test {

/// Whether the environment variable DATELINE_TORTURE is set, as `tests/run --torture` does: tests then take their time.
[[nodiscard]] inline bool is_torture() { return std::getenv("DATELINE_TORTURE") != nullptr; }

/// How often a test repeats something: `few` times, or `many` times in a torture.
template <typename Number>
[[nodiscard]] Number repetitions(Number few, Number many) {
  return is_torture() ? many : few;
}

}  // namespace dateline::test
