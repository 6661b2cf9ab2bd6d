#pragma once

#include <cstddef>
#include <filesystem>
#include <map>

namespace dateline::test {

class Program;

/// Counts what happens to the files of a folder and its sub-folders, new ones included: files that are created,
/// written, closed, renamed and removed. Tests use it to kill a program while it commits.
class WriteWatch {
 public:
  explicit WriteWatch(std::filesystem::path folder);
  ~WriteWatch();
  WriteWatch(const WriteWatch&) = delete;
  WriteWatch& operator=(const WriteWatch&) = delete;

  /// Waits until `count` events have happened or the program has ended. Returns how many have happened.
  std::size_t wait_for(std::size_t count, const Program& program);

 private:
  void add(const std::filesystem::path& folder);
  void read_events();

  int descriptor_;
  std::map<int, std::filesystem::path> folders_;
  std::size_t events_ = 0;
};

}  // namespace dateline::test
