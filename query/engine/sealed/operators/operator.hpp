#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "query/engine/sealed/operators/window.hpp"

namespace dateline::query::sealed {

/// A node of a query plan over one segment. It answers for one window of documents at a time, so that a virtual call
/// is made once a window instead of once a document.
/// `base` is the first document of the window, a multiple of window_size; masks and scores are indexed by the
/// document's number less `base`.
/// Precondition: the windows are asked for in rising order, each by at most one call; windows may be skipped.
/// Every call may throw encoding::Damaged. Not thread-safe; one per thread.
class Operator {
 public:
  virtual ~Operator() = default;
  /// Finds the documents of the window that match. Overwrites the whole mask.
  virtual void match(std::uint32_t base, Mask& mask) = 0;
  /// The same, and computes the scores of the documents that match. Other scores are undefined.
  virtual void evaluate(std::uint32_t base, Window& window) = 0;

  /// Removes from the mask the documents that do not match. `scratch` may be overwritten. This default evaluates the
  /// whole window; operators that can look up single documents override it.
  virtual void narrow(std::uint32_t base, Mask& mask, Window& scratch) {
    match(base, scratch.mask);
    intersect(mask, scratch.mask);
  }
  /// The same, and adds to the scores of the documents that are kept.
  virtual void narrow(std::uint32_t base, Window& window, Window& scratch) {
    evaluate(base, scratch);
    intersect(window.mask, scratch.mask);
    for_each(window.mask, [&](auto document) { window.scores[document] += scratch.scores[document]; });
  }
};

using OperatorPtr = std::unique_ptr<Operator>;

/// Base of operators whose score is always 0.
class UnscoredOperator : public Operator {
 public:
  void evaluate(std::uint32_t base, Window& window) final {
    match(base, window.mask);
    window.scores.fill(0);
  }
  void narrow(std::uint32_t base, Mask& mask, Window& scratch) override { Operator::narrow(base, mask, scratch); }
  void narrow(std::uint32_t base, Window& window, Window& scratch) final { narrow(base, window.mask, scratch); }
};

}  // namespace dateline::query::sealed
