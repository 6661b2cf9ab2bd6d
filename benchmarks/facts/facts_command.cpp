#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "benchmarks/command/commands.hpp"
#include "benchmarks/command/options.hpp"
#include "benchmarks/facts/extraction_speed.hpp"
#include "benchmarks/facts/facts_score.hpp"
#include "benchmarks/facts/gold.hpp"
#include "benchmarks/facts/ner_score.hpp"
#include "benchmarks/facts/places_score.hpp"
#include "benchmarks/facts/tagged_text.hpp"
#include "common/facts/extract.hpp"
#include "corpus/reader.hpp"

namespace dateline::bench {

namespace {

namespace po = boost::program_options;

constexpr std::string_view usage = R"(Usage: dateline-bench facts --gold FILE [--half HALF] PATH...
       dateline-bench facts --gold FILE
       dateline-bench facts PATH...
Extracts people, countries and dates, and says how right and how fast.

  --gold FILE      compare with a gold, whose form is told by its content:
                   - JSON lines in the shape of corpus/expected.jsonl, for the articles of the PATHs: people by key,
                     their roles (text, country, class and status; or the text alone), who is an official, countries,
                     and dates by first and last day. Articles in no gold only count for the speed
                   - tagged tokens (CoNLL, TSV or IOB2), which hold the texts: person mentions, span for span
                   - articles with the countries that editors gave them (Reuters' PLACES), a file or a directory: how
                     many of these are found in the text
  --half HALF      only this half of the gold: tune or measure
  --differences    list every miss and every false find, but of the measuring half
  --input FORMAT   form of the articles; told apart by content otherwise
  --format FORMAT  text (default) or json
  -h, --help       this text

P = precision, R = recall. The speed is of one thread, by processor time.
)";

struct Options {
  std::string gold;
  std::string half;
  std::string input;
  std::string format;
  std::vector<std::string> paths;
  bool differences = false;
  bool help = false;
};

Options parse(std::span<const std::string> arguments) {
  Options options;
  po::options_description description;
  auto add = description.add_options();
  add("gold", po::value(&options.gold));
  add("half", po::value(&options.half));
  add("differences", po::bool_switch(&options.differences));
  add("input", po::value(&options.input));
  add("format", po::value(&options.format)->default_value("text"));
  add("help,h", po::bool_switch(&options.help));
  add("path", po::value(&options.paths));
  [[maybe_unused]] const auto values = parse_options(arguments, description, "path");

  if (options.help) return options;
  if (options.format != "text" && options.format != "json")
    throw UsageError(fmt::format("--format '{}': give text or json", options.format));
  if (!options.half.empty() && options.half != "tune" && options.half != "measure")
    throw UsageError(fmt::format("--half '{}': give tune or measure", options.half));
  if (options.gold.empty() && options.paths.empty()) throw UsageError("no PATH of articles given");
  if (options.gold.empty() && !(options.half.empty() && !options.differences))
    throw UsageError("--half and --differences need --gold FILE");
  if (options.differences && options.half != "tune")
    throw UsageError("--differences needs --half tune: what is measured with is not read while tuning");
  return options;
}

/// What was measured, in the order in which it is printed.
struct Report {
  std::vector<std::pair<std::string, Tally>> tallies;
  std::size_t articles = 0;
  double speed = 0;
};

void print(const Report& report, const std::string& format) {
  if (format == "text") {
    for (const auto& [name, tally] : report.tallies)
      fmt::print("{:<15} P {:6.2f}  R {:6.2f}  F1 {:6.2f}  ({} wanted, {} found, {} right)\n", name,
                 100 * tally.precision(), 100 * tally.recall(), 100 * tally.f1(), tally.wanted, tally.found,
                 tally.right);
    fmt::print("{:<15} {:.1f} MB/s over {} articles\n", "extraction", report.speed, report.articles);
    return;
  }
  nlohmann::ordered_json json{{"articles", report.articles}, {"mb_per_s", report.speed}};
  for (const auto& [name, tally] : report.tallies)
    json[name] = {{"precision", tally.precision()}, {"recall", tally.recall()}, {"f1", tally.f1()},
                  {"wanted", tally.wanted},         {"found", tally.found},     {"right", tally.right}};
  fmt::print("{}\n", json.dump());
}

std::vector<Article> read_articles(const Options& options, const std::vector<std::string>& paths) {
  corpus::ReadOptions read_options;
  read_options.input = options.input;
  corpus::Reader reader(paths, read_options, [](const corpus::Problem& problem) {
    if (problem.kind == corpus::Problem::Kind::skipped)
      fmt::print(stderr, "dateline-bench: {}:{}: {}\n", problem.file, problem.line, problem.reason);
  });
  std::vector<Article> articles;
  while (auto article = reader.next()) articles.push_back(std::move(*article));
  return articles;
}

/// Gives the number of gold articles that are not among `articles`.
std::size_t compare_with_gold(const Options& options, const std::vector<Article>& articles, Report& report) {
  auto gold = read_gold(options.gold, options.half);
  FactsScore score;
  for (const auto& article : articles) {
    const auto wanted = gold.find(article.id);
    if (wanted == gold.end()) continue;
    compare(wanted->second, facts::extract(article), score, [&](const std::string& difference) {
      if (options.differences) fmt::print("{}: {}\n", article.id, difference);
    });
    gold.erase(wanted);
  }
  if (!gold.empty())
    fmt::print(stderr, "dateline-bench: {} articles of the gold are not in the PATHs and do not count, '{}' first\n",
               gold.size(), gold.begin()->first);
  report.tallies.insert(report.tallies.end(), {{"people", score.people},
                                               {"roles", score.roles},
                                               {"role texts", score.role_texts},
                                               {"official", score.official},
                                               {"countries", score.countries},
                                               {"dates", score.dates}});
  return gold.size();
}

Exit measure_articles(const Options& options) {
  const auto articles = read_articles(options, options.paths);
  Report report;
  std::size_t missing = 0;
  if (!options.gold.empty()) missing = compare_with_gold(options, articles, report);
  report.articles = articles.size();
  report.speed = extraction_speed(articles);
  print(report, options.format);
  return missing == 0 ? Exit::done : Exit::partial;
}

Exit measure_places(const Options& options) {
  const auto articles = read_articles(options, {options.gold});
  Tally places;
  for (const auto& article : articles) places += compare_given_places(article);
  print({{{"given places", places}}, articles.size(), extraction_speed(articles)}, options.format);
  return Exit::done;
}

Exit measure_mentions(const Options& options) {
  std::vector<Article> articles;
  Tally mentions;
  for (const auto& tagged : read_tagged(options.gold)) {
    auto& article = articles.emplace_back();
    article.body = tagged.text;
    mentions += compare_mentions(tagged, facts::extract(article));
  }
  print({{{"mentions", mentions}}, articles.size(), extraction_speed(articles)}, options.format);
  return Exit::done;
}

Exit measure(const Options& options) {
  const GoldForm form = options.gold.empty() ? GoldForm::facts : gold_form(options.gold);
  if (form == GoldForm::facts) {
    if (options.paths.empty()) throw UsageError("no PATH of the articles that the gold is of given");
    return measure_articles(options);
  }
  if (!options.paths.empty() || !options.half.empty())
    throw UsageError("--gold of tagged tokens or of articles stands alone: it holds the texts, and has no halves");
  return form == GoldForm::tagged_tokens ? measure_mentions(options) : measure_places(options);
}

}  // namespace

Exit facts_command(std::span<const std::string> arguments) {
  const auto options = parse(arguments);
  if (options.help) {
    fmt::print("{}", usage);
    return Exit::done;
  }
  return measure(options);
}

}  // namespace dateline::bench
