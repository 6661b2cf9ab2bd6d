#pragma once

#include <cstdint>

namespace dateline::facts {

/// Counts the work of an extraction in steps, so that a text cannot keep a thread busy for long: a step is a word, name
/// or role that a loop looks at. Steps, and not time, because the same article must give the same facts everywhere.
///
/// Loops that look at more than a fixed number of things for each word count them with count_steps(); other work grows
/// with the text and is not counted. While a StepBudget exists in a thread, its steps count; otherwise none do.

/// The budget is used up. extract_within() catches it.
struct OutOfSteps {};

namespace steps {
inline thread_local std::uint64_t taken = 0;
inline thread_local std::uint64_t most = UINT64_MAX;
}  // namespace steps

/// Counts `count` steps of this thread's extraction. Throws OutOfSteps if that is more than the budget has left.
inline void count_steps(std::uint64_t count) {
  steps::taken += count;
  if (steps::taken > steps::most) throw OutOfSteps{};
}

/// Bounds the steps of this thread during its lifetime. There may be one at a time in a thread.
class StepBudget {
 public:
  explicit StepBudget(std::uint64_t most) noexcept {
    steps::taken = 0;
    steps::most = most;
  }
  StepBudget(const StepBudget&) = delete;
  StepBudget& operator=(const StepBudget&) = delete;
  ~StepBudget() { steps::most = UINT64_MAX; }

  [[nodiscard]] static std::uint64_t taken() noexcept { return steps::taken; }
};

}  // namespace dateline::facts
