#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string_view>

#include "benchmarks/command/commands.hpp"
#include "benchmarks/command/options.hpp"
#include "benchmarks/latency/latency_report.hpp"
#include "benchmarks/latency/query_load.hpp"
#include "common/analysis/analyzer.hpp"
#include "query/syntax/parser.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::bench {

namespace {

namespace po = boost::program_options;

constexpr std::string_view usage = R"(Usage: dateline-bench latency -i DIR --queries FILE [OPTION]...
Puts queries to an index, one after another, and says how long they take.

  -i, --index DIR    the index; DATELINE_INDEX stands in for it
  --queries FILE     the queries, one a line; - is standard input
  --mode MODE        all (default): articles with every word of a line; any: with one of them; phrase: with the words
                     side by side; query: a line is in the query language, as `dateline-bench queries` writes it
  --top N            hits wanted (default 10)
  --total WHICH      exact (default), or none: an engine that can may stop before it has seen every match
  --facet LIST       count these facets too, as dateline-query search --facet takes them
  --filter F=VALUE   only articles of this facet value, or date=, since=, until=, mentions=; may be repeated
  --repeat N         measure every query N times (default 5)
  --threads N        so many at once (default 1)
  --compare DIR      another index, of either engine, in turn with the first; its times follow, and the ratios
  --format FORMAT    text (default) or json
  -h, --help         this text

A query's time is from its text to its hits, total and facets in memory; the hits' articles are not read. All queries run
once to warm up; then each counts with the least of its N times. The queries per second are by the clock, of all N runs.
)";

struct Options {
  std::string index;
  std::string other_index;
  std::string queries;
  std::string mode;
  std::string total;
  std::string format;
  std::vector<std::string> facets;
  std::vector<std::string> filters;
  QueryLoad load;
  bool help = false;
};

void require_one_of(const char* option, const std::string& value, std::initializer_list<std::string_view> known) {
  if (std::find(known.begin(), known.end(), value) == known.end())
    throw UsageError(fmt::format("{} '{}': give {}", option, value, fmt::join(known, ", ")));
}

Options parse(std::span<const std::string> arguments) {
  Options options;
  std::string top;
  std::string repeat;
  std::string threads;
  po::options_description description;
  auto add = description.add_options();
  add("index,i", po::value<std::string>());
  add("queries", po::value(&options.queries));
  add("mode", po::value(&options.mode)->default_value("all"));
  add("top", po::value(&top)->default_value("10"));
  add("total", po::value(&options.total)->default_value("exact"));
  add("facet", po::value(&options.facets)->composing());
  add("filter", po::value(&options.filters)->composing());
  add("repeat", po::value(&repeat)->default_value("5"));
  add("threads", po::value(&threads)->default_value("1"));
  add("compare", po::value(&options.other_index));
  add("format", po::value(&options.format)->default_value("text"));
  add("help,h", po::bool_switch(&options.help));
  const auto values = parse_options(arguments, description);
  if (options.help) return options;

  options.index = index_directory(values);
  if (options.queries.empty()) throw UsageError("no queries: give --queries FILE");
  require_one_of("--mode", options.mode, {"all", "any", "phrase", "query"});
  require_one_of("--total", options.total, {"exact", "none"});
  require_one_of("--format", options.format, {"text", "json"});
  options.load.top = parse_number("--top", top, 0);
  options.load.repeat = parse_number("--repeat", repeat, 1);
  options.load.threads = parse_number("--threads", threads, 1);
  options.load.exact_total = options.total == "exact";
  if (!options.facets.empty())
    options.load.facets = query::parse_facets(fmt::format("{}", fmt::join(options.facets, ",")));
  return options;
}

/// The filters of a selection that has no text yet.
query::Selection filtered(const std::vector<std::string>& filters) {
  query::Selection selection;
  for (const auto& filter : filters) {
    const auto equals = filter.find('=');
    if (equals == 0 || equals == std::string::npos)
      throw UsageError(fmt::format("--filter '{}': give FIELD=VALUE, such as country=cn", filter));
    const auto field = filter.substr(0, equals);
    const auto& dates = query::date_filters;
    if (!facet_named(field) && std::find(dates.begin(), dates.end(), field) == dates.end())
      throw UsageError(fmt::format("--filter: no field is called '{}'; the fields are {}, {}", field, facet_names(),
                                   fmt::join(dates, ", ")));
    query::add_filter(selection, field, filter.substr(equals + 1));
  }
  return selection;
}

/// Asks for one line of a file.
query::Selection asked(query::Selection selection, std::string line, const std::string& mode) {
  selection.literal = mode == "all" || mode == "any";
  selection.any = mode == "any";
  if (mode == "phrase") {
    std::erase(line, '"');
    line = fmt::format("\"{}\"", line);
  }
  selection.text = std::move(line);
  return selection;
}

void require_query(const std::string& line, const std::string& place) {
  analysis::Analyzer analyzer("none");
  try {
    [[maybe_unused]] const auto tree = query::parse(line, {}, analyzer);
  } catch (const query::QueryError& error) {
    throw UsageError(fmt::format("{}: {}", place, query::explain(error, line)));
  }
}

/// The lines of a file that are not blank; each in the query language where `syntax` is wanted.
std::vector<std::string> read_lines(const std::string& file, bool syntax) {
  std::ifstream opened;
  if (file != "-") {
    opened.open(file);
    if (!opened) throw UnusableError(fmt::format("{}: cannot be opened", file));
  }
  std::istream& in = file == "-" ? std::cin : opened;
  std::vector<std::string> lines;
  std::uint64_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    if (syntax) require_query(line, fmt::format("{}, line {}", file, number));
    lines.push_back(line);
  }
  if (lines.empty()) throw UnusableError(fmt::format("{}: holds no queries", file));
  return lines;
}

void print_json(const std::vector<std::string>& lines, const std::vector<LoadTimes>& times, const Options& options) {
  auto json = to_json(report_on(lines, times.front()));
  json["mode"] = options.mode;
  json["top"] = options.load.top;
  json["total"] = options.total;
  json["repeat"] = options.load.repeat;
  json["threads"] = options.load.threads;
  if (times.size() > 1) {
    json["other"] = to_json(report_on(lines, times.back()));
    json["ratio"] = to_json(compare(times.front(), times.back()));
  }
  fmt::print("{}\n", json.dump());
}

void print(const std::vector<std::string>& lines, const std::vector<LoadTimes>& times, const Options& options) {
  if (options.format == "json") return print_json(lines, times, options);
  if (times.size() > 1) fmt::print("{}\n", options.index);
  print_text(report_on(lines, times.front()));
  if (times.size() == 1) return;
  fmt::print("\n{}\n", options.other_index);
  print_text(report_on(lines, times.back()));
  fmt::print("\n");
  print_text(compare(times.front(), times.back()));
}

}  // namespace

Exit latency_command(std::span<const std::string> arguments) {
  auto options = parse(arguments);
  if (options.help) {
    fmt::print("{}", usage);
    return Exit::done;
  }
  const auto lines = read_lines(options.queries, options.mode == "query");
  const auto filters = filtered(options.filters);
  for (const auto& line : lines) options.load.queries.push_back(asked(filters, line, options.mode));
  std::vector<std::filesystem::path> indexes{options.index};
  if (!options.other_index.empty()) indexes.emplace_back(options.other_index);
  print(lines, run(options.load, indexes), options);
  return Exit::done;
}

}  // namespace dateline::bench
