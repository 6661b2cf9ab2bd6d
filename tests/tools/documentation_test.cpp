#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/tools/sample_index.hpp"

using namespace dateline::test;

namespace {

using Words = std::set<std::string>;

struct Tool {
  std::string name;
  std::string page;
  std::string completion;
};
const std::string source = DATELINE_SOURCE_DIR;
const std::vector<Tool> tools{
    {"dateline-index", source + "/indexer/dateline-index.1", source + "/indexer/dateline-index.bash"},
    {"dateline-query", source + "/query/dateline-query.1", source + "/query/dateline-query.bash"},
    {"dateline-bench", source + "/benchmarks/dateline-bench.1", source + "/benchmarks/dateline-bench.bash"}};

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in(line);
  return {std::istream_iterator<std::string>(in), {}};
}

/// The options in lines of help such as `  -i [ --index ] DIR  the index` or `  -i, --index DIR  the index`.
Words options_of(const std::string& help) {
  Words options;
  for (const auto& line : lines_of(help)) {
    if (!line.starts_with("  -")) continue;
    for (auto word : words_of(line)) {
      if (word.ends_with(',')) word.pop_back();
      if (word.starts_with('-'))
        options.insert(word);
      else if (word != "[")
        break;
    }
  }
  return options;
}

/// The commands in lines of help such as `  add  add articles to an index` or `  dateline-query search -i DIR  …`.
Words commands_of(const std::string& tool, const std::string& help) {
  const std::regex command("  (?:" + tool + " )?([a-z]+) .*");
  Words commands;
  for (const auto& line : lines_of(help))
    if (std::smatch match; std::regex_match(line, match, command)) commands.insert(match[1]);
  return commands;
}

std::string help_of(const std::string& tool, std::vector<std::string> arguments = {}) {
  arguments.push_back("--help");
  return run_tool(tool, arguments).out;
}

/// The options that a man page lists under each heading, by the words of the heading: `.Ss search and count` counts for
/// both commands.
std::map<std::string, Words> documented_options(const std::string& page) {
  std::map<std::string, Words> options;
  std::vector<std::string> heading;
  std::ifstream in(page);
  REQUIRE(in);
  for (std::string line; std::getline(in, line);) {
    const auto words = words_of(line);
    if (words.empty()) continue;
    if (words[0] == ".Ss" || words[0] == ".Sh") heading.assign(words.begin() + 1, words.end());
    if (words[0] != ".It") continue;
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
      if (words[i] == "Fl")
        for (const auto& word : heading) options[word].insert("-" + words[i + 1]);
  }
  options.erase("and");
  return options;
}

/// The completions that bash offers for the last of `words`. Runs in an empty directory, so no file names are offered.
Words completions(const Tool& tool, std::vector<std::string> words) {
  const TemporaryDirectory empty;
  words.insert(words.begin(), {empty.path().string(), tool.completion, tool.name});
  const auto run = run_shell(
      "cd \"$1\" && source \"$2\" && compopt() { :; } && COMP_WORDS=(\"${@:3}\") && "
      "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) && function=$(complete -p \"$3\") && function=${function#* -F } && "
      "${function% *} \"$3\" \"${COMP_WORDS[-1]}\" \"${COMP_WORDS[-2]}\"; printf '%s\\n' \"${COMPREPLY[@]}\"",
      words);
  CHECK(run.err.empty());
  const auto found = words_of(run.out);
  return {found.begin(), found.end()};
}

/// The names that an error message lists: "a, b, c".
Words listed_in(const std::string& message) {
  const std::regex list("[-a-z_]+(?:, [-a-z_]+)+");
  std::smatch match;
  if (!std::regex_search(message, match, list)) return {};
  const auto names = words_of(std::regex_replace(match.str(), std::regex(","), " "));
  Words listed(names.begin(), names.end());
  listed.erase("not");
  return listed;
}

}  // namespace

TEST_CASE("a man page documents exactly the commands and options that --help prints") {
  for (const auto& tool : tools) {
    const auto help = help_of(tool.name);
    auto known = std::map<std::string, Words>{{tool.name, options_of(help)}};
    for (const auto& command : commands_of(tool.name, help)) known[command] = options_of(help_of(tool.name, {command}));
    CHECK(documented_options(tool.page) == known);
  }
}

TEST_CASE("bash completes every command and option that --help prints, and no other") {
  for (const auto& tool : tools) {
    const auto help = help_of(tool.name);
    const auto commands = commands_of(tool.name, help);
    auto first = options_of(help);
    first.insert(commands.begin(), commands.end());
    CHECK(completions(tool, {""}) == first);
    for (const auto& command : commands)
      CHECK(completions(tool, {command, "-"}) == options_of(help_of(tool.name, {command})));
  }
}

TEST_CASE("bash completes an option by the values that its error message names") {
  const SampleIndex index;
  const auto queries = (index.folder() / "queries").string();
  std::ofstream(queries) << "minister\n";
  const std::vector<std::string> index_option{"-i", index.path()};
  const std::map<std::string, std::vector<std::string>> rest_of{
      {"dateline-index add", {"-i", (index.folder() / "new").string(), sample}},
      {"dateline-index facts", {sample}},
      {"dateline-query get", {"-i", index.path(), "mer-0001"}},
      {"dateline-bench latency", {"-i", index.path(), "--queries", queries}},
      {"dateline-bench facts", {sample}}};
  std::size_t checked = 0;
  for (const auto& tool : tools) {
    for (const auto& command : commands_of(tool.name, help_of(tool.name))) {
      for (const auto& option : options_of(help_of(tool.name, {command}))) {
        auto offered = completions(tool, {command, option, ""});
        if (offered.empty()) continue;
        const bool pair = offered.begin()->ends_with('=');  // FIELD=VALUE
        std::vector<std::string> arguments{command, option, pair ? "nosuch=1" : "nosuch"};
        const auto found = rest_of.find(tool.name + " " + command);
        const auto& rest = found == rest_of.end() ? index_option : found->second;
        arguments.insert(arguments.end(), rest.begin(), rest.end());
        if (option == "--fields") arguments.insert(arguments.end(), {"--format", "json"});
        const auto refused = run_tool(tool.name, arguments);
        INFO(tool.name << " " << command << " " << option << ": " << refused.err);
        CHECK(refused.status == 2);
        Words names;
        for (const auto& value : offered) names.insert(pair ? value.substr(0, value.size() - 1) : value);
        for (const auto& name : names) CHECK(refused.err.find(name) != std::string::npos);
        const auto listed = listed_in(refused.err);
        if (!listed.empty()) CHECK(listed == names);
        ++checked;
      }
    }
  }
  CHECK(checked > 15);
}
