#include <fmt/format.h>

#include <memory>

#include "common/command/values.hpp"
#include "common/terminal/streams.hpp"
#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/cli/options.hpp"
#include "query/engine/engine.hpp"
#include "query/output/writer.hpp"
#include "query/search/open_engine.hpp"
#include "query/search/session.hpp"

namespace dateline::query::cli {

namespace {

std::size_t number(const Arguments& arguments, const std::string& option) {
  return command::parse_number("--" + option, arguments.text(option));
}

std::uint32_t read_recency(const Arguments& arguments, Sort sort) {
  if (!arguments.has("recency")) return 0;
  if (sort != Sort::relevance)
    throw UsageError("--recency requires --sort relevance; it does not change the order by date");
  constexpr std::size_t days_of_a_century = 36525;
  const auto days = command::parse_number("--recency", arguments.text("recency"), 1, days_of_a_century);
  return static_cast<std::uint32_t>(days);
}

Sort sort_named(std::string_view name) {
  if (name == "relevance") return Sort::relevance;
  return name == "date" ? Sort::newest : Sort::oldest;
}

std::vector<FacetSpec> read_facets(const Arguments& arguments) {
  if (!arguments.has("facet")) return {};
  return parse_facets(fmt::format("{}", fmt::join(arguments.all("facet"), ",")));
}

Fields read_fields(const Arguments& arguments, std::string_view format) {
  if (!arguments.has("fields")) return format == "csv" ? Fields::of_csv() : Fields::of_json();
  if (format == "text") throw UsageError("--fields requires --format json, jsonl or csv");
  return Fields::parse(arguments.text("fields"));
}

std::unique_ptr<SearchWriter> make_writer(const Format& format, Fields fields, const Presentation& shown,
                                          terminal::Sink& out) {
  if (format.name == "text") return text_writer(out);
  if (format.name == "json") return json_writer(out, std::move(fields));
  const bool facet_rows = !shown.facets.empty();
  if (facet_rows && shown.limit > 0)
    throw UsageError(
        fmt::format("--format {} cannot write both articles and facets; for the facets alone, add -n 0", format.name));
  if (format.name == "jsonl") return facet_rows ? jsonl_facet_writer(out) : jsonl_writer(out, std::move(fields));
  return facet_rows ? csv_facet_writer(out, format.formulas) : csv_writer(out, std::move(fields), format.formulas);
}

void report_nothing(const SearchReport& report) {
  report_unknown(report.query);
  if (report.with_any_word.value_or(0) > 0)
    terminal::tell(
        fmt::format("dateline-query: no article matches all of the query; with --any, {} match a part of it\n",
                    *report.with_any_word));
}

}  // namespace

Exit run_search(const Arguments& arguments, terminal::Sink& out) {
  const auto format = read_format(arguments);
  auto fields = read_fields(arguments, format.name);
  Presentation shown;
  shown.sort = sort_named(arguments.text("sort"));
  shown.recency = read_recency(arguments, shown.sort);
  shown.limit = read_limit(arguments);
  shown.offset = number(arguments, "offset");
  shown.snippets = fields.has("snippets") ? number(arguments, "snippets") : 0;
  shown.facets = read_facets(arguments);
  shown.exact_total = arguments.text("total") == "exact";
  const auto writer = make_writer(format, std::move(fields), shown, out);

  const auto index = arguments.index();
  const auto engine = open_index(arguments);
  engine->set_budget(read_time_limit(arguments));
  auto directory = open_directory(index);
  auto session = search(*engine, directory, read_selection(arguments), shown);
  report_notes(session.report().query);
  if (session.report().total > 0) report_unknown(session.report().query);
  writer->begin(session.report());
  while (const auto hit = session.next()) writer->hit(*hit);
  writer->end(session.report());
  if (session.report().total > 0) return Exit::done;
  out.flush();
  report_nothing(session.report());
  return Exit::nothing_found;
}

}  // namespace dateline::query::cli
