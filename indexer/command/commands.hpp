#pragma once

#include <span>
#include <string>

#include "common/command/arguments.hpp"
#include "common/error.hpp"

/// The commands of dateline-index, one file each. Each prints its results to standard output and messages to standard
/// error, returns the exit status, and throws Error. They run once per process: some install signal handlers.
namespace dateline::indexer {

using command::Arguments;

Exit add(const Arguments& arguments);
Exit remove(const Arguments& arguments);
Exit info(const Arguments& arguments);
Exit merge(const Arguments& arguments);
Exit check(const Arguments& arguments);
Exit people(const Arguments& arguments);
Exit remote(const Arguments& arguments);
Exit print_facts(const Arguments& arguments);
Exit print_formats(const Arguments& arguments);

/// Runs the command that the first argument names. Prints errors to standard error. Returns the exit status.
int run(std::span<const std::string> arguments) noexcept;

}  // namespace dateline::indexer
