#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader.hpp"

namespace dateline::fuzz {

/// A file in memory that readers open by its path. Its content is written anew for every input.
class MemoryFile {
 public:
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  void write(std::string_view bytes);
  [[nodiscard]] std::string path() const;

 private:
  int descriptor_;
};

struct Reading {
  std::vector<Article> articles;
  std::vector<corpus::Problem> problems;
};

/// All that a reader makes of a file. Every article is as common/article.hpp promises and every problem names the file
/// and a reason. `input`: the format; empty: detected by content.
[[nodiscard]] Reading read(const MemoryFile& file, const std::string& input);

}  // namespace dateline::fuzz
