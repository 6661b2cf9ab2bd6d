#include "benchmarks/command/commands.hpp"

#include <array>

#include "common/command/command.hpp"
#include "common/encoding/simd_target.hpp"
#include "common/model/facet.hpp"
#include "corpus/formats/format.hpp"

/// The table of dateline-bench's commands: everything that --help, error messages and completion say of them.
namespace dateline::bench {

namespace {

using command::Command;
using command::text;
using command::texts;
namespace po = command::po;

po::options_description latency_options() {
  po::options_description options;
  command::add_index_option(options);
  auto add = options.add_options();
  add("queries", text("FILE"), "the queries, one per line; - means standard input");
  add("mode", text("all|any|phrase|query")->default_value("all"),
      "how to read a line: articles with all of its words, with any of them, or with the words as a phrase; or as a "
      "query in the query language");
  add("top", text("N")->default_value("10"), "the number of hits to find; with 0, matches are only counted");
  add("sort", text("relevance|date|-date")->default_value("relevance"), "the order of hits; date is newest first");
  add("total", text("exact|none")->default_value("exact"),
      "with none, the engine need not count all matches and may stop early");
  add("facet", texts("FACET[:N|:all],…"), "count these facets, too, as dateline-query search --facet does");
  add("filter", texts("FIELD=VALUE"), "only articles that pass this filter, such as country=cn; may be repeated");
  add("repeat", text("N")->default_value("5"), "the number of measurements of each query");
  add("seconds", text("S"), "start no further measurement after S seconds");
  add("threads", text("N")->default_value("1"), "the number of queries to run at the same time");
  add("compare", text("DIR"), "measure this index, too, in turn with the first, and print the ratios of the times");
  add("each", "with --format json, also print the time and the total of each query");
  add("format", text("text|json")->default_value("text"), "the output format");
  return options;
}

po::options_description queries_options() {
  po::options_description options;
  command::add_index_option(options);
  auto add = options.add_options();
  add("number,n", text("N")->default_value("1000"), "the number of queries to write");
  add("seed", text("S")->default_value("1"), "the seed of the random numbers");
  return options;
}

po::options_description facts_options() {
  po::options_description options;
  auto add = options.add_options();
  add("gold", text("FILE"), "compare with this gold standard");
  add("half", text("tune|measure"), "use only this half of the gold standard");
  add("differences", "list every missed and every wrong fact; requires --half tune");
  add("input", text("FORMAT"), "read the articles as FORMAT instead of detecting it from the content");
  add("format", text("text|json")->default_value("text"), "the output format");
  return options;
}

po::options_description no_options() { return {}; }

po::options_description quality_options() {
  po::options_description options;
  command::add_index_option(options);
  auto add = options.add_options();
  add("queries", text("FILE"),
      "the queries: lines of an id, a tab and a text, or TREC's <top>; - means standard input");
  add("qrels", text("FILE"), "the judgements: lines of query, 0, article and grade");
  add("any", "find articles with at least one of the words; without this option, with all of them");
  add("literal,F", "take the queries as plain words, without operators and fields");
  add("depth", text("N")->default_value("1000"), "how many articles to rank for each query");
  add("grades", texts("FROM=TO,…"), "read grade FROM as TO, such as 1=4,2=3,3=2,4=1 where 1 is the best");
  add("each", "also print the measures of each query");
  add("run", text("FILE"), "write the rankings to FILE, in TREC's format");
  add("format", text("text|json")->default_value("text"), "the output format");
  return options;
}

po::options_description terms_options() {
  po::options_description options;
  auto add = options.add_options();
  add("queries", text("FILE"),
      "the words of queries, one query per line, in place of articles; - means standard input");
  add("words-only", "do not extract facts, and leave out the texts");
  add("language", text("LANGUAGE")->default_value("en"), "the language whose stemmer to use");
  return options;
}

constexpr std::array commands{
    Command{"latency", "-i DIR --queries FILE [OPTION]…", "measure how long queries take",
            R"(Runs queries on an index, one after another, and prints how long they take. The
time of a query is from its text to its hits, total and facets in memory; the
articles of the hits are not read. All queries run once to warm up. Then each
query's time is its shortest of N measurements. The queries per second are
measured by the clock over all N runs.
)",
            latency_options,
            R"(
Examples:
  dateline-bench latency -i news.idx --queries queries --mode query
  dateline-bench latency -i xapian.idx --compare sealed.idx --queries topics
)",
            latency_command},
    Command{"queries", "-i DIR [OPTION]…", "generate queries from an index's own articles",
            R"(Prints random queries that resemble those of users, one per line, in the query
language. Half of them are one to four words, frequent and rare. The others are
phrases, people, officials, roles, countries and dates, alone or with words.
Every query matches an article. The same index and seed give the same queries.
)",
            queries_options,
            R"(
Examples:
  dateline-bench queries -i news.idx > queries
  dateline-bench latency -i news.idx --queries queries --mode query
  dateline-query count -i news.idx --queries queries
)",
            queries_command},
    Command{"facts", "[--gold FILE] [OPTION]… PATH…\n--gold FILE [OPTION]…",
            "measure the precision, recall and speed of extraction",
            R"(Extracts people, countries and dates from articles, and prints the speed and,
with a gold standard, precision (P) and recall (R). The speed is that of one
thread, by processor time. The gold standard is one of these, detected from its
content:
- JSON lines like corpus/expected.jsonl, for the articles of the PATHs. The
  score covers people by key, roles (with country, class and status; and the
  text alone), officials, countries, and dates by first and last day. Articles
  that are not in the gold standard count for the speed only.
- Tagged tokens (CoNLL, TSV, IOB2 or the CoNLL-U of GUM), which contain the
  texts. Mentions of people are compared by their exact positions. Takes no
  PATH.
- Articles with countries assigned by editors (PLACES of Reuters), in a file or
  a directory. The score is how many of these are found. Takes no PATH.
)",
            facts_options,
            R"(
