#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "benchmarks/command/commands.hpp"
#include "benchmarks/command/input.hpp"
#include "benchmarks/latency/latency_report.hpp"
#include "benchmarks/latency/query_load.hpp"
#include "common/analysis/analyzer.hpp"
#include "common/command/values.hpp"
#include "common/text/lines.hpp"
#include "common/text/terminal.hpp"
#include "query/syntax/parser.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::bench {

namespace {

struct Options {
  std::string index;
  std::string other_index;
  std::string queries;
  std::string mode;
  std::string total;
  std::string sort;
  std::string format;
  std::vector<std::string> filters;
  bool each = false;
  QueryLoad load;
};

Options read_options(const Arguments& arguments) {
  const auto number = [&](const std::string& option, std::size_t least) {
    return command::parse_number("--" + option, arguments.text(option), least);
  };
  Options options;
  options.index = arguments.index();
  options.other_index = arguments.text_or("compare", "");
  options.queries = arguments.text_or("queries", "");
  if (options.queries.empty()) throw UsageError("no queries are given; give --queries FILE");
  options.mode = arguments.text("mode");
  options.total = arguments.text("total");
  options.format = arguments.text("format");
  options.filters = arguments.all("filter");
  options.load.top = number("top", 0);
  options.load.repeat = number("repeat", 1);
  options.load.threads = number("threads", 1);
  options.load.exact_total = options.total == "exact";
  options.sort = arguments.text("sort");
  if (options.sort != "relevance")
    options.load.sort = options.sort == "date" ? query::Sort::newest : query::Sort::oldest;
  if (arguments.has("seconds")) options.load.at_most = std::chrono::seconds(number("seconds", 1));
  options.each = arguments.has("each");
  if (options.each && options.format != "json") throw UsageError("--each requires --format json");
  if (const auto facets = arguments.all("facet"); !facets.empty())
    options.load.facets = query::parse_facets(fmt::format("{}", fmt::join(facets, ",")));
  return options;
}

/// A selection with these filters and no query. Throws UsageError for an unknown field.
query::Selection filtered(const std::vector<std::string>& filters) {
  query::Selection selection;
  for (const auto& filter : filters) {
    const auto equals = filter.find('=');
    if (equals == 0 || equals == std::string::npos)
      throw UsageError(fmt::format("--filter: '{}' is not of the form FIELD=VALUE, such as country=cn", filter));
    const auto field = filter.substr(0, equals);
    const auto& dates = query::date_filters;
    if (!facet_named(field) && std::find(dates.begin(), dates.end(), field) == dates.end())
      throw UsageError(fmt::format("--filter: unknown field '{}'; the fields are {}, {}", field, facet_names(),
                                   fmt::join(dates, ", ")));
    query::add_filter(selection, field, filter.substr(equals + 1));
  }
  return selection;
}

/// Adds one line of the file of queries to the selection, read as `mode` says.
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

/// Throws UsageError if the line is not a valid query.
void require_query(const std::string& line, const std::string& place) {
  analysis::Analyzer analyzer("none");
  try {
    [[maybe_unused]] const auto tree = query::parse(line, {}, analyzer);
  } catch (const query::QueryError& error) {
    throw UsageError(fmt::format("{}: {}", place, query::explain(error, line)));
  }
}

/// The lines of a file that are not blank. With `syntax`, throws UsageError for a line that is not a valid query.
std::vector<std::string> read_lines(const std::string& file, bool syntax) {
  std::vector<std::string> lines;
  with_input(file, [&](std::istream& in) {
    text::for_each_line(in, [&](const std::string& line, std::uint64_t number) {
      if (line.find_first_not_of(" \t") == std::string::npos) return;
      if (syntax) require_query(line, fmt::format("{}, line {}", file, number));
      lines.push_back(line);
    });
  });
  if (lines.empty()) throw UnusableError(fmt::format("{}: contains no queries", file));
  return lines;
}

void print_json(const std::vector<std::string>& lines, const std::vector<LoadTimes>& times, const Options& options) {
  auto json = to_json(report_on(lines, times.front()));
  json["mode"] = options.mode;
  json["top"] = options.load.top;
  json["sort"] = options.sort;
  json["total"] = options.total;
  json["repeat"] = options.load.repeat;
  json["threads"] = options.load.threads;
  if (options.each)
    for (const auto& query : times.front().queries) {
      json["us"].push_back(query.us);
      json["totals"].push_back(query.total);
    }
  if (times.size() > 1) {
    json["other"] = to_json(report_on(lines, times.back()));
    json["ratio"] = to_json(compare(times.front(), times.back()));
  }
  fmt::print("{}\n", text::escaped_json(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
}

void print(const std::vector<std::string>& lines, const std::vector<LoadTimes>& times, const Options& options) {
  if (options.format == "json") return print_json(lines, times, options);
  if (times.size() > 1) fmt::print("{}\n", text::safe_for_terminal(options.index));
  print_text(report_on(lines, times.front()));
  if (times.size() == 1) return;
  fmt::print("\n{}\n", text::safe_for_terminal(options.other_index));
  print_text(report_on(lines, times.back()));
  fmt::print("\n");
  print_text(compare(times.front(), times.back()));
}

}  // namespace

Exit latency_command(const Arguments& arguments) {
  if (!arguments.words().empty()) throw UsageError(fmt::format("unexpected argument '{}'", arguments.words().front()));
  auto options = read_options(arguments);
  const auto lines = read_lines(options.queries, options.mode == "query");
  const auto filters = filtered(options.filters);
  for (const auto& line : lines) options.load.queries.push_back(asked(filters, line, options.mode));
  std::vector<std::filesystem::path> indexes{options.index};
  if (!options.other_index.empty()) indexes.emplace_back(options.other_index);
  print(lines, run(options.load, indexes), options);
  return Exit::done;
}

}  // namespace dateline::bench
