#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline::test {

/// A running dateline-index whose standard streams the test controls.
class Program {
 public:
  /// With a `file_size_limit`, writing a file beyond that many bytes fails, as on a full disk.
  explicit Program(const std::vector<std::string>& arguments, std::optional<std::size_t> file_size_limit = {});
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void write(const std::string& input);
  void close_input();
  void signal(int number) const;
  /// Whether it has ended; wait() is still to be called.
  [[nodiscard]] bool has_ended() const;

  /// Closes the input and waits. Returns the exit status, or 128 + the signal's number if a signal ended it.
  int wait();
  /// Like wait(), but leaves the input open.
  int join();
  /// What it wrote to standard output. Precondition: wait() or join() has returned.
  [[nodiscard]] const std::string& out() const { return out_; }
  [[nodiscard]] const std::string& err() const { return err_; }

 private:
  std::filesystem::path outputs_;
  pid_t pid_ = -1;
  int input_ = -1;
  std::string out_;
  std::string err_;
};

struct Result {
  int status;
  std::string out;
  std::string err;
};

/// Runs dateline-index and waits until it ends.
Result run(const std::vector<std::string>& arguments, const std::string& input = {});

}  // namespace dateline::test
