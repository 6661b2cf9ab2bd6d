#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "common/hash/number_index.hpp"

namespace dateline::indexer::sealed {

/// Gives each distinct string a number, counted from 0. Strings stay where they are until the table is cleared.
class StringTable {
 public:
  static constexpr std::uint32_t none = ~0U;

  /// The string's number, a new one where it is met for the first time; `fresh` says which.
  std::uint32_t intern(std::string_view text, bool& fresh);
  [[nodiscard]] std::string_view operator[](std::uint32_t number) const noexcept { return entries_[number]; }
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(entries_.size()); }
  [[nodiscard]] std::size_t memory() const noexcept;
  /// The numbers in the strings' byte order.
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
