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

/// A segment as of a commit.
struct LiveSegment {
  index::SegmentEntry entry;
  Segment segment;
  std::optional<Deletions> deletions;  ///< nothing where none are deleted

  [[nodiscard]] bool is_live(std::uint32_t document) const noexcept {
    return !deletions || !deletions->contains(document);
  }
  /// Whether any document of a list is live. `index`: one of the segment's.
  [[nodiscard]] bool any_is_live(const TermIndex& index, const Term& term) const;
};

/// Throws UnusableError where a file is missing, damaged, too new or not the one that the entry means.
[[nodiscard]] LiveSegment open_segment(const std::filesystem::path& index, const index::SegmentEntry& entry);

/// Where an article lies in a snapshot.
struct Location {
  std::size_t segment = 0;
  std::uint32_t document = 0;
  auto operator<=>(const Location&) const = default;
};

/// An index as of one commit: later commits, merges and removed files do not touch it.
struct Snapshot {
  index::Settings settings;
  index::Commit commit;
  std::vector<LiveSegment> segments;

  /// The live documents whose id has that hash.
  [[nodiscard]] std::vector<Location> find(std::uint64_t id_hash) const;
  [[nodiscard]] std::optional<Location> find(std::string_view id) const;
};

/// Opens the index at its last commit. Throws UnusableError naming what is missing, damaged or too new.
[[nodiscard]] Snapshot open_snapshot(const std::filesystem::path& index);

}  // namespace dateline::segment
