#include <string>
#include <vector>

#include "common/command/process.hpp"
#include "common/io/mapped_file.hpp"
#include "indexer/command/commands.hpp"

int main(int count, char** words) {
  dateline::command::prepare_process();
  dateline::io::end_on_unreadable_pages("dateline-index");
  const std::vector<std::string> arguments(words + 1, words + count);
  return dateline::indexer::run(arguments);
}
