#include <csignal>
#include <string>
#include <vector>

#include "common/io/mapped_file.hpp"
#include "query/cli/commands.hpp"

int main(int count, char** words) {
  // A reader that closes the pipe then causes a failed write, which is not an error, instead of a signal.
  std::signal(SIGPIPE, SIG_IGN);
  dateline::io::end_on_unreadable_pages("dateline-query");
  const std::vector<std::string> arguments(words + 1, words + count);
  return dateline::query::cli::run(arguments);
}
