#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "common/facts/text/words.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// Tells which pieces of a text are taken, as the text is walked from its begin to its end.
class Cover {
 public:
  Cover() = default;
  /// `spans` in text order.
  explicit Cover(std::vector<Span> spans) : spans_(std::move(spans)) {}
  Cover(std::span<const Mention> mentions, Field field) {
    for (const Mention& mention : mentions) {
      if (mention.field == field) spans_.push_back({mention.start, mention.end});
    }
    std::sort(spans_.begin(), spans_.end());
  }

  /// Whether a span covers part of [start, end). Starts must not fall from call to call.
  [[nodiscard]] bool covers(std::uint32_t start, std::uint32_t end) {
    while (at_ < spans_.size() && spans_[at_].end <= start) ++at_;
    return at_ < spans_.size() && spans_[at_].start < end;
  }

 private:
  std::vector<Span> spans_;
  std::size_t at_ = 0;
};

}  // namespace dateline::facts
