#include "query/snippet/window.hpp"

#include <algorithm>

namespace dateline::query {

namespace {

struct Scored {
  Window window{0, 0};
  std::size_t leaves = 0;
  std::size_t matches = 0;

  [[nodiscard]] bool better_than(const Scored& other) const {
    return leaves != other.leaves ? leaves > other.leaves : matches > other.matches;
  }
};

/// The best window that begins with a match. Precondition: `matches` are sorted by start.
Scored best_window(std::span<const Match> matches, std::uint32_t width) {
  Scored best;
  std::vector<std::size_t> last_seen;  // for each leaf, the number (from 1) of the last window that counted it
  for (std::size_t first = 0; first < matches.size(); ++first) {
    const auto start = matches[first].start;
    Scored here{{start, matches[first].end}, 0, 0};
    for (const auto& match : matches.subspan(first)) {
      if (match.start >= start + width) break;
      if (match.end > std::max(start + width, matches[first].end)) continue;
      if (match.leaf >= last_seen.size()) last_seen.resize(match.leaf + 1);
      here.leaves += last_seen[match.leaf] == first + 1 ? 0 : 1;
      last_seen[match.leaf] = first + 1;
      ++here.matches;
      here.window.end = std::max(here.window.end, match.end);
    }
    if (here.better_than(best)) best = here;
  }
  return best;
}

}  // namespace

std::vector<Window> best_windows(std::span<const Match> matches, std::size_t most, std::uint32_t width) {
  std::vector<Match> left(matches.begin(), matches.end());
  std::vector<Window> windows;
  while (!left.empty() && windows.size() < most) {
    const auto [window, leaves, count] = best_window(left, width);
    windows.push_back(window);
    // Drop matches closer than a width: once both windows are extended, they would show the same text.
    std::erase_if(left, [&, taken = window](const Match& match) {
      return match.end + width > taken.start && match.start < taken.end + width;
    });
  }
  std::sort(windows.begin(), windows.end(), [](const Window& a, const Window& b) { return a.start < b.start; });
  return windows;
}

}  // namespace dateline::query
