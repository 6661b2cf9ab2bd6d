#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/facts/text/words.hpp"
#include "common/hash/key_table.hpp"

namespace dateline::facts {

/// Maps the key of a word to a set of flags (lists/tags.hpp). Extraction does one lookup for every word of a text.
/// Not thread-safe while lists are added; safe to share between threads afterwards.
class FlagTable {
 public:
  /// Adds `flags` to each word of a list. Precondition: the words are folded and separated by spaces or newlines.
  void add(std::string_view list, std::uint64_t flags) {
    while (!list.empty()) {
      const std::size_t first = list.find_first_not_of(" \n");
      if (first == std::string_view::npos) return;
      const std::size_t last = std::min(list.find_first_of(" \n", first), list.size());
      add_key(word_key(list.substr(first, last - first)), flags);
      list.remove_prefix(last);
    }
  }

  void add_key(std::uint64_t key, std::uint64_t flags) { flags_.get_or_add(key) |= flags; }

  /// The flags of a word; 0 if the table does not contain it.
  [[nodiscard]] std::uint64_t find(std::uint64_t key) const noexcept {
    const std::uint64_t* const flags = flags_.find(key);
    return flags == nullptr ? 0 : *flags;
  }

 private:
  hash::KeyTable<std::uint64_t> flags_;
};

}  // namespace dateline::facts
