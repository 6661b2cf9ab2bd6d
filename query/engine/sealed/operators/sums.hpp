#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>

#include "query/engine/sealed/operators/window.hpp"

namespace dateline::query::sealed {

/// Sums of scores for all documents of a window, at first 0. 33 KB: allocate it on the heap.
struct Sums {
  std::array<double, window_size> scores{};
  std::uint64_t touched = 0;  ///< bit g is set if a document of [64 g, 64 g + 64) may have a score

  void add(std::uint32_t document, double score) noexcept {
    scores[document] += score;
    touched |= std::uint64_t{1} << document / 64;
  }
  void clear() noexcept {
    for (; touched != 0; touched &= touched - 1) std::fill_n(scores.begin() + 64 * std::countr_zero(touched), 64, 0.0);
  }
};

/// Sums that are taken from those of the thread when they are first used, and given back clear: filling 33 KB with
/// zeros takes as long as many a query.
class BorrowedSums {
 public:
  BorrowedSums() = default;
  ~BorrowedSums();
  BorrowedSums(const BorrowedSums&) = delete;
  BorrowedSums& operator=(const BorrowedSums&) = delete;

  [[nodiscard]] Sums& get();

 private:
  std::unique_ptr<Sums> sums_;
};

}  // namespace dateline::query::sealed
