#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace dateline::bench {

/// The mean and quantiles of the times of queries, in microseconds. Precondition: there is at least one time, except
/// for count(). Immutable after construction; safe to share between threads.
class Quantiles {
 public:
  explicit Quantiles(std::vector<double> times) : times_(std::move(times)) { std::sort(times_.begin(), times_.end()); }

  [[nodiscard]] std::size_t count() const noexcept { return times_.size(); }
  [[nodiscard]] double mean() const {
    return std::accumulate(times_.begin(), times_.end(), 0.0) / static_cast<double>(times_.size());
  }
  /// The shortest time that at least this share of the times, in (0, 1], does not exceed (the nearest-rank quantile).
  [[nodiscard]] double quantile(double share) const {
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(times_.size())));
    return times_[std::clamp<std::size_t>(rank, 1, times_.size()) - 1];
  }
  [[nodiscard]] double max() const { return times_.back(); }

 private:
  std::vector<double> times_;
};

}  // namespace dateline::bench
