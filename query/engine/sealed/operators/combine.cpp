#include "query/engine/sealed/operators/combine.hpp"

#include <algorithm>
#include <utility>

#include "query/engine/sealed/operators/combined.hpp"
#include "query/engine/sealed/operators/leaves.hpp"

namespace dateline::query::sealed {

namespace {

class AllOf final : public Combined {
 public:
  using Combined::Combined;

  void unite(std::uint32_t base, Mask& mask) override {
    Mask all{};
    first().unite(base, all);
    narrow_by(base, all, 1);
    sealed::unite(mask, all);
  }
  void narrow(std::uint32_t base, Mask& mask) override { narrow_by(base, mask, 0); }

  double bound(std::uint32_t base) override { return sum_of_bounds(base); }
  bool always_scores() const override {
    return std::any_of(children_.begin(), children_.end(), [](const auto& child) { return child->always_scores(); });
  }
  void add_scores_of_matches(std::uint32_t base, double least, ScoredDocuments& matches) override {
    auto rest = least > 0 ? sum_of_bounds(base) : 0;
    for (std::size_t i = 0; i < children_.size() && matches.size > 0; ++i) {
      rest -= least > 0 ? bounds_[i] : 0;
      children_[i]->add_scores_of_matches(base, least - std::max(rest, 0.0), matches);
    }
  }

  bool is_sparse() const override { return first().is_sparse(); }
  bool next(Batch& matches) override {
    while (first().next(matches)) {
      filter_by(matches, 1);
      if (matches.size > 0) return true;
    }
    return false;
  }
  bool next_best(double least, Batch& best) override;
  void filter(Batch& batch) override { filter_by(batch, 0); }
  void score(double least, Batch& matches) override { add_up(least, matches, 0, &Operator::score); }
  void filter_and_score(double least, Batch& batch) override { add_up(least, batch, 0, &Operator::filter_and_score); }
  double bound_between(std::uint32_t from, std::uint32_t to) override { return sum_of_bounds_between(from, to); }

 private:
  /// With fewer documents than this, bounds cost more than they save.
  static constexpr std::size_t worth_bounds = 8;

  using Add = void (Operator::*)(double, Batch&);

  /// Adds the scores of the children from index `from` on. Drops what cannot score `least`.
  void add_up(double least, Batch& batch, std::size_t from, Add add) {
    double rest = 0;
    if (batch.size < worth_bounds) least = 0;
    if (least > 0) {
      static_cast<void>(sum_of_bounds_between(batch.documents[0], batch.documents[batch.size - 1]));
      for (auto i = from; i < children_.size(); ++i) rest += bounds_[i];
    }
    for (auto i = from; i < children_.size() && batch.size > 0; ++i) {
      rest -= least > 0 ? bounds_[i] : 0;
      ((*children_[i]).*add)(least - std::max(rest, 0.0), batch);
    }
  }

  double most_of_rest_ = -1;  ///< at least the score that the others add to the first child's; below 0 if not known
};

bool AllOf::next_best(double least, Batch& best) {
  if (least <= 0) {
    if (!next(best)) return false;
    score(0, best);
    return true;
  }
  if (most_of_rest_ < 0) most_of_rest_ = sum_of_bounds_between(0, ~0U) - bounds_[0];
  while (first().next_best(least - std::max(most_of_rest_, 0.0), best)) {
    filter_by(best, 1);
    if (best.size > 0) add_up(least, best, 1, &Operator::score);
    if (best.size > 0) return true;
  }
  return false;
}

class NoneOf final : public Combined {
 public:
  using Combined::Combined;

  void unite(std::uint32_t base, Mask& mask) override {
    Mask matches{};
    first().unite(base, matches);
    exclude(base, matches);
    sealed::unite(mask, matches);
  }
  void narrow(std::uint32_t base, Mask& mask) override {
    first().narrow(base, mask);
    exclude(base, mask);
  }

  double bound(std::uint32_t base) override { return first().bound(base); }
  bool always_scores() const override { return first().always_scores(); }
  void add_scores_of_matches(std::uint32_t base, double least, ScoredDocuments& matches) override {
    first().add_scores_of_matches(base, least, matches);
  }
  void find_best(std::uint32_t base, const Demand& wanted, ScoredDocuments& found) override {
    first().find_best(base, wanted.before_rejection(), found);
    if (wanted.match || found.size == 0) return;
    Mask kept{};
    for (std::size_t i = 0; i < found.size; ++i) set(kept, found.documents[i]);
    exclude(base, kept);
    found.keep_if([&](std::size_t i) { return contains(kept, found.documents[i]); });
  }

  bool is_sparse() const override { return first().is_sparse(); }
  bool next(Batch& matches) override {
    while (first().next(matches)) {
      exclude(matches);
      if (matches.size > 0) return true;
    }
    return false;
  }
  bool next_best(double least, Batch& best) override {
    while (first().next_best(least, best)) {
      exclude(best);
      if (best.size > 0) return true;
    }
    return false;
  }
  void filter(Batch& batch) override {
    first().filter(batch);
    exclude(batch);
  }
  void score(double least, Batch& matches) override { first().score(least, matches); }
  double bound_between(std::uint32_t from, std::uint32_t to) override { return first().bound_between(from, to); }

