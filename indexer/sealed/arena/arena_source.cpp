#include "indexer/sealed/arena/arena_source.hpp"

#include <algorithm>
#include <numeric>

#include "common/model/date_order.hpp"
#include "common/segment/segment.hpp"

namespace dateline::indexer::sealed {

namespace {

constexpr std::size_t dense_share = 16;  // a term is dense if at least 1/16 of all documents have it

}  // namespace

ArenaSource::ArenaSource(const Arena& arena) : arena_(&arena), order_(arena.documents().size()), rank_(order_.size()) {
  std::iota(order_.begin(), order_.end(), 0U);
  std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto& left = arena.documents()[a];
    const auto& right = arena.documents()[b];
    const auto order = compare_newest_first(left.published, right.published);
    return order != 0 ? order < 0 : left.id < right.id;
  });
  for (std::uint32_t i = 0; i < order_.size(); ++i) rank_[order_[i]] = i;
  in_order_ = std::is_sorted(order_.begin(), order_.end());
}

std::uint64_t ArenaSource::text_bytes() const {
  std::uint64_t bytes = 0;
  for (const auto& document : arena_->documents()) bytes += document.text_bytes;
  return bytes;
}

ArenaSource::Terms ArenaSource::terms(segment::Part part) const { return {*this, part}; }

std::span<const std::uint32_t> ArenaSource::value_ordinals(segment::Part part, std::uint32_t document) {
  const auto& column = arena_->column(part);
  if (ordinals_part_ != part) {
    ordinals_part_ = part;
    const auto sorted = column.values.sorted();
    ordinals_.resize(sorted.size());
    for (std::uint32_t i = 0; i < sorted.size(); ++i) ordinals_[sorted[i]] = i;
  }
  values_.clear();
  for (const auto number : column.of(order_[document])) values_.push_back(ordinals_[number]);
  std::sort(values_.begin(), values_.end());
  return values_;
}

ArenaSource::Terms::Terms(const ArenaSource& source, segment::Part part) : source_(&source), part_(part) {
  Tables tables;
  tables.sorted = names().sorted();
  if (part_ != segment::text_part) invert_column(tables);
  tables_ = std::make_shared<const Tables>(std::move(tables));
}

const StringTable& ArenaSource::Terms::names() const {
  return part_ == segment::text_part ? source_->arena_->text().terms() : source_->arena_->column(part_).values;
}

/// Groups the documents by value, in date order (a counting sort).
void ArenaSource::Terms::invert_column(Tables& tables) const {
  const auto& column = source_->arena_->column(part_);
  tables.starts.assign(column.values.size() + 1, 0);
  for (const auto number : column.numbers) ++tables.starts[number + 1];
  std::partial_sum(tables.starts.begin(), tables.starts.end(), tables.starts.begin());
  tables.documents.resize(column.numbers.size());
  auto next = tables.starts;
  for (std::uint32_t document = 0; document < source_->documents(); ++document)
    for (const auto number : column.of(source_->order_[document])) tables.documents[next[number]++] = document;
}

std::uint64_t ArenaSource::Terms::occurrences() const {
  const auto number = tables_->sorted[at_];
  return part_ == segment::text_part ? source_->arena_->text().occurrence_count(number)
                                     : tables_->starts[number + 1] - tables_->starts[number];
}

std::vector<segment::Form> ArenaSource::Terms::forms() const {
  std::vector<segment::Form> forms;
  for (const auto form : source_->arena_->text().forms_of(tables_->sorted[at_]))
    forms.push_back({std::string(form), 0});
  return forms;
}

ArenaPostings& ArenaSource::Terms::postings() {
  postings_.at_ = -1;
  if (decoded_ == at_) return postings_;
  decoded_ = at_;
  postings_.order_.clear();
  postings_.positions_.clear();
  postings_.codes_.clear();
  const auto number = tables_->sorted[at_];
  if (part_ == segment::text_part) {
    decode_text();
  } else {
    // A value has one occurrence in an article and no position.
    for (auto i = tables_->starts[number]; i < tables_->starts[number + 1]; ++i)
      postings_.order_.push_back({tables_->documents[i], 0, 0, 1});
  }
  return postings_;
}

void ArenaSource::Terms::decode_text() {
  const auto& arena = *source_->arena_;
  auto& entries = postings_.order_;
  auto in = arena.text().occurrences(tables_->sorted[at_]);
  const bool titled = key().empty() || key()[0] != segment::title_key;
  std::uint32_t document = StringTable::none;
  std::uint32_t position = 0;
  std::uint32_t title_end = 0;
  std::uint16_t code = 0;
  while (!in.at_end()) {
    const auto head = in.varint();
    if ((head & TextInverter::new_document) != 0) {
      document += static_cast<std::uint32_t>(in.varint()) + 1;
      position = 0;
      title_end = titled ? arena.title_ends()[document] : 0;
      entries.push_back({source_->rank_[document], 0, static_cast<std::uint32_t>(postings_.positions_.size()), 0});
    }
    if ((head & TextInverter::new_code) != 0) code = static_cast<std::uint16_t>(in.varint());
    position += static_cast<std::uint32_t>(head >> 2);
    if (position <= title_end) ++entries.back().in_title;
    postings_.positions_.push_back(position);
    postings_.codes_.push_back(code);
    entries.back().end = static_cast<std::uint32_t>(postings_.positions_.size());
  }
  if (!source_->in_order_) sort_by_date();
}

void ArenaSource::Terms::sort_by_date() {
  auto& entries = postings_.order_;
  // Sort the few entries of a sparse term; for a dense term, placing each entry at its document's number is faster.
  if (entries.size() * dense_share < source_->documents()) {
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.document < b.document; });
    return;
  }
  placed_.assign(source_->documents(), {StringTable::none, 0, 0, 0});
  for (const auto& entry : entries) placed_[entry.document] = entry;
  entries.clear();
  for (const auto& entry : placed_)
    if (entry.document != StringTable::none) entries.push_back(entry);
}

}  // namespace dateline::indexer::sealed
