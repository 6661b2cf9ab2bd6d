#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

/// A set of words that is built at compile time: `constexpr KeySet titles{"mr", "mrs"};`. Words must be folded; lookup
/// is by word_key(), with a binary search. Immutable; safe to share between threads.
template <std::size_t N>
class KeySet {
 public:
  template <class... Text>
  consteval explicit KeySet(const Text&... words) : keys_{word_key(words)...} {
    std::sort(keys_.begin(), keys_.end());
  }
  [[nodiscard]] constexpr bool contains(std::uint64_t key) const noexcept {
    return std::binary_search(keys_.begin(), keys_.end(), key);
  }

 private:
  std::array<std::uint64_t, N> keys_;
};
template <class... Text>
KeySet(const Text&...) -> KeySet<sizeof...(Text)>;

/// A map from words to values that is built at compile time: `constexpr KeyMap<int, 2> numbers({{"one", 1}, {"two",
/// 2}});`.
template <class Value, std::size_t N>
class KeyMap {
 public:
  consteval explicit KeyMap(const std::pair<std::string_view, Value> (&entries)[N]) {
    for (std::size_t i = 0; i < N; ++i) entries_[i] = {word_key(entries[i].first), entries[i].second};
    std::sort(entries_.begin(), entries_.end());
  }
  /// The value of a word; Value{} if the map does not contain it.
  [[nodiscard]] constexpr Value operator[](std::uint64_t key) const noexcept {
    const auto found = std::lower_bound(entries_.begin(), entries_.end(), key,
                                        [](const auto& entry, std::uint64_t sought) { return entry.first < sought; });
    return found != entries_.end() && found->first == key ? found->second : Value{};
  }

 private:
  std::array<std::pair<std::uint64_t, Value>, N> entries_;
};

/// Whether a word is in a list. A linear search, so use it for a handful of words only.
[[nodiscard]] constexpr bool is_any(std::uint64_t key, std::initializer_list<std::uint64_t> keys) noexcept {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace dateline::facts