Examples:
  dateline-bench facts articles.jsonl
  dateline-bench facts --gold corpus/expected.jsonl --half measure corpus/sample corpus/gold
)",
            facts_command},
    Command{"train", "FILE…", "learn the weights by which extraction judges names",
            R"(Learns from tagged tokens (CoNLL, TSV, IOB2 or the CoNLL-U of GUM) how much each
feature of a name says for or against a person, and prints the rows of
common/facts/lists/data/name_weights.tsv. Prints to standard error how well the
rules alone and the weights tell persons from others, by cross-validation.
)",
            no_options,
            R"(
Examples:
  dateline-bench train wikigold.conll gum/*.conllu > weights
  mv weights common/facts/lists/data/name_weights.tsv
)",
            train_command},
    Command{"quality", "-i DIR --queries FILE --qrels FILE [OPTION]…", "measure how well searches rank judged articles",
            R"(Searches for each query and compares the ranking with judgements: nDCG@10, mean
average precision (MAP) and recall@100 as trec_eval defines them, as means over
the queries that have judgements. A grade above 0 means relevant. An article
without a judgement counts as not relevant.
)",
            quality_options,
            R"(
Examples:
  dateline-bench quality -i news.idx --queries topics --qrels qrels --any
)",
            quality_command},
    Command{"terms", "[--words-only] PATH…\n--queries FILE", "print the words and facts of articles for other engines",
            R"(Prints what benchmarks/compare gives to other engines, so that they index the
same words and facets: a line for each article with its id, day, month,
countries, people, stems and text, separated by tabs. With --queries, a line for
each query with its words as written and their stems.
)",
            terms_options,
            R"(
Examples:
  dateline-bench terms corpus/sample
  dateline-bench terms --queries topics.txt
)",
            terms_command},
};

/// The names that the value of an option may contain, for completion.
std::vector<std::string> values_of(std::string_view option) {
  std::vector<std::string> values;
  if (option == "input")
    for (const auto& format : corpus::formats::all()) values.emplace_back(format.name);
  if (option == "facet" || option == "filter")
    for (const auto facet : all_facets) values.emplace_back(name_of(facet));
  if (option == "facet") values.insert(values.end(), {"day", "month", "year"});
  if (option == "filter") values.insert(values.end(), {"date", "since", "until", "mentions"});
  return values;
}

constexpr command::Program program{
    .name = "dateline-bench",
    .description =
        "Measures how fast and how well Dateline answers queries, and how well and how\nfast it extracts facts.\n",
    .notes = R"(
-i DIR names the index; without it, the environment variable DATELINE_INDEX
does.
)",
    .commands = commands,
    .values = values_of,
    .build = encoding::simd_target,
};

}  // namespace

int run(std::span<const std::string> arguments) noexcept { return command::run_and_report(program, arguments); }

}  // namespace dateline::bench
