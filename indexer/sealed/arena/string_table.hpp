#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "common/hash/number_index.hpp"

namespace dateline::indexer::sealed {

/// Numbers distinct strings in order of appearance, from 0 (string interning). References to the strings stay valid as
/// long as the table. Not thread-safe while strings are added.
class StringTable {
 public:
  static constexpr std::uint32_t none = ~0U;

  /// Returns the string's number, and gives it the next one if it is new. Sets `fresh` to whether it was new.
  std::uint32_t intern(std::string_view text, bool& fresh);
  [[nodiscard]] std::string_view operator[](std::uint32_t number) const noexcept { return entries_[number]; }
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(entries_.size()); }
  [[nodiscard]] std::size_t memory() const noexcept;
  /// All numbers, sorted by the bytes of their strings.
  [[nodiscard]] std::vector<std::uint32_t> sorted() const;

 private:
  std::string_view keep(std::string_view text);

  std::vector<std::string_view> entries_;
  hash::NumberIndex index_;
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t chunk_left_ = 0;
  std::size_t chunk_bytes_ = 0;
  char* chunk_at_ = nullptr;
};

}  // namespace dateline::indexer::sealed
