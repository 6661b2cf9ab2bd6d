#include "query/engine/sealed/operators/pattern.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/segment/positions/form_codes.hpp"
#include "common/segment/postings/posting_cursor.hpp"
#include "query/engine/sealed/operators/near_forms.hpp"
#include "query/forms/fuzzy.hpp"
#include "query/forms/wildcard.hpp"

namespace dateline::query::sealed {

namespace {

/// The ordinal of the stem of each form that matches, one for each form, sorted.
using StemsOfForms = std::vector<std::uint32_t>;

template <typename Matches>
StemsOfForms stems_of_forms(const segment::Segment& segment, std::string_view prefix, Matches matches, Budget& budget) {
  StemsOfForms stems;
  auto at = segment.forms().lower_bound(prefix);
  // All forms up to the first that shares less than the prefix with the one before it have the prefix.
  if (!at.valid() || !at.form().starts_with(prefix)) return stems;
  do {
    budget.spend();
    if (matches(at.form())) stems.push_back(at.entry().stem);
    at.next();
  } while (at.valid() && at.shared() >= prefix.size());
  std::sort(stems.begin(), stems.end());
  return stems;
}

/// Adds the documents of the stem that have a form which matches. Reads all form codes of the stem.
template <typename Matches>
void add_coded(DocumentSet& documents, const segment::TermIndex& index, std::string_view stem,
               const segment::Term& term, Matches matches, Budget& budget) {
  std::vector<std::uint8_t> wanted;
  wanted.reserve(term.forms.size());
  term.forms.visit(stem, [&](std::string_view form, std::uint32_t /*documents*/) { wanted.push_back(matches(form)); });
  segment::FormOccurrences occurrences(index.positions.part(term.positions, term.positions_bytes), term.occurrences,
                                       std::move(wanted));
  segment::PostingCursor cursor(index, term);
  while (cursor.next()) {
    budget.spend();
    cursor.load_counts();
    const auto& block = cursor.block();
    for (std::size_t i = 0; i < block.size; ++i)
      if (occurrences.take(block.occurrences[i])) documents.add(block.documents[i]);
  }
}

/// The documents with a form that matches. `stems`: the stems of these forms.
template <typename Matches>
DocumentSet unite(const segment::Segment& segment, const StemsOfForms& stems, Matches matches, Budget& budget) {
  DocumentSet documents(segment.documents());
  const auto& index = segment.terms();
  auto at = index.dictionary.keys().begin();
  for (auto first = stems.begin(); first != stems.end();) {
    budget.spend();
    const auto last = std::upper_bound(first, stems.end(), *first);
    at.move_to(*first);
    const auto term = index.dictionary.term(at);
    if (term.single)
      documents.add(term.single->document);
    else if (last - first >= std::max<std::ptrdiff_t>(1, term.forms.size()))
      documents.add(segment::PostingBlocks(index, term));
    else
      add_coded(documents, index, at.key(), term, matches, budget);
    first = last;
  }
  return documents;
}

template <typename Matches>
std::vector<DocumentSet> match_walk(const segment::Snapshot& snapshot, std::string_view prefix, Matches matches,
                                    Budget& budget) {
  std::vector<DocumentSet> matched;
  for (const auto& [entry, segment, deletions] : snapshot.segments)
    matched.push_back(unite(segment, stems_of_forms(segment, prefix, matches, budget), matches, budget));
  return matched;
}

/// The best of the forms that are near, sorted by bytes.
std::vector<std::string> best_forms(const std::vector<NearFormInSegment>& near) {
  NearestForms nearest(most_fuzzy_forms);
  for (auto at = near.begin(); at != near.end(); ++at)
    if (at == near.begin() || at->form != std::prev(at)->form) nearest.add({at->form, at->distance, at->articles});
  std::vector<std::string> forms;
  for (auto& best : std::move(nearest).sorted()) forms.push_back(std::move(best.form));
  std::sort(forms.begin(), forms.end());
  return forms;
}

std::vector<DocumentSet> match_fuzzy(const segment::Snapshot& snapshot, const Forms& pattern, Budget& budget) {
  const auto near = near_forms(snapshot, pattern.pattern, pattern.distance, budget);
  const auto best = best_forms(near);
  const auto matches = [&](std::string_view form) { return std::binary_search(best.begin(), best.end(), form); };
  std::vector<StemsOfForms> stems(snapshot.segments.size());
  for (const auto& form : near)
    if (matches(form.form)) stems[form.segment].push_back(form.stem);
  std::vector<DocumentSet> matched;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    std::sort(stems[i].begin(), stems[i].end());
    matched.push_back(unite(snapshot.segments[i].segment, stems[i], matches, budget));
  }
  return matched;
}

}  // namespace

std::vector<DocumentSet> match_pattern(const segment::Snapshot& snapshot, const Forms& pattern, Budget& budget) {
  const std::string_view text = pattern.pattern;
  switch (pattern.kind) {
    case Forms::Kind::prefix:
      return match_walk(
          snapshot, text, [text](std::string_view form) { return form.starts_with(text); }, budget);
    case Forms::Kind::wildcard:
      return match_walk(
          snapshot, wildcard_prefix(text), [text](std::string_view form) { return matches_wildcard(text, form); },
          budget);
    case Forms::Kind::fuzzy:
      break;
  }
  return match_fuzzy(snapshot, pattern, budget);
}

}  // namespace dateline::query::sealed
