#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <istream>

#include "common/error.hpp"
#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/cli/options.hpp"
#include "query/engine/engine.hpp"
#include "query/output/csv.hpp"
#include "query/search/open_engine.hpp"
#include "query/search/selection_tree.hpp"
#include "query/search/session.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::query::cli {

namespace {

/// Counts the matches of queries on one index, all with the same filters.
class Counter {
 public:
  Counter(Engine& engine, LazyDirectory& directory, Selection filters, const Arguments& arguments)
      : engine_(engine),
        directory_(directory),
        filters_(std::move(filters)),
        arguments_(arguments),
        analyzer_(engine.language()) {}

  /// The columns of the table: query, total, first day, last day. The time limit holds for each query. Throws
  /// QueryError and BudgetExceeded.
  std::vector<std::string> count(const std::string& query) {
    engine_.set_budget(read_time_limit(arguments_));
    filters_.text = query;
    const auto answer = with_snapshot(engine_, [&] {
      PeopleResolver resolver(engine_, &directory_);
      Search search;
      search.tree = selection_tree(filters_, analyzer_, resolver, today()).whole;
      search.limit = 0;
      search.days = true;
      return engine_.search(search);
    });
    const auto& days = answer.days;
    if (days.empty()) return {query, std::to_string(answer.total), "", ""};
    return {query, std::to_string(answer.total), iso_day(days.front().day), iso_day(days.back().day)};
  }

 private:
  Engine& engine_;
  LazyDirectory& directory_;
  Selection filters_;
  const Arguments& arguments_;
  analysis::Analyzer analyzer_;
};

void count_lines(std::istream& lines, const std::string& file, Counter& counter, Sink& out) {
  out.write(csv_row(std::vector<std::string>{"query", "total", "first", "last"}));
  std::uint64_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    try {
      out.write(csv_row(counter.count(line)));
    } catch (const QueryError& error) {
      throw UsageError(fmt::format("{}, line {}: {}", file, number, explain(error, line)));
    }
  }
  if (lines.bad()) throw UnusableError(fmt::format("{}: cannot be read", file));
}

Exit count_file(const std::string& file, Counter& counter, Sink& out) {
  if (file == "-") {
    count_lines(std::cin, "standard input", counter, out);
    return Exit::done;
  }
  std::ifstream lines(file);
  if (!lines)
    throw UnusableError(fmt::format("{}: cannot be opened; --queries takes a file, or - for standard input", file));
  count_lines(lines, file, counter, out);
  return Exit::done;
}

}  // namespace

Exit run_count(const Arguments& arguments, Sink& out) {
  const auto index = arguments.index();
  const auto selection = read_selection(arguments);
  const bool from_file = arguments.has("queries");
  if (from_file && !selection.text.empty())
    throw UsageError("give either --queries or a QUERY, not both; filters such as --country go with either");
  const auto engine = open_engine(index);
  auto directory = open_directory(index);
  if (from_file) {
    Counter counter(*engine, directory, selection, arguments);
    return count_file(arguments.text("queries"), counter, out);
  }
  engine->set_budget(read_time_limit(arguments));
  Presentation nothing_shown;
  nothing_shown.limit = 0;
  const auto session = search(*engine, directory, selection, nothing_shown);
  const auto& report = session.report();
  out.write(fmt::format("{}\n", report.total));
  out.flush();
  report_unknown(report.query.people);
  return report.total > 0 ? Exit::done : Exit::nothing_found;
}

}  // namespace dateline::query::cli
