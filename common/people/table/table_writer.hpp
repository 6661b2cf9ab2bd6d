#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/io/file_system.hpp"
#include "common/people/table/table.hpp"

namespace dateline::people {

/// Appends blocks to a file through a buffer. Not thread-safe. Throws what the file throws.
class BlockSink {
 public:
  explicit BlockSink(io::OutputFile& file) : file_(file) {}

  /// Bytes outside of blocks.
  void append(std::string_view bytes);
  /// Returns the offset of the block in the file.
  std::uint64_t add_block(std::string_view payload);
  [[nodiscard]] std::uint64_t offset() const noexcept { return written_ + buffer_.size(); }
  /// Hands everything over to the file. Does not sync it.
  void flush();

 private:
  void flush_if_full();

  io::OutputFile& file_;
  std::string buffer_;
  std::uint64_t written_ = 0;
};

/// Writes one table. Call add() for each record, then finish() once. The same records give the same bytes. Not
/// thread-safe.
class TableWriter {
 public:
  /// A block gets records as long as its payload does not exceed `block_bytes`, but at least one. Precondition:
  /// block_bytes <= most_block_bytes.
  TableWriter(BlockSink& sink, std::size_t block_bytes);

  /// Precondition: `key` is greater than that of the record before, and has at most most_key_bytes.
  void add(std::string_view key, std::string_view value);
  [[nodiscard]] TableMark finish();

 private:
  /// The first key and the offset of a block.
  using Child = std::pair<std::string, std::uint64_t>;

  /// A block that is being filled.
  struct Filling {
    std::string payload;
    std::string first_key;
    std::string last_key;
    std::size_t records = 0;
  };

  void add_to(Filling& block, std::string_view key, std::string_view value, std::size_t fewest,
              std::vector<Child>& children);
  void write(Filling& block, std::vector<Child>& children);

  BlockSink& sink_;
  std::size_t block_bytes_;
  Filling leaf_;
  std::vector<Child> children_;
  TableMark mark_;
};

}  // namespace dateline::people
