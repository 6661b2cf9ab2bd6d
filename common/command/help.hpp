#pragma once

#include <string>

#include "common/command/command.hpp"

/// The texts that --help prints. Lines of the options are wrapped at 80 columns; descriptions and notes are printed as
/// they are.
namespace dateline::command {

/// PROGRAM --help.
[[nodiscard]] std::string program_help(const Program& program);
/// PROGRAM COMMAND --help.
[[nodiscard]] std::string command_help(const Program& program, const Command& command);

/// The options of a command with --help.
[[nodiscard]] po::options_description options_of(const Command& command);
/// The options that stand in place of a command: --help and --version.
[[nodiscard]] po::options_description program_options();

}  // namespace dateline::command
