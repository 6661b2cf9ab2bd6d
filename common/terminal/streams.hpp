#pragma once

#include <string_view>

/// The standard streams of a program, as bytes; Sink writes for people. Not thread-safe. Precondition: SIGPIPE is
/// ignored.
namespace dateline::terminal {

/// Thrown when the reader of standard output has closed the pipe. This ends the program but is not an error.
struct ReaderGone {};

/// Writes results to standard output. Throws ReaderGone, or UnusableError if they cannot be written.
void write_output(std::string_view bytes);
/// Writes what write_output() has buffered. Throws as write_output() does.
void flush_output();

/// Writes a message to standard error, made safe for a terminal. A message that cannot be written is dropped: it must
/// not make work fail that is done.
void tell(std::string_view text) noexcept;

/// Call it at the end of standard input. Throws UnusableError if the end is an error, such as a stream that was closed.
void require_input_was_read();

}  // namespace dateline::terminal
