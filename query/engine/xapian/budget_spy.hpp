#pragma once

#include <xapian.h>

#include "query/engine/budget.hpp"

namespace dateline::query::xapian {

/// Looks at a budget at each match of the searches that it watches. Must outlive them.
class BudgetSpy final : public Xapian::MatchSpy {
 public:
  /// `remote`: whether shards run the searches. Their servers cannot run a spy, so only the start of a search looks at
  /// the budget.
  BudgetSpy(Budget& budget, bool remote) : budget_(budget), remote_(remote) {}

  void watch(Xapian::Enquire& enquire) {
    budget_.check();
    if (!remote_) enquire.add_matchspy(this);
  }
  [[nodiscard]] Budget& budget() const noexcept { return budget_; }

  void operator()(const Xapian::Document& /*document*/, double /*weight*/) override { budget_.spend(); }

 private:
  Budget& budget_;
  bool remote_;
};

}  // namespace dateline::query::xapian
