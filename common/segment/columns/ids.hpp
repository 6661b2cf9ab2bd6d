#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/bytes.hpp"
#include "common/segment/sections/section_bytes.hpp"

namespace dateline::segment {

/// The 64-bit xxh3 hash of an article's id.
[[nodiscard]] std::uint64_t id_hash(std::string_view id) noexcept;

/// Maps the hashes of ids to documents: the sorted hashes, u64 each, then the u32 document of each. Two ids may have
/// the same hash, so callers must compare the id in the record. Immutable after construction; safe to share between
/// threads. Throws Damaged if the section is too short or names a document that does not exist.
class Ids {
 public:
  Ids() = default;
  Ids(const SectionBytes& section, std::uint32_t documents);

  [[nodiscard]] std::vector<std::uint32_t> find(std::uint64_t hash) const;
  [[nodiscard]] std::uint32_t size() const noexcept { return count_; }
  [[nodiscard]] std::uint64_t hash(std::uint32_t i) const {
    return encoding::load<std::uint64_t>(hashes_.read(8 * std::uint64_t{i}, 8).data());
  }
  [[nodiscard]] std::uint32_t document(std::uint32_t i) const {
    const auto document = encoding::load<std::uint32_t>(documents_.read(4 * std::uint64_t{i}, 4).data());
    if (document >= count_) throw encoding::Damaged("an id refers to a document that does not exist");
    return document;
  }

  /// `hashes`: one for each document.
  static void append(std::string& out, std::span<const std::uint64_t> hashes);

 private:
  SectionBytes hashes_;
  SectionBytes documents_;
  std::uint32_t count_ = 0;
};

}  // namespace dateline::segment
