#include "common/segment/form_walk.hpp"

#include <vector>

namespace dateline::segment {

void visit_forms(const Snapshot& snapshot, std::string_view prefix,
                 const std::function<bool(std::string_view, std::uint64_t)>& visit) {
  std::vector<FormDictionary::Cursor> cursors;
  for (const auto& live : snapshot.segments) cursors.push_back(live.segment.forms().lower_bound(prefix));
  std::vector<FormDictionary::Cursor*> at_least;  // those that are at the smallest form
  while (true) {
    at_least.clear();
    for (auto& cursor : cursors) {
      if (!cursor.valid()) continue;
      const auto order = at_least.empty() ? 0 : cursor.form().compare(at_least.front()->form());
      if (order > 0) continue;
      if (order < 0) at_least.clear();
      at_least.push_back(&cursor);
    }
    if (at_least.empty() || !at_least.front()->form().starts_with(prefix)) return;
    std::uint64_t articles = 0;
    for (auto* cursor : at_least) articles += cursor->entry().documents;
    if (!visit(at_least.front()->form(), articles)) return;
    for (auto* cursor : at_least) cursor->next();
  }
}

}  // namespace dateline::segment
