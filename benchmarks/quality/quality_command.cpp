#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>

#include "benchmarks/command/commands.hpp"
#include "benchmarks/command/input.hpp"
#include "benchmarks/quality/judgements.hpp"
#include "benchmarks/quality/ranker.hpp"
#include "benchmarks/quality/topics.hpp"
#include "common/command/values.hpp"
#include "common/text/terminal.hpp"

namespace dateline::bench {

namespace {

std::string required(const Arguments& arguments, const std::string& option, std::string_view what) {
  if (!arguments.has(option)) throw UsageError(fmt::format("no {} are given; give --{} FILE", what, option));
  return arguments.text(option);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

struct Measured {
  std::string topic;
  RankingQuality quality;
};

void warn(const std::string& text) { fmt::print(stderr, "dateline-bench: {}\n", text::safe_for_terminal(text)); }

/// The topics that have judgements. Says what has not both. Throws UnusableError if none has.
std::vector<Topic> judged(std::vector<Topic> topics, const Judgements& judgements) {
  const auto all = topics.size();
  std::erase_if(topics, [&](const Topic& topic) { return judgements.count(topic.id) == 0; });
  if (topics.empty()) throw UnusableError("no query has judgements: do both files have the same ids?");
  if (const auto unjudged = all - topics.size(); unjudged > 0)
    warn(fmt::format("not counted, without judgements: {}", counted(unjudged, "query", "queries")));
  if (topics.size() < judgements.size())
    warn(fmt::format("not used, judgements of queries that are not given: {}", judgements.size() - topics.size()));
  return topics;
}

/// Throws UnusableError if the index has none of the relevant articles, and says how many it lacks.
void require_articles(Ranker& ranker, const std::vector<Topic>& topics, const Judgements& judgements) {
  std::size_t relevant = 0;
  std::size_t missing = 0;
  for (const auto& topic : topics)
    for (const auto& [id, grade] : judgements.find(topic.id)->second) {
      if (grade <= 0) continue;
      ++relevant;
      if (!ranker.contains(id)) ++missing;
    }
  if (relevant == 0)
    throw UnusableError("no article is judged relevant, with a grade above 0; --grades gives grades another meaning");
  if (missing == relevant)
    throw UnusableError("the index has none of the relevant articles: is it another collection?");
  if (missing > 0)
    warn(fmt::format("the index lacks {} of {}", missing, counted(relevant, "relevant article", "relevant articles")));
}

RankingQuality mean_of(const std::vector<Measured>& all) {
  RankingQuality mean;
  for (const auto& one : all) mean += one.quality;
  return mean /= static_cast<double>(all.size());
}

void print(const std::vector<Measured>& all, const std::string& format, bool each) {
  const auto to_json = [](const RankingQuality& quality) {
    return nlohmann::ordered_json{
        {"ndcg_10", quality.ndcg_10}, {"map", quality.average_precision}, {"recall_100", quality.recall_100}};
  };
  const auto mean = mean_of(all);
  if (format == "json") {
    auto json = to_json(mean);
    json["queries"] = all.size();
    for (const auto& one : all)
      if (each) json["by_query"][one.topic] = to_json(one.quality);
    fmt::print("{}\n", text::escaped_json(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
    return;
  }
  fmt::print("{:<12} {:>8} {:>8} {:>10}\n", "", "nDCG@10", "MAP", "recall@100");
  const auto row = [](const std::string& name, const RankingQuality& quality) {
    fmt::print("{:<12} {:8.4f} {:8.4f} {:10.4f}\n", text::safe_for_terminal(name), quality.ndcg_10,
               quality.average_precision, quality.recall_100);
  };
  for (const auto& one : all)
    if (each) row(one.topic, one.quality);
  row(counted(all.size(), "query", "queries"), mean);
}

/// A file of rankings in TREC's format: query, Q0, article, rank, score, name.
class RunFile {
 public:
  explicit RunFile(const std::string& name) : name_(name) {
    if (name_.empty()) return;
    out_.open(name_);
    if (!out_) throw UnusableError(name_ + ": cannot be opened");
  }

  void add(const std::string& topic, const std::vector<RankedArticle>& ranking) {
    if (name_.empty()) return;
    for (std::size_t i = 0; i < ranking.size(); ++i)
      out_ << fmt::format("{} Q0 {} {} {:.9g} dateline\n", topic, ranking[i].id, i + 1, ranking[i].score);
  }

  void close() {
    if (name_.empty()) return;
    out_.close();
    if (!out_) throw UnusableError(name_ + ": cannot be written");
  }

 private:
  std::string name_;
  std::ofstream out_;
};

}  // namespace

Exit quality_command(const Arguments& arguments) {
  if (!arguments.words().empty()) throw UsageError(fmt::format("unexpected argument '{}'", arguments.words().front()));
  const auto topics_file = required(arguments, "queries", "queries");
  const auto judgements_file = required(arguments, "qrels", "judgements");
  const auto depth = command::parse_number("--depth", arguments.text("depth"), 1);
  const auto grades = parse_grades(arguments.all("grades"));
  const auto judgements =
      with_input(judgements_file, [&](std::istream& in) { return read_judgements(in, judgements_file, grades); });
  const auto topics =
      judged(with_input(topics_file, [&](std::istream& in) { return read_topics(in, topics_file); }), judgements);

  Ranker ranker(arguments.index(), {arguments.has("any"), arguments.has("literal"), depth});
  require_articles(ranker, topics, judgements);
  RunFile run(arguments.text_or("run", ""));
  std::vector<Measured> all;
  for (const auto& topic : topics) {
    const auto ranking = ranker.rank(topic);
    run.add(topic.id, ranking);
    all.push_back({topic.id, quality_of(ranking, judgements.find(topic.id)->second)});
  }
  run.close();
  print(all, arguments.text("format"), arguments.has("each"));
  return Exit::done;
}

}  // namespace dateline::bench
