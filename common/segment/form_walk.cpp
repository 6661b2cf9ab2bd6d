#include "common/segment/form_walk.hpp"

#include <algorithm>
#include <vector>

#include "common/segment/dictionary/form_entry.hpp"

namespace dateline::segment {

namespace {

/// Sorts after all keys of stems in titles and before all forms.
const std::string after_titles(1, title_key + 1);

}  // namespace

FormWalk::FormWalk(const Segment& segment, std::string_view from)
    : dictionary_(segment.terms().dictionary),
      stems_(dictionary_.keys().lower_bound(std::max<std::string_view>(from, after_titles))),
      forms_(segment.forms().lower_bound(from)) {
  find_own_form();
}

FormInSegment FormWalk::entry() const {
  if (at_stem()) return own_;
  const auto entry = parse_form_entry(forms_.key(), forms_.payload());
  return {entry.stem, entry.code, entry.documents};
}

void FormWalk::next() {
  if (!at_stem()) return forms_.next();
  stems_.next();
  find_own_form();
}

/// Moves to the next stem that is also a form.
void FormWalk::find_own_form() {
  for (; stems_.valid(); stems_.next()) {
    const auto term = dictionary_.term(stems_);
    own_ = {stems_.key(), 0, term.documents};
    if (term.forms.empty()) return;
    for (; own_.code < term.forms.size(); ++own_.code) {
      if (term.forms[own_.code].text != own_.stem) continue;
      own_.documents = term.forms[own_.code].documents;
      return;
    }
  }
}

void visit_forms(const Snapshot& snapshot, std::string_view prefix,
                 const std::function<bool(std::string_view, std::uint64_t)>& visit) {
  std::vector<FormWalk> walks;
  for (const auto& live : snapshot.segments) walks.emplace_back(live.segment, prefix);
  while (true) {
    const std::string* least = nullptr;
    for (const auto& walk : walks)
      if (walk.valid() && (least == nullptr || walk.form() < *least)) least = &walk.form();
    if (least == nullptr || !least->starts_with(prefix)) return;
    const auto form = *least;
    std::uint64_t documents = 0;
    for (auto& walk : walks) {
      if (!walk.valid() || walk.form() != form) continue;
      documents += walk.entry().documents;
      walk.next();
    }
    if (!visit(form, documents)) return;
  }
}

}  // namespace dateline::segment
