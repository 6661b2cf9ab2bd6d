#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "common/facts/text/words.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// A set of byte ranges of a text, for a single pass over the text from start to end: covers() advances a cursor and so
/// takes amortised constant time. Not thread-safe; one per pass.
class Cover {
 public:
  Cover() = default;
  /// Precondition: `spans` are sorted and disjoint.
  explicit Cover(std::vector<Span> spans) : spans_(std::move(spans)) {}
  /// The mentions in one field, in any order.
  Cover(std::span<const Mention> mentions, Field field) {
    for (const Mention& mention : mentions) {
      if (mention.field == field) spans_.push_back({mention.start, mention.end});
    }
    std::sort(spans_.begin(), spans_.end());
  }

  /// Whether a span overlaps [start, end). Precondition: `start` does not decrease from call to call.
  [[nodiscard]] bool covers(std::uint32_t start, std::uint32_t end) {
    while (at_ < spans_.size() && spans_[at_].end <= start) ++at_;
    return at_ < spans_.size() && spans_[at_].start < end;
  }

 private:
  std::vector<Span> spans_;
  std::size_t at_ = 0;
};

}  // namespace dateline::facts
