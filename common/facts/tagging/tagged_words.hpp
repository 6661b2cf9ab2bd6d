#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include "common/facts/lists/gazetteer.hpp"
#include "common/facts/lists/tags.hpp"
#include "common/facts/text/words.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// How a text uses capital letters, and so how much a capital tells.
enum class Capitals : std::uint8_t {
  sentence,  ///< as in running text: a capital inside a sentence marks a name
  headline,  ///< nearly every longer word is capitalised
  all,       ///< most letters are capitals
};

/// A place that the gazetteer finds in a text.
struct PlaceAt {
  std::size_t first;  ///< index of its first word
  PlaceMatch match;
};

/// The words of one field with a set of tags for each (lists/tags.hpp: the roles that the word can play in names and
/// offices), and the places that the gazetteer finds. Indices are word indices; word size() is the end mark.
/// Borrows the words, which must outlive it. Immutable after construction; safe to share between threads.
class TaggedWords {
 public:
  /// `skipped`: byte spans in text order in which nobody is to be found, such as furniture.
  TaggedWords(Field field, const Words& words, std::span<const Span> skipped);

  [[nodiscard]] Field field() const noexcept { return field_; }
  [[nodiscard]] const Words& words() const noexcept { return words_; }
  [[nodiscard]] const Word& operator[](std::size_t i) const noexcept { return words_[i]; }
  [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
  [[nodiscard]] Capitals capitals() const noexcept { return capitals_; }
  /// The same for word i: a paragraph in capitals within running text is like a headline in capitals.
  [[nodiscard]] Capitals capitals_at(std::size_t i) const noexcept {
    return capitals_ == Capitals::sentence && is(i, heading) ? Capitals::all : capitals_;
  }

  /// The end mark and every i beyond it have no tags.
  [[nodiscard]] std::uint64_t tags(std::size_t i) const noexcept { return all_tags(i) & ~(skip | heading); }
  [[nodiscard]] bool is(std::size_t i, std::uint64_t flags) const noexcept { return (all_tags(i) & flags) != 0; }
  [[nodiscard]] bool capitalised(std::size_t i) const noexcept { return words_[i].is(shape::capitalised); }
  /// Whether a phrase may continue from word i - 1 to word i. False for the first word and the end mark.
  [[nodiscard]] bool joined(std::size_t i) const noexcept {
    return i > 0 && i < size() && words_.adjacent(i) && !(words_[i].after(gap::newline) && ends_short_line(i - 1));
  }

  /// The first word of the sentence that contains word i. Takes logarithmic time, as paragraph_begin() does.
  [[nodiscard]] std::size_t sentence_begin(std::size_t i) const noexcept { return last_up_to(i, sentences_); }
  /// The first word of the paragraph that contains word i.
  [[nodiscard]] std::size_t paragraph_begin(std::size_t i) const noexcept { return last_up_to(i, paragraphs_); }

  /// The place whose first word is i; null if there is none.
  [[nodiscard]] const PlaceMatch* place_from(std::size_t i) const noexcept;
  /// Whether word i is in one of the spans given as skipped.
  [[nodiscard]] bool skipped(std::size_t i) const noexcept { return is(i, skip); }
  /// The place whose last word is i; null if there is none.
  [[nodiscard]] const PlaceMatch* place_until(std::size_t i) const noexcept;
  /// All places, in text order; they do not overlap.
  [[nodiscard]] std::span<const PlaceAt> places() const noexcept { return places_; }

 private:
  static constexpr std::uint64_t skip = std::uint64_t{1} << 63;
  static constexpr std::uint64_t heading = std::uint64_t{1} << 62;

  [[nodiscard]] std::uint64_t all_tags(std::size_t i) const noexcept { return tags_[std::min(i, words_.size())]; }
  [[nodiscard]] static std::size_t last_up_to(std::size_t i, const std::vector<std::uint32_t>& starts) noexcept {
    const auto after = std::upper_bound(starts.begin(), starts.end(), i);
    return after == starts.begin() ? 0 : *std::prev(after);
  }
  [[nodiscard]] bool ends_short_line(std::size_t i) const noexcept;
  void find_starts();
  void tag_words();
  void find_places();
  void find_headings();
  void skip_addresses();
  [[nodiscard]] Capitals judge_capitals() const;

  Field field_;
  const Words& words_;
  std::vector<std::uint64_t> tags_;
  std::vector<PlaceAt> places_;
  std::vector<std::uint32_t> sentences_;   ///< first words, in text order; the end mark begins one, too
  std::vector<std::uint32_t> paragraphs_;  ///< likewise
  Capitals capitals_ = Capitals::sentence;
};

/// The set of words that an article writes in lower case somewhere. If a capitalised word is in this set, it is
/// probably not a name. A hash filter: has() never misses a word but may rarely be true for one that was not added. Not
/// thread-safe while words are added.
class LowercaseWords {
 public:
  /// Adds the lower-case words of a text. The first call sizes the filter, so add the longest text first.
  void add(const Words& words);
  [[nodiscard]] bool has(std::uint64_t key) const noexcept {
    const std::size_t bit = place(key);
    return !bits_.empty() && (bits_[bit / 64] >> (bit % 64) & 1) != 0;
  }

 private:
  [[nodiscard]] std::size_t place(std::uint64_t key) const noexcept {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 40) & (bits_.size() * 64 - 1);
  }
  std::vector<std::uint64_t> bits_;
};

}  // namespace dateline::facts