 private:
  void exclude(Batch& batch) {
    for (std::size_t i = 1; i < children_.size() && batch.size > 0; ++i) exclude_matching(*children_[i], batch);
  }
  void exclude(std::uint32_t base, Mask& mask) {
    for (std::size_t i = 1; i < children_.size() && !is_empty(mask); ++i) {
      auto excluded = mask;
      children_[i]->narrow(base, excluded);
      subtract(mask, excluded);
    }
  }
};

class Boosted final : public Combined {
 public:
  using Combined::Combined;

  void unite(std::uint32_t base, Mask& mask) override { first().unite(base, mask); }
  void narrow(std::uint32_t base, Mask& mask) override { first().narrow(base, mask); }

  double bound(std::uint32_t base) override { return sum_of_bounds(base); }
  bool always_scores() const override { return first().always_scores(); }
  void add_scores_of_matches(std::uint32_t base, double least, ScoredDocuments& matches) override {
    auto rest = sum_of_bounds(base) - bounds_[0];
    first().add_scores_of_matches(base, least - std::max(rest, 0.0), matches);
    for (std::size_t i = 1; i < children_.size() && matches.size > 0; ++i) {
      rest -= bounds_[i];
      children_[i]->add_scores(base, least - std::max(rest, 0.0), matches);
    }
  }

  bool is_sparse() const override { return first().is_sparse(); }
  bool next(Batch& matches) override { return first().next(matches); }
  bool next_best(double least, Batch& best) override {
    if (most_of_rest_ < 0) most_of_rest_ = sum_of_bounds_between(0, ~0U) - bounds_[0];
    if (!first().next_best(least - std::max(most_of_rest_, 0.0), best)) return false;
    boost(best);
    return true;
  }
  void filter(Batch& batch) override { first().filter(batch); }
  void score(double /*least*/, Batch& matches) override {
    first().score(0, matches);
    boost(matches);
  }
  double bound_between(std::uint32_t from, std::uint32_t to) override { return sum_of_bounds_between(from, to); }

 private:
  void boost(Batch& batch) {
    for (std::size_t i = 1; i < children_.size(); ++i) score_matching(*children_[i], batch);
  }

  double most_of_rest_ = -1;  ///< at least the score that the others add to the first child's; below 0 if not known
};

/// Evaluates the filters first, so that the scored child only looks at documents that pass them.
class Filtered final : public Combined {
 public:
  using Combined::Combined;

  void unite(std::uint32_t base, Mask& mask) override {
    auto matches = filters(base);
    if (!is_empty(matches)) first().narrow(base, matches);
    sealed::unite(mask, matches);
  }
  void narrow(std::uint32_t base, Mask& mask) override {
    narrow_by(base, mask, 1);
    if (!is_empty(mask)) first().narrow(base, mask);
  }

  double bound(std::uint32_t base) override { return first().bound(base); }
  bool always_scores() const override { return first().always_scores(); }
  void add_scores_of_matches(std::uint32_t base, double least, ScoredDocuments& matches) override {
    first().add_scores_of_matches(base, least, matches);
  }
  void find_best(std::uint32_t base, const Demand& wanted, ScoredDocuments& found) override {
    if (wanted.match) return first().find_best(base, wanted, found);
    found.size = 0;
    auto mask = filters(base);
    if (wanted.mask != nullptr) intersect(mask, *wanted.mask);
    if (!is_empty(mask)) first().find_best(base, {&mask, false, wanted.least, wanted.best}, found);
  }

  bool is_sparse() const override { return first().is_sparse(); }
  bool next(Batch& matches) override {
    while (first().next(matches)) {
      filter_by(matches, 1);
      if (matches.size > 0) return true;
    }
    return false;
  }
  bool next_best(double least, Batch& best) override {
    while (first().next_best(least, best)) {
      filter_by(best, 1);
      if (best.size > 0) return true;
    }
    return false;
  }
  void filter(Batch& batch) override {
    filter_by(batch, 1);
    if (batch.size > 0) first().filter(batch);
  }
  void score(double least, Batch& matches) override { first().score(least, matches); }
  double bound_between(std::uint32_t from, std::uint32_t to) override { return first().bound_between(from, to); }

 private:
  [[nodiscard]] Mask filters(std::uint32_t base) {
    Mask mask{};
    children_[1]->unite(base, mask);
    narrow_by(base, mask, 2);
    return mask;
  }
};

std::vector<OperatorPtr> joined(OperatorPtr first, std::vector<OperatorPtr> others) {
  others.insert(others.begin(), std::move(first));
  return others;
}

}  // namespace

OperatorPtr all_of(std::vector<OperatorPtr> children) {
  if (std::any_of(children.begin(), children.end(), matches_nothing)) return nothing();
  return children.size() == 1 ? std::move(children.front()) : std::make_unique<AllOf>(std::move(children));
}
OperatorPtr none_of(OperatorPtr first, std::vector<OperatorPtr> others) {
  return std::make_unique<NoneOf>(joined(std::move(first), std::move(others)));
}
OperatorPtr boosted(OperatorPtr first, std::vector<OperatorPtr> others) {
  return std::make_unique<Boosted>(joined(std::move(first), std::move(others)));
}
OperatorPtr filtered(OperatorPtr first, std::vector<OperatorPtr> others) {
  if (others.empty()) return first;
  return std::make_unique<Filtered>(joined(std::move(first), std::move(others)));
}

}  // namespace dateline::query::sealed
