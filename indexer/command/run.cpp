#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <exception>
#include <string_view>

#include "common/text/terminal.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

struct Command {
  std::string_view name;
  Exit (*run)(std::span<const std::string>);
  std::string_view about;
};

constexpr std::array commands{
    Command{"add", add, "add articles to an index, or make one"},
    Command{"delete", remove, "remove articles from an index"},
    Command{"info", info, "say what an index holds"},
    Command{"merge", merge, "merge the segments of an index into one"},
    Command{"check", check, "verify an index and name what is damaged"},
    Command{"people", people, "give an index your own list of people, or print it"},
    Command{"remote", remote, "make an index over shards on other machines"},
    Command{"facts", print_facts, "print the people, countries and dates of articles"},
};

constexpr std::string_view examples = R"(  -h [ --help ]  print this and end
  --version      print the version and end

Options take one value each and are never abbreviated. -i DIR names the index; DATELINE_INDEX stands in for it.

Examples:
  dateline-index add -i news.idx articles.jsonl archive/
  dateline-index info -i news.idx
  dateline-query search -i news.idx 'cyber security' --country cn
)";

void print_help() {
  std::string help =
      "Usage: dateline-index COMMAND [OPTION]… [ARGUMENT]…\n\nMakes and keeps indexes of news articles, which "
      "dateline-query searches.\n\nCommands (`dateline-index COMMAND --help` explains each):\n";
  for (const auto& command : commands) help += fmt::format("  {:<8}{}\n", command.name, command.about);
  help += examples;
  std::fwrite(help.data(), 1, help.size(), stdout);
}

Exit run_named(std::span<const std::string> arguments) {
  if (arguments.empty()) throw UsageError("no command is named; `dateline-index --help` lists them");
  const auto& name = arguments.front();
  if (name == "--help" || name == "-h" || name == "help") {
    print_help();
    return Exit::done;
  }
  if (name == "--version") {
    fmt::print("dateline-index {}\n", DATELINE_VERSION);
    return Exit::done;
  }
  for (const auto& command : commands)
    if (command.name == name) return command.run(arguments.subspan(1));
  throw UsageError(fmt::format("'{}' is no command; `dateline-index --help` lists them{}", name,
                               name.starts_with('-') ? ", and options go after it" : ""));
}

int fail(Exit status, std::string_view message) {
  const auto line = "dateline-index: " + text::safe_for_terminal(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
  return static_cast<int>(status);
}

}  // namespace

int run(std::span<const std::string> arguments) noexcept {
  try {
    return static_cast<int>(run_named(arguments));
  } catch (const Error& error) {
    return fail(error.status(), error.what());
  } catch (const std::bad_alloc&) {
    return fail(Exit::unusable, "not enough memory; a smaller --memory or fewer --threads need less");
  } catch (const std::exception& error) {
    return fail(Exit::unusable, error.what());
  }
}

}  // namespace dateline::indexer
