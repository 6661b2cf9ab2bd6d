#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "common/encoding/bit_packing.hpp"

namespace dateline::query::sealed {

/// Some documents of a segment, rising, with a score for each: at most as many as a block of postings has.
struct Batch {
  std::size_t size = 0;
  std::array<std::uint32_t, encoding::block_size> documents;
  std::array<double, encoding::block_size> scores;

  /// Replaces the batch by these documents, with score 0.
  void assign(std::span<const std::uint32_t> from) noexcept {
    size = from.size();
    std::copy(from.begin(), from.end(), documents.begin());
    std::fill_n(scores.begin(), size, 0.0);
  }
  [[nodiscard]] std::span<const std::uint32_t> all() const noexcept { return std::span(documents).first(size); }

  /// Keeps the documents for which keep(index) is true.
  template <typename Keep>
  void keep_if(Keep keep) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < size; ++i) {
      documents[kept] = documents[i];
      scores[kept] = scores[i];
      kept += keep(i) ? 1 : 0;
    }
    size = kept;
  }
  /// Keeps the documents with at least this score.
  void keep_from(double score) noexcept {
    keep_if([&](std::size_t i) { return scores[i] >= score; });
  }
  /// Calls visit(i, j) for each document that is also in `part`, which has no others: i is its index here, j there.
  template <typename Visit>
  void for_each_of(const Batch& part, Visit visit) const {
    std::size_t i = 0;
    for (std::size_t j = 0; j < part.size; ++j) {
      while (documents[i] != part.documents[j]) ++i;
      visit(i, j);
    }
  }
};

}  // namespace dateline::query::sealed
