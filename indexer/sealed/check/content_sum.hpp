#pragma once

#include <xxhash.h>

#include <cstdint>
#include <string_view>

namespace dateline::indexer::sealed {

/// A sum over what stands in articles that does not depend on the order in which it is added: records on the one hand
/// and posting lists or columns on the other must give the same.
class ContentSum {
 public:
  /// A value of an article, or a form of a stem at a position in it.
  void add(std::uint32_t document, std::string_view key, std::uint32_t position = 0, std::string_view form = {}) {
    const auto place = std::uint64_t{document} << 32 | position;
    sum_ += XXH3_64bits_withSeed(key.data(), key.size(), XXH3_64bits_withSeed(form.data(), form.size(), place));
  }
  bool operator==(const ContentSum&) const = default;

 private:
  std::uint64_t sum_ = 0;
};

}  // namespace dateline::indexer::sealed
