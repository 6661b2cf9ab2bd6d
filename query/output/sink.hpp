#pragma once

#include <cstdio>
#include <string_view>

namespace dateline::query {

/// Thrown when the reader of standard output has closed the pipe. This ends the program but is not an error.
struct ReaderGone {};

/// Writes results to a file. Does not own or close the file. Precondition: SIGPIPE is ignored. Not thread-safe.
class Sink {
 public:
  explicit Sink(std::FILE* file) : file_(file) {}

  /// Both throw ReaderGone if the reader has closed the pipe, UnusableError if the bytes cannot be written.
  void write(std::string_view bytes);
  void flush();

  /// Whether the file is a terminal, and neither NO_COLOR nor TERM=dumb forbids colour.
  [[nodiscard]] bool wants_colour() const;

 private:
  std::FILE* file_;
};

}  // namespace dateline::query
