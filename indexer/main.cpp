#include <string>
#include <vector>

#include "indexer/command/commands.hpp"

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  return dateline::indexer::run(arguments);
}
