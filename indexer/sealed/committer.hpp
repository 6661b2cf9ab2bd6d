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

/// Removes the files of segments that none of these commits names: what a killed run left.
void sweep(io::FileSystem& files, const std::filesystem::path& index, std::initializer_list<index::Commit> kept);

/// One change of an index from commit to commit: documents deleted, segments taken away, a segment put in. Files are
/// written first; commit() makes all of it the index at once. The caller holds the write lock.
class Committer {
 public:
  /// `snapshot`: the index as it is; must outlive this.
  Committer(io::FileSystem& files, std::filesystem::path index, const segment::Snapshot& snapshot);

  /// A number for a segment's file, of this change or later ones.
  [[nodiscard]] std::uint64_t take_number() { return next_.next_segment++; }

  void delete_document(const segment::Location& location);
  void remove_segment(std::size_t segment);
  /// A file segment_path(number), written and synced.
  void add_segment(std::uint64_t number, const BuiltSegment& segment);

  /// Makes it last. Where nothing was changed, the commit stays as it was, unless the index is new.
  index::Commit commit(bool is_new = false);

 private:
  void write_deletions();

  io::FileSystem& files_;
  std::filesystem::path index_;
  const segment::Snapshot& snapshot_;
  index::Commit next_;
  std::vector<std::vector<std::uint32_t>> deleted_;  ///< of each of the snapshot's segments
  std::set<std::size_t> removed_;
  bool changed_ = false;
};

}  // namespace dateline::indexer::sealed
