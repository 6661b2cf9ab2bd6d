#include "query/engine/sealed/operators/phrase.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "query/engine/sealed/operators/combine.hpp"
#include "query/engine/sealed/operators/leaves.hpp"
#include "query/engine/sealed/operators/near_window.hpp"
#include "query/engine/sealed/operators/positions.hpp"
#include "query/engine/sealed/operators/word.hpp"

namespace dateline::query::sealed {

namespace {

/// Decides by the positions of a document's words whether it matches.
class PositionCheck {
 public:
  virtual ~PositionCheck() = default;
  /// Precondition: the document has all words. Rising documents are the quickest.
  [[nodiscard]] virtual bool accepts(std::uint32_t document) = 0;
};

/// Matches the documents that have all words and whose positions the check accepts. Reads positions only of documents
/// that have all words.
class Positional final : public Operator {
 public:
  Positional(OperatorPtr words, std::unique_ptr<PositionCheck> check)
      : words_(std::move(words)), check_(std::move(check)) {}

  void unite(std::uint32_t base, Mask& mask) override {
    Mask matches{};
    words_->unite(base, matches);
    keep_accepted(base, matches);
    sealed::unite(mask, matches);
  }
  void narrow(std::uint32_t base, Mask& mask) override {
    words_->narrow(base, mask);
    keep_accepted(base, mask);
  }

  double bound(std::uint32_t base) override { return words_->bound(base); }
  bool always_scores() const override { return true; }
  void add_scores_of_matches(std::uint32_t base, double least, ScoredDocuments& matches) override {
    words_->add_scores_of_matches(base, least, matches);
  }
  /// Scores need no positions, so positions are read only of documents that score enough.
  void find_best(std::uint32_t base, const Demand& wanted, ScoredDocuments& found) override {
    if (wanted.least <= 0) return Operator::find_best(base, wanted, found);
    words_->find_best(base, wanted.before_rejection(), found);
    if (wanted.match || found.size == 0) return;
    Mask accepted{};
    for (std::size_t i = 0; i < found.size; ++i) set(accepted, found.documents[i]);
    keep_accepted(base, accepted);
    found.keep_if([&](std::size_t i) { return contains(accepted, found.documents[i]); });
  }

  bool is_sparse() const override { return words_->is_sparse(); }
  bool next(Batch& matches) override {
    while (words_->next(matches)) {
      keep_accepted(matches);
      if (matches.size > 0) return true;
    }
    return false;
  }
  bool next_best(double least, Batch& best) override {
    if (least <= 0) {
      if (!next(best)) return false;
      words_->score(0, best);
      return true;
    }
    while (words_->next_best(least, best)) {
      best.keep_from(least);
      keep_accepted(best);
      if (best.size > 0) return true;
    }
    return false;
  }
  void filter(Batch& batch) override {
    words_->filter(batch);
    keep_accepted(batch);
  }
  void score(double least, Batch& matches) override { words_->score(least, matches); }
  double bound_between(std::uint32_t first, std::uint32_t last) override { return words_->bound_between(first, last); }

 private:
  void keep_accepted(Batch& batch) {
    batch.keep_if([&](std::size_t i) { return check_->accepts(batch.documents[i]); });
  }
  void keep_accepted(std::uint32_t base, Mask& mask) {
    if (is_empty(mask)) return;
    if (base != base_) {
      base_ = base;
      looked_at_.fill(0);
      accepted_.fill(0);
    }
    auto unknown = mask;
    subtract(unknown, looked_at_);
    for_each(unknown, [&](std::uint32_t document) {
      if (check_->accepts(base + document)) set(accepted_, document);
    });
    sealed::unite(looked_at_, unknown);
    intersect(mask, accepted_);
  }

