#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "query/engine/sealed/operators/window.hpp"

namespace dateline::query::sealed {

/// A part of a query over one segment. It is asked for windows from front to back, some left out, each by one of its
/// calls; virtual calls are made once a window.
class Operator {
 public:
  virtual ~Operator() = default;
  /// Which of the documents from `base` on match; sets every bit of the mask.
  virtual void match(std::uint32_t base, Mask& mask) = 0;
  /// Likewise, with the scores of those that do.
  virtual void evaluate(std::uint32_t base, Window& window) = 0;

  /// Keeps those of the mask's documents that match. Whoever can look at these alone does better than this.
  virtual void narrow(std::uint32_t base, Mask& mask, Window& scratch) {
    match(base, scratch.mask);
    intersect(mask, scratch.mask);
  }
  /// Likewise, and adds to the scores of those.
  virtual void narrow(std::uint32_t base, Window& window, Window& scratch) {
    evaluate(base, scratch);
    intersect(window.mask, scratch.mask);
    for_each(window.mask, [&](auto document) { window.scores[document] += scratch.scores[document]; });
  }
};

using OperatorPtr = std::unique_ptr<Operator>;

/// A part that scores nothing.
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
