#include "query/engine/sealed/operators/position_checks.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace dateline::query::sealed {

namespace {

constexpr std::uint64_t occurrences_of_a_step = 64;

using Words = std::span<const WordOfPhrase>;
using Stored = segment::DocumentPositions;

/// Looks at the rarest word first, in all documents of a batch, and at the next only in documents in which the phrase
/// can still begin somewhere, so that the long lists of frequent words are seldom read. Forms are compared only where
/// the stems are consecutive.
class PhraseCheck final : public PositionCheck {
 public:
  PhraseCheck(const segment::Segment& segment, std::vector<PositionCursor> cursors, std::vector<WordOfPhrase> words,
              Budget& budget)
      : segment_(segment), cursors_(std::move(cursors)), words_(std::move(words)), budget_(budget) {}

  void keep_accepted(Batch& batch) override {
    if (words_.size() == 1) return keep_form(batch);
    const auto first = of_one_cursor(0);
    begin(batch, first);
    for (auto at = first.size(); at < words_.size();) {
      const auto words = of_one_cursor(at);
      read(batch, words, [&](Begins begins, Stored positions) {
        for (const auto& word : words) begins = keep_followed(begins, word, positions);
        return begins.empty() ? begins : keep_forms(begins, words, positions);
      });
      at += words.size();
    }
    keep(batch,
         [&](std::size_t i) { return keep_within_title_or_body(begins_[i], segment_.title_end(batch.documents[i])); });
    // The positions of the first words are read again, of the few documents that remain.
    if (std::any_of(first.begin(), first.end(), [](const auto& word) { return !word.one_form; }))
      read(batch, first, [&](Begins begins, Stored positions) { return keep_forms(begins, first, positions); });
  }

 private:
  using Begins = std::span<std::uint32_t>;  ///< where the phrase may begin in one document, rising

  /// The words from index `first` on that have one cursor.
  [[nodiscard]] Words of_one_cursor(std::size_t first) const {
    auto end = first;
    while (end < words_.size() && words_[end].cursor == words_[first].cursor) ++end;
    return Words(words_).subspan(first, end - first);
  }

  /// Keeps the documents that have the form of the only word.
  void keep_form(Batch& batch) {
    std::array<bool, encoding::block_size> found{};
    cursors_[0].read_codes(batch.all(), [&](std::size_t i, std::span<const std::uint16_t> codes) {
      budget_.spend(1 + codes.size() / occurrences_of_a_step);
      found[i] = std::find(codes.begin(), codes.end(), words_[0].code) != codes.end();
    });
    batch.keep_if([&](std::size_t i) { return found[i]; });
  }

  /// Sets where the phrase may begin by its first words. A begin before the document wraps around, and no position of
  /// the word at place 0 equals it.
  void begin(Batch& batch, Words words) {
    std::size_t size = 0;
    std::array<std::size_t, encoding::block_size> ends;
    cursors_[words[0].cursor].read_all(batch.all(), [&](std::size_t i, Stored positions) {
      budget_.spend(1 + positions.size() / occurrences_of_a_step);
      const auto needed = size + positions.size() + encoding::slack_numbers;
      if (places_.size() < needed) places_.resize(std::max(2 * places_.size(), needed));
      positions.copy(words[0].place, places_.data() + size);
      auto begins = Begins(places_).subspan(size, positions.size());
      for (const auto& word : words.subspan(1)) begins = keep_followed(begins, word, positions);
      ends[i] = size += begins.size();
    });
    for (std::size_t i = 0; i < batch.size; ++i) {
      const auto from = i == 0 ? 0 : ends[i - 1];
      begins_[i] = Begins(places_).subspan(from, ends[i] - from);
    }
    if (words.size() > 1) keep(batch, [&](std::size_t i) { return begins_[i]; });
  }
  /// Reads the positions of the words' cursor and keeps the begins that filter(begins, positions) returns.
  template <typename Filter>
  void read(Batch& batch, Words words, Filter filter) {
    cursors_[words[0].cursor].read_all(batch.all(), [&](std::size_t i, Stored positions) {
      budget_.spend(1 + positions.size() / occurrences_of_a_step);
      begins_[i] = filter(begins_[i], positions);
    });
    keep(batch, [&](std::size_t i) { return begins_[i]; });
  }
  /// Gives each document the begins that begins_of(index) returns, and keeps those that have any.
  template <typename BeginsOf>
  void keep(Batch& batch, BeginsOf begins_of) {
    std::size_t kept = 0;
    batch.keep_if([&](std::size_t i) {
      const auto begins = begins_of(i);
      begins_[kept] = begins;
      kept += begins.empty() ? 0 : 1;
      return !begins.empty();
    });
  }

