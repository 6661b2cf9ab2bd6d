#include "query/engine/sealed/facets/part_counts.hpp"

#include <algorithm>
#include <utility>

#include "common/encoding/bit_count.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "query/engine/sealed/facets/counted_keys.hpp"

namespace dateline::query::sealed {

namespace {

// Costs of columns in the unit of FrequentValues. Most of it is waiting for memory.
constexpr std::uint64_t hit_cost = 40;
constexpr std::uint64_t value_of_hit_cost = 20;

constexpr std::size_t most_names = 65'536;
constexpr std::uint64_t keys_of_look_up = 8;  ///< so many keys can be read while one is looked up by its ordinal

}  // namespace

PartCounts::PartCounts(const segment::Snapshot& snapshot, segment::Part part) : snapshot_(snapshot), part_(part) {
  for (const auto& live : snapshot.segments) {
    documents_ += live.segment.documents();
    values_ += live.segment.column(part).values();
    keys_ += live.segment.terms(part).dictionary.size();
  }
}

std::vector<PartCounts::Counted> PartCounts::most_frequent(const Hits& hits, std::size_t limit) {
  if (limit == 0 || hits.total == 0 || keys_ == 0) return {};
  if (!numbers_ && keys_read_ >= keys_) number_values();
  if (!numbers_) return by_key(hits, limit);
  if (const auto top = frequent_->most_frequent(hits, limit)) return with_names(*top);
  return limit < keys_ / keys_of_look_up ? with_names(by_number(hits, limit)) : by_key(hits, limit);
}

std::uint64_t PartCounts::missing(const Hits& hits) {
  if (keys_ == 0) return hits.total;
  if (!numbers_ || has_columns(hits)) {
    std::uint64_t missing = 0;
    for (const auto& column : columns(hits)) missing += column.missing();
    return missing;
  }
  if (with_value_.empty()) find_documents_with_value();
  auto missing = hits.total;
  for (std::size_t i = 0; i < with_value_.size(); ++i)
    missing -= encoding::count_common_ones(hits.sets[i].words().data(), with_value_[i].words().data(),
                                           with_value_[i].words().size());
  return missing;
}

const std::vector<ColumnCounts>& PartCounts::columns(const Hits& hits) {
  if (has_columns(hits)) return columns_;
  if (columns_.empty())
    for (const auto& live : snapshot_.segments) columns_.emplace_back(live.segment, part_);
  counted_search_.reset();
  for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i].count(hits.sets[i]);
  counted_search_ = hits.search;
  return columns_;
}

std::uint64_t PartCounts::cost_of_columns(const Hits& hits) const noexcept {
  if (has_columns(hits) || documents_ == 0) return 0;
  return hits.total * (hit_cost + value_of_hit_cost * values_ / documents_);
}

PartCounts::Numbered PartCounts::by_number(const Hits& hits, std::size_t limit) {
  const auto& columns = this->columns(hits);
  std::vector<std::uint32_t> counted;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto numbers = numbers_->of_keys(i);
    for (const auto key : columns[i].keys()) {
      auto& total = totals_[numbers[key]];
      if (total == 0) counted.push_back(numbers[key]);
      total += columns[i][key];
    }
  }
  TopCounts<std::uint32_t> top(limit);
  for (const auto number : counted) top.offer(number, std::exchange(totals_[number], 0));
  return top.take();
}

std::vector<PartCounts::Counted> PartCounts::by_key(const Hits& hits, std::size_t limit) {
  const auto& columns = this->columns(hits);
  TopCounts<std::string> top(limit);
  visit_counted_values(snapshot_, part_, columns,
                       [&](const std::string& value, std::uint64_t count) { top.offer(value, count); });
  for (const auto& column : columns) keys_read_ += column.keys().size() * keys_of_look_up;
  return top.take();
}

std::vector<PartCounts::Counted> PartCounts::with_names(const Numbered& numbered) {
  if (names_.size() > most_names) names_.clear();
  std::vector<Counted> values;
  values.reserve(numbered.size());
  for (const auto& [number, count] : numbered) {
    const auto [name, is_new] = names_.try_emplace(number);
    if (is_new) {
      const auto [segment, ordinal] = numbers_->keys_of(number).front();
      const auto key = snapshot_.segments[segment].segment.terms(part_).dictionary.keys().at(ordinal);
      name->second = segment::value_of(key.key());
    }
    values.push_back({name->second, count});
  }
  return values;
}

void PartCounts::number_values() {
  numbers_.emplace(snapshot_, part_);
  frequent_.emplace(snapshot_, part_, *numbers_);
  totals_.assign(numbers_->size(), 0);
}

void PartCounts::find_documents_with_value() {
  std::vector<DocumentSet> sets;
  for (const auto& live : snapshot_.segments) {
    const auto documents = live.segment.documents();
    auto& set = sets.emplace_back(documents);
    segment::Column::Reader column(live.segment.column(part_));
    for (std::uint32_t document = 0; document < documents; ++document) {
      if (document % 64 == 0) column.enter(document, std::min(document + 64, documents));
      column.values(document, [&](std::uint32_t /*key*/) { set.add(document); });
    }
  }
  with_value_ = std::move(sets);
}

}  // namespace dateline::query::sealed
