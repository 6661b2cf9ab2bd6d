#include "common/segment/value_walk.hpp"

#include <string>
#include <vector>

#include "common/segment/dictionary/spelling.hpp"
#include "common/segment/postings/posting_cursor.hpp"

namespace dateline::segment {

namespace {

/// The number of live documents with any spelling of the value at `at`. Moves `at` to the next value.
std::uint64_t take_value(const LiveSegment& live, const TermIndex& index, FrontCoded::Cursor& at,
                         const std::string& value) {
  std::uint64_t articles = 0;
  for (; at.valid() && value_of(at.key()) == value; at.next()) {
    const auto term = index.dictionary.term(at);
    articles += term.documents;
    if (!live.deletions) continue;
    for (PostingCursor cursor(index, term); cursor.next();)
      for (std::size_t i = 0; i < cursor.block().size; ++i)
        articles -= live.is_live(cursor.block().documents[i]) ? 0 : 1;
  }
  return articles;
}

}  // namespace

void visit_values(const Snapshot& snapshot, Part part, std::string_view prefix,
                  const std::function<bool(std::string_view, std::uint64_t)>& visit) {
  std::vector<FrontCoded::Cursor> cursors;
  for (const auto& live : snapshot.segments)
    cursors.push_back(live.segment.terms(part).dictionary.keys().lower_bound(prefix));
  while (true) {
    const std::string* least = nullptr;
    for (const auto& cursor : cursors)
      if (cursor.valid() && (least == nullptr || cursor.key() < *least)) least = &cursor.key();
    if (least == nullptr) return;
    const std::string value(value_of(*least));
    if (!value.starts_with(prefix)) return;
    std::uint64_t articles = 0;
    for (std::size_t i = 0; i < cursors.size(); ++i)
      articles += take_value(snapshot.segments[i], snapshot.segments[i].segment.terms(part), cursors[i], value);
    if (articles > 0 && !visit(value, articles)) return;
  }
}

}  // namespace dateline::segment
