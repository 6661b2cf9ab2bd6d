#include "query/engine/sealed/facets/part_counts.hpp"

#include <algorithm>
#include <utility>

#include "common/encoding/bit_count.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "common/segment/postings/posting_blocks.hpp"
#include "query/engine/sealed/facets/counted_keys.hpp"
#include "query/engine/sealed/facets/person_counts.hpp"

namespace dateline::query::sealed {

namespace {

// Costs of columns in the unit of FrequentValues. Most of it is waiting for memory.
constexpr std::uint64_t hit_cost = 40;
constexpr std::uint64_t value_of_hit_cost = 20;

constexpr std::size_t most_names = 65'536;
constexpr std::uint64_t keys_of_look_up = 8;  ///< so many keys can be read while one is looked up by its ordinal

}  // namespace

PartCounts::PartCounts(const segment::Snapshot& snapshot, segment::Part part, const PersonMap* persons)
    : snapshot_(snapshot), part_(part), persons_(persons) {
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
  if (!numbers_ || (persons_ == nullptr && has_columns(hits))) {
    std::uint64_t missing = 0;
    for (const auto& column : columns(hits)) missing += column.missing();
    return persons_ == nullptr ? missing : missing + count_only_nobody(hits);
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
      if (numbers[key] == ValueNumbers::nobody) continue;
      auto& total = totals_[numbers[key]];
      if (total == 0) counted.push_back(numbers[key]);
      total += columns[i][key];
    }
  }
  TopCounts<std::uint32_t> top(limit);
  std::vector<AtMost<std::uint32_t>> persons;
  for (const auto number : counted) {
    const auto total = std::exchange(totals_[number], 0);
    if (numbers_->person_of(number) != nullptr)
      persons.push_back({number, total});
    else
      top.offer(number, total);
  }
  offer_persons(std::move(persons), top, [&](std::uint32_t number) {
    return count_documents(snapshot_, part_, numbers_->keys_of(number), hits);
  });
  return top.take();
}

std::vector<PartCounts::Counted> PartCounts::by_key(const Hits& hits, std::size_t limit) {
  const auto& columns = this->columns(hits);
  TopCounts<std::string> top(limit);
  PersonMap::Walk walk(persons_);
  std::vector<std::uint64_t> totals(persons_ == nullptr ? 0 : persons_->persons().size());
  std::vector<SegmentKey> of_nobody;
  visit_counted_values(snapshot_, part_, columns,
                       [&](const std::string& value, std::uint64_t count, const std::vector<SegmentKey>& places) {
                         const auto person = walk.index_of(value);
                         if (person == PersonMap::itself)
                           top.offer(value, count);
                         else if (person == PersonMap::nobody)
                           of_nobody.insert(of_nobody.end(), places.begin(), places.end());
                         else
                           totals[person] += count;
                       });
  of_nobody_ = std::move(of_nobody);
  nobody_search_ = hits.search;
  std::vector<AtMost<std::uint32_t>> persons;
  for (std::uint32_t i = 0; i < totals.size(); ++i)
    if (totals[i] > 0) persons.push_back({i, totals[i]});
  offer_persons(
      std::move(persons), top,
      [&](std::uint32_t i) {
        return count_documents(snapshot_, part_, keys_of_values(snapshot_, part_, persons_->persons()[i].keys), hits);
      },
      [&](std::uint32_t i) -> const std::string& { return persons_->persons()[i].key; });
  for (const auto& column : columns) keys_read_ += column.keys().size() * keys_of_look_up;
  return top.take();
}

std::vector<PartCounts::Counted> PartCounts::with_names(const Numbered& numbered) {
  if (names_.size() > most_names) names_.clear();
  std::vector<Counted> values;
  values.reserve(numbered.size());
  for (const auto& [number, count] : numbered) {
    const auto [name, is_new] = names_.try_emplace(number);
    if (is_new) name->second = name_of(number);
    values.push_back({name->second, count});
  }
  return values;
}

std::string PartCounts::name_of(std::uint32_t number) const {
  if (const auto* person = numbers_->person_of(number)) return person->key;
  const auto [segment, ordinal] = numbers_->keys_of(number).front();
  const auto key = snapshot_.segments[segment].segment.terms(part_).dictionary.keys().at(ordinal);
  return std::string(segment::value_of(key.key()));
}

/// The keys that mean nobody, at least those that hits have.
const std::vector<SegmentKey>& PartCounts::keys_of_nobody(const Hits& hits) {
  if (nobody_search_ == hits.search) return of_nobody_;
  of_nobody_.clear();
  for (std::uint32_t i = 0; i < snapshot_.segments.size(); ++i) {
    const auto& keys = snapshot_.segments[i].segment.terms(part_).dictionary.keys();
    for (const auto value : persons_->keys_of_nobody())
      for (auto at = keys.lower_bound(value); at.valid() && segment::value_of(at.key()) == value; at.next())
        of_nobody_.push_back({i, static_cast<std::uint32_t>(at.ordinal())});
  }
  nobody_search_ = hits.search;
  return of_nobody_;
}

/// The number of hits that have keys, but all of nobody.
std::uint64_t PartCounts::count_only_nobody(const Hits& hits) {
  std::uint64_t count = 0;
  const auto& nobody = keys_of_nobody(hits);
  for (std::uint32_t i = 0; i < snapshot_.segments.size(); ++i) {
    const auto& segment = snapshot_.segments[i].segment;
    const auto& index = segment.terms(part_);
    std::vector<bool> is_nobody(index.dictionary.size());
    DocumentSet with_nobody(segment.documents());
    for (const auto& [number, ordinal] : nobody) {
      if (number != i) continue;
      is_nobody[ordinal] = true;
      with_nobody.add(segment::PostingBlocks(index, index.dictionary.term(index.dictionary.keys().at(ordinal))));
    }
    segment::Column::Reader column(segment.column(part_));
    with_nobody.for_each([&](std::uint32_t first, std::uint32_t last) { column.enter(first, last); },
                         [&](std::uint32_t document) {
                           if (!hits.sets[i].contains(document)) return;
                           bool somebody = false;
                           column.values(document, [&](std::uint32_t key) { somebody = somebody || !is_nobody[key]; });
                           count += somebody ? 0 : 1;
                         });
  }
  return count;
}

void PartCounts::number_values() {
  numbers_.emplace(snapshot_, part_, persons_);
  frequent_.emplace(snapshot_, part_, *numbers_);
  totals_.assign(numbers_->size(), 0);
}

void PartCounts::find_documents_with_value() {
  std::vector<DocumentSet> sets;
  for (std::size_t i = 0; i < snapshot_.segments.size(); ++i) {
    const auto& segment = snapshot_.segments[i].segment;
    const auto numbers = numbers_->of_keys(i);
    const auto documents = segment.documents();
    auto& set = sets.emplace_back(documents);
    segment::Column::Reader column(segment.column(part_));
    for (std::uint32_t document = 0; document < documents; ++document) {
      if (document % 64 == 0) column.enter(document, std::min(document + 64, documents));
      column.values(document, [&](std::uint32_t key) {
        if (numbers[key] != ValueNumbers::nobody) set.add(document);
      });
    }
  }
  with_value_ = std::move(sets);
}

}  // namespace dateline::query::sealed
