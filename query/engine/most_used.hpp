#pragma once

#include <algorithm>
#include <cstdint>
#include <map>

namespace dateline::query {

/// Counts things and gives the most frequent one; ties go to the smallest. Not thread-safe.
template <typename Thing>
class MostUsed {
 public:
  void add(const Thing& thing, std::uint64_t times) { times_[thing] += times; }
  /// Null if nothing was added.
  [[nodiscard]] const Thing* get() const {
    const auto most = std::max_element(times_.begin(), times_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == times_.end() ? nullptr : &most->first;
  }

 private:
  std::map<Thing, std::uint64_t> times_;
};

}  // namespace dateline::query
