#include <string>
#include <vector>

#include "benchmarks/command/commands.hpp"
#include "common/command/process.hpp"

int main(int count, char** words) {
  dateline::command::prepare_process();
  const std::vector<std::string> arguments(words + 1, words + count);
  return dateline::bench::run(arguments);
}
