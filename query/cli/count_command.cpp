#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <istream>

#include "common/error.hpp"
#include "common/terminal/streams.hpp"
#include "common/text/lines.hpp"
#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/cli/options.hpp"
#include "query/engine/engine.hpp"
#include "query/output/csv.hpp"
#include "query/search/open_engine.hpp"
#include "query/search/selection_tree.hpp"
#include "query/search/session.hpp"
#include "query/syntax/notes.hpp"
#include "query/syntax/query_error.hpp"

namespace dateline::query::cli {

namespace {

using Row = std::vector<std::string>;

/// Counts the matches of queries on one index, all with the same filters.
class Counter {
 public:
  /// Reports names and values of the filters that are unknown. Throws UsageError if the filters are wrong.
  Counter(Engine& engine, LazyDirectory& directory, Selection filters, const Arguments& arguments)
      : engine_(engine),
        directory_(directory),
        filters_(std::move(filters)),
        arguments_(arguments),
        analyzer_(engine.language()) {
    unknown_in_filters_ = count({}).messages;
    for (const auto& message : unknown_in_filters_) report_message(message);
  }

  struct Counted {
    Row row;                            ///< query, total, first day, last day
    std::vector<std::string> messages;  ///< what is ignored in the query or unknown
  };

  /// The time limit holds for each query. Throws UsageError (QueryError for the syntax).
  Counted count(const std::string& query) {
    engine_.set_budget(read_time_limit(arguments_));
    filters_.text = query;
    return with_snapshot(engine_, [&] {
      PeopleResolver resolver(engine_, &directory_);
      const auto tree = selection_tree(filters_, analyzer_, resolver, today());
      Search search;
      search.tree = tree.whole;
      search.limit = 0;
      search.days = true;
      const auto answer = engine_.search(search);
      Counted counted{row_of_answer(query, answer),
                      notes_on(query, {filters_.any, filters_.literal, today()}, analyzer_)};
      for (auto& message : explain_unknown(resolver.people().unknown, unknown_values(engine_, tree.asked)))
        if (!is_told_of_filters(message)) counted.messages.push_back(std::move(message));
      return counted;
    });
  }

 private:
  static Row row_of_answer(const std::string& query, const Answer& answer) {
    const auto& days = answer.days;
    if (days.empty()) return {query, std::to_string(answer.total), "", ""};
    return {query, std::to_string(answer.total), iso_day(days.front().day), iso_day(days.back().day)};
  }

  /// Whether a message holds for every query, because it is about a filter.
  [[nodiscard]] bool is_told_of_filters(const std::string& message) const {
    return std::find(unknown_in_filters_.begin(), unknown_in_filters_.end(), message) != unknown_in_filters_.end();
  }

  Engine& engine_;
  LazyDirectory& directory_;
  Selection filters_;
  const Arguments& arguments_;
  analysis::Analyzer analyzer_;
  std::vector<std::string> unknown_in_filters_;
};

/// Writes the table for a list of queries. A wrong query gets a row without a total and a message.
class Table {
 public:
  Table(Counter& counter, std::string file, Formulas formulas, terminal::Sink& out)
      : counter_(counter), file_(std::move(file)), formulas_(formulas), out_(out) {}

  Exit write(std::istream& lines) {
    write_row({"query", "total", "first", "last"});
    text::for_each_line(lines, [&](const std::string& line, std::uint64_t number) {
      if (line.find_first_not_of(" \t") != std::string::npos) count(line, number);
    });
    if (lines.bad()) throw UnusableError(fmt::format("{}: cannot be read", file_));
    return wrong_ > 0 ? Exit::partial : Exit::done;
  }

 private:
  void write_row(const Row& row) { out_.write(csv_row(row, formulas_)); }

  void count(const std::string& query, std::uint64_t number) {
    const auto report = [&](std::string_view message) {
      report_message(fmt::format("{}, line {}: {}", file_, number, message));
    };
    const auto refuse = [&](std::string_view message) {
      ++wrong_;
      write_row({query, "", "", ""});
      report(message);
    };
    try {
      const auto counted = counter_.count(query);
      for (const auto& message : counted.messages) report(message);
      write_row(counted.row);
    } catch (const QueryError& error) {
      refuse(explain(error, query));
    } catch (const UsageError& error) {
      refuse(error.what());
    }
  }

  Counter& counter_;
  std::string file_;
  Formulas formulas_;
  terminal::Sink& out_;
  std::uint64_t wrong_ = 0;
};

Exit count_file(const std::string& file, Counter& counter, Formulas formulas, terminal::Sink& out) {
  if (file == "-") {
    const auto status = Table(counter, "standard input", formulas, out).write(std::cin);
    terminal::require_input_was_read();
    return status;
  }
  std::ifstream lines(file);
  if (!lines)
    throw UnusableError(fmt::format("{}: cannot be opened; --queries takes a file, or - for standard input", file));
  return Table(counter, file, formulas, out).write(lines);
}

}  // namespace

Exit run_count(const Arguments& arguments, terminal::Sink& out) {
  const auto index = arguments.index();
  const auto selection = read_selection(arguments);
  const bool from_file = arguments.has("queries");
  if (from_file && !selection.text.empty())
    throw UsageError("give either --queries or a QUERY, not both; filters such as --country go with either");
  const bool disarm = arguments.has("csv-safe");
  if (disarm && !from_file) throw UsageError("--csv-safe requires --queries, which writes CSV");
  const auto engine = open_index(arguments);
  auto directory = open_directory(index);
  if (from_file) {
    Counter counter(*engine, directory, selection, arguments);
    return count_file(arguments.text("queries"), counter, disarm ? Formulas::disarmed : Formulas::kept, out);
  }
  engine->set_budget(read_time_limit(arguments));
  Presentation nothing_shown;
  nothing_shown.limit = 0;
  const auto session = search(*engine, directory, selection, nothing_shown);
  const auto& report = session.report();
  report_notes(report.query);
  out.write(fmt::format("{}\n", report.total));
  out.flush();
  report_unknown(report.query);
  return report.total > 0 ? Exit::done : Exit::nothing_found;
}

}  // namespace dateline::query::cli
