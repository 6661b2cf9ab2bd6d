#include "query/engine/sealed/operators/phrase.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "query/engine/sealed/operators/combine.hpp"
#include "query/engine/sealed/operators/leaves.hpp"
#include "query/engine/sealed/operators/position_checks.hpp"
#include "query/engine/sealed/operators/positional.hpp"
#include "query/engine/sealed/operators/word.hpp"

namespace dateline::query::sealed {

namespace {

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

}  // namespace

OperatorPtr phrase(Collection& collection, std::size_t segment, const Phrase& phrase) {
  Stems stems(collection, segment, phrase.stems, phrase.title, phrase.w);
  if (!stems.complete()) return nothing();
  std::vector<WordOfPhrase> words;
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
  auto check = phrase_check(stems.segment(), stems.cursors(), std::move(words), collection.budget());
  return positional(stems.take_words(), std::move(check));
}

OperatorPtr near(Collection& collection, std::size_t segment, const Near& near) {
  Stems stems(collection, segment, near.stems, false, near.w);
  if (!stems.complete()) return nothing();
  std::vector<std::size_t> needed(stems.distinct(), 0);
  for (std::size_t i = 0; i < near.stems.size(); ++i) ++needed[stems.place(i)];
  const auto window = near.distance + static_cast<std::uint32_t>(near.stems.size()) - 1;
  auto check = near_check(stems.segment(), stems.cursors(), NearWindow(std::move(needed), window), collection.budget());
  return positional(stems.take_words(), std::move(check));
}

}  // namespace dateline::query::sealed
