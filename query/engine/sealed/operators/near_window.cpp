#include "query/engine/sealed/operators/near_window.hpp"

#include <algorithm>
#include <utility>

namespace dateline::query::sealed {

namespace {

constexpr std::size_t no_word = ~std::size_t{0};

}  // namespace

NearWindow::NearWindow(std::vector<std::size_t> needed, std::uint32_t window)
    : needed_(std::move(needed)), window_(window), choices_(needed_.size()) {
  for (std::size_t stem = 0; stem < needed_.size(); ++stem) stem_of_.insert(stem_of_.end(), needed_[stem], stem);
}

void NearWindow::collect(std::span<const Positions> found) {
  entries_.clear();
  for (std::uint32_t stem = 0; stem < found.size(); ++stem)
    for (const auto position : found[stem]) entries_.push_back({position, stem});
  std::sort(entries_.begin(), entries_.end());
}

bool NearWindow::matches(std::span<const Positions> found) {
  collect(found);
  in_window_.assign(needed_.size(), 0);
  std::size_t lacking = needed_.size();  // stems of which the window holds too few positions
  std::size_t shared = 0;                // neighbours in the window with the same position
  const auto same = [&](std::size_t i) { return entries_[i].position == entries_[i + 1].position; };
  std::size_t end = 0;  // of the entries in the window that begins with entry `begin`
  for (std::size_t begin = 0; begin < entries_.size(); ++begin) {
    for (; end < entries_.size() && entries_[end].position - entries_[begin].position < window_; ++end) {
      if (++in_window_[entries_[end].stem] == needed_[entries_[end].stem]) --lacking;
      if (end > begin && same(end - 1)) ++shared;
    }
    if (lacking == 0 && (shared == 0 || can_be_assigned(std::span(entries_).subspan(begin, end - begin)))) return true;
    if (lacking > 0 && end == entries_.size()) return false;
    if (in_window_[entries_[begin].stem]-- == needed_[entries_[begin].stem]) ++lacking;
    if (begin + 1 < end && same(begin)) --shared;
  }
  return false;
}

bool NearWindow::can_be_assigned(std::span<const Entry> entries) {
  for (auto& choices : choices_) choices.clear();
  std::size_t places = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i == 0 || entries[i].position != entries[i - 1].position) ++places;
    choices_[entries[i].stem].push_back(places - 1);
  }
  taken_by_.assign(places, no_word);
  for (std::size_t word = 0; word < stem_of_.size(); ++word) {
    tried_.assign(places, false);
    if (!assign(word)) return false;
  }
  return true;
}

bool NearWindow::assign(std::size_t word) {
  for (const auto place : choices_[stem_of_[word]]) {
    if (tried_[place]) continue;
    tried_[place] = true;
    if (taken_by_[place] != no_word && !assign(taken_by_[place])) continue;
    taken_by_[place] = word;
    return true;
  }
  return false;
}

}  // namespace dateline::query::sealed
