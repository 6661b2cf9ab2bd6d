#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <unordered_map>

#include "common/segment/snapshot.hpp"
#include "indexer/directory/source.hpp"

namespace dateline::indexer::sealed {

/// The people and words of an index with the sealed engine, from its dictionaries and columns. Throws UnusableError.
class SealedDirectorySource final : public DirectorySource {
 public:
  /// The index as of its last commit.
  explicit SealedDirectorySource(const std::filesystem::path& index);

  [[nodiscard]] std::uint64_t generation() override { return snapshot_.commit.generation; }
  void keys(const KeyVisitor& visit) override;
  [[nodiscard]] std::vector<Appearance> appearances(std::string_view key) override;
  void forms(const FormVisitor& visit) override;
  [[nodiscard]] std::uint64_t articles_with(std::string_view form) override;

 private:
  void add_appearances(std::size_t segment, std::string_view key, std::vector<Appearance>& appearances) const;
  [[nodiscard]] std::uint64_t live_articles(std::string_view form, std::uint64_t articles) const;

  segment::Snapshot snapshot_;
  /// Dictionaries count deleted articles too: for each form, how many of those have it.
  std::unordered_map<std::string, std::uint64_t> deleted_with_;
};

}  // namespace dateline::indexer::sealed
