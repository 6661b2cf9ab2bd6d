#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "common/model/facet.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;

namespace {

using Words = std::set<std::string>;

struct Tool {
  std::string name;
  std::string page;
};
const std::string source = DATELINE_SOURCE_DIR;
const std::vector<Tool> tools{{"dateline-index", source + "/indexer/dateline-index.1"},
                              {"dateline-query", source + "/query/dateline-query.1"},
                              {"dateline-bench", source + "/benchmarks/dateline-bench.1"}};

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
  words.insert(words.begin(), {empty.path().string(), source + "/common/command/completion.bash", tool.name});
  const auto run = run_shell(
      "cd \"$1\" && source \"$2\" && compopt() { :; } && COMP_WORDS=(\"${@:3}\") && "
      "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) && function=$(complete -p \"$3\") && function=${function#* -F } && "
      "${function% *} \"$3\" \"${COMP_WORDS[-1]}\" \"${COMP_WORDS[-2]}\"; printf '%s\\n' \"${COMPREPLY[@]}\"",
      words);
  CHECK(run.err.empty());
  const auto found = words_of(run.out);
  return {found.begin(), found.end()};
}

std::string text_of(const std::string& path) {
  std::ifstream in(path);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The words of a page, punctuation apart.
Words words_in(const std::string& path) {
  const auto words = words_of(std::regex_replace(text_of(path), std::regex("[^a-z]+"), " "));
  return {words.begin(), words.end()};
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

TEST_CASE("no line of --help is wider than 80 columns") {
  for (const auto& tool : tools) {
    auto help = help_of(tool.name);
    for (const auto& command : commands_of(tool.name, help)) help += help_of(tool.name, {command});
    for (const auto& line : lines_of(help)) {
      INFO(line);
      const auto continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
      CHECK(line.size() - static_cast<std::size_t>(std::count_if(line.begin(), line.end(), continuation)) <= 80);
    }
  }
}

TEST_CASE("a misspelt command is refused with the nearest one and the list of all") {
  for (const auto& tool : tools) {
    const auto commands = commands_of(tool.name, help_of(tool.name));
    for (const auto& command : commands) {
      const auto refused = run_tool(tool.name, {command + "x"});
      INFO(refused.err);
      CHECK(refused.status == 2);
      CHECK(refused.err.find("did you mean '" + command + "'") != std::string::npos);
      CHECK(listed_in(refused.err) == commands);
    }
  }
}

TEST_CASE("bash completes lists, pairs and values after an equals sign") {
  const auto& index = tools[0];
  const auto& query = tools[1];
  CHECK(completions(query, {"sea"}) == Words{"search"});
  CHECK(completions(query, {"search", "--facet", "person,co"}) == Words{"person,country"});
  CHECK(completions(query, {"search", "--format", "=", "js"}) == Words{"json", "jsonl"});
  CHECK(completions(index, {"add", "--set", "so"}) == Words{"source="});
  CHECK(completions(index, {"add", "--map", "text", "=", "bo"}) == Words{"body"});
  CHECK(completions(index, {"add", "--map", "te"}).empty());
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

TEST_CASE("every facet is in the help, the man pages and the completions") {
  const auto& query = tools[1];
  const auto& bench = tools[2];
  const auto options = options_of(help_of("dateline-query", {"search"}));
  const auto documented = documented_options(query.page).at("search");
  const auto facets = completions(query, {"search", "--facet", ""});
  const auto bench_facets = completions(bench, {"latency", "--facet", ""});
  const auto bench_filters = completions(bench, {"latency", "--filter", ""});
  const auto page = words_in(query.page);
  const auto syntax = text_of(source + "/query/dateline-query-syntax.7");
  const auto index_page = words_in(tools[0].page);
  for (const auto facet : dateline::all_facets) {
    const std::string name(dateline::name_of(facet));
    INFO(name);
    CHECK(options.contains("--" + name));
    CHECK(documented.contains("--" + name));
    CHECK(completions(query, {"count", "--" + name.substr(0, 3)}).contains("--" + name));
    CHECK(completions(query, {"search", "--" + name, ""}).empty());
    CHECK(facets.contains(name));
    CHECK(bench_facets.contains(name));
    CHECK(bench_filters.contains(name + "="));
    CHECK(page.contains(name));
    CHECK(index_page.contains(name));
    CHECK(syntax.find(name + ":") != std::string::npos);
  }
  CHECK(facets.size() == dateline::facet_count + 3);  // and day, month, year
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
      {"dateline-query people", {"-i", index.path(), "--with", "kerry"}},
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
