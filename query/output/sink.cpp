#include "query/output/sink.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

#include "common/error.hpp"

namespace dateline::query {

namespace {

[[noreturn]] void fail() {
  const int error = errno;
  if (error == EPIPE) throw ReaderGone{};
  throw UnusableError(std::string("cannot write the results: ") + std::strerror(error));
}

}  // namespace

void Sink::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) fail();
}

void Sink::flush() {
  if (std::fflush(file_) != 0) fail();
}

bool Sink::wants_colour() const {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused =
      (no_colour != nullptr && *no_colour != '\0') || (terminal != nullptr && std::string_view(terminal) == "dumb");
  return ::isatty(::fileno(file_)) == 1 && !refused;
}

}  // namespace dateline::query
