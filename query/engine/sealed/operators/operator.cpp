#include "query/engine/sealed/operators/operator.hpp"

namespace dateline::query::sealed {

void list(const Mask& mask, Candidates& candidates) noexcept {
  candidates.size = 0;
  for_each(mask, [&](std::uint32_t document) { candidates.add(document, 0); });
}

Mask matching(Operator& of, std::uint32_t base, const Allowed& allowed) {
  Mask mask{};
  if (allowed.mask == nullptr) {
    of.unite(base, mask);
  } else {
    mask = *allowed.mask;
    if (!allowed.match) of.narrow(base, mask);
  }
  return mask;
}

void Operator::add_scores(std::uint32_t base, double least, Candidates& candidates) {
  Mask mask{};
  for (std::size_t i = 0; i < candidates.size; ++i) set(mask, candidates.documents[i]);
  narrow(base, mask);
  if (is_empty(mask)) return;
  const auto matches = std::make_unique<Candidates>();
  list(mask, *matches);
  add_scores_of_matches(base, 0, *matches);
  std::size_t next = 0;
  for (std::size_t i = 0; i < matches->size; ++i) {
    while (candidates.documents[next] != matches->documents[i]) ++next;
    candidates.scores[next] += matches->scores[i];
  }
  candidates.keep_from(least);
}

void Operator::accumulate(std::uint32_t base, double least, Sums& sums) {
  const auto found = std::make_unique<Candidates>();
  find_best(base, {}, least, *found);
  for (std::size_t i = 0; i < found->size; ++i) sums.add(found->documents[i], found->scores[i]);
}

void Operator::find_best(std::uint32_t base, const Allowed& allowed, double least, Candidates& found) {
  found.size = 0;
  if (bound(base) < least) return;
  list(matching(*this, base, allowed), found);
  if (found.size > 0) add_scores_of_matches(base, least, found);
}

}  // namespace dateline::query::sealed
