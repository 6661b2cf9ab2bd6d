#pragma once

#include <boost/program_options/options_description.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/command/arguments.hpp"
#include "common/error.hpp"

/// The command line of a program with subcommands, described by one table. Dispatch, --help, error messages and
/// completion in bash all read that table, so a new subcommand is one new row.
namespace dateline::command {

/// One row of the table: a subcommand.
struct Command {
  std::string_view name;         ///< "add"
  std::string_view arguments;    ///< follows the name in the usage line; several usage lines are separated by \n
  std::string_view summary;      ///< one line, for the program's --help
  std::string_view description;  ///< lines of at most 80 columns, printed above the options
  /// The options, without --help. The placeholder of an option's value says what the value may be:
  /// - "text|json": one of these words. Any other value is refused, and completion offers them.
  /// - "N|all": words in lower case are offered by completion; other values are allowed.
  /// - "DIR", "FILE": completion offers directories or files.
  /// - "FIELD,…" and "FIELD=VALUE": a list, or a pair, whose names come from Program::values.
  po::options_description (*options)();
  std::string_view notes;  ///< lines printed below the options, such as examples
  Exit (*run)(const Arguments& arguments);
};

/// A program: the table of its subcommands, and what its own --help says.
struct Program {
  std::string_view name;         ///< "dateline-index"
  std::string_view description;  ///< lines at the top of --help
  std::string_view notes;        ///< lines at the end of --help
  std::span<const Command> commands;
  /// Names that completion offers for the value of an option ("facet") whose placeholder does not list them. May be
  /// null.
  std::vector<std::string> (*values)(std::string_view option) = nullptr;
  /// Text to append to the error for a wrong option or value, given the command's arguments. May be null.
  std::string (*option_hint)(std::span<const std::string> arguments) = nullptr;
  std::string_view memory_hint = {};  ///< text to append to the error when memory runs out
  std::string (*build)() = nullptr;   ///< what --version says of how the program runs here. May be null.
};

/// Runs the command that the first argument names, or prints help or the version. Throws Error.
[[nodiscard]] Exit run(const Program& program, std::span<const std::string> arguments);

/// As run(), but prints errors to standard error. Returns the exit status.
[[nodiscard]] int run_and_report(const Program& program, std::span<const std::string> arguments) noexcept;

}  // namespace dateline::command
