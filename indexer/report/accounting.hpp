#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/report/commit_counts.hpp"

namespace dateline::indexer {

/// What became of the articles of one `add`: read() = added() + replaced + identical + skipped.
struct Accounting {
  std::uint64_t kept = 0;  ///< all but the skipped
  std::uint64_t replaced = 0;
  std::uint64_t identical = 0;
  std::uint64_t skipped = 0;
  std::uint64_t undated = 0;     ///< of those not skipped
  std::uint64_t text_bytes = 0;  ///< titles and bodies of those not skipped

  std::uint64_t from_other_files = 0;  ///< replacements of articles that came from another file
  std::string replaced_file;           ///< where the first of those came from
  std::string replacing_file;          ///< and where what replaced it did

  /// Counts an article that is put in, before it is known what it does there.
  void count(std::uint64_t bytes, bool dated);
  /// `by` and `old`: where the article and the one that it replaced came from.
  void count_replacement(const std::string& old, const std::string& by);

  [[nodiscard]] std::uint64_t added() const noexcept { return kept - replaced - identical; }
  [[nodiscard]] std::uint64_t read() const noexcept { return kept + skipped; }
};

/// The lines that end an `add`; `generation` is 0 for a dry run, which says what would become of the articles.
[[nodiscard]] std::string summary(const Accounting& accounting, std::chrono::duration<double> took,
                                  const std::filesystem::path& index, const CommitCounts& counts);

/// Bytes of all files below a path.
[[nodiscard]] std::uint64_t size_on_disk(const std::filesystem::path& path);

}  // namespace dateline::indexer
