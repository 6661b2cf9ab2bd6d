#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "common/segment/segment.hpp"
#include "query/engine/sealed/operators/document_set.hpp"

namespace dateline::query::sealed {

/// Counts the keys of a part among the hits of one segment by reading the part's column. Keeps its memory, one number
/// for each key of the dictionary, from one count to the next, so that a count of few hits takes time for these only.
/// The segment must outlive it. Not thread-safe.
class ColumnCounts {
 public:
  ColumnCounts(const segment::Segment& segment, segment::Part part)
      : column_(segment.column(part)), counts_(segment.terms(part).dictionary.size()) {}

  /// Forgets the counts before. Throws encoding::Damaged if the column is damaged.
  void count(const DocumentSet& hits) {
    for (const auto key : keys_) counts_[key] = 0;
    keys_.clear();
    missing_ = 0;
    segment::Column::Reader column(column_);
    hits.for_each([&](std::uint32_t first, std::uint32_t last) { column.enter(first, last); },
                  [&](std::uint32_t document) {
                    bool any = false;
                    column.values(document, [&](std::uint32_t key) {
                      if (counts_[key]++ == 0) keys_.push_back(key);
                      any = true;
                    });
                    missing_ += any ? 0 : 1;
                  });
  }

  /// The ordinals of the keys that hits have, in no order.
  [[nodiscard]] const std::vector<std::uint32_t>& keys() const noexcept { return keys_; }
  /// The same, ascending.
  [[nodiscard]] std::vector<std::uint32_t> keys_in_order() const {
    if (keys_.size() < counts_.size() / scan_share) {
      auto keys = keys_;
      std::sort(keys.begin(), keys.end());
      return keys;
    }
    std::vector<std::uint32_t> keys;
    keys.reserve(keys_.size());
    for (std::uint32_t key = 0; key < counts_.size(); ++key)
      if (counts_[key] > 0) keys.push_back(key);
    return keys;
  }
  /// The number of hits that have the key with this ordinal.
  [[nodiscard]] std::uint32_t operator[](std::uint64_t key) const noexcept { return counts_[key]; }
  /// The number of hits without a value.
  [[nodiscard]] std::uint64_t missing() const noexcept { return missing_; }

 private:
  static constexpr std::size_t scan_share = 16;  ///< one key in so many is cheaper to find by a scan than to sort

  const segment::Column& column_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> keys_;
  std::uint64_t missing_ = 0;
};

}  // namespace dateline::query::sealed
