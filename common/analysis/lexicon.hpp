#pragma once

#include <xapian.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <span>
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
    if (spelling.size() > longest_short || spelling.empty()) return find(long_key(spelling), spelling, folded);
    const auto key = short_key(spelling);
    auto& recent = recent_[recent_slot(key)];
    if (recent.key != key) recent = {key, find(key, spelling, folded)};
    return recent.number;
  }

 private:
  /// Identifies a spelling of at most 16 bytes: its first and its last 8 bytes, which may overlap. That of a longer one
  /// has its hash, and the bytes have to be compared, too.
  struct Key {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t size = 0;
    bool operator==(const Key&) const = default;
  };

 public:
  static constexpr std::size_t longest_short = 16;

  /// A word of 1 to 16 ASCII letters and digits, as it stands in a text, that is to be looked up in lower case.
  class ShortWord {
   public:
    ShortWord(std::string_view text, std::uint32_t place) noexcept
        : key_(lower_case(short_key(text))), text_(text), place_(place) {}

   private:
    friend class Lexicon;
    Key key_;
    std::string_view text_;
    std::uint32_t place_;  ///< for the caller
  };
  /// Looks up many words together, so that the processor waits for several of them at a time. Calls take(place, number)
  /// for each, in any order.
  template <typename Take>
  void look_up(std::span<const ShortWord> words, const Take& take) {
    not_recent_.clear();
    for (const auto& word : words) {
      const auto& recent = recent_[recent_slot(word.key_)];
      if (recent.key == word.key_) {
        take(word.place_, recent.number);
      } else {
        numbers_.prefetch(hash_of(word.key_));
        not_recent_.push_back(&word);
      }
    }
    for (const auto* word : not_recent_) {
      const auto likely = numbers_.find_hash(hash_of(word->key_));
      if (likely != hash::NumberIndex::none) __builtin_prefetch(&known_[likely]);
    }
    for (const auto* word : not_recent_) {
      const auto number = find_ascii(word->key_, word->text_);
      recent_[recent_slot(word->key_)] = {word->key_, number};
      take(word->place_, number);
    }
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
  struct alignas(64) Known {
    Key key;
    const char* spelling = nullptr;
    Spelling entry;
  };
  /// Most words are short and were seen recently; the small table of recent short spellings stays in the CPU cache.
  struct Recent {
    Key key;  ///< size 0 if the place is free
    std::uint32_t number = 0;
  };

  static constexpr std::size_t bound_bytes = std::size_t{16} << 20;
  static constexpr std::size_t index_bytes = 16;  ///< that numbers_ takes for an entry, roughly
  static constexpr unsigned recent_bits = 13;

  [[nodiscard]] static Key short_key(std::string_view spelling) noexcept {
    const auto size = spelling.size();
    Key key{0, 0, size};
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
  /// The key of the same letters and digits in lower case.
  [[nodiscard]] static Key lower_case(const Key& key) noexcept {
    constexpr std::uint64_t bits = 0x2020202020202020U;  // digits have this bit set already
    if (key.size >= 8) return {key.first | bits, key.last | bits, key.size};
    if (key.size >= 4) return {key.first | bits >> 32, key.last | bits >> 32, key.size};
    return {key.first | bits >> (64 - 8 * key.size), 0, key.size};
  }
  [[nodiscard]] static std::uint64_t mixed(const Key& key) noexcept {
    return (key.first ^ std::rotl(key.last, 29)) * 0x9e3779b97f4a7c15U;
  }
  [[nodiscard]] static std::size_t recent_slot(const Key& key) noexcept { return mixed(key) >> (64 - recent_bits); }
  [[nodiscard]] static std::uint32_t hash_of(const Key& key) noexcept {
    const auto hash = (mixed(key) ^ key.size) * 0xc2b2ae3d27d4eb4fU;
    return static_cast<std::uint32_t>(hash >> 32 ^ hash >> 7);
  }

  void clear();
  [[nodiscard]] static Key long_key(std::string_view spelling) noexcept;
  [[nodiscard]] std::uint32_t find(const Key& key, std::string_view spelling, bool folded);
  [[nodiscard]] std::uint32_t find_ascii(const Key& key, std::string_view text);
  void add(const Key& key, std::string_view spelling, bool folded);
  [[nodiscard]] std::string_view keep(std::string_view text);
  [[nodiscard]] Spelling make_entry(std::string_view spelling, bool folded);

  Xapian::Stem stemmer_;
  std::vector<Recent> recent_;
  std::vector<const ShortWord*> not_recent_;
  hash::NumberIndex numbers_;  ///< into known_
  std::vector<Known> known_;   ///< in order of first sight, so that frequent words lie together
  std::size_t used_bytes_ = 0;
  std::uint64_t generation_ = 0;
  std::pmr::monotonic_buffer_resource texts_;
};

}  // namespace dateline::analysis
