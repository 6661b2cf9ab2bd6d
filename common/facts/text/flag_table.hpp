#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

/// Words and what they may be, as a set of flags: an open-addressed hash table read once for every word of a text.
class FlagTable {
 public:
  /// Adds `flags` to each word of a list, folded and separated by white space.
  void add(std::string_view list, std::uint64_t flags) {
    while (!list.empty()) {
      const std::size_t first = list.find_first_not_of(" \n");
      if (first == std::string_view::npos) return;
      const std::size_t last = std::min(list.find_first_of(" \n", first), list.size());
      add_key(word_key(list.substr(first, last - first)), flags);
      list.remove_prefix(last);
    }
  }

  void add_key(std::uint64_t key, std::uint64_t flags) { slot(key).flags |= flags; }

  /// The flags of a word; none where it is in no list.
  [[nodiscard]] std::uint64_t find(std::uint64_t key) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = place(key);; ++at) {
      const Slot& found = slots_[at & mask];
      if (found.key == key) return found.flags;
      if (found.key == 0) return 0;
    }
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint64_t flags = 0;
  };

  [[nodiscard]] std::size_t place(std::uint64_t key) const noexcept {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 32) & (slots_.size() - 1);
  }

  Slot& slot(std::uint64_t key) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    std::size_t at = place(key);
    while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    used_ += slots_[at].key == 0;
    slots_[at].key = key;
    return slots_[at];
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    used_ = 0;
    for (const Slot& moved : old) {
      if (moved.key != 0) slot(moved.key) = moved;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::size_t used_ = 0;
};

}  // namespace dateline::facts
