#pragma once

#include <stdexcept>
#include <string>

namespace dateline {

/// Exit statuses of both tools; scripts rely on them.
enum class Exit : int {
  done = 0,           ///< found, or done
  nothing_found = 1,  ///< nothing matched; `get` and `delete`: no such id
  usage = 2,          ///< the command line or the query is wrong
  unusable = 3,       ///< the index or the input cannot be used; nothing was changed
  partial = 4,        ///< done, but some articles were skipped or missing
  interrupted = 130,  ///< Ctrl-C
};

/// An error that ends a command. what() names the file, line or option, and says what to do about it.
class Error : public std::runtime_error {
 public:
  Error(Exit status, const std::string& message) : std::runtime_error(message), status_(status) {}
  [[nodiscard]] Exit status() const noexcept { return status_; }

 private:
  Exit status_;
};

/// A wrong option, value or query: exit 2.
class UsageError : public Error {
 public:
  explicit UsageError(const std::string& message) : Error(Exit::usage, message) {}
};

/// An index or an input that cannot be read or written: exit 3.
class UnusableError : public Error {
 public:
  explicit UnusableError(const std::string& message) : Error(Exit::unusable, message) {}
};

}  // namespace dateline
