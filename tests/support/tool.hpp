#pragma once

#include <string>
#include <vector>

namespace dateline::test {

/// How a program ended and what it wrote.
struct Finished {
  int status;  ///< 128 + number after a signal
  std::string out;
  std::string err;
};

/// Runs one of the built programs ("dateline-query") to its end.
[[nodiscard]] Finished run_tool(const std::string& tool, const std::vector<std::string>& arguments,
                                const std::string& input = "");

/// Runs a line of shell in which the programs are on the path; `$1` and so on are the arguments.
[[nodiscard]] Finished run_shell(const std::string& line, const std::vector<std::string>& arguments = {});

}  // namespace dateline::test
