#pragma once

#include <map>
#include <string>
#include <vector>

namespace dateline::test {

/// What a program showed in a window, and how it ended.
struct Shown {
  int status;          ///< 128 + the signal's number if a signal ended it
  std::string screen;  ///< everything written to the terminal, with plain line ends
};

/// Runs one of the built programs on a pseudo-terminal of this size and waits until it ends. The variables are added to
/// the environment, which has no COLUMNS, LINES, PAGER, DATELINE_PAGER, LESS, NO_COLOR or DATELINE_INDEX; TERM is
/// xterm.
[[nodiscard]] Shown run_in_window(unsigned short columns, unsigned short rows, const std::string& tool,
                                  const std::vector<std::string>& arguments,
                                  const std::map<std::string, std::string>& environment = {});

}  // namespace dateline::test
