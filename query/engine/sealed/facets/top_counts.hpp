#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace dateline::query::sealed {

/// Keeps the `limit` first of the values offered: by falling count, then by rising value. Not thread-safe.
template <typename Value>
class TopCounts {
 public:
  struct Counted {
    Value value;
    std::uint64_t count;
  };

  explicit TopCounts(std::size_t limit) : limit_(limit) {}

  [[nodiscard]] bool is_full() const noexcept { return kept_.size() >= limit_; }
  /// Whether a value with this count would be kept.
  template <typename Offered>
  [[nodiscard]] bool takes(const Offered& value, std::uint64_t count) const {
    if (count == 0 || limit_ == 0) return false;
    if (!is_full()) return true;
    const auto& last = kept_.front();
    return count > last.count || (count == last.count && value < last.value);
  }

  /// A value with a smaller count would not be kept.
  [[nodiscard]] std::uint64_t least() const noexcept { return is_full() && limit_ > 0 ? kept_.front().count : 1; }

  /// Offers a value, of any type that can be compared with and turned into a Value. Counts of 0 are not kept.
  template <typename Offered>
  void offer(const Offered& value, std::uint64_t count) {
    if (!takes(value, count)) return;
    if (!is_full()) {
      rises_ = rises_ && (kept_.empty() || kept_.back().value < value);
      kept_.push_back({Value(value), count});
      if (is_full()) std::make_heap(kept_.begin(), kept_.end(), is_before);
      return;
    }
    std::pop_heap(kept_.begin(), kept_.end(), is_before);
    kept_.back() = {Value(value), count};
    std::push_heap(kept_.begin(), kept_.end(), is_before);
  }

  /// The kept values in order. Call once.
  [[nodiscard]] std::vector<Counted> take() {
    if (rises_ && !is_full())
      std::stable_sort(kept_.begin(), kept_.end(),
                       [](const Counted& a, const Counted& b) { return a.count > b.count; });
    else
      std::sort(kept_.begin(), kept_.end(), is_before);
    return std::move(kept_);
  }

 private:
  static bool is_before(const Counted& a, const Counted& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  }

  std::size_t limit_;
  bool rises_ = true;          ///< while it is not full: the values were offered in order
  std::vector<Counted> kept_;  ///< once it is full, a heap with the last in order at the front
};

}  // namespace dateline::query::sealed
