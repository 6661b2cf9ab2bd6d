#pragma once

#include <cstdio>
#include <string_view>

namespace dateline::query {

/// Thrown when whoever reads standard output has gone: not an error, but the end of the work.
struct ReaderGone {};

/// Where results go. SIGPIPE must be ignored.
class Sink {
 public:
  explicit Sink(std::FILE* file) : file_(file) {}

  /// Throws ReaderGone, or UnusableError where the bytes cannot be written.
  void write(std::string_view bytes);
  void flush();

  /// A terminal whose user has not refused colour (NO_COLOR).
  [[nodiscard]] bool wants_colour() const;

 private:
  std::FILE* file_;
};

}  // namespace dateline::query
