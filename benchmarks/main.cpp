#include <string>
#include <vector>

#include "benchmarks/command/commands.hpp"

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  return dateline::bench::run(arguments);
}
