#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <memory>

#include "query/cli/commands.hpp"
#include "query/cli/messages.hpp"
#include "query/engine/engine.hpp"
#include "query/output/writer.hpp"
#include "query/search/open_engine.hpp"
#include "query/search/session.hpp"

namespace dateline::query::cli {

namespace {

constexpr std::string_view help_head = R"(dateline-query search -i DIR [OPTION…] [QUERY…]: ranked articles.

A query is words: an article must have every one (--any: one of them). Without a query, everything, newest first.
  "rate cut"            exactly these words, side by side      trade AND (tariff OR quota)   operators
  +must -not            required and excluded words            bank NEAR/5 collapse          within five words
  cyber*                words that begin so                    title:budget                  in the title
  person:"John Kerry"   role:"foreign minister@cn"   country:cn   source:reuters   date:2014-05   mentions:2009
Options narrow the query; each may be given again, and all must hold. A leading -word goes after --, or inside quotes:
  dateline-query search -i news.idx -- bank -river
`man dateline-query-syntax` says more of queries.

)";

constexpr std::string_view help_tail = R"(
Facets: {},
and the dates day, month, year.
  dateline-query search -i news.idx --person kerry --role 'secretary of state@us' --facet country,month
  dateline-query search -i news.idx inflation --facet keyword:all -n 0 --format csv
  dateline-query search -i news.idx --country cn --date 2014 -n all --format jsonl --fields id,published,title,people
)";

constexpr std::array<std::string_view, 4> formats{"text", "json", "jsonl", "csv"};
constexpr std::array<std::string_view, 3> sorts{"relevance", "date", "-date"};

po::options_description search_options() {
  po::options_description options("Options");
  add_common_options(options);
  add_selection_options(options);
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  auto add = options.add_options();
  add("facet", po::value<std::vector<std::string>>()->composing()->value_name("NAME[:N|:all],…"),
      "count the values among the matches: the 10, N or all most frequent");
  add("sort", text("ORDER")->default_value("relevance"), "relevance, date (newest first) or -date (oldest first)");
  add("recency", text("DAYS"), "rank newer articles higher: what they gain halves in so many days");
  add("limit,n", text("N|all")->default_value("10"), "how many articles to show");
  add("offset", text("N")->default_value("0"), "how many to leave out first");
  add("snippets", text("N")->default_value("1"), "pieces of text to show of each article");
  add("fields", text("LIST"), "what of each article to write in json, jsonl or csv: id,title,published,…");
  add("format", text("FORMAT")->default_value("text"), "text, json, jsonl or csv");
  return options;
}

/// The number that `option` gives.
std::size_t number(const po::variables_map& values, const std::string& option, Arguments arguments) {
  const auto& text = values[option].as<std::string>();
  if (const auto value = whole_number(text)) return *value;
  throw UsageError(fmt::format("--{} takes a number, not '{}'{}", option, text, excluded_word_hint(arguments)));
}

std::uint32_t read_recency(const po::variables_map& values, Sort sort, Arguments arguments) {
  if (values.count("recency") == 0) return 0;
  if (sort != Sort::relevance)
    throw UsageError("--recency goes with --sort relevance: by date, newer ones come first anyway");
  const auto days = number(values, "recency", arguments);
  constexpr std::uint32_t a_century = 36525;
  if (days == 0 || days > a_century)
    throw UsageError(fmt::format("--recency takes 1 to {} days, not {}", a_century, days));
  return static_cast<std::uint32_t>(days);
}

Sort sort_named(std::string_view name) {
  if (name == "relevance") return Sort::relevance;
  return name == "date" ? Sort::newest : Sort::oldest;
}

std::vector<FacetSpec> read_facets(const po::variables_map& values) {
  if (values.count("facet") == 0) return {};
  return parse_facets(fmt::format("{}", fmt::join(values["facet"].as<std::vector<std::string>>(), ",")));
}

Fields read_fields(const po::variables_map& values, std::string_view format) {
  if (values.count("fields") == 0) return format == "csv" ? Fields::of_csv() : Fields::of_json();
  if (format == "text") throw UsageError("--fields goes with --format json, jsonl or csv");
  return Fields::parse(values["fields"].as<std::string>());
}

std::unique_ptr<SearchWriter> make_writer(std::string_view format, Fields fields, const Presentation& shown,
                                          Sink& out) {
  if (format == "text") return text_writer(out);
  if (format == "json") return json_writer(out, std::move(fields));
  const bool facet_rows = !shown.facets.empty();
  if (facet_rows && shown.limit > 0)
    throw UsageError(
        fmt::format("--format {} writes one row for each article, or for each facet value with -n 0", format));
  if (format == "jsonl") return facet_rows ? jsonl_facet_writer(out) : jsonl_writer(out, std::move(fields));
  return facet_rows ? csv_facet_writer(out) : csv_writer(out, std::move(fields));
}

void report_nothing(const SearchReport& report) {
  report_unknown(report.query.people);
  if (report.with_any_word.value_or(0) > 0)
    std::fprintf(stderr, "dateline-query: no article has all of it; with --any, %llu have some\n",
                 static_cast<unsigned long long>(*report.with_any_word));
}

}  // namespace

Exit run_search(Arguments arguments, Sink& out) {
  const auto options = search_options();
  const auto values = parse(arguments, options, "query");
  if (values.count("help") != 0) {
    out.write(fmt::format("{}{}{}", help_head, describe(options), fmt::format(help_tail, facet_names())));
    return Exit::done;
  }
  const auto format = choice(values, "format", formats);
  auto fields = read_fields(values, format);
  Presentation shown;
  shown.sort = sort_named(choice(values, "sort", sorts));
  shown.recency = read_recency(values, shown.sort, arguments);
  shown.limit = read_limit(values["limit"].as<std::string>(), arguments);
  shown.offset = number(values, "offset", arguments);
  shown.snippets = fields.has("snippets") ? number(values, "snippets", arguments) : 0;
  shown.facets = read_facets(values);
  const auto writer = make_writer(format, std::move(fields), shown, out);

  const auto index = index_directory(values);
  const auto engine = open_engine(index);
  auto directory = open_directory(index);
  auto session = search(*engine, directory, read_selection(values), shown);
  writer->begin(session.report());
  while (const auto hit = session.next()) writer->hit(*hit);
  writer->end(session.report());
  if (session.report().total > 0) return Exit::done;
  out.flush();
  report_nothing(session.report());
  return Exit::nothing_found;
}

}  // namespace dateline::query::cli
