#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/people/table/block.hpp"

/// Sorted tables: maps from byte strings to byte strings, stored in blocks. The leaves hold the records in the order of
/// their keys, one leaf after another. The levels above them are a search tree: their records map the first key of each
/// block of the level below to its offset. So a lookup reads and verifies one block of each level.
namespace dateline::people {

/// No key is longer.
inline constexpr std::size_t most_key_bytes = 255;
/// No block with several records has a larger payload. This and most_key_bytes bound the time of a lookup.
inline constexpr std::size_t most_block_bytes = std::size_t{64} << 10;

/// Where a table is in its file, as the footer has it. All offsets are from the beginning of the file.
struct TableMark {
  std::uint64_t begin = 0;       ///< of the leaves
  std::uint64_t leaves_end = 0;  ///< the levels above follow, from the lowest up
  std::uint64_t root = 0;        ///< the last block; equal to `begin` if there is only one
  std::uint64_t end = 0;
  std::uint64_t records = 0;
  std::uint32_t height = 0;  ///< the number of levels above the leaves
  std::uint32_t zero = 0;
};
static_assert(sizeof(TableMark) == 48);

class Table;

/// A position in a table. Refers to the table. Keys and values are valid until the cursor moves. Every function throws
/// DirectoryUnusable if a block that it reads is damaged. Not thread-safe.
class TableCursor {
 public:
  /// A cursor at the end of an empty table.
  TableCursor() = default;

  [[nodiscard]] bool valid() const noexcept { return valid_; }
  [[nodiscard]] std::string_view key() const noexcept { return key_; }
  [[nodiscard]] std::string_view value() const noexcept { return value_; }
  /// Moves to the next record. Precondition: valid().
  void next();
  /// Moves forward to the first record whose key is not less than `key`. Precondition: valid().
  void seek(std::string_view key);

 private:
  friend class Table;
  explicit TableCursor(const Table& table) noexcept : table_(&table) {}

  void move_to(std::string_view key);
  /// Goes down the search tree to the leaf where `key` is or would be.
  [[nodiscard]] std::uint64_t leaf_of(std::string_view key) const;
  [[nodiscard]] std::uint64_t child_for(std::string_view key, std::string_view payload) const;
  void enter_leaf(std::uint64_t offset);
  /// Goes to the first record of a block.
  void enter(std::string_view payload);
  bool next_in_block();
  void read_record();

  const Table* table_ = nullptr;
  std::uint64_t next_leaf_ = 0;
  std::string_view rest_;  ///< of the block, after the current record
  std::string key_;
  std::string_view value_;
  bool first_of_block_ = false;
  bool has_previous_ = false;  ///< key_ is the key of the record before
  bool valid_ = false;
};

/// Not thread-safe, because the file is not.
class Table {
 public:
  /// Throws DirectoryUnusable if the mark is impossible. `file` must outlive the table.
  Table(const BlockFile& file, const TableMark& mark);

  [[nodiscard]] std::uint64_t size() const noexcept { return mark_.records; }
  [[nodiscard]] const TableMark& mark() const noexcept { return mark_; }

  [[nodiscard]] TableCursor begin() const;
  /// The first record whose key is not less than `key`.
  [[nodiscard]] TableCursor lower_bound(std::string_view key) const;
  /// The value of a key; a view of the file.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view key) const;

  /// Reads every block and every record. Throws DirectoryUnusable, which says where the first damage is.
  void verify() const;

  /// Throws DirectoryUnusable.
  [[noreturn]] void damaged(std::string_view what) const;

 private:
  friend class TableCursor;

  const BlockFile* file_;
  TableMark mark_;
};

}  // namespace dateline::people
