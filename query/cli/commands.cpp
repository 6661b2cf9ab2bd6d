#include "query/cli/commands.hpp"

#include <fmt/format.h>

#include <array>

#include "common/command/command.hpp"
#include "common/encoding/simd_target.hpp"
#include "common/model/facet.hpp"
#include "query/cli/options.hpp"
#include "query/search/value_completion.hpp"

/// The table of dateline-query's commands: everything that --help, error messages and completion say of them.
namespace dateline::query::cli {

namespace {

using command::Command;
using command::text;
using command::texts;

constexpr const char* any_format = "text|json|jsonl|csv";

po::options_description index_options() {
  po::options_description options;
  command::add_index_option(options);
  command::add_no_remote_option(options);
  return options;
}

/// The names that the value of an option may contain, for completion.
std::vector<std::string> values_of(std::string_view option) {
  if (option == "fields")
    return {"rank", "score",    "id",       "title",   "published", "published_at", "source",
            "url",  "language", "file",     "line",    "people",    "countries",    "snippets",
            "body", "authors",  "dateline", "section", "keywords"};
  if (option == "exclude") return excludable_fields();
  if (option == "values") return names_of(completable_facets());
  if (option != "facet") return {};
  std::vector<std::string> values;
  for (const auto facet : all_facets) values.emplace_back(name_of(facet));
  values.insert(values.end(), {"day", "month", "year"});
  return values;
}

po::options_description search_options() {
  auto options = index_options();
  add_selection_options(options);
  auto add = options.add_options();
  const auto facet_help =
      fmt::format("count the values of a facet among the matches: the 10, N or all most frequent. The facets are {}",
                  fmt::join(values_of("facet"), ", "));
  add("facet", texts("FACET[:N|:all],…"), facet_help.c_str());
  add("sort", text("relevance|date|-date")->default_value("relevance"),
      "the order: most relevant, newest (date) or oldest (-date) first");
  add("total", text("exact|none")->default_value("exact"),
      "whether to count all matches; none is faster where many articles match");
  add("recency", text("DAYS"), "rank newer articles higher; the boost halves every DAYS days");
  add("limit,n", text("N|all")->default_value("10"), "the number of articles to show");
  add("offset", text("N")->default_value("0"), "the number of articles to skip first");
  add("snippets", text("N")->default_value("1"), "the number of excerpts to show of each article");
  add("fields", text("FIELD,…"), "the fields to write in json, jsonl or csv, such as id,title,published");
  add("format", text(any_format)->default_value("text"), "the output format");
  add_csv_option(options);
  command::add_pager_option(options);
  add_time_limit_option(options);
  return options;
}

po::options_description count_options() {
  auto options = index_options();
  add_selection_options(options);
  add_time_limit_option(options);
  options.add_options()("queries", text("FILE"), "count each line of FILE as a query; - means standard input");
  add_csv_option(options);
  command::add_pager_option(options);
  return options;
}

po::options_description get_options() {
  auto options = index_options();
  options.add_options()("format", text("text|json")->default_value("text"),
                        "the output format; json writes one article per line");
  command::add_pager_option(options);
  return options;
}

po::options_description people_options() {
  auto options = index_options();
  auto add = options.add_options();
  add("role", text("ROLE"), "holders of this role: 'foreign minister@cn', '@cn' or 'former president'");
  add("country", text("CC"), "holders of a role of this country, by code or name: cn or China");
  add("with", text("NAME"), "people who occur together with this person more often than by chance");
  add_companion_filters(options);
  add("limit,n", text("N|all")->default_value("10"), "the number of people to list");
  add("format", text(any_format)->default_value("text"), "the output format; csv writes one row per role");
  add_csv_option(options);
  command::add_pager_option(options);
  return options;
}

po::options_description complete_options() {
  auto options = index_options();
  auto add = options.add_options();
  add("values", texts("FACET,…"), "complete values of these facets, such as source,section, instead");
  add("limit,n", text("N|all")->default_value("10"), "the number of people, of words, or of a facet's values to list");
  add("format", text(any_format)->default_value("text"), "the output format");
  add_csv_option(options);
  command::add_pager_option(options);
  add_time_limit_option(options);
  return options;
}

/// Gives a command standard output, or the user's pager, to write to.
template <Exit (*run_command)(const Arguments&, terminal::Sink&)>
Exit to_standard_output(const Arguments& arguments) {
  terminal::Sink out;
  const auto status = run_command(arguments, out);
  out.finish();
  return status;
}

constexpr std::array commands{
    Command{"search", "-i DIR [OPTION]… [QUERY…]", "find articles, ranked, with facets and excerpts",
            R"(Prints the articles that match QUERY, the most relevant first. An article must
contain every word (with --any: one of them). Without QUERY, all articles match
and the newest come first. In a query:
  "rate cut"                     the exact phrase
  trade AND (tariff OR quota)    operators
  +must -not                     required and excluded words
  bank NEAR/5 collapse           at most five words apart
  cyber*                         words with this prefix
  title:budget                   a word in the title
  person:"John Kerry"            a person; other fields are role:, country:,
                                 source:, date:2014-05, mentions:2009
Options narrow the query. All of them must hold, including repeated ones. One
option takes several values with commas between them, and finds articles with
any of them: --country cn,us. A comma in a value is written \,. A query that
begins with - goes after --, or into quotes with another word:
  dateline-query search -i news.idx -- bank -river
`man dateline-query-syntax` describes the query language.
)",
            search_options,
            R"(
Examples:
  dateline-query search -i news.idx --person kerry \
    --role 'secretary of state@us' --facet country,month
  dateline-query search -i news.idx inflation --facet keyword:all \
    -n 0 --format csv
  dateline-query search -i news.idx --country cn --date 2014 -n all \
    --format jsonl --fields id,published,title,people
)",
            to_standard_output<run_search>},
    Command{"count", "-i DIR [OPTION]… [QUERY…]", "count the articles that match",
            R"(Prints the number of articles that match. Queries and filters are those of
`dateline-query search`.

With --queries, each line of FILE is a query, and the output is a CSV table of
query, total, and the first and the last day on which a matching article was
published. Filters apply to every line. A line that is not a valid query gets a
row without a total and a message, and the exit status is then 4, else 0.
)",
            count_options,
            R"(
Examples:
  dateline-query count -i news.idx '"climate change"' --since 2007
  dateline-query count -i news.idx --queries topics.txt > counts.csv
)",
            to_standard_output<run_count>},
    Command{"get", "-i DIR [OPTION]… ID…", "print whole articles, by id",
            "Prints the articles with the given ids. With -, reads ids from standard input,\n"
            "one per line.\n",
            get_options,
            R"(
Examples:
  dateline-query get -i news.idx mer-0001
  dateline-query search -i news.idx flood -n all --format jsonl --fields id |
    jq -r .id | dateline-query get -i news.idx - --format json
)",
            to_standard_output<run_get>},
    Command{"people", "-i DIR [OPTION]… [NAME…]", "list people, their offices, and when they held them",
            R"(Lists people who appear in at least two articles or have a role: the number of
articles, the first and the last day, a line for each office, and the spellings
of the name. NAME is words that must all be in the person's name. With --role or
--country, lists only the matching offices of each person. With --role, those
who held the office come in the order in which they did.

The days of an office are the spans in which articles regularly give it to the
person. Articles that recall or expect it do not stretch them.

With --with, lists people who occur together with a person more often than by
chance: the number of articles with both, the number to expect if the two were
independent, and the ratio. Then words are a query, and all filters of
`dateline-query search` restrict the articles.
)",
            people_options,
            R"(
