#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "benchmarks/command/commands.hpp"

namespace {

constexpr std::string_view help = R"(Usage: dateline-bench COMMAND [OPTION]...
Measures how right and how fast Dateline is.

  latency    how long an index takes to answer queries
  queries    queries to measure with, made of an index's own articles
  facts      what the extraction of people, countries and dates finds of what a reader finds, and its speed

`dateline-bench COMMAND --help` explains a command.

  -h, --help  this text
  --version   which version this is
)";

dateline::Exit run(const std::vector<std::string>& arguments) {
  using namespace dateline;
  const std::string command = arguments.empty() ? "" : arguments.front();
  const auto rest = std::span(arguments).subspan(arguments.empty() ? 0 : 1);
  if (command == "latency") return bench::latency_command(rest);
  if (command == "queries") return bench::queries_command(rest);
  if (command == "facts") return bench::facts_command(rest);
  if (command == "--version") {
    fmt::print("dateline-bench {}\n", DATELINE_VERSION);
    return Exit::done;
  }
  if (command == "--help" || command == "-h" || command == "help") {
    fmt::print("{}", help);
    return Exit::done;
  }
  if (command.empty()) throw UsageError("no command. `dateline-bench --help` lists them");
  throw UsageError(fmt::format("no command '{}'. `dateline-bench --help` lists them{}", command,
                               command.starts_with('-') ? ", and options go after it" : ""));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return static_cast<int>(run({argv + 1, argv + argc}));
  } catch (const dateline::Error& error) {
    fmt::print(stderr, "dateline-bench: {}\n", error.what());
    return static_cast<int>(error.status());
  } catch (const std::exception& error) {
    fmt::print(stderr, "dateline-bench: {}\n", error.what());
    return static_cast<int>(dateline::Exit::unusable);
  }
}
