#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace dateline::corpus::input {

/// An input file.
struct File {
  std::string path;         ///< as given or found; "-" is standard input
  std::string name;         ///< relative to the given directory; the base name of a file given directly
  std::uint64_t bytes = 0;  ///< on disk; 0 if unknown
};

/// Lists the files of the given paths, in order; the files of a directory recursively, sorted by name.
///
/// Inside a directory it skips what is not an article: hidden files, README*, LICENSE*, *.md, indexes, and anything
/// that is neither a file nor a directory. A directory reached twice through links is listed once, and the directory
/// `passed_over` never. Not thread-safe.
class Walk {
 public:
  using Report = std::function<void(const std::string& path, const std::string& reason)>;

  /// Throws UnusableError naming the first path that is missing, is an index, or may not be read. next() calls `report`
  /// for entries of a directory that cannot be listed or read.
  Walk(std::vector<std::string> paths, std::filesystem::path passed_over, Report report);

  /// The next file; nullopt at the end.
  [[nodiscard]] std::optional<File> next();

 private:
  struct Level {
    std::vector<std::filesystem::path> entries;  ///< in reverse order of reading
    std::filesystem::path relative;
  };

  [[nodiscard]] bool enters_first(const std::filesystem::path& directory);
  void enter(const std::filesystem::path& directory, const std::filesystem::path& relative);

  std::vector<std::string> paths_;
  std::filesystem::path passed_over_;
  Report report_;
  std::size_t next_path_ = 0;
  std::vector<Level> levels_;
  std::set<std::pair<std::uint64_t, std::uint64_t>>
      entered_;  ///< device and inode of each directory listed below the current path
};

}  // namespace dateline::corpus::input
