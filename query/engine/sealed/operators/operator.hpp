#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "query/engine/sealed/operators/batch.hpp"
#include "query/engine/sealed/operators/sums.hpp"
#include "query/engine/sealed/operators/window.hpp"

namespace dateline::query::sealed {

/// Which documents of a window are wanted.
struct Demand {
  const Mask* mask = nullptr;  ///< those that may be returned; nullptr: all
  bool match = false;          ///< whether all of them are known to match the operator
  double least = 0;            ///< the least score
  /// No document is wanted that scores less than so many others of the window.
  std::size_t best = std::numeric_limits<std::size_t>::max();

  [[nodiscard]] bool allows(std::uint32_t document) const noexcept {
    return mask == nullptr || sealed::contains(*mask, document);
  }
  /// The same for an operator whose matches may still be rejected.
  [[nodiscard]] Demand before_rejection() const noexcept { return {mask, match, least}; }
};

/// A node of a query plan over one segment. It answers for one window of documents at a time, or for a batch of them,
/// so that a virtual call is made once a window or batch instead of once a document. `base` is the first document of
/// the window, a multiple of window_size; masks, candidates and sums are indexed by the document's number less `base`.
/// Windows may be asked for in any order and repeatedly; rising ones are the quickest, as are rising batches. Every
/// call may throw encoding::Damaged. Not thread-safe; one per thread.
class Operator {
 public:
  virtual ~Operator() = default;

  /// Adds the documents of the window that match to the mask.
  virtual void unite(std::uint32_t base, Mask& mask) = 0;
  /// Removes from the mask the documents that do not match. Operators that can look up single documents override it.
  virtual void narrow(std::uint32_t base, Mask& mask) {
    Mask matching{};
    unite(base, matching);
    intersect(mask, matching);
  }

  /// At least the score of any document of the window; 0 if none has a score.
  [[nodiscard]] virtual double bound(std::uint32_t base) = 0;
  /// Whether every document that matches has a score above 0.
  [[nodiscard]] virtual bool always_scores() const { return false; }

  /// Adds to the scores of the candidates that match. Then candidates with less than `least` may be removed.
  virtual void add_scores(std::uint32_t base, double least, ScoredDocuments& candidates);
  /// The same. Precondition: all candidates match.
  virtual void add_scores_of_matches(std::uint32_t base, double least, ScoredDocuments& matches) = 0;
  /// Adds the scores of the documents that match to the sums. May leave out documents that score less than `least`.
  /// Precondition: always_scores().
  virtual void accumulate(std::uint32_t base, double least, Sums& sums);
  /// Finds the wanted documents that match. May find others that match and that the mask allows. Replaces `found`.
  virtual void find_best(std::uint32_t base, const Demand& wanted, ScoredDocuments& found);

  /// Whether so few documents can match that going from one to the next is quicker than going through all windows.
  [[nodiscard]] virtual bool is_sparse() const { return false; }
  /// Replaces the batch by the next documents that match, at least one, with score 0. Returns false if there are no
  /// more. Only for operators that are sparse.
  virtual bool next(Batch& /*matches*/) { return false; }
  /// The same with scores. May leave out documents that score less than `least`. Use either this or next().
  virtual bool next_best(double /*least*/, Batch& /*best*/) { return false; }

  /// Removes the documents that do not match.
  virtual void filter(Batch& batch) = 0;
  /// Adds to the scores of the documents. Then those with less than `least` may be removed. Precondition: all match.
  virtual void score(double least, Batch& matches) = 0;
  /// filter() and score().
  virtual void filter_and_score(double least, Batch& batch) {
    filter(batch);
    if (batch.size > 0) score(least, batch);
  }
  /// At least the score of any document from `first` to `last`.
  [[nodiscard]] virtual double bound_between(std::uint32_t first, std::uint32_t last) = 0;

  /// A score that at least `k` documents of the segment reach; 0 if that is not known at once.
  [[nodiscard]] virtual double reached_by(std::size_t /*k*/) { return 0; }
  /// The number of documents that match, if that is known at once. Deleted ones count.
  [[nodiscard]] virtual std::uint64_t known_count() const { return unknown_count; }
  static constexpr auto unknown_count = std::numeric_limits<std::uint64_t>::max();
};

using OperatorPtr = std::unique_ptr<Operator>;

/// Base of operators whose score is always 0.
class UnscoredOperator : public Operator {
 public:
  double bound(std::uint32_t /*base*/) final { return 0; }
  void add_scores(std::uint32_t /*base*/, double /*least*/, ScoredDocuments& /*candidates*/) final {}
  void add_scores_of_matches(std::uint32_t /*base*/, double /*least*/, ScoredDocuments& /*matches*/) final {}
  void score(double /*least*/, Batch& /*matches*/) final {}
  double bound_between(std::uint32_t /*first*/, std::uint32_t /*last*/) final { return 0; }
};

/// Replaces the candidates by the documents of the mask, with score 0.
void list(const Mask& mask, ScoredDocuments& candidates) noexcept;

/// Adds to the scores of the documents that the operator matches; the others stay as they are.
void score_matching(Operator& of, Batch& batch);
/// Removes the documents that the operator matches.
void exclude_matching(Operator& of, Batch& batch);

/// The documents that the operator matches and that the mask allows.
[[nodiscard]] Mask matching(Operator& of, std::uint32_t base, const Demand& wanted);

}  // namespace dateline::query::sealed
