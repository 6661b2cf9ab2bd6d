#pragma once

#include <cstdlib>

namespace dateline::test {

/// How often a test repeats something: `few` times, or `many` times if the environment variable DATELINE_TORTURE is
/// set, as `tests/run --torture` does.
template <typename Number>
[[nodiscard]] Number repetitions(Number few, Number many) {
  return std::getenv("DATELINE_TORTURE") == nullptr ? few : many;
}

}  // namespace dateline::test
