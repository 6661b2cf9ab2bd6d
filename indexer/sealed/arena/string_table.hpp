#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace dateline::indexer::sealed {

/// Numbers distinct strings in order of appearance, from 0 (string interning). References to the strings stay valid as
/// long as the table. Not thread-safe while strings are added.
class StringTable {
 public:
  static constexpr std::uint32_t none = ~0U;

  /// Returns the string's number, and gives it the next one if it is new. Sets `fresh` to whether it was new.
  std::uint32_t intern(std::string_view text, bool& fresh);
  [[nodiscard]] std::string_view operator[](std::uint32_t number) const noexcept {
    return {entries_[number].text, entries_[number].size};
  }
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(entries_.size()); }
  [[nodiscard]] std::size_t memory() const noexcept;
  /// All numbers, sorted by the bytes of their strings.
  [[nodiscard]] std::vector<std::uint32_t> sorted() const;

 private:
  struct Entry {
    const char* text;
    std::uint32_t size;
    std::uint32_t hash;
  };
  const char* keep(std::string_view text);
  void grow();

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  ///< open addressing; none: free
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t chunk_left_ = 0;
  std::size_t chunk_bytes_ = 0;
  char* chunk_at_ = nullptr;
};

}  // namespace dateline::indexer::sealed