  /// Keeps the begins that the word follows at its place.
  static Begins keep_followed(Begins begins, const WordOfPhrase& word, Stored positions) {
    std::size_t kept = 0;
    std::size_t at = 0;
    for (const auto begin : begins) {
      const auto wanted = begin + word.place;
      while (at < positions.size() && positions[at] < wanted) ++at;
      if (at == positions.size()) break;
      begins[kept] = begin;
      kept += positions[at] == wanted ? 1 : 0;
    }
    return begins.first(kept);
  }
  /// Keeps the begins for which the words of the cursor that was read last have their forms.
  Begins keep_forms(Begins begins, Words words, Stored positions) {
    for (const auto& word : words) {
      if (word.one_form) continue;
      const auto codes = cursors_[word.cursor].codes();
      std::size_t kept = 0;
      for (const auto begin : begins)
        if (has_form(begin + word.place, word.code, positions, codes)) begins[kept++] = begin;
      begins = begins.first(kept);
    }
    return begins;
  }
  static bool has_form(std::uint32_t position, std::uint16_t code, Stored positions,
                       std::span<const std::uint16_t> codes) {
    // A word and the joined word of a hyphen share a position.
    for (std::size_t i = 0; i < positions.size() && positions[i] <= position; ++i)
      if (positions[i] == position && codes[i] == code) return true;
    return false;
  }
  /// Positions are numbered on from the title to the body, but no phrase spans the two.
  [[nodiscard]] Begins keep_within_title_or_body(Begins begins, std::uint32_t title_end) const {
    const auto is_within = [&](std::uint32_t begin) {
      return begin > title_end || begin + words_.size() - 1 <= title_end;
    };
    std::size_t kept = 0;
    for (const auto begin : begins)
      if (is_within(begin)) begins[kept++] = begin;
    return begins.first(kept);
  }

  const segment::Segment& segment_;
  std::vector<PositionCursor> cursors_;
  std::vector<WordOfPhrase> words_;
  Budget& budget_;
  std::vector<std::uint32_t> places_;                ///< all begins of a batch
  std::array<Begins, encoding::block_size> begins_;  ///< those of each document, by the words looked at so far
};

class NearCheck final : public PositionCheck {
 public:
  NearCheck(const segment::Segment& segment, std::vector<PositionCursor> cursors, NearWindow window, Budget& budget)
      : segment_(segment),
        cursors_(std::move(cursors)),
        window_(std::move(window)),
        budget_(budget),
        found_(cursors_.size()) {}

  void keep_accepted(Batch& batch) override {
    batch.keep_if([&](std::size_t i) { return accepts(batch.documents[i]); });
  }

 private:
  bool accepts(std::uint32_t document) {
    const auto title_end = segment_.title_end(document);
    std::uint64_t read = 0;
    for (std::size_t i = 0; i < cursors_.size(); ++i)
      cursors_[i].read_all({&document, 1}, [&](std::size_t /*only*/, Stored stored) {
        found_[i].clear();
        // No NEAR spans title and body.
        for (std::size_t p = 0; p < stored.size(); ++p)
          found_[i].push_back(stored[p] > title_end ? stored[p] + segment::body_gap : stored[p]);
        read += stored.size();
      });
    budget_.spend(1 + read / occurrences_of_a_step);
    return window_.matches(found_);
  }

  const segment::Segment& segment_;
  std::vector<PositionCursor> cursors_;
  NearWindow window_;
  Budget& budget_;
  std::vector<Positions> found_;  ///< of each distinct stem, in the order of the stems' keys
};

}  // namespace

std::unique_ptr<PositionCheck> phrase_check(const segment::Segment& segment, std::vector<PositionCursor> cursors,
                                            std::vector<WordOfPhrase> words, Budget& budget) {
  return std::make_unique<PhraseCheck>(segment, std::move(cursors), std::move(words), budget);
}

std::unique_ptr<PositionCheck> near_check(const segment::Segment& segment, std::vector<PositionCursor> cursors,
                                          NearWindow window, Budget& budget) {
  return std::make_unique<NearCheck>(segment, std::move(cursors), std::move(window), budget);
}

}  // namespace dateline::query::sealed
