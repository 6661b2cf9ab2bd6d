#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "common/segment/segment.hpp"
#include "query/engine/sealed/operators/document_set.hpp"

namespace dateline::query::sealed {

/// The column of a part in one segment, decoded: the ranks of each document's values among the frequent values, others
/// left out. Counting reads two places in memory for each hit. Immutable after construction; safe to share between
/// threads.
class RankColumn {
 public:
  static constexpr std::uint16_t no_rank = 0xffff;
  /// The part must have fewer than 2^32 values in the segment. `ranks`: of each key's value, or no_rank. A rank that
  /// several keys of a document have is kept once. Throws encoding::Damaged if the column is damaged.
  RankColumn(const segment::Column& column, std::uint32_t documents, std::span<const std::uint16_t> ranks) {
    starts_.reserve(std::size_t{documents} + 1);
    segment::Column::Reader reader(column);
    for (std::uint32_t document = 0; document < documents; ++document) {
      if (document % 64 == 0) reader.enter(document, documents - document < 64 ? documents : document + 64);
      starts_.push_back(static_cast<std::uint32_t>(ranks_.size()));
      reader.values(document, [&](std::uint32_t key) {
        const auto rank = ranks[key];
        const auto first = ranks_.begin() + static_cast<std::ptrdiff_t>(starts_.back());
        if (rank != no_rank && std::find(first, ranks_.end(), rank) == ranks_.end()) ranks_.push_back(rank);
      });
    }
    starts_.push_back(static_cast<std::uint32_t>(ranks_.size()));
    ranks_.shrink_to_fit();
  }

  /// Adds the number of hits that have each value to counts, by its rank.
  void count(const DocumentSet& hits, std::vector<std::uint64_t>& counts) const {
    const auto words = hits.words();
    for (std::size_t word = 0; word < words.size(); ++word)
      for (auto bits = words[word]; bits != 0; bits &= bits - 1) {
        const auto document = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        for (auto i = starts_[document]; i < starts_[document + 1]; ++i) ++counts[ranks_[i]];
      }
  }

 private:
  std::vector<std::uint32_t> starts_;  ///< of each document's ranks, and of the end
  std::vector<std::uint16_t> ranks_;
};

}  // namespace dateline::query::sealed
