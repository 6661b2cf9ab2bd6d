#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/report/commit_counts.hpp"
#include "indexer/report/replacements.hpp"

namespace dateline::indexer {

/// Counts of what one `add` did with its articles: read() = added() + replaced + identical + skipped.
struct Accounting {
  std::uint64_t kept = 0;  ///< articles that were not skipped
  std::uint64_t replaced = 0;
  std::uint64_t identical = 0;
  std::uint64_t skipped = 0;
  std::uint64_t outdated = 0;    ///< skipped articles of which there is a higher version
  std::uint64_t canceled = 0;    ///< articles that were deleted because their sender has withdrawn them
  std::uint64_t undated = 0;     ///< kept articles without a date
  std::uint64_t text_bytes = 0;  ///< of the titles and bodies of kept articles

  Replacements replacements;  ///< those that may be mistakes

  /// Counts a kept article. Whether it is new, replaces another or is identical is counted separately.
  void count(std::uint64_t bytes, bool dated);
  /// Counts a replacement. Call in the order of the input. `is_in_input`: whether the old article is of the same input.
  void count_replacement(Replacement replacement, bool is_in_input);

  /// Counts articles that were counted as kept and are not, because there is a higher version of them.
  void count_outdated(std::uint64_t articles);

  [[nodiscard]] std::uint64_t added() const noexcept { return kept - replaced - identical; }
  [[nodiscard]] std::uint64_t read() const noexcept { return kept + skipped; }
};

/// The lines printed at the end of an `add`. `missing`: lines on what the articles lack. A `counts.generation` of 0
/// means a dry run.
[[nodiscard]] std::string summary(const Accounting& accounting, const std::string& missing,
                                  std::chrono::duration<double> took, const std::filesystem::path& index,
                                  const CommitCounts& counts);

/// Total size in bytes of all files below a path. Never throws for a file that vanishes meanwhile.
[[nodiscard]] std::uint64_t size_on_disk(const std::filesystem::path& path);

}  // namespace dateline::indexer
