#include <string>
#include <vector>

#include "common/command/process.hpp"
#include "common/io/mapped_file.hpp"
#include "query/cli/commands.hpp"

int main(int count, char** words) {
  dateline::command::prepare_process();
  dateline::io::end_on_unreadable_pages("dateline-query");
  const std::vector<std::string> arguments(words + 1, words + count);
  return dateline::query::cli::run(arguments);
}
