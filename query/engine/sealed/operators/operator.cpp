#include "query/engine/sealed/operators/operator.hpp"

namespace dateline::query::sealed {

void list(const Mask& mask, ScoredDocuments& candidates) noexcept {
  candidates.size = 0;
  for_each(mask, [&](std::uint32_t document) { candidates.add(document, 0); });
}

void score_matching(Operator& of, Batch& batch) {
  Batch part;
  part.assign(batch.all());
  of.filter_and_score(0, part);
  batch.for_each_of(part, [&](std::size_t i, std::size_t j) { batch.scores[i] += part.scores[j]; });
}

void exclude_matching(Operator& of, Batch& batch) {
  Batch part;
  part.assign(batch.all());
  of.filter(part);
  std::array<bool, encoding::block_size> excluded{};
  batch.for_each_of(part, [&](std::size_t i, std::size_t /*j*/) { excluded[i] = true; });
  batch.keep_if([&](std::size_t i) { return !excluded[i]; });
}

Mask matching(Operator& of, std::uint32_t base, const Demand& wanted) {
  Mask mask{};
  if (wanted.mask == nullptr) {
    of.unite(base, mask);
  } else {
    mask = *wanted.mask;
    if (!wanted.match) of.narrow(base, mask);
  }
  return mask;
}

void Operator::add_scores(std::uint32_t base, double least, ScoredDocuments& candidates) {
  Mask mask{};
  for (std::size_t i = 0; i < candidates.size; ++i) set(mask, candidates.documents[i]);
  narrow(base, mask);
  if (is_empty(mask)) return;
  const auto matches = std::make_unique_for_overwrite<ScoredDocuments>();
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
  const auto found = std::make_unique_for_overwrite<ScoredDocuments>();
  find_best(base, {nullptr, false, least}, *found);
  for (std::size_t i = 0; i < found->size; ++i) sums.add(found->documents[i], found->scores[i]);
}

void Operator::find_best(std::uint32_t base, const Demand& wanted, ScoredDocuments& found) {
  found.size = 0;
  if (wanted.least > 0 && bound(base) < wanted.least) return;
  list(matching(*this, base, wanted), found);
  if (found.size > 0) add_scores_of_matches(base, wanted.least, found);
}

}  // namespace dateline::query::sealed
