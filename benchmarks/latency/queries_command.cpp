#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <vector>

#include "benchmarks/command/commands.hpp"
#include "benchmarks/latency/query_maker.hpp"
#include "common/command/values.hpp"
#include "common/text/terminal.hpp"
#include "query/search/open_engine.hpp"

namespace dateline::bench {

Exit queries_command(const Arguments& arguments) {
  if (!arguments.words().empty()) throw UsageError(fmt::format("unexpected argument '{}'", arguments.words().front()));
  const auto count = command::parse_number("-n", arguments.text("number"), 1);
  const auto seed = command::parse_number("--seed", arguments.text("seed"));
  const auto engine = query::open_engine(arguments.index());
  const auto queries = query::with_snapshot(*engine, [&] {
    QueryMaker maker(*engine, seed);
    std::vector<std::string> made;
    while (made.size() < count) made.push_back(maker.next());
    return made;
  });
  for (const auto& query : queries) fmt::print("{}\n", text::safe_for_terminal(query));
  return Exit::done;
}

}  // namespace dateline::bench
