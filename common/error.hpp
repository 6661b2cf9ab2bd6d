#pragma once

#include <stdexcept>
#include <string>

/// The errors that end a command, and the exit statuses of the programs.
namespace dateline {

/// Exit statuses of the programs. Scripts rely on the numbers.
enum class Exit : int {
  done = 0,           ///< success
  nothing_found = 1,  ///< nothing matched; for `get` and `delete`: no such id
  usage = 2,          ///< the command line or the query is wrong
  unusable = 3,       ///< the index or the input cannot be read or written; nothing was changed
  partial = 4,        ///< done, but some articles were skipped or missing
  interrupted = 130,  ///< stopped by Ctrl-C
};

/// An error that ends a command with status(). what() names the file, line or option at fault and says what to do.
class Error : public std::runtime_error {
 public:
  Error(Exit status, const std::string& message) : std::runtime_error(message), status_(status) {}
  [[nodiscard]] Exit status() const noexcept { return status_; }

 private:
  Exit status_;
};

/// A wrong option, value or query. Exit status 2.
class UsageError : public Error {
 public:
  explicit UsageError(const std::string& message) : Error(Exit::usage, message) {}
};

/// An index or an input that cannot be read or written. Exit status 3.
class UnusableError : public Error {
 public:
  explicit UnusableError(const std::string& message) : Error(Exit::unusable, message) {}
};

}  // namespace dateline
