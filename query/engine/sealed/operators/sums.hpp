#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "query/engine/sealed/operators/score_postings.hpp"
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
  /// Adds scores of rising documents. `base` is subtracted from their numbers.
  void add(std::span<const std::uint32_t> documents, std::uint32_t base, const double* added) noexcept {
    if (documents.empty()) return;
    const auto first = documents.front() - base;
    const auto last = documents.back() - base;
    if (last - first >= 64 * documents.size()) {
      for (std::size_t i = 0; i < documents.size(); ++i) add(documents[i] - base, added[i]);
      return;
    }
    // Nearly all groups in between have a document.
    touched |= ~std::uint64_t{0} << first / 64 & ~std::uint64_t{0} >> (63 - last / 64);
#pragma GCC unroll 4
    for (std::size_t i = 0; i < documents.size(); ++i) scores[documents[i] - base] += added[i];
  }
  void clear() noexcept {
    clear_scores(scores.data(), touched);
    touched = 0;
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
