#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline::test {

/// The real dateline-index, running with its standard streams in hand.
class Program {
 public:
  /// `file_size_limit`: writing a file beyond so many bytes fails, as on a full disk.
  explicit Program(const std::vector<std::string>& arguments, std::optional<std::size_t> file_size_limit = {});
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void write(const std::string& input);
  void close_input();
  void signal(int number) const;
  /// Whether it has ended; wait() is still to be called.
  [[nodiscard]] bool has_ended() const;

  /// Closes the input and waits. 128 + number after a signal.
  int wait();
  /// Waits with the input left open.
  int join();
  /// What it printed, once wait() has been called.
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

/// Runs dateline-index to its end.
Result run(const std::vector<std::string>& arguments, const std::string& input = {});

}  // namespace dateline::test
