#include "query/engine/sealed/operators/pattern.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "common/segment/form_walk.hpp"
#include "common/segment/postings/posting_cursor.hpp"
#include "query/forms/fuzzy.hpp"
#include "query/forms/wildcard.hpp"

namespace dateline::query::sealed {

namespace {

/// The wanted forms: for each stem, the codes of its forms.
using Wanted = std::map<std::string, std::vector<std::uint32_t>>;

Wanted forms_in(const segment::Segment& segment, std::string_view prefix,
                const std::function<bool(std::string_view)>& matches, Budget& budget) {
  Wanted wanted;
  for (segment::FormWalk walk(segment, prefix); walk.valid() && walk.form().starts_with(prefix); walk.next()) {
    budget.spend();
    if (!matches(walk.form())) continue;
    const auto entry = walk.entry();
    wanted[entry.stem].push_back(entry.code);
  }
  return wanted;
}

/// Adds the documents that have a form with one of the codes. Reads all positions of the stem.
void add_coded(DocumentSet& documents, const segment::TermIndex& index, const segment::Term& term,
               const std::vector<std::uint32_t>& codes, Budget& budget) {
  segment::PostingCursor cursor(index, term);
  segment::PositionsReader reader(index.positions.part(term.positions, term.positions_bytes), term.occurrences);
  std::vector<std::uint32_t> positions;
  std::vector<std::uint16_t> found;
  while (cursor.next()) {
    budget.spend();
    cursor.load_counts();
    for (std::size_t i = 0; i < cursor.block().size; ++i) {
      positions.clear();
      found.clear();
      reader.take(cursor.block().occurrences[i], positions, found);
      const bool any = std::any_of(found.begin(), found.end(), [&](auto code) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
      });
      if (any) documents.add(cursor.block().documents[i]);
    }
  }
}

std::set<std::string> nearest_forms(const segment::Snapshot& snapshot, const Forms& pattern, Budget& budget) {
  FuzzyMatcher matcher(pattern.pattern, pattern.distance);
  NearestForms nearest(most_fuzzy_forms);
  segment::visit_forms(snapshot, matcher.prefix(), [&](std::string_view form, std::uint64_t articles) {
    budget.spend();
    const auto distance = matcher.distance(form);
    if (distance) nearest.add({std::string(form), *distance, articles});
    return true;
  });
  std::set<std::string> forms;
  for (auto& near : std::move(nearest).sorted()) forms.insert(std::move(near.form));
  return forms;
}

Wanted wanted_in(const segment::Segment& segment, const Forms& pattern, const std::set<std::string>& fuzzy,
                 Budget& budget) {
  switch (pattern.kind) {
    case Forms::Kind::prefix:
      return forms_in(
          segment, pattern.pattern, [](std::string_view) { return true; }, budget);
    case Forms::Kind::wildcard:
      return forms_in(
          segment, wildcard_prefix(pattern.pattern),
          [&](std::string_view form) { return matches_wildcard(pattern.pattern, form); }, budget);
    case Forms::Kind::fuzzy:
      break;
  }
  FuzzyMatcher matcher(pattern.pattern, pattern.distance);
  return forms_in(
      segment, matcher.prefix(), [&](std::string_view form) { return fuzzy.contains(std::string(form)); }, budget);
}

}  // namespace

std::vector<DocumentSet> match_pattern(const segment::Snapshot& snapshot, const Forms& pattern, Budget& budget) {
  std::set<std::string> fuzzy;
  if (pattern.kind == Forms::Kind::fuzzy) fuzzy = nearest_forms(snapshot, pattern, budget);
  std::vector<DocumentSet> matched;
  for (const auto& live : snapshot.segments) {
    auto& documents = matched.emplace_back(live.segment.documents());
    const auto& index = live.segment.terms();
    for (const auto& [stem, codes] : wanted_in(live.segment, pattern, fuzzy, budget)) {
      budget.spend();
      const auto term = index.dictionary.find(stem);
      if (!term) throw encoding::Damaged("a form's stem is missing from the dictionary");
      if (term->single || codes.size() >= std::max<std::size_t>(1, term->forms.size()))
        documents.add(segment::PostingCursor(index, *term));
      else
        add_coded(documents, index, *term, codes, budget);
    }
  }
  return matched;
}

}  // namespace dateline::query::sealed
