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
};

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

 private:
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
