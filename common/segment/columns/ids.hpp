#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/bytes.hpp"

namespace dateline::segment {

/// xxh3 of an article's id.
[[nodiscard]] std::uint64_t id_hash(std::string_view id) noexcept;

/// From an id's hash to documents: the hashes sorted, u64 each, then the u32 document of each.
/// Two ids may share a hash, so what is found is to be compared with the record.
class Ids {
 public:
  Ids() = default;
  Ids(std::string_view section, std::uint32_t documents);

  [[nodiscard]] std::vector<std::uint32_t> find(std::uint64_t hash) const;
  [[nodiscard]] std::uint32_t size() const noexcept { return count_; }
  [[nodiscard]] std::uint64_t hash(std::uint32_t i) const noexcept {
    return encoding::load<std::uint64_t>(hashes_ + 8 * std::size_t{i});
  }
  [[nodiscard]] std::uint32_t document(std::uint32_t i) const noexcept {
    return encoding::load<std::uint32_t>(documents_ + 4 * std::size_t{i});
  }

  /// `hashes`: by document.
  static void append(std::string& out, std::span<const std::uint64_t> hashes);

 private:
  const char* hashes_ = nullptr;
  const char* documents_ = nullptr;
  std::uint32_t count_ = 0;
};

}  // namespace dateline::segment
