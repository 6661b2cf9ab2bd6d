#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/manifest.hpp"
#include "tests/support/signed_segment.hpp"
#include "tests/support/temporary_directory.hpp"

namespace dateline::fuzz {

/// An index that somebody made on purpose: every checksum is right, the numbers are not. Two segments, the first with
/// deletions, built by the product and edited. Not thread-safe.
class HostileIndex {
 public:
  HostileIndex();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Writes the index with these edits: edit_bytes each, at most most_edits. What an edit changes: a section of the
  /// first segment, the fields of one of its records, the positions of all its words or its days, both written well,
  /// its deletions, or the commit.
  void write(std::string_view edits);

  static constexpr std::size_t edit_bytes = 8;
  static constexpr std::size_t most_edits = 8;

 private:
  void change_record(std::vector<test::SectionContents>& sections, std::string_view edit) const;

  test::TemporaryDirectory directory_;
  std::filesystem::path path_;
  index::Settings settings_;
  index::Commit commit_;
  std::vector<test::SectionContents> sections_;
  std::filesystem::path original_;  ///< the first segment, intact
  std::string other_segment_;
  std::string deletions_;
};

}  // namespace dateline::fuzz
