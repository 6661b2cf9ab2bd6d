#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "query/engine/sealed/operators/window.hpp"

namespace dateline::query::sealed {

/// The documents of a window that may be returned.
struct Allowed {
  const Mask* mask = nullptr;  ///< nullptr: all
  bool match = false;          ///< whether all of them are known to match the operator

  [[nodiscard]] bool contains(std::uint32_t document) const noexcept {
    return mask == nullptr || sealed::contains(*mask, document);
  }
};

/// A node of a query plan over one segment. It answers for one window of documents at a time, so that a virtual call
/// is made once a window instead of once a document.
/// `base` is the first document of the window, a multiple of window_size; masks, candidates and sums are indexed by the
/// document's number less `base`.
/// Precondition: the windows are asked for in rising order; windows may be skipped, and one may be asked several times.
/// Every call may throw encoding::Damaged. Not thread-safe; one per thread.
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
  virtual void add_scores(std::uint32_t base, double least, Candidates& candidates);
  /// The same. Precondition: all candidates match.
  virtual void add_scores_of_matches(std::uint32_t base, double least, Candidates& matches) = 0;
  /// Adds the scores of the documents that match to the sums. May leave out documents that score less than `least`.
  /// Precondition: always_scores().
  virtual void accumulate(std::uint32_t base, double least, Sums& sums);
  /// Finds the allowed documents that match and score at least `least`. May find others that match. Replaces `found`.
  virtual void find_best(std::uint32_t base, const Allowed& allowed, double least, Candidates& found);

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
  void add_scores(std::uint32_t /*base*/, double /*least*/, Candidates& /*candidates*/) final {}
  void add_scores_of_matches(std::uint32_t /*base*/, double /*least*/, Candidates& /*matches*/) final {}
};

/// Replaces the candidates by the documents of the mask, with score 0.
void list(const Mask& mask, Candidates& candidates) noexcept;

/// The allowed documents that the operator matches.
[[nodiscard]] Mask matching(Operator& of, std::uint32_t base, const Allowed& allowed);

}  // namespace dateline::query::sealed
