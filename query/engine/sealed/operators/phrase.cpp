#include "query/engine/sealed/operators/phrase.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <utility>

#include "query/engine/sealed/operators/combine.hpp"
#include "query/engine/sealed/operators/leaves.hpp"
#include "query/engine/sealed/operators/near_window.hpp"
#include "query/engine/sealed/operators/positions.hpp"
#include "query/engine/sealed/operators/word.hpp"

namespace dateline::query::sealed {

namespace {

/// The positions of each distinct stem in one document, in the order of the stems' keys.
using Found = std::vector<const Occurrences*>;

std::uint64_t occurrences_in(const Found& found) {
  std::uint64_t occurrences = 0;
  for (const auto* stem : found) occurrences += stem->positions.size();
  return occurrences;
}

/// Matches the documents that have all words and whose positions `accepts` approves. Reads positions only of documents
/// that have all words.
class Positional final : public Operator {
 public:
  Positional(OperatorPtr words, std::vector<PositionCursor> cursors, std::function<bool(const Found&)> accepts,
             Budget& budget)
      : words_(std::move(words)), cursors_(std::move(cursors)), accepts_(std::move(accepts)), budget_(budget) {}

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
  void add_scores_of_matches(std::uint32_t base, double least, Candidates& matches) override {
    words_->add_scores_of_matches(base, least, matches);
  }
  /// Scores need no positions, so positions are read only of documents that score enough.
  void find_best(std::uint32_t base, const Demand& wanted, Candidates& found) override {
    if (wanted.least <= 0) return Operator::find_best(base, wanted, found);
    words_->find_best(base, wanted.before_rejection(), found);
    if (wanted.match || found.size == 0) return;
    Mask accepted{};
    for (std::size_t i = 0; i < found.size; ++i) set(accepted, found.documents[i]);
    keep_accepted(base, accepted);
    found.keep_if([&](std::size_t i) { return contains(accepted, found.documents[i]); });
  }

 private:
  static constexpr std::uint64_t occurrences_of_a_step = 64;

  void keep_accepted(std::uint32_t base, Mask& mask) {
    if (base != base_) {
      base_ = base;
      looked_at_.fill(0);
      accepted_.fill(0);
    }
    auto unknown = mask;
    subtract(unknown, looked_at_);
    for_each(unknown, [&](std::uint32_t document) {
      if (accepts(base + document)) set(accepted_, document);
    });
    sealed::unite(looked_at_, unknown);
    intersect(mask, accepted_);
  }

  bool accepts(std::uint32_t document) {
    found_.clear();
    for (auto& cursor : cursors_) found_.push_back(&cursor.read(document));
    budget_.spend(1 + occurrences_in(found_) / occurrences_of_a_step);
    return accepts_(found_);
  }

  OperatorPtr words_;
  std::vector<PositionCursor> cursors_;
  std::function<bool(const Found&)> accepts_;
  Budget& budget_;
  Found found_;
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
std::optional<std::uint16_t> code_of(const segment::Term& term, const std::string& form, const std::string& stem) {
  if (term.forms.empty()) return form == stem ? std::optional<std::uint16_t>(0) : std::nullopt;
  const auto found =
      std::find_if(term.forms.begin(), term.forms.end(), [&](const auto& known) { return known.text == form; });
  if (found == term.forms.end()) return std::nullopt;
  return static_cast<std::uint16_t>(found - term.forms.begin());
}

}  // namespace

OperatorPtr phrase(Collection& collection, std::size_t segment, const Phrase& phrase) {
  Stems stems(collection, segment, phrase.stems, phrase.title, phrase.w);
  if (!stems.complete()) return nothing();
  struct WantedForm {
    std::size_t place;
    std::uint16_t code;
    bool one_form;  ///< the stem has no other form, so codes need not be compared
  };
  std::vector<WantedForm> wanted;
  for (std::size_t i = 0; i < phrase.forms.size(); ++i) {
    const auto place = stems.place(i);
    const auto code = code_of(stems.term(place), phrase.forms[i], phrase.stems[i]);
    if (!code) return nothing();
    wanted.push_back({place, *code, stems.term(place).forms.size() <= 1});
  }
  if (wanted.size() == 1 && wanted.front().one_form) return stems.take_words();

  auto accepts = [wanted, of_form = std::vector<std::vector<std::uint32_t>>(wanted.size()),
                  lists = std::vector<std::span<const std::uint32_t>>(wanted.size())](const Found& found) mutable {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const auto& [positions, codes] = *found[wanted[i].place];
      lists[i] = positions;
      if (wanted[i].one_form) continue;
      of_form[i].clear();
      for (std::size_t p = 0; p < positions.size(); ++p)
        if (codes[p] == wanted[i].code) of_form[i].push_back(positions[p]);
      lists[i] = of_form[i];
      if (lists[i].empty()) return false;
    }
    return has_run(lists);
  };
  auto words = stems.take_words();
  return std::make_unique<Positional>(std::move(words), stems.cursors(), std::move(accepts), collection.budget());
}

OperatorPtr near(Collection& collection, std::size_t segment, const Near& near) {
  Stems stems(collection, segment, near.stems, false, near.w);
  if (!stems.complete()) return nothing();
  std::vector<std::size_t> needed(stems.distinct(), 0);
  for (std::size_t i = 0; i < near.stems.size(); ++i) ++needed[stems.place(i)];
  const auto window = near.distance + static_cast<std::uint32_t>(near.stems.size()) - 1;
  auto accepts = [near_window = NearWindow(std::move(needed), window)](const Found& found) mutable {
    return near_window.matches(found);
  };
  auto words = stems.take_words();
  return std::make_unique<Positional>(std::move(words), stems.cursors(), std::move(accepts), collection.budget());
}

}  // namespace dateline::query::sealed