  OperatorPtr words_;
  std::unique_ptr<PositionCheck> check_;
  std::uint32_t base_ = ~0U;  ///< the window that the masks are of
  Mask looked_at_{};          ///< the documents whose positions were read
  Mask accepted_{};           ///< those of them that match
};

/// The distinct stems of a leaf in one segment. A stem that the leaf repeats is scored once, with the number of
/// repetitions as its w.
class Stems {
 public:
  Stems(Collection& collection, std::size_t segment, const std::vector<std::string>& stems, bool title, std::uint32_t w)
      : segment_(collection.snapshot().segments[segment].segment) {
    for (const auto& stem : stems) keys_.push_back(segment::text_key(stem, title));
    distinct_ = keys_;
    std::sort(distinct_.begin(), distinct_.end());
    distinct_.erase(std::unique(distinct_.begin(), distinct_.end()), distinct_.end());
    for (const auto& key : distinct_)
      if (const auto& term = collection.terms(key)[segment]) terms_.push_back(*term);
    if (!complete()) return;
    // The rarest stem leads.
    auto rarest_first = distinct_;
    std::stable_sort(rarest_first.begin(), rarest_first.end(), [&](const auto& a, const auto& b) {
      return collection.documents_of(a) < collection.documents_of(b);
    });
    for (const auto& key : rarest_first) {
      const auto repeated = static_cast<std::uint32_t>(std::count(keys_.begin(), keys_.end(), key));
      words_.push_back(word(segment_, *collection.terms(key)[segment], collection.weight(key, repeated * w)));
    }
  }

  /// Whether the segment has all stems. The other calls require it.
  [[nodiscard]] bool complete() const { return terms_.size() == distinct_.size(); }
  [[nodiscard]] const segment::Segment& segment() const { return segment_; }
  [[nodiscard]] std::size_t distinct() const { return distinct_.size(); }
  [[nodiscard]] OperatorPtr take_words() { return all_of(std::move(words_)); }
  [[nodiscard]] std::vector<PositionCursor> cursors() const {
    std::vector<PositionCursor> cursors;
    for (const auto& term : terms_) cursors.emplace_back(segment_, term);
    return cursors;
  }
  /// The index of word `i` of the leaf among the distinct stems.
  [[nodiscard]] std::size_t place(std::size_t i) const {
    return static_cast<std::size_t>(std::lower_bound(distinct_.begin(), distinct_.end(), keys_[i]) - distinct_.begin());
  }
  [[nodiscard]] const segment::Term& term(std::size_t place) const { return terms_[place]; }

 private:
  const segment::Segment& segment_;
  std::vector<std::string> keys_;
  std::vector<std::string> distinct_;
  std::vector<segment::Term> terms_;
  std::vector<OperatorPtr> words_;
};

/// The code of a form among the forms of its stem; nothing if the segment does not have the form.
std::optional<std::uint16_t> code_of(const segment::Term& term, std::string_view key, std::string_view form,
                                     std::string_view stem) {
  if (term.forms.empty()) return form == stem ? std::optional<std::uint16_t>(0) : std::nullopt;
  return term.forms.code_of(key, form);
}

constexpr std::uint64_t occurrences_of_a_step = 64;

/// Whether the words of a phrase are consecutive somewhere. Looks at the rarest word first, and at the next only while
/// the phrase can still begin somewhere, so that the long lists of frequent words are seldom read. Forms are compared
/// last, where the stems already match.
class PhraseCheck final : public PositionCheck {
 public:
  struct WordOfPhrase {
    std::size_t cursor;
    std::uint32_t place;  ///< in the phrase, from 0
    std::uint16_t code;
    bool one_form;  ///< the stem has no other form, so codes need not be compared
  };

  /// `words`: the rarest first, those of one cursor together.
  PhraseCheck(const segment::Segment& segment, std::vector<PositionCursor> cursors, std::vector<WordOfPhrase> words,
              Budget& budget)
      : segment_(segment), cursors_(std::move(cursors)), words_(std::move(words)), budget_(budget) {}

  bool accepts(std::uint32_t document) override {
    begins_.clear();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      auto& cursor = cursors_[words_[i].cursor];
      if (i == 0 || words_[i].cursor != words_[i - 1].cursor) {
        cursor.read(document);
        budget_.spend(1 + cursor.positions().size() / occurrences_of_a_step);
      }
      i == 0 ? begin(words_[i], cursor.positions()) : go_on(words_[i], cursor.positions());
      if (begins_.empty()) return false;
    }
    const auto title_end = segment_.title_end(document);
    return std::any_of(begins_.begin(), begins_.end(), [&](auto begin) {
      return (begin > title_end || begin + words_.size() - 1 <= title_end) && has_forms(begin);
    });
  }

