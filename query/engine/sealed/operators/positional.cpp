#include "query/engine/sealed/operators/positional.hpp"

#include <utility>

namespace dateline::query::sealed {

namespace {

class Positional final : public Operator {
 public:
  Positional(OperatorPtr words, std::unique_ptr<PositionCheck> check)
      : words_(std::move(words)), check_(std::move(check)) {}

  void unite(std::uint32_t base, Mask& mask) override {
    Mask matches{};
    words_->unite(base, matches);
    keep_accepted(base, matches);
    sealed::unite(mask, matches);
  }
  void narrow(std::uint32_t base, Mask& mask) override {
    words_->narrow(base, mask);
    keep_accepted(base, mask);
  }

  double bound(std::uint32_t base) override { return words_->bound(base); }
  bool always_scores() const override { return true; }
  void add_scores_of_matches(std::uint32_t base, double least, ScoredDocuments& matches) override {
    words_->add_scores_of_matches(base, least, matches);
  }
  /// Scores need no positions, so positions are read only of documents that score enough.
  void find_best(std::uint32_t base, const Demand& wanted, ScoredDocuments& found) override {
    if (wanted.least <= 0) return Operator::find_best(base, wanted, found);
    words_->find_best(base, wanted.before_rejection(), found);
    if (wanted.match || found.size == 0) return;
    Mask accepted{};
    for (std::size_t i = 0; i < found.size; ++i) set(accepted, found.documents[i]);
    keep_accepted(base, accepted);
    found.keep_if([&](std::size_t i) { return contains(accepted, found.documents[i]); });
  }

  bool is_sparse() const override { return words_->is_sparse(); }
  bool next(Batch& matches) override {
    while (words_->next(matches)) {
      check_->keep_accepted(matches);
      if (matches.size > 0) return true;
    }
    return false;
  }
  bool next_best(double least, Batch& best) override {
    if (least <= 0) {
      if (!next(best)) return false;
      words_->score(0, best);
      return true;
    }
    while (words_->next_best(least, best)) {
      best.keep_from(least);
      check_->keep_accepted(best);
      if (best.size > 0) return true;
    }
    return false;
  }
  void filter(Batch& batch) override {
    words_->filter(batch);
    check_->keep_accepted(batch);
  }
  void score(double least, Batch& matches) override { words_->score(least, matches); }
  double bound_between(std::uint32_t first, std::uint32_t last) override { return words_->bound_between(first, last); }

 private:
  void keep_accepted(std::uint32_t base, Mask& mask);
  /// Notes which documents of the batch the check accepts. Empties the batch.
  void check(std::uint32_t base, Batch& batch) {
    check_->keep_accepted(batch);
    for (const auto document : batch.all()) set(accepted_, document - base);
    batch.size = 0;
  }

  OperatorPtr words_;
  std::unique_ptr<PositionCheck> check_;
  std::uint32_t base_ = ~0U;  ///< the window that the masks are of
  Mask looked_at_{};          ///< the documents whose positions were read
  Mask accepted_{};           ///< those of them that match
};

void Positional::keep_accepted(std::uint32_t base, Mask& mask) {
  if (is_empty(mask)) return;
  if (base != base_) {
    base_ = base;
    looked_at_.fill(0);
    accepted_.fill(0);
  }
  auto unknown = mask;
  subtract(unknown, looked_at_);
  Batch batch;
  for_each(unknown, [&](std::uint32_t document) {
    batch.documents[batch.size++] = base + document;
    if (batch.size == batch.documents.size()) check(base, batch);
  });
  check(base, batch);
  sealed::unite(looked_at_, unknown);
  intersect(mask, accepted_);
}

}  // namespace

OperatorPtr positional(OperatorPtr words, std::unique_ptr<PositionCheck> check) {
  return std::make_unique<Positional>(std::move(words), std::move(check));
}

}  // namespace dateline::query::sealed
