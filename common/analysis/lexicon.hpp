#pragma once

#include <xapian.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/spelling.hpp"
#include "common/hash/number_index.hpp"

namespace dateline::analysis {

/// The length in bytes to which longer forms are cut, at the end of a code point.
inline constexpr std::size_t longest_form = 64;

/// A cache of spellings: maps each spelling that was seen to a number, its folded form and its stem, because words
/// repeat and stemming is slow. trim() empties it once it exceeds 16 MiB. Not thread-safe; one per thread.
class Lexicon {
 public:
  static constexpr std::uint32_t no_word = ~0U;

  explicit Lexicon(Xapian::Stem stemmer) : stemmer_(std::move(stemmer)) { clear(); }

  /// The number of the spelling, counted from 0 in order of first use; no_word if no character of it can be part of a
  /// word. `folded`: the caller knows that the spelling is folded. Numbers and entries are valid until trim().
  [[nodiscard]] std::uint32_t look_up(std::string_view spelling, bool folded) {
    if (spelling.size() > longest_short || spelling.empty()) return find(spelling, folded);
    const auto key = short_key(spelling);
    auto& recent = recent_[recent_slot(key)];
    if (recent.spelling != key) recent = {key, find(spelling, folded)};
    return recent.number;
  }
  [[nodiscard]] Spelling operator[](std::uint32_t number) const noexcept { return known_[number].entry; }

  /// Empties the cache if it exceeds its bound.
  void trim() {
    if (used_bytes_ <= bound_bytes) return;
    clear();
    ++generation_;
  }
  /// How many times the cache was emptied.
  [[nodiscard]] std::uint64_t generation() const noexcept { return generation_; }

  /// The stem of a folded form. Not cached.
  [[nodiscard]] std::string stem(std::string_view form) const;

 private:
  struct Known {
    std::string_view spelling;
    Spelling entry;
  };
  /// A spelling of at most 16 bytes as two integers: its first and its last 8 bytes, which may overlap. Most words are
  /// short and were seen recently; the small table of recent short spellings stays in the CPU cache and needs no hash
  /// of the bytes.
  struct ShortKey {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t size = 0;
    bool operator==(const ShortKey&) const = default;
  };
  struct Recent {
    ShortKey spelling;  ///< size 0 if the place is free
    std::uint32_t number = 0;
  };

  static constexpr std::size_t bound_bytes = std::size_t{16} << 20;
  static constexpr std::size_t index_bytes = 16;  ///< that numbers_ takes for an entry, roughly
  static constexpr std::size_t longest_short = 16;
  static constexpr unsigned recent_bits = 13;

  [[nodiscard]] static ShortKey short_key(std::string_view spelling) noexcept {
    const auto size = spelling.size();
    ShortKey key{0, 0, size};
    if (size >= 8) {
      std::memcpy(&key.first, spelling.data(), 8);
      std::memcpy(&key.last, spelling.data() + size - 8, 8);
    } else if (size >= 4) {
      std::memcpy(&key.first, spelling.data(), 4);
      std::memcpy(&key.last, spelling.data() + size - 4, 4);
    } else {
      for (const char c : spelling) key.first = key.first << 8 | static_cast<unsigned char>(c);
    }
    return key;
  }
  [[nodiscard]] static std::size_t recent_slot(const ShortKey& key) noexcept {
    return ((key.first ^ std::rotl(key.last, 29)) * 0x9e3779b97f4a7c15U) >> (64 - recent_bits);
  }

  void clear();
  [[nodiscard]] std::uint32_t find(std::string_view spelling, bool folded);
  [[nodiscard]] std::string_view keep(std::string_view text);
  [[nodiscard]] Spelling make_entry(std::string_view spelling, bool folded);

  Xapian::Stem stemmer_;
  std::vector<Recent> recent_;
  hash::NumberIndex numbers_;  ///< into known_
  std::vector<Known> known_;   ///< in order of first sight, so that frequent words lie together
  std::size_t used_bytes_ = 0;
  std::uint64_t generation_ = 0;
  std::pmr::monotonic_buffer_resource texts_;
};

}  // namespace dateline::analysis
