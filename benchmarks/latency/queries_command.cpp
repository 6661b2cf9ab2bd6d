#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <vector>

#include "benchmarks/command/commands.hpp"
#include "benchmarks/command/options.hpp"
#include "benchmarks/latency/query_maker.hpp"
#include "query/search/open_engine.hpp"

namespace dateline::bench {

namespace {

namespace po = boost::program_options;

constexpr std::string_view usage = R"(Usage: dateline-bench queries -i DIR [OPTION]...
Makes queries such as people ask out of an index's own articles, and writes them one a line, in the query language.

  -i, --index DIR  the index; DATELINE_INDEX stands in for it
  -n, --number N   how many queries (default 1000)
  --seed S         other queries for every number (default 1)
  -h, --help       this text

Half of them are one to four words, frequent and rare; the others are phrases, people, officials, roles, countries and
dates, alone or with words. Every query finds an article. The same index and seed give the same queries:
  dateline-bench queries -i news.idx > queries
  dateline-bench latency -i news.idx --queries queries --mode query
  dateline-query count -i news.idx --queries queries
)";

}  // namespace

Exit queries_command(std::span<const std::string> arguments) {
  std::string number;
  std::string seed;
  bool help = false;
  po::options_description description;
  auto add = description.add_options();
  add("index,i", po::value<std::string>());
  add("number,n", po::value(&number)->default_value("1000"));
  add("seed", po::value(&seed)->default_value("1"));
  add("help,h", po::bool_switch(&help));
  const auto values = parse_options(arguments, description);
  if (help) {
    fmt::print("{}", usage);
    return Exit::done;
  }
  const auto count = parse_number("-n", number, 1);
  const auto first = parse_number("--seed", seed, 0);
  const auto engine = query::open_engine(index_directory(values));
  const auto queries = query::with_snapshot(*engine, [&] {
    QueryMaker maker(*engine, first);
    std::vector<std::string> made;
    while (made.size() < count) made.push_back(maker.next());
    return made;
  });
  for (const auto& query : queries) fmt::print("{}\n", query);
  return Exit::done;
}

}  // namespace dateline::bench
