#pragma once

#include <cstdint>

namespace dateline::facts {

/// Counts the work of reading an article and of extracting its facts in steps, so that no article keeps a thread busy
/// for long: a step is a word, name, role or byte that a loop looks at. Steps, and not time, because the same article
/// must give the same facts everywhere. Loops that may look at much for each word or mark count what they look at;
/// other work grows with the text and is not counted. Each thread has a count of its own.

/// The budget is used up. extract_within() catches it.
struct OutOfSteps {};

namespace steps {
inline thread_local std::uint64_t taken = 0;
inline thread_local std::uint64_t most = UINT64_MAX;
}  // namespace steps

/// Counts `count` steps. Throws OutOfSteps if this thread has a StepBudget and has used it up.
inline void count_steps(std::uint64_t count) {
  steps::taken += count;
  if (steps::taken > steps::most) throw OutOfSteps{};
}

/// The steps that this thread has counted so far. Only differences are meaningful.
[[nodiscard]] inline std::uint64_t steps_taken() noexcept { return steps::taken; }

/// Bounds the steps of this thread during its lifetime. There may be one at a time in a thread.
class StepBudget {
 public:
  explicit StepBudget(std::uint64_t most) noexcept {
    steps::most = most > UINT64_MAX - steps::taken ? UINT64_MAX : steps::taken + most;
  }
  StepBudget(const StepBudget&) = delete;
  StepBudget& operator=(const StepBudget&) = delete;
  ~StepBudget() { steps::most = UINT64_MAX; }
};

}  // namespace dateline::facts
