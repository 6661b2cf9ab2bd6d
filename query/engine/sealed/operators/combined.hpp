#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "query/engine/sealed/operators/operator.hpp"

namespace dateline::query::sealed {

/// Base of operators with children.
class Combined : public Operator {
 public:
  explicit Combined(std::vector<OperatorPtr> children) : children_(std::move(children)), bounds_(children_.size()) {}

 protected:
  [[nodiscard]] Operator& first() const { return *children_.front(); }
  /// Keeps the documents of the mask that all children from index `from` on match too.
  void narrow_by(std::uint32_t base, Mask& mask, std::size_t from) {
    for (auto i = from; i < children_.size() && !is_empty(mask); ++i) children_[i]->narrow(base, mask);
  }
  /// Computes the children's bounds for a window and returns their sum.
  double sum_of_bounds(std::uint32_t base) {
    double sum = 0;
    for (std::size_t i = 0; i < children_.size(); ++i) sum += bounds_[i] = children_[i]->bound(base);
    return sum;
  }

  /// The same for a range of documents.
  double sum_of_bounds_between(std::uint32_t first, std::uint32_t last) {
    double sum = 0;
    for (std::size_t i = 0; i < children_.size(); ++i) sum += bounds_[i] = children_[i]->bound_between(first, last);
    return sum;
  }
  /// Keeps the documents of the batch that all children from index `from` on match too.
  void filter_by(Batch& batch, std::size_t from) {
    for (auto i = from; i < children_.size() && batch.size > 0; ++i) children_[i]->filter(batch);
  }

  std::vector<OperatorPtr> children_;
  std::vector<double> bounds_;  ///< of the children, as they were computed last
};

/// Whether it is known at once that the operator matches no document.
[[nodiscard]] inline bool matches_nothing(const OperatorPtr& child) { return child->known_count() == 0; }

}  // namespace dateline::query::sealed
