#pragma once

#include <cstdint>
#include <functional>
#include <utility>

#include "common/error.hpp"

namespace dateline::query {

/// Thrown when a call of an Engine has used up its budget.
class BudgetExceeded : public UsageError {
 public:
  BudgetExceeded()
      : UsageError("the search took longer than its time limit allows; use fewer or rarer words, or raise the limit") {}
};

/// A limit on the work of one search. An engine asks once a window of documents, or once in many steps of another
/// loop, whether to go on. Without a limit by default. Copies share no state but that of `is_over`. Not thread-safe.
class Budget {
 public:
  Budget() = default;
  /// `is_over`: whether the budget is used up; usually whether a point in time has passed.
  explicit Budget(std::function<bool()> is_over) : is_over_(std::move(is_over)) {}

  /// Throws BudgetExceeded if the budget is used up.
  void check() const {
    if (is_over_ && is_over_()) throw BudgetExceeded();
  }

  /// The same for a loop: looks at the budget once in about `period` steps.
  void spend(std::uint64_t steps = 1) {
    if (!is_over_) return;
    spent_ += steps;
    if (spent_ < period) return;
    spent_ = 0;
    check();
  }

 private:
  static constexpr std::uint64_t period = 256;
  std::function<bool()> is_over_;
  std::uint64_t spent_ = 0;  ///< steps since the last look
};

}  // namespace dateline::query
