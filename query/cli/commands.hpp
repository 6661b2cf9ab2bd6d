#pragma once

#include <span>
#include <string>

#include "common/command/arguments.hpp"
#include "common/error.hpp"
#include "common/terminal/sink.hpp"

/// The commands of dateline-query, one file each. Each writes its results to `out` and messages to standard error,
/// returns the exit status, and throws Error.
namespace dateline::query::cli {

using command::Arguments;

[[nodiscard]] Exit run_search(const Arguments& arguments, terminal::Sink& out);
[[nodiscard]] Exit run_get(const Arguments& arguments, terminal::Sink& out);
[[nodiscard]] Exit run_count(const Arguments& arguments, terminal::Sink& out);
[[nodiscard]] Exit run_people(const Arguments& arguments, terminal::Sink& out);
[[nodiscard]] Exit run_complete(const Arguments& arguments, terminal::Sink& out);

/// Runs the command that the first argument names. Prints errors to standard error. Returns the exit status.
/// Precondition: command::prepare_process was called.
int run(std::span<const std::string> arguments) noexcept;

}  // namespace dateline::query::cli
