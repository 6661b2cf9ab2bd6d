#include "common/people/table/table.hpp"

#include <fmt/format.h>

#include "common/encoding/varint.hpp"
#include "common/people/table/unusable.hpp"

namespace dateline::people {

namespace {

constexpr std::uint32_t most_levels = 40;

bool is_possible(const TableMark& mark, std::uint64_t file_size) {
  if (mark.zero != 0 || mark.end > file_size || mark.begin > mark.leaves_end) return false;
  const bool is_empty = mark.begin == mark.leaves_end;
  if (is_empty || mark.height == 0)
    return mark.height == 0 && mark.root == mark.begin && mark.end == mark.leaves_end &&
           is_empty == (mark.records == 0);
  return mark.height <= most_levels && mark.leaves_end <= mark.root && mark.root < mark.end && mark.records > 0;
}

}  // namespace

void TableCursor::next() {
  if (next_in_block()) return;
  valid_ = next_leaf_ != table_->mark_.leaves_end;
  if (valid_) enter_leaf(next_leaf_);
}

void TableCursor::seek(std::string_view key) {
  while (key_ < key && next_in_block()) {
  }
  if (key_ < key) move_to(key);
}

void TableCursor::move_to(std::string_view key) {
  has_previous_ = false;
  enter_leaf(leaf_of(key));
  while (key_ < key && next_in_block()) {
  }
  if (key_ >= key) return;
  next();
  if (valid_ && key_ < key) table_->damaged("its search tree is wrong");
}

std::uint64_t TableCursor::leaf_of(std::string_view key) const {
  const auto& mark = table_->mark_;
  auto offset = mark.root;
  auto limit = mark.end;
  for (auto level = mark.height; level > 0; --level) {
    const auto child = child_for(key, table_->file_->block(offset, limit).payload);
    limit = level == 1 ? mark.leaves_end : offset;
    offset = child;
    if (offset >= limit || offset < (level == 1 ? mark.begin : mark.leaves_end))
      table_->damaged("an offset of its search tree is wrong");
  }
  return offset;
}

/// The last child whose first key is not greater than `key`, or else the first.
std::uint64_t TableCursor::child_for(std::string_view key, std::string_view payload) const {
  TableCursor children(*table_);
  children.enter(payload);
  std::optional<std::uint64_t> child;
  do {
    if (child && key < children.key_) break;
    auto offset = children.value_;
    child = encoding::take_varint(offset);
  } while (child && children.next_in_block());
  if (!child) table_->damaged("its search tree is wrong");
  return *child;
}

void TableCursor::enter_leaf(std::uint64_t offset) {
  const auto block = table_->file_->block(offset, table_->mark_.leaves_end);
  next_leaf_ = block.end;
  valid_ = true;
  enter(block.payload);
}

void TableCursor::enter(std::string_view payload) {
  rest_ = payload;
  first_of_block_ = true;
  read_record();
  if (!rest_.empty() && payload.size() > most_block_bytes) table_->damaged("a block is too large");
}

bool TableCursor::next_in_block() {
  if (rest_.empty()) return false;
  read_record();
  return true;
}

/// A record: the number of bytes that its key shares with the key before, the rest of the key, and the value.
void TableCursor::read_record() {
  const auto shared = encoding::take_varint(rest_);
  const auto suffix = shared ? encoding::take_bytes(rest_) : std::nullopt;
  const auto value = suffix ? encoding::take_bytes(rest_) : std::nullopt;
  if (!value || *shared > (first_of_block_ ? 0 : key_.size())) table_->damaged("a record is wrong");
  if (suffix->size() > most_key_bytes - *shared) table_->damaged("a key is too long");
  if (has_previous_ && std::string_view(key_).substr(*shared) >= *suffix) table_->damaged("its keys are not in order");
  key_.resize(*shared);
  key_ += *suffix;
  value_ = *value;
  first_of_block_ = false;
  has_previous_ = true;
}

Table::Table(const BlockFile& file, const TableMark& mark) : file_(&file), mark_(mark) {
  if (!is_possible(mark, file.bytes().size())) damaged("its footer is wrong");
}

TableCursor Table::begin() const {
  TableCursor cursor(*this);
  if (mark_.records > 0) cursor.enter_leaf(mark_.begin);
  return cursor;
}

TableCursor Table::lower_bound(std::string_view key) const {
  TableCursor cursor(*this);
  if (mark_.records > 0) cursor.move_to(key);
  return cursor;
}

std::optional<std::string_view> Table::find(std::string_view key) const {
  const auto at = lower_bound(key);
  if (!at.valid() || at.key() != key) return std::nullopt;
  return at.value();
}

void Table::verify() const {
  std::uint64_t records = 0;
  for (auto at = begin(); at.valid(); at.next()) ++records;
  if (records != mark_.records)
    damaged(fmt::format("it has {} records where its footer counts {}", records, mark_.records));
  auto last = mark_.begin;
  for (auto offset = mark_.leaves_end; offset != mark_.end; offset = file_->block(offset, mark_.end).end) last = offset;
  if (last != mark_.root) damaged("the root of its search tree is elsewhere");
}

void Table::damaged(std::string_view what) const {
  throw DirectoryUnusable(file_->path(), fmt::format("damaged: {}", what));
}

}  // namespace dateline::people
