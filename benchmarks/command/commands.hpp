#pragma once

#include <span>
#include <string>

#include "common/command/arguments.hpp"
#include "common/error.hpp"

/// The commands of dateline-bench, one file each. Each prints its results to standard output, returns the exit status,
/// and throws Error.
namespace dateline::bench {

using command::Arguments;

Exit latency_command(const Arguments& arguments);
Exit queries_command(const Arguments& arguments);
Exit facts_command(const Arguments& arguments);
Exit train_command(const Arguments& arguments);
Exit quality_command(const Arguments& arguments);
Exit terms_command(const Arguments& arguments);

/// Runs the command that the first argument names. Prints errors to standard error. Returns the exit status.
int run(std::span<const std::string> arguments) noexcept;

}  // namespace dateline::bench
