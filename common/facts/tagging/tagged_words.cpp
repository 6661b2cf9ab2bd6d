#include "common/facts/tagging/tagged_words.hpp"

#include <algorithm>
#include <bit>

#include "common/facts/lists/grammar_words.hpp"
#include "common/facts/lists/names.hpp"

namespace dateline::facts {

TaggedWords::TaggedWords(Field field, const Words& words, std::span<const Span> skipped)
    : field_(field), words_(words), tags_(words.size() + 1) {
  find_starts();
  tag_words();
  find_places();
  std::size_t i = 0;
  for (const Span& span : skipped) {
    while (i < size() && words_[i].start < span.start) ++i;
    for (; i < size() && words_[i].start < span.end; ++i) tags_[i] |= skip;
  }
  skip_addresses();
  capitals_ = judge_capitals();
  if (capitals_ == Capitals::sentence) find_headings();
}

void TaggedWords::find_starts() {
  constexpr std::size_t words_of_a_sentence = 16;
  sentences_.reserve(size() / words_of_a_sentence + 2);
  for (std::uint32_t i = 0; i <= size(); ++i) {
    if (words_[i].is(shape::sentence_start)) sentences_.push_back(i);
    if (words_[i].after(gap::paragraph)) paragraphs_.push_back(i);
  }
}

void TaggedWords::tag_words() {
  for (std::size_t i = 0; i < size(); ++i) {
    const Word& word = words_[i];
    if (word.is(shape::digit)) continue;
    std::uint64_t found = grammar_tags(word.key);
    if (word.is(shape::capitalised)) {
      found |= name_tags(word.key);
    } else if (word.size() <= 5) {
      found |= name_tags(word.key) & (tag::particle | tag::suffix);
    }
    tags_[i] = found;
  }
}

void TaggedWords::find_places() {
  for (std::size_t i = 0; i < size();) {
    const auto match = place_at(words_, i);
    if (!match) {
      ++i;
      continue;
    }
    places_.push_back({i, *match});
    for (const std::size_t end = i + match->words; i < end; ++i) tags_[i] |= tag::geo;
  }
}

/// Marks the words of web addresses as skipped: "https://news.example/Ann-Lee-wins".
void TaggedWords::skip_addresses() {
  const std::string_view text = words_.text();
  std::size_t i = 0;
  for (std::size_t at = text.find("://"); at != std::string_view::npos; at = text.find("://", at)) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    const auto after = std::lower_bound(&words_[i], &words_[size()], at,
                                        [](const Word& word, std::size_t place) { return word.start < place; });
    i = static_cast<std::size_t>(after - &words_[0]);
    for (; i < size() && words_[i].start < end; ++i) tags_[i] |= skip;
    at = end;
  }
}

/// Marks the words of paragraphs whose words are all in capitals, if they are at least three.
void TaggedWords::find_headings() {
  for (std::size_t paragraph = 0; paragraph + 1 < paragraphs_.size(); ++paragraph) {
    const std::size_t first = paragraphs_[paragraph];
    const std::size_t last = paragraphs_[paragraph + 1];
    std::size_t words = 0;
    std::size_t i = first;
    for (; i < last; ++i) {
      if (words_[i].is(shape::digit) || words_[i].size() == 1) continue;
      if (!words_[i].is(shape::all_caps)) break;
      ++words;
    }
    if (i < last || words < 3) continue;
    for (i = first; i < last; ++i) tags_[i] |= heading;
  }
}

/// Whether the line that ends with word i is shorter than 40 bytes, as in a heading, an item of a list or a signature.
/// The first line of the text does not count as short, because its dateline may have been removed.
bool TaggedWords::ends_short_line(std::size_t i) const noexcept {
  constexpr std::size_t margin = 40;
  const std::size_t end = words_[i].end;
  const std::size_t from = end > margin ? end - margin : 0;
  return words_.text().substr(from, end - from).rfind('\n') != std::string_view::npos;
}

const PlaceMatch* TaggedWords::place_from(std::size_t i) const noexcept {
  if (!is(i, tag::geo)) return nullptr;
  const auto found = std::lower_bound(places_.begin(), places_.end(), i,
                                      [](const PlaceAt& each, std::size_t first) { return each.first < first; });
  return found != places_.end() && found->first == i ? &found->match : nullptr;
}

const PlaceMatch* TaggedWords::place_until(std::size_t i) const noexcept {
  if (!is(i, tag::geo)) return nullptr;
  const auto after = std::upper_bound(places_.begin(), places_.end(), i,
                                      [](std::size_t last, const PlaceAt& each) { return last < each.first; });
  if (after == places_.begin()) return nullptr;
  const PlaceAt& found = *std::prev(after);
  return found.first + found.match.words == i + 1 ? &found.match : nullptr;
}

/// A title counts as a headline in capitals if it has at least three words of four or more bytes and at most one in
/// five of these is in lower case.
Capitals TaggedWords::judge_capitals() const {
  if (words_.all_caps()) return Capitals::all;
  if (field_ != Field::title) return Capitals::sentence;
  std::size_t longer = 0;
  std::size_t lower = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    if (words_[i].size() < 4 || words_[i].is(shape::digit)) continue;
    ++longer;
    lower += !capitalised(i);
  }
  return longer >= 3 && lower * 5 <= longer ? Capitals::headline : Capitals::sentence;
}

void LowercaseWords::add(const Words& words) {
  if (bits_.empty()) bits_.resize(std::bit_ceil(words.size() / 4 + 64));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].is(shape::capitalised | shape::digit)) continue;
    const std::size_t bit = place(words[i].key);
    bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
}

}  // namespace dateline::facts
