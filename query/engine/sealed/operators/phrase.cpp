#include "query/engine/sealed/operators/phrase.hpp"

#include <algorithm>
#include <memory>
#include <optional>
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

 private:
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
/// the phrase can still begin somewhere, so that the long lists of frequent words are seldom read.
class PhraseCheck final : public PositionCheck {
 public:
  struct WordOfPhrase {
    std::size_t cursor;
    std::uint32_t place;  ///< in the phrase, from 0
    std::uint16_t code;
    bool one_form;  ///< the stem has no other form, so codes need not be compared
  };

  /// `words`: the rarest first, those of one cursor together.
  PhraseCheck(std::vector<PositionCursor> cursors, std::vector<WordOfPhrase> words, Budget& budget)
      : cursors_(std::move(cursors)), words_(std::move(words)), budget_(budget) {}

  bool accepts(std::uint32_t document) override {
    const Occurrences* found = nullptr;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i == 0 || words_[i].cursor != words_[i - 1].cursor) {
        found = &cursors_[words_[i].cursor].read(document);
        budget_.spend(1 + found->positions.size() / occurrences_of_a_step);
      }
      i == 0 ? begin(words_[i], *found) : go_on(words_[i], *found);
      if (begins_.empty()) return false;
    }
    return true;
  }

 private:
  static bool is_form(const WordOfPhrase& word, const Occurrences& found, std::size_t i) {
    return word.one_form || found.codes[i] == word.code;
  }
  void begin(const WordOfPhrase& word, const Occurrences& found) {
    begins_.clear();
    for (std::size_t i = 0; i < found.positions.size(); ++i)
      if (is_form(word, found, i) && found.positions[i] >= word.place)
        begins_.push_back(found.positions[i] - word.place);
  }
  void go_on(const WordOfPhrase& word, const Occurrences& found) {
    std::size_t kept = 0;
    std::size_t at = 0;
    for (const auto begin : begins_) {
      const auto wanted = begin + word.place;
      while (at < found.positions.size() && found.positions[at] < wanted) ++at;
      // A word and the joined word of a hyphen share a position.
      bool found_here = false;
      for (auto i = at; i < found.positions.size() && found.positions[i] == wanted && !found_here; ++i)
        found_here = is_form(word, found, i);
      if (found_here) begins_[kept++] = begin;
    }
    begins_.resize(kept);
  }

  std::vector<PositionCursor> cursors_;
  std::vector<WordOfPhrase> words_;
  Budget& budget_;
  std::vector<std::uint32_t> begins_;  ///< where the phrase may begin, by the words looked at so far
};

class NearCheck final : public PositionCheck {
 public:
  NearCheck(std::vector<PositionCursor> cursors, NearWindow window, Budget& budget)
      : cursors_(std::move(cursors)), window_(std::move(window)), budget_(budget) {}

  bool accepts(std::uint32_t document) override {
    found_.clear();
    std::uint64_t occurrences = 0;
    for (auto& cursor : cursors_) {
      found_.push_back(&cursor.read(document));
      occurrences += found_.back()->positions.size();
    }
    budget_.spend(1 + occurrences / occurrences_of_a_step);
    return window_.matches(found_);
  }

 private:
  std::vector<PositionCursor> cursors_;
  NearWindow window_;
  Budget& budget_;
  std::vector<const Occurrences*> found_;  ///< of each distinct stem, in the order of the stems' keys
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
  auto check = std::make_unique<PhraseCheck>(stems.cursors(), std::move(words), collection.budget());
  return std::make_unique<Positional>(stems.take_words(), std::move(check));
}

OperatorPtr near(Collection& collection, std::size_t segment, const Near& near) {
  Stems stems(collection, segment, near.stems, false, near.w);
  if (!stems.complete()) return nothing();
  std::vector<std::size_t> needed(stems.distinct(), 0);
  for (std::size_t i = 0; i < near.stems.size(); ++i) ++needed[stems.place(i)];
  const auto window = near.distance + static_cast<std::uint32_t>(near.stems.size()) - 1;
  auto check = std::make_unique<NearCheck>(stems.cursors(), NearWindow(std::move(needed), window), collection.budget());
  return std::make_unique<Positional>(stems.take_words(), std::move(check));
}

}  // namespace dateline::query::sealed