Examples:
  dateline-query people -i news.idx kerry
  dateline-query people -i news.idx --role 'foreign minister@jp' -n all
  dateline-query people -i news.idx --country cn --format csv > officials.csv
  dateline-query people -i news.idx --with kerry --since 2013
)",
            to_standard_output<run_people>},
    Command{"complete", "-i DIR [OPTION]… PREFIX…", "complete a partly typed word or name",
            R"(Lists completions of PREFIX, those with the most articles first: people with a
name that has all the words, and words that begin like the last one. The last
word of PREFIX may be incomplete. This is meant for search boxes and shells.
With --values, lists the values of facets that begin with PREFIX instead.
)",
            complete_options,
            R"(
Examples:
  dateline-query complete -i news.idx 'john ke'
  dateline-query complete -i news.idx -n 5 --format jsonl cyb
  dateline-query complete -i news.idx --values source,organisation world
)",
            to_standard_output<run_complete>},
};

constexpr command::Program program{
    .name = "dateline-query",
    .description = "Searches an index of news articles: who said what, where and when.\n",
    .notes = R"(
-i DIR names the index; without it, the environment variable DATELINE_INDEX
does.

Examples:
  dateline-query search -i news.idx cybersecurity \
    --person 'Zheng Zeguang' --date 2014-05
  dateline-query search -i news.idx '"rate cut" OR "rate rise"' \
    --facet person,country,month
  dateline-query search -i news.idx --official kerry \
    --role 'secretary of state@us' -n all --format jsonl
  dateline-query count -i news.idx --country cn --mentions 2009

Exit status: 0 found; 1 nothing found; 2 invalid option or query; 3 unusable
index; 4 some ids not found, or some queries of a list wrong.
)",
    .commands = commands,
    .values = values_of,
    .option_hint = excluded_word_hint,
    .build = encoding::simd_target,
};

}  // namespace

int run(std::span<const std::string> arguments) noexcept { return command::run_and_report(program, arguments); }

}  // namespace dateline::query::cli
