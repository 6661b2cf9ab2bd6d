#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <set>
#include <vector>

#include "common/io/file_system.hpp"
#include "common/segment/snapshot.hpp"
#include "indexer/sealed/build/built_segment.hpp"

namespace dateline::indexer::sealed {

/// Removes segment, deletion and run files that none of these commits names, such as a killed run leaves. Precondition:
/// the caller holds the write lock. Throws UnusableError if a file cannot be removed.
void sweep(io::FileSystem& files, const std::filesystem::path& index, std::initializer_list<index::Commit> kept);

/// Collects the changes of one commit (deleted documents, removed segments, a new segment) and makes them visible at
/// once: commit() writes and syncs all files, then replaces the manifest. Precondition: the caller holds the write
/// lock. Not thread-safe.
class Committer {
 public:
  /// `snapshot` is the last commit. Precondition: it outlives the Committer.
  Committer(io::FileSystem& files, std::filesystem::path index, const segment::Snapshot& snapshot);

  /// Returns an unused number for a segment's file.
  [[nodiscard]] std::uint64_t take_number() { return next_.next_segment++; }

  /// Marks a live document of the snapshot as deleted. Precondition: its segment is not removed.
  void delete_document(const segment::Location& location);
  /// Removes a segment of the snapshot, by its index there.
  void remove_segment(std::size_t segment);
  /// Adds a segment. Precondition: the file segment_path(number) is written and synced.
  void add_segment(std::uint64_t number, const BuiltSegment& segment);

  /// Makes the commit. If nothing changed and the index is not new, returns the last commit instead. Throws
  /// UnusableError if a file cannot be written; the index is then unchanged, or the commit was made but may not survive
  /// a power cut.
  index::Commit commit(bool is_new = false);

 private:
  void write_deletions();
  /// Removes the files that the commit does not name, if that is possible.
  void sweep_to(const index::Commit& commit);

  io::FileSystem& files_;
  std::filesystem::path index_;
  const segment::Snapshot& snapshot_;
  index::Commit next_;
  std::vector<std::vector<std::uint32_t>> deleted_;  ///< documents newly deleted, for each segment of the snapshot
  std::set<std::size_t> removed_;
  bool changed_ = false;
};

}  // namespace dateline::indexer::sealed
