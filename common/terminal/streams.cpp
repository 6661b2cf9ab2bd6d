#include "common/terminal/streams.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "common/error.hpp"
#include "common/text/terminal.hpp"

namespace dateline::terminal {

namespace {

[[noreturn]] void fail() {
  const int reason = errno;
  std::clearerr(stdout);  // the failure is reported once
  if (reason == EPIPE) throw ReaderGone{};
  throw UnusableError(fmt::format("cannot write the results: {}", std::strerror(reason)));
}

}  // namespace

void write_output(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) fail();
}

void flush_output() {
  errno = EIO;  // in case an earlier write failed unnoticed
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) fail();
}

void tell(std::string_view text) noexcept {
  try {
    const auto safe = text::safe_for_terminal(text);
    std::fwrite(safe.data(), 1, safe.size(), stderr);
  } catch (const std::exception&) {  // no memory for the message
  }
}

void require_input_was_read() {
  if (std::ferror(stdin) == 0) return;
  const int reason = errno;
  throw UnusableError(fmt::format("standard input cannot be read: {}", std::strerror(reason)));
}

}  // namespace dateline::terminal
