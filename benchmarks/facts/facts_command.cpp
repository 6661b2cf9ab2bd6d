#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "benchmarks/command/commands.hpp"
#include "benchmarks/facts/extraction_speed.hpp"
#include "benchmarks/facts/facts_score.hpp"
#include "benchmarks/facts/gold.hpp"
#include "benchmarks/facts/ner_score.hpp"
#include "benchmarks/facts/places_score.hpp"
#include "benchmarks/facts/tagged_text.hpp"
#include "common/facts/extract.hpp"
#include "common/text/terminal.hpp"
#include "corpus/reader.hpp"

namespace dateline::bench {

namespace {

struct Options {
  std::string gold;
  std::string half;
  std::string input;
  std::string format;
  std::vector<std::string> paths;
  bool differences = false;
};

/// Throws UsageError for options that cannot be combined.
Options read_options(const Arguments& arguments) {
  Options options;
  options.gold = arguments.text_or("gold", "");
  options.half = arguments.text_or("half", "");
  options.input = arguments.text_or("input", "");
  options.format = arguments.text("format");
  options.paths = arguments.words();
  options.differences = arguments.has("differences");
  if (options.gold.empty() && options.paths.empty()) throw UsageError("no PATH of articles is given");
  if (options.gold.empty() && !(options.half.empty() && !options.differences))
    throw UsageError("--half and --differences require --gold FILE");
  if (options.differences && options.half != "tune")
    throw UsageError("--differences requires --half tune, since the measuring half must stay unseen while tuning");
  return options;
}

/// The measurements, in the order in which they are printed.
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
  corpus::ReadOptions how;
  how.input = options.input;
  corpus::Reader reader(paths, how, [](const corpus::Problem& problem) {
    if (problem.kind == corpus::Problem::Kind::skipped)
      fmt::print(stderr, "dateline-bench: {}\n",
                 text::safe_for_terminal(fmt::format("{}:{}: {}", problem.file, problem.line, problem.reason)));
  });
  std::vector<Article> articles;
  while (auto article = reader.next()) articles.push_back(std::move(*article));
  return articles;
}

/// Returns the number of articles of the gold standard that are not among `articles`.
std::size_t compare_with_gold(const Options& options, const std::vector<Article>& articles, Report& report) {
  auto gold = read_gold(options.gold, options.half);
  FactsScore score;
  for (const auto& article : articles) {
    const auto wanted = gold.find(article.id);
    if (wanted == gold.end()) continue;
    compare(wanted->second, facts::extract(article), score, [&](const std::string& difference) {
      if (options.differences)
        fmt::print("{}\n", text::safe_for_terminal(fmt::format("{}: {}", article.id, difference)));
    });
    gold.erase(wanted);
  }
  if (!gold.empty())
    fmt::print(
        stderr,
        "dateline-bench: {} articles of the gold standard are not in the PATHs and do not count; the first is '{}'\n",
        gold.size(), text::safe_for_terminal(gold.begin()->first));
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
    if (options.paths.empty()) throw UsageError("no PATH is given; this gold standard needs the PATHs of its articles");
    return measure_articles(options);
  }
  if (!options.paths.empty() || !options.half.empty())
    throw UsageError("--gold of tagged tokens or of articles contains the texts: give neither a PATH nor --half");
  return form == GoldForm::tagged_tokens ? measure_mentions(options) : measure_places(options);
}

}  // namespace

Exit facts_command(const Arguments& arguments) { return measure(read_options(arguments)); }

}  // namespace dateline::bench
