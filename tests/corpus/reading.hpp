#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader.hpp"

namespace dateline::corpus {

/// A temporary directory with files to read.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// Writes a file, creates its parent directories if necessary, and returns its path.
  std::string write(std::string_view name, std::string_view bytes) const;
  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::string path(std::string_view name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

struct Reading {
  std::vector<Article> articles;
  std::vector<Problem> problems;
};

/// Reads all articles and problems of these paths.
[[nodiscard]] Reading read(std::vector<std::string> paths, const ReadOptions& options = {});
/// Reads a file with these bytes.
[[nodiscard]] Reading read_text(std::string_view bytes, const ReadOptions& options = {},
                                std::string_view name = "input");

using Strings = std::vector<std::string>;
[[nodiscard]] Strings ids(const Reading& reading);

}  // namespace dateline::corpus
