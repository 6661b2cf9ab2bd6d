#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/sealed/facets/column_counts.hpp"
#include "query/engine/sealed/facets/hits.hpp"
#include "query/engine/sealed/facets/kept_documents.hpp"

namespace dateline::query::sealed {

/// Things of which one is shown with a value of a facet: the spellings of a name, the roles of a person. Each stands
/// for some keys of a part. Finds the thing that hits use most; ties go to the smallest. Not thread-safe. Throws
/// encoding::Damaged if a posting list is damaged.
template <typename Thing>
class Contenders {
 public:
  /// Adds a key with which `documents` documents mean the thing. Keys come in ascending order.
  void add(Thing thing, const SegmentKey& key, std::uint64_t documents) {
    contenders_.push_back({std::move(thing), documents, {key}, KeptDocuments()});
  }
  /// Must be called once, after all were added.
  void finish() {
    std::stable_sort(contenders_.begin(), contenders_.end(),
                     [](const auto& a, const auto& b) { return a.thing < b.thing; });
    std::vector<Contender> joined;
    for (auto& contender : contenders_) {
      if (joined.empty() || joined.back().thing != contender.thing) {
        joined.push_back(std::move(contender));
        continue;
      }
      joined.back().documents += contender.documents;
      joined.back().keys.push_back(contender.keys.front());
    }
    std::stable_sort(joined.begin(), joined.end(),
                     [](const auto& a, const auto& b) { return a.documents > b.documents; });
    contenders_ = std::move(joined);
    for (const auto& contender : contenders_) documents_ += contender.documents;
  }

  /// What most_used() by documents will cost if `share` of the documents are hits, in the unit of FrequentValues.
  [[nodiscard]] std::uint64_t expected_cost(double share) const {
    std::uint64_t cost = 0;
    for (const auto& contender : contenders_) {
      if (static_cast<double>(contender.documents) < static_cast<double>(contenders_.front().documents) * share) break;
      cost += contender.documents + list_cost;
    }
    return cost;
  }

  /// Whether the first is used more often than any other, if all together are used at least `least` times.
  [[nodiscard]] bool is_first_for_sure(std::uint64_t least) const noexcept {
    if (contenders_.empty()) return false;
    const auto of_others = documents_ - contenders_.front().documents;
    return least > of_others && (contenders_.size() == 1 || least - of_others > contenders_[1].documents);
  }

  /// The thing most used, null if hits use none, by the documents of each. `least`: together, they are used at least so
  /// often.
  [[nodiscard]] const Thing* most_used(const segment::Snapshot& snapshot, segment::Part part, const Hits& hits,
                                       std::uint64_t least) {
    if (is_first_for_sure(least)) return &contenders_.front().thing;
    const Thing* most = nullptr;
    std::uint64_t count = 0;
    for (auto& contender : contenders_) {
      // Contenders of equal frequency are in order, so none that follows can come first either.
      if (most != nullptr && !comes_first(contender.thing, contender.documents, *most, count)) break;
      const auto uses = contender.kept.count(snapshot, part, contender.keys, hits.sets, count);
      if (uses == 0 || (most != nullptr && !comes_first(contender.thing, uses, *most, count))) continue;
      most = &contender.thing;
      count = uses;
    }
    return most;
  }

  /// The same, by the columns of the part.
  [[nodiscard]] const Thing* most_used(const std::vector<ColumnCounts>& columns) const {
    const Thing* most = nullptr;
    std::uint64_t count = 0;
    for (const auto& contender : contenders_) {
      std::uint64_t uses = 0;
      for (const auto& key : contender.keys) uses += columns[key.segment][key.ordinal];
      if (uses == 0 || (most != nullptr && !comes_first(contender.thing, uses, *most, count))) continue;
      most = &contender.thing;
      count = uses;
    }
    return most;
  }

  /// The memory that they take, about.
  [[nodiscard]] std::size_t bytes() const noexcept { return contenders_.size() * sizeof(Contender) + documents_ * 4; }

 private:
  struct Contender {
    Thing thing;
    std::uint64_t documents = 0;
    std::vector<SegmentKey> keys;
    KeptDocuments kept;
  };
  static constexpr std::uint64_t list_cost = 40;

  static bool comes_first(const Thing& thing, std::uint64_t uses, const Thing& other, std::uint64_t other_uses) {
    return uses != other_uses ? uses > other_uses : thing < other;
  }

  std::vector<Contender> contenders_;  ///< once finished, by falling number of documents, then by thing
  std::uint64_t documents_ = 0;
};

}  // namespace dateline::query::sealed
