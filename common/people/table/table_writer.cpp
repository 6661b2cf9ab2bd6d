#include "common/people/table/table_writer.hpp"

#include <algorithm>

#include "common/encoding/varint.hpp"

namespace dateline::people {

namespace {

constexpr std::size_t buffer_bytes = std::size_t{1} << 20;

std::string record(std::string_view key, std::string_view value, std::size_t shared) {
  std::string bytes;
  encoding::append_varint(bytes, shared);
  encoding::append_bytes(bytes, key.substr(shared));
  encoding::append_bytes(bytes, value);
  return bytes;
}

std::size_t shared_bytes(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

void BlockSink::append(std::string_view bytes) {
  buffer_ += bytes;
  flush_if_full();
}

std::uint64_t BlockSink::add_block(std::string_view payload) {
  const auto at = offset();
  append_block(buffer_, payload, at);
  flush_if_full();
  return at;
}

void BlockSink::flush_if_full() {
  if (buffer_.size() >= buffer_bytes) flush();
}

void BlockSink::flush() {
  file_.append(buffer_);
  written_ += buffer_.size();
  buffer_.clear();
}

TableWriter::TableWriter(BlockSink& sink, std::size_t block_bytes) : sink_(sink), block_bytes_(block_bytes) {
  mark_.begin = sink.offset();
}

void TableWriter::add(std::string_view key, std::string_view value) {
  add_to(leaf_, key, value, 1, children_);
  ++mark_.records;
}

/// Writes the block before the record is added if it has `fewest` records and the new one would make it too large.
void TableWriter::add_to(Filling& block, std::string_view key, std::string_view value, std::size_t fewest,
                         std::vector<Child>& children) {
  auto bytes = record(key, value, block.records == 0 ? 0 : shared_bytes(key, block.last_key));
  if (block.records >= fewest && block.payload.size() + bytes.size() > block_bytes_) {
    write(block, children);
    bytes = record(key, value, 0);
  }
  if (block.records == 0) block.first_key = key;
  block.last_key = key;
  block.payload += bytes;
  ++block.records;
}

void TableWriter::write(Filling& block, std::vector<Child>& children) {
  if (block.records == 0) return;
  children.emplace_back(std::move(block.first_key), sink_.add_block(block.payload));
  block = {};
}

TableMark TableWriter::finish() {
  constexpr std::size_t fewest_children = 2;  // so that each level is at most half as long as the one below
  write(leaf_, children_);
  mark_.leaves_end = sink_.offset();
  for (; children_.size() > 1; ++mark_.height) {
    std::vector<Child> parents;
    Filling block;
    for (const auto& [key, offset] : children_) {
      std::string value;
      encoding::append_varint(value, offset);
      add_to(block, key, value, fewest_children, parents);
    }
    write(block, parents);
    children_ = std::move(parents);
  }
  mark_.root = children_.empty() ? mark_.begin : children_.front().second;
  mark_.end = sink_.offset();
  return mark_;
}

}  // namespace dateline::people
