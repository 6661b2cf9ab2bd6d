#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::analysis {

/// Longer words are cut, at the end of a code point.
inline constexpr std::size_t longest_form = 64;

/// Remembers the folded form and the stem of every spelling met, within a bound: words repeat, and stemming is slow.
class Lexicon {
 public:
  struct Entry {
    std::string_view form;  ///< empty where nothing of the spelling is a word
    std::string_view stem;
    std::uint32_t number;  ///< of the spelling, counted from 0 in order of first sight
  };

  explicit Lexicon(Xapian::Stem stemmer) : stemmer_(std::move(stemmer)) { clear(); }

  /// `folded`: the spelling is known to be folded. The entry lives until trim().
  [[nodiscard]] Entry look_up(std::string_view spelling, bool folded);

  /// Forgets everything once it holds too much.
  void trim() {
    if (used_bytes_ <= bound_bytes) return;
    clear();
    ++generation_;
  }
  /// How often it has forgotten.
  [[nodiscard]] std::uint64_t generation() const noexcept { return generation_; }

  [[nodiscard]] std::string stem(std::string_view form) const;

 private:
  struct Known {
    std::string_view spelling;
    Entry entry;
  };
  struct Slot {
    std::uint32_t tag = 0;    ///< bits of the hash that did not choose the slot
    std::uint32_t known = 0;  ///< 1 + index into known_; 0: free
  };

  static constexpr std::size_t bound_bytes = std::size_t{16} << 20;

  void clear();
  void grow();
  [[nodiscard]] Slot& slot_of(std::uint64_t hash, std::string_view spelling);
  [[nodiscard]] std::string_view keep(std::string_view text);
  [[nodiscard]] Entry make_entry(std::string_view spelling, bool folded);

  Xapian::Stem stemmer_;
  std::vector<Slot> slots_;   ///< a power of two, at most half of them taken
  std::vector<Known> known_;  ///< in order of first sight, so that frequent words lie together
  std::size_t used_bytes_ = 0;
  std::uint64_t generation_ = 0;
  std::pmr::monotonic_buffer_resource texts_;
};

}  // namespace dateline::analysis
