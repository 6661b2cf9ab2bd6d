#include <string>
#include <vector>

#include "common/io/mapped_file.hpp"
#include "indexer/command/commands.hpp"

int main(int count, char** words) {
  dateline::io::end_on_unreadable_pages("dateline-index");
  const std::vector<std::string> arguments(words + 1, words + count);
  return dateline::indexer::run(arguments);
}
