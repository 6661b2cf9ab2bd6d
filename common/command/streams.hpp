#pragma once

#include <string_view>

/// The standard streams of a program with subcommands. Not thread-safe.
namespace dateline::command {

/// Thrown when the reader of standard output has closed the pipe. run_and_report ends the program with Exit::done.
struct ReaderGone {};

/// Writes results to standard output. Throws ReaderGone, or UnusableError if they cannot be written.
void print(std::string_view text);
/// Writes what print() has buffered. Throws as print() does. run_and_report calls it after each command.
void flush_output();

/// Writes a message to standard error, made safe for a terminal. A message that cannot be written is dropped: it must
/// not make work fail that is done.
void tell(std::string_view text) noexcept;

/// Call it at the end of standard input. Throws UnusableError if the end is an error, such as a stream that was closed.
void require_input_was_read();

}  // namespace dateline::command
