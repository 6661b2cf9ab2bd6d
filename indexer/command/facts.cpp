#include <fmt/format.h>

#include "common/facts/facts_json.hpp"
#include "common/model/facts.hpp"
#include "common/terminal/streams.hpp"
#include "common/text/terminal.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/pipeline/article_facts.hpp"
#include "indexer/pipeline/article_source.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/pipeline/ordered_pipeline.hpp"
#include "indexer/pipeline/processors.hpp"
#include "indexer/report/progress.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

constexpr std::size_t bytes_between_threads = 64 << 20;

}  // namespace

Exit print_facts(const Arguments& arguments) {
  if (arguments.words().empty()) throw UsageError("no FILE is given; - means standard input");
  corpus::ReadOptions options;
  options.input = arguments.text_or("input", "");
  ArticleSource source(arguments.words(), options);

  catch_interrupts();
  std::uint64_t printed = 0;
  Progress progress(false);
  const auto tick = [&] {
    stop_if_interrupted();
    progress.print(source.problems().take_lines());
  };
  Stages<Article, std::string> stages;
  stages.read = [&] { return source.next(); };
  stages.weight = [](const Article& article) { return article.title.size() + article.body.size(); };
  stages.worker = [&] {
    return [&](Article&& article) { return facts::facts_json(article, facts_of(article, source.problems())); };
  };
  stages.result_weight = [](const std::string& line) { return line.size(); };
  stages.write = [&](std::string&& line) {
    tick();
    terminal::write_output(text::escaped_json(std::move(line)) + "\n");
    ++printed;
  };
  stages.idle = tick;
  const auto workers = processors();
  run_in_order(stages, {workers, bytes_between_threads, std::size_t{256} * workers});
  terminal::flush_output();
  progress.print(source.problems().take_lines());
  progress.print(source.problems().rest());
  const auto skipped = source.problems().skipped();
  if (skipped > 0 && printed == 0) throw UnusableError(fmt::format("all of {} skipped", counted(skipped, "article")));
  return skipped > 0 ? Exit::partial : Exit::done;
}

}  // namespace dateline::indexer
