#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "common/index/manifest.hpp"
#include "common/segment/deletions.hpp"
#include "common/segment/segment.hpp"

namespace dateline::segment {

/// A segment with its deletions at a commit.
struct LiveSegment {
  index::SegmentEntry entry;
  Segment segment;
  std::optional<Deletions> deletions;  ///< nothing if no document is deleted

  [[nodiscard]] bool is_live(std::uint32_t document) const noexcept {
    return !deletions || !deletions->contains(document);
  }
  /// The number of live documents without a date.
  [[nodiscard]] std::uint32_t count_undated() const noexcept;
  /// Whether any document of a posting list is live. Precondition: `index` belongs to this segment.
  [[nodiscard]] bool any_is_live(const TermIndex& index, const Term& term) const;
};

/// Opens a segment and its deletions. Throws UnusableError if a file is missing, damaged, of another version or not the
/// one that the entry names.
[[nodiscard]] LiveSegment open_segment(const std::filesystem::path& index, const index::SegmentEntry& entry);

/// The place of an article in a snapshot.
struct Location {
  std::size_t segment = 0;
  std::uint32_t document = 0;
  auto operator<=>(const Location&) const = default;
};

/// An index at one commit. Later commits, merges and removed files do not affect it. Not thread-safe, like Segment.
struct Snapshot {
  index::Settings settings;
  index::Commit commit;
  std::vector<LiveSegment> segments;

  /// The live documents whose id has this hash.
  [[nodiscard]] std::vector<Location> find(std::uint64_t id_hash) const;
  [[nodiscard]] std::optional<Location> find(std::string_view id) const;
};

/// Opens the index at its last commit. Throws UnusableError, which names the file that is missing, damaged or of
/// another version.
[[nodiscard]] Snapshot open_snapshot(const std::filesystem::path& index);

}  // namespace dateline::segment
