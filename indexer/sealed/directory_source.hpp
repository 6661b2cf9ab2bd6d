#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "indexer/people/source.hpp"

namespace dateline::indexer::sealed {

/// The people of an index with the sealed engine, read from its dictionaries and postings. Throws
/// UnusableError. Not thread-safe.
class SealedDirectorySource final : public DirectorySource {
 public:
  /// Opens the last commit.
  explicit SealedDirectorySource(const std::filesystem::path& index);

  [[nodiscard]] std::uint64_t generation() override { return snapshot_.commit.generation; }
  void keys(const KeyVisitor& visit) override;
  [[nodiscard]] std::vector<Appearance> appearances(std::string_view key) override;
  [[nodiscard]] std::uint64_t organisations(std::string_view name) override;

  /// How many names and roles of people in articles were read so far: the cost of appearances().
  [[nodiscard]] std::uint64_t values_read() const noexcept { return values_read_; }

 private:
  void add_appearances(std::size_t segment, std::string_view key, std::vector<Appearance>& appearances);

  segment::Snapshot snapshot_;
  std::uint64_t values_read_ = 0;
};

}  // namespace dateline::indexer::sealed
