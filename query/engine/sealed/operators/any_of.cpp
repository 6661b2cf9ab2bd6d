#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "query/engine/sealed/operators/combine.hpp"
#include "query/engine/sealed/operators/combined.hpp"
#include "query/engine/sealed/operators/leaves.hpp"
#include "query/engine/sealed/operators/score_postings.hpp"

namespace dateline::query::sealed {

namespace {

class AnyOf final : public Combined {
 public:
  explicit AnyOf(std::vector<OperatorPtr> children)
      : Combined(std::move(children)), order_(children_.size()), below_(children_.size() + 1) {}

  void unite(std::uint32_t base, Mask& mask) override {
    for (const auto& child : children_) child->unite(base, mask);
  }
  void narrow(std::uint32_t base, Mask& mask) override {
    if (count(mask) > few) return Operator::narrow(base, mask);
    Mask any{};
    for (const auto& child : children_) {
      auto matches = mask;
      child->narrow(base, matches);
      sealed::unite(any, matches);
    }
    mask = any;
  }

  double bound(std::uint32_t base) override { return sum_of_bounds(base); }
  bool always_scores() const override {
    return std::all_of(children_.begin(), children_.end(), [](const auto& child) { return child->always_scores(); });
  }
  void add_scores(std::uint32_t base, double least, ScoredDocuments& candidates) override {
    auto rest = sum_of_bounds(base);
    for (std::size_t i = 0; i < children_.size() && candidates.size > 0; ++i) {
      rest -= bounds_[i];
      children_[i]->add_scores(base, least - std::max(rest, 0.0), candidates);
    }
  }
  void add_scores_of_matches(std::uint32_t base, double least, ScoredDocuments& matches) override {
    add_scores(base, least, matches);
  }
  void accumulate(std::uint32_t base, double least, Sums& sums) override {
    const auto all = sum_of_bounds(base);
    for (std::size_t i = 0; i < children_.size(); ++i)
      children_[i]->accumulate(base, least - (all - bounds_[i]) * above_one, sums);
  }

  void filter(Batch& batch) override {
    std::array<bool, encoding::block_size> any{};
    for (const auto& child : children_) {
      Batch part;
      part.assign(batch.all());
      child->filter(part);
      batch.for_each_of(part, [&](std::size_t i, std::size_t /*j*/) { any[i] = true; });
    }
    batch.keep_if([&](std::size_t i) { return any[i]; });
  }
  void score(double /*least*/, Batch& matches) override {
    for (const auto& child : children_) score_matching(*child, matches);
  }
  double bound_between(std::uint32_t from, std::uint32_t to) override { return sum_of_bounds_between(from, to); }

  void find_best(std::uint32_t base, const Demand& wanted, ScoredDocuments& found) override;
  double reached_by(std::size_t k) override;

 private:
  /// With fewer documents than this, each child looks them up.
  static constexpr std::uint32_t few = 64;
  /// Sums of bounds are raised by this factor, against the rounding of their additions.
  static constexpr double above_one = 1 + 1e-9;

  /// The least of so few best scores is found by insertion.
  static constexpr std::size_t few_best = 16;

  void order_by_bounds();
  void collect(const Mask* mask, double least, ScoredDocuments& found);
  void look_up(std::uint32_t base, const Mask& mask, double least, ScoredDocuments& found);
  double raised(double least, std::size_t best, const ScoredDocuments& found);

