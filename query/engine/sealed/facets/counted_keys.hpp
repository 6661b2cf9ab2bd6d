#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/segment/dictionary/spelling.hpp"
#include "common/segment/snapshot.hpp"
#include "query/engine/sealed/facets/column_counts.hpp"
#include "query/engine/sealed/facets/kept_documents.hpp"

namespace dateline::query::sealed {

/// Walks over the keys of one segment that hits have, in byte order. The segment and the counts must outlive it. Throws
/// encoding::Damaged if the dictionary is damaged. Not thread-safe.
class CountedKeys {
 public:
  CountedKeys(const segment::TermIndex& index, const ColumnCounts& counts)
      : counts_(&counts), ordinals_(counts.keys_in_order()), keys_(&index.dictionary.keys()), at_(keys_->begin()) {
    seek();
  }

  [[nodiscard]] bool valid() const noexcept { return next_ < ordinals_.size(); }
  [[nodiscard]] const std::string& key() const noexcept { return at_.key(); }
  [[nodiscard]] std::uint64_t count() const noexcept { return (*counts_)[ordinals_[next_]]; }
  [[nodiscard]] std::uint32_t ordinal() const noexcept { return ordinals_[next_]; }
  void next() {
    ++next_;
    seek();
  }

 private:
  void seek() {
    if (!valid()) return;
    const auto ordinal = ordinals_[next_];
    if (ordinal - at_.ordinal() > segment::keys_per_block) at_ = keys_->at(ordinal);
    while (at_.ordinal() < ordinal) at_.next();
  }

  const ColumnCounts* counts_;
  std::vector<std::uint32_t> ordinals_;
  const segment::FrontCoded* keys_;
  segment::FrontCoded::Cursor at_;
  std::size_t next_ = 0;
};

/// Calls visit(key, count, places) for each key of a part that hits have, in byte order. `counts` has one element for
/// each segment; `places` are the key's places in the dictionaries. Throws encoding::Damaged if a dictionary is
/// damaged.
template <typename Visit>
void visit_counted_keys(const segment::Snapshot& snapshot, segment::Part part, const std::vector<ColumnCounts>& counts,
                        Visit visit) {
  std::vector<CountedKeys> walks;
  for (std::size_t i = 0; i < counts.size(); ++i)
    walks.emplace_back(snapshot.segments[i].segment.terms(part), counts[i]);
  std::string key;
  std::vector<SegmentKey> places;
  while (true) {
    const std::string* least = nullptr;
    for (const auto& walk : walks)
      if (walk.valid() && (least == nullptr || walk.key() < *least)) least = &walk.key();
    if (least == nullptr) return;
    key = *least;
    places.clear();
    std::uint64_t count = 0;
    for (std::uint32_t i = 0; i < walks.size(); ++i) {
      auto& walk = walks[i];
      if (!walk.valid() || walk.key() != key) continue;
      count += walk.count();
      places.push_back({i, walk.ordinal()});
      walk.next();
    }
    visit(key, count, std::as_const(places));
  }
}

/// Likewise visit(value, count, places) for each value, with the places of all its keys.
template <typename Visit>
void visit_counted_values(const segment::Snapshot& snapshot, segment::Part part,
                          const std::vector<ColumnCounts>& counts, Visit visit) {
  std::string value;
  std::uint64_t total = 0;
  std::vector<SegmentKey> of_value;
  visit_counted_keys(snapshot, part, counts, [&](const std::string& key, std::uint64_t count, const auto& places) {
    const auto next = segment::value_of(key);
    if (total > 0 && next != value) {
      visit(value, std::exchange(total, 0), std::as_const(of_value));
      of_value.clear();
    }
    value = next;
    total += count;
    of_value.insert(of_value.end(), places.begin(), places.end());
  });
  if (total > 0) visit(value, total, std::as_const(of_value));
}

}  // namespace dateline::query::sealed
