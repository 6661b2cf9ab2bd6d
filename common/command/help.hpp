#pragma once

#include <cstddef>
#include <string>

#include "common/command/command.hpp"

/// The texts that --help prints, laid out for a window of `columns`.
namespace dateline::command {

/// PROGRAM --help.
[[nodiscard]] std::string program_help(const Program& program, std::size_t columns);
/// PROGRAM COMMAND --help.
[[nodiscard]] std::string command_help(const Program& program, const Command& command, std::size_t columns);

/// The options of a command with --help.
[[nodiscard]] po::options_description options_of(const Command& command);
/// The options that stand in place of a command: --help, --no-pager and --version.
[[nodiscard]] po::options_description program_options();

}  // namespace dateline::command