  std::vector<std::size_t> order_;  ///< the children by rising bound
  std::vector<double> below_;       ///< below_[i]: the sum of the bounds of the first i children in that order
  std::vector<double> partial_;     ///< scores of candidates that are not complete
  BorrowedSums sums_;
};

void AnyOf::order_by_bounds() {
  for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
  std::sort(order_.begin(), order_.end(), [&](auto a, auto b) { return bounds_[a] < bounds_[b]; });
  for (std::size_t i = 0; i < order_.size(); ++i) below_[i + 1] = (below_[i] + bounds_[order_[i]]) * above_one;
}

/// MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", Information Processing & Management
/// 31(6), 1995), a window at a time: children whose bounds together are below `least` cannot lift a document over it
/// alone. Only the other, essential children are read in full; the rest are looked up for documents that may still
/// reach `least`.
void AnyOf::find_best(std::uint32_t base, const Demand& wanted, ScoredDocuments& found) {
  if (!always_scores()) return Operator::find_best(base, wanted, found);
  found.size = 0;
  static_cast<void>(sum_of_bounds(base));
  order_by_bounds();
  auto least = wanted.least;
  if (below_.back() < least || below_.back() == 0) return;
  if (wanted.mask != nullptr && count(*wanted.mask) <= few) return look_up(base, *wanted.mask, least, found);
  std::size_t essential = 0;
  while (essential + 1 < order_.size() && below_[essential + 1] < least) ++essential;
  for (auto i = order_.size(); i-- > essential;) {
    const auto child = order_[i];
    children_[child]->accumulate(base, least - (below_.back() - bounds_[child]) * above_one, sums_.get());
  }
  collect(wanted.mask, least - below_[essential], found);
  for (auto i = essential; i-- > 0 && found.size > 0;) {
    if (const auto more = raised(least, wanted.best, found); more > least) {
      least = more;
      found.keep_from(least - below_[i + 1]);
    }
    children_[order_[i]]->add_scores(base, least - below_[i], found);
  }
}

/// `least`, or the score that the `best` candidates already have, if that is higher.
double AnyOf::raised(double least, std::size_t best, const ScoredDocuments& found) {
  if (best == 0 || found.size / 2 < best) return least;
  const auto scores = std::span(found.scores).first(found.size);
  if (best > few_best) {
    partial_.assign(scores.begin(), scores.end());
    const auto kth = partial_.begin() + static_cast<std::ptrdiff_t>(best - 1);
    std::nth_element(partial_.begin(), kth, partial_.end(), std::greater<>());
    return std::max(least, *kth);
  }
  // The best so far, falling. Most scores are not among them, so this takes about one comparison each.
  std::array<double, few_best> top;
  top.fill(least);
  for (const auto score : scores) {
    if (score <= top[best - 1]) continue;
    auto i = best - 1;
    for (; i > 0 && top[i - 1] < score; --i) top[i] = top[i - 1];
    top[i] = score;
  }
  return top[best - 1];
}

/// Takes all sums out. Lists the documents of the mask whose sums are at least `least`, and above 0.
void AnyOf::collect(const Mask* mask, double least, ScoredDocuments& found) {
  least = std::max(least, std::numeric_limits<double>::min());
  auto& sums = sums_.get();
  std::uint64_t found_in = 0;  // groups that are not cleared yet
  for (auto groups = sums.touched; groups != 0; groups &= groups - 1) {
    const auto first = static_cast<std::uint32_t>(std::countr_zero(groups)) * 64;
    auto* const scores = sums.scores.data() + first;
    auto enough = scores_from(scores, least);
    if (enough == 0) continue;
    found_in |= groups & -groups;
    if (mask != nullptr) enough &= (*mask)[first / 64];
    for (; enough != 0; enough &= enough - 1) {
      const auto i = static_cast<std::uint32_t>(std::countr_zero(enough));
      found.add(first + i, scores[i]);
    }
  }
  sums.touched = found_in;
  sums.clear();
}

void AnyOf::look_up(std::uint32_t base, const Mask& mask, double least, ScoredDocuments& found) {
  list(mask, found);
  for (auto i = order_.size(); i-- > 0 && found.size > 0;)
    children_[order_[i]]->add_scores(base, least - below_[i], found);
  found.keep_if([&](std::size_t i) { return found.scores[i] > 0; });
}

double AnyOf::reached_by(std::size_t k) {
  // The rarest child that enough documents have gives the highest score. Looking at it alone is the cheapest.
  std::vector<std::pair<std::uint64_t, Operator*>> rarest_first;
  for (const auto& child : children_) rarest_first.emplace_back(child->known_count(), child.get());
  std::sort(rarest_first.begin(), rarest_first.end());
  for (const auto& [documents, child] : rarest_first)
    if (const auto reached = child->reached_by(k); reached > 0) return reached;
  return 0;
}

}  // namespace

OperatorPtr any_of(std::vector<OperatorPtr> children) {
  std::erase_if(children, matches_nothing);
  if (children.empty()) return nothing();
  return children.size() == 1 ? std::move(children.front()) : std::make_unique<AnyOf>(std::move(children));
}
}  // namespace dateline::query::sealed
