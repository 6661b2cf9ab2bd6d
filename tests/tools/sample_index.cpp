#include "tests/tools/sample_index.hpp"

#include <sstream>

#include "tests/support/json.hpp"

namespace dateline::test {

SampleIndex::SampleIndex() : added_(run_tool("dateline-index", {"add", "-i", path(), sample})) {}

Finished SampleIndex::query(const std::string& command, std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {command, "-i", path()});
  return run_tool("dateline-query", arguments);
}

nlohmann::json SampleIndex::query_json(const std::string& command, std::vector<std::string> arguments) const {
  arguments.insert(arguments.end(), {"--format", "json"});
  return parse_json(query(command, arguments).out);
}

std::vector<nlohmann::json> parse_lines(const std::string& text) {
  std::vector<nlohmann::json> values;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) values.push_back(parse_json(line));
  return values;
}

}  // namespace dateline::test
