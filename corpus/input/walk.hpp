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

struct File {
  std::string path;         ///< as a user would write it; "-" is standard input
  std::string name;         ///< relative to the PATH given; of a lone file its base name
  std::uint64_t bytes = 0;  ///< on disk; 0 where that cannot be known
};

/// The files of PATHs in order, those of a directory recursively and by name.
///
/// In a directory, what describes articles or is no article is passed over: hidden files, README*, LICENSE*, *.md,
/// indexes, and what is neither file nor directory. A directory that links lead to twice is read once, and
/// `passed_over` never.
class Walk {
 public:
  using Report = std::function<void(const std::string& path, const std::string& reason)>;

  /// Throws UnusableError naming the first PATH that is missing, an index, or must not be read. `report` hears of
  /// directories inside that cannot be listed.
  Walk(std::vector<std::string> paths, std::filesystem::path passed_over, Report report);

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
  std::set<std::pair<std::uint64_t, std::uint64_t>> entered_;  ///< device and inode
};

}  // namespace dateline::corpus::input
