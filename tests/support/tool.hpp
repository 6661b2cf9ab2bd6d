#pragma once

#include <string>
#include <vector>

namespace dateline::test {

/// The exit status and the output of a program.
struct Finished {
  int status;  ///< 128 + the signal's number if a signal ended it
  std::string out;
  std::string err;
};

/// Sets this process's environment for the built programs: they are on the PATH, and no variable that they read is set.
void set_tool_environment();

/// Runs one of the built programs, such as "dateline-query", and waits until it ends.
[[nodiscard]] Finished run_tool(const std::string& tool, const std::vector<std::string>& arguments,
                                const std::string& input = "");

/// Runs a line of bash with the built programs on the PATH. `$1`, `$2` … are the arguments.
[[nodiscard]] Finished run_shell(const std::string& line, const std::vector<std::string>& arguments = {});

}  // namespace dateline::test
