#pragma once

#include <xxhash.h>

#include <cstdint>
#include <string_view>

namespace dateline::indexer::sealed {

/// A checksum over the contents of articles that does not depend on the order of the calls. The sum over the records
/// must equal the sum over the posting lists or the column, so each can be read once from front to back in little
/// memory.
class ContentSum {
 public:
  /// Adds a value (`key` alone) or an occurrence of a word (`key` is its stem) of a document.
  void add(std::uint32_t document, std::string_view key, std::uint32_t position = 0, std::string_view form = {}) {
    const auto place = std::uint64_t{document} << 32 | position;
    sum_ += XXH3_64bits_withSeed(key.data(), key.size(), XXH3_64bits_withSeed(form.data(), form.size(), place));
  }
  bool operator==(const ContentSum&) const = default;

 private:
  std::uint64_t sum_ = 0;
};

}  // namespace dateline::indexer::sealed
