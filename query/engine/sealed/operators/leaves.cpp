#include "query/engine/sealed/operators/leaves.hpp"

#include <algorithm>
#include <utility>

namespace dateline::query::sealed {

namespace {

class Nothing final : public UnscoredOperator {
 public:
  void unite(std::uint32_t /*base*/, Mask& /*mask*/) override {}
  void narrow(std::uint32_t /*base*/, Mask& mask) override { mask.fill(0); }
  void filter(Batch& batch) override { batch.size = 0; }
  bool always_scores() const override { return true; }
  std::uint64_t known_count() const override { return 0; }
};

class InRange final : public UnscoredOperator {
 public:
  explicit InRange(const segment::DocumentRange& range) : range_(range) {}

  void unite(std::uint32_t base, Mask& mask) override {
    for (std::size_t i = 0; i < mask.size(); ++i) mask[i] |= word(base, i);
  }
  void narrow(std::uint32_t base, Mask& mask) override {
    for (std::size_t i = 0; i < mask.size(); ++i) mask[i] &= word(base, i);
  }
  void filter(Batch& batch) override {
    batch.keep_if(
        [&](std::size_t i) { return batch.documents[i] >= range_.first && batch.documents[i] < range_.last; });
  }
  std::uint64_t known_count() const override { return range_.last - range_.first; }

 private:
  [[nodiscard]] std::uint64_t word(std::uint32_t base, std::size_t i) const noexcept {
    const auto first = base + static_cast<std::uint32_t>(i * 64);
    return below(range_.last, first) & ~below(range_.first, first);
  }
  /// The bits of the 64 documents from `first` on whose numbers are below `limit`.
  static std::uint64_t below(std::uint32_t limit, std::uint32_t first) noexcept {
    if (limit <= first) return 0;
    return limit - first >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << (limit - first)) - 1;
  }

  segment::DocumentRange range_;
};

class InSet final : public Operator {
 public:
  InSet(DocumentSet set, double score) : set_(std::move(set)), score_(score) {}

  void unite(std::uint32_t base, Mask& mask) override {
    const auto* const words = set_.window(base);
    for (std::size_t i = 0; i < mask.size(); ++i) mask[i] |= words[i];
  }
  void narrow(std::uint32_t base, Mask& mask) override {
    const auto* const words = set_.window(base);
    for (std::size_t i = 0; i < mask.size(); ++i) mask[i] &= words[i];
  }
  double bound(std::uint32_t /*base*/) override { return score_; }
  bool always_scores() const override { return score_ > 0; }
  void add_scores(std::uint32_t base, double least, ScoredDocuments& candidates) override {
    for (std::size_t i = 0; i < candidates.size; ++i)
      if (set_.contains(base + candidates.documents[i])) candidates.scores[i] += score_;
    candidates.keep_from(least);
  }
  void add_scores_of_matches(std::uint32_t /*base*/, double least, ScoredDocuments& matches) override {
    for (std::size_t i = 0; i < matches.size; ++i) matches.scores[i] += score_;
    matches.keep_from(least);
  }
  void filter(Batch& batch) override {
    batch.keep_if([&](std::size_t i) { return set_.contains(batch.documents[i]); });
  }
  void score(double least, Batch& matches) override {
    for (std::size_t i = 0; i < matches.size; ++i) matches.scores[i] += score_;
    matches.keep_from(least);
  }
  double bound_between(std::uint32_t /*first*/, std::uint32_t /*last*/) override { return score_; }
  double reached_by(std::size_t k) override { return set_.count() >= k ? score_ : 0; }
  std::uint64_t known_count() const override { return set_.count(); }

 private:
  DocumentSet set_;
  double score_;
};

}  // namespace

OperatorPtr nothing() { return std::make_unique<Nothing>(); }

OperatorPtr documents_in(const segment::DocumentRange& range) { return std::make_unique<InRange>(range); }

OperatorPtr documents_of(DocumentSet set, double score) { return std::make_unique<InSet>(std::move(set), score); }

}  // namespace dateline::query::sealed