 private:
  void begin(const WordOfPhrase& word, std::span<const std::uint32_t> positions) {
    for (const auto position : positions)
      if (position >= word.place) begins_.push_back(position - word.place);
  }
  void go_on(const WordOfPhrase& word, std::span<const std::uint32_t> positions) {
    std::size_t kept = 0;
    auto at = positions.begin();
    for (const auto begin : begins_) {
      const auto wanted = begin + word.place;
      while (at != positions.end() && *at < wanted) ++at;
      if (at == positions.end()) break;
      if (*at == wanted) begins_[kept++] = begin;
    }
    begins_.resize(kept);
  }
  bool has_forms(std::uint32_t begin) {
    return std::all_of(words_.begin(), words_.end(), [&](const WordOfPhrase& word) {
      if (word.one_form) return true;
      auto& cursor = cursors_[word.cursor];
      const auto positions = cursor.positions();
      const auto codes = cursor.codes();
      const auto at = std::lower_bound(positions.begin(), positions.end(), begin + word.place);
      // A word and the joined word of a hyphen share a position.
      for (auto i = static_cast<std::size_t>(at - positions.begin());
           i < positions.size() && positions[i] == begin + word.place; ++i)
        if (codes[i] == word.code) return true;
      return false;
    });
  }

  const segment::Segment& segment_;
  std::vector<PositionCursor> cursors_;
  std::vector<WordOfPhrase> words_;
  Budget& budget_;
  std::vector<std::uint32_t> begins_;  ///< where the phrase may begin, by the words looked at so far; rising
};

class NearCheck final : public PositionCheck {
 public:
  NearCheck(const segment::Segment& segment, std::vector<PositionCursor> cursors, NearWindow window, Budget& budget)
      : segment_(segment),
        cursors_(std::move(cursors)),
        window_(std::move(window)),
        budget_(budget),
        found_(cursors_.size()) {}

  bool accepts(std::uint32_t document) override {
    const auto title_end = segment_.title_end(document);
    std::uint64_t read = 0;
    for (std::size_t i = 0; i < cursors_.size(); ++i) {
      const auto stored = cursors_[i].read(document);
      auto& positions = found_[i];
      positions.assign(stored.begin(), stored.end());
      // No NEAR spans title and body.
      for (auto& position : positions)
        if (position > title_end) position += segment::body_gap;
      read += positions.size();
    }
    budget_.spend(1 + read / occurrences_of_a_step);
    return window_.matches(found_);
  }

 private:
  const segment::Segment& segment_;
  std::vector<PositionCursor> cursors_;
  NearWindow window_;
  Budget& budget_;
  std::vector<Positions> found_;  ///< of each distinct stem, in the order of the stems' keys
};

}  // namespace

OperatorPtr phrase(Collection& collection, std::size_t segment, const Phrase& phrase) {
  Stems stems(collection, segment, phrase.stems, phrase.title, phrase.w);
  if (!stems.complete()) return nothing();
  std::vector<PhraseCheck::WordOfPhrase> words;
  for (std::size_t i = 0; i < phrase.forms.size(); ++i) {
    const auto cursor = stems.place(i);
    const auto& term = stems.term(cursor);
    const auto code = code_of(term, segment::text_key(phrase.stems[i], phrase.title), phrase.forms[i], phrase.stems[i]);
    if (!code) return nothing();
    words.push_back({cursor, static_cast<std::uint32_t>(i), *code, term.forms.size() <= 1});
  }
  if (words.size() == 1 && words.front().one_form) return stems.take_words();
  std::sort(words.begin(), words.end(), [&](const auto& a, const auto& b) {
    const auto occurrences = [&](const auto& word) { return stems.term(word.cursor).occurrences; };
    return std::tuple(occurrences(a), a.cursor, a.place) < std::tuple(occurrences(b), b.cursor, b.place);
  });
  auto check = std::make_unique<PhraseCheck>(stems.segment(), stems.cursors(), std::move(words), collection.budget());
  return std::make_unique<Positional>(stems.take_words(), std::move(check));
}

OperatorPtr near(Collection& collection, std::size_t segment, const Near& near) {
  Stems stems(collection, segment, near.stems, false, near.w);
  if (!stems.complete()) return nothing();
  std::vector<std::size_t> needed(stems.distinct(), 0);
  for (std::size_t i = 0; i < near.stems.size(); ++i) ++needed[stems.place(i)];
  const auto window = near.distance + static_cast<std::uint32_t>(near.stems.size()) - 1;
  auto check = std::make_unique<NearCheck>(stems.segment(), stems.cursors(), NearWindow(std::move(needed), window), collection.budget());
  return std::make_unique<Positional>(stems.take_words(), std::move(check));
}

}  // namespace dateline::query::sealed
