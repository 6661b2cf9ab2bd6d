#include <fmt/format.h>

#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/engine/engine.hpp"
#include "query/search/session.hpp"

namespace dateline::query::cli {

namespace {

constexpr std::string_view help_head = R"(dateline-query count -i DIR [OPTION…] [QUERY…]: how many articles match.

Queries and filters are those of search: dateline-query search --help explains them.
  dateline-query count -i news.idx '"climate change"' --since 2007 --country au

)";

}  // namespace

Exit run_count(Arguments arguments, Sink& out) {
  po::options_description options("Options");
  add_common_options(options);
  add_selection_options(options);
  const auto values = parse(arguments, options, "query");
  if (values.count("help") != 0) {
    out.write(fmt::format("{}{}", help_head, describe(options)));
    return Exit::done;
  }
  const auto engine = open_engine(index_directory(values));
  Presentation nothing_shown;
  nothing_shown.limit = 0;
  const auto session = search(*engine, read_selection(values), nothing_shown);
  const auto& report = session.report();
  out.write(fmt::format("{}\n", report.total));
  out.flush();
  report_unknown(report.query.people);
  return report.total > 0 ? Exit::done : Exit::nothing_found;
}

}  // namespace dateline::query::cli
