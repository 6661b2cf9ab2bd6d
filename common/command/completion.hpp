#pragma once

#include <span>
#include <string>

#include "common/command/command.hpp"

namespace dateline::command {

/// What completion.bash asks for with `PROGRAM --completions WORD…`. `words` are the words of the command line after
/// the program's name, as bash splits them (an = is a word of its own); the last one is half typed.
///
/// The first line of the answer is one of:
/// - "words": the next lines are the words that may replace the last one
/// - "prefixes": the same, but more text follows directly (a list's next item, or the value of a pair)
/// - "files" or "directories": bash completes these
[[nodiscard]] std::string completions(const Program& program, std::span<const std::string> words);

}  // namespace dateline::command
