#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "indexer/people/source.hpp"

namespace dateline::indexer::sealed {

/// The people of an index with the sealed engine, read from its dictionaries, postings and columns. Throws
/// UnusableError. Not thread-safe.
class SealedDirectorySource final : public DirectorySource {
 public:
  /// Opens the last commit.
  explicit SealedDirectorySource(const std::filesystem::path& index);

  [[nodiscard]] std::uint64_t generation() override { return snapshot_.commit.generation; }
  void keys(const KeyVisitor& visit) override;
  [[nodiscard]] std::vector<Appearance> appearances(std::string_view key) override;

 private:
  void add_appearances(std::size_t segment, std::string_view key, std::vector<Appearance>& appearances) const;

  segment::Snapshot snapshot_;
};

}  // namespace dateline::indexer::sealed
