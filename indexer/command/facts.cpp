#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <thread>

#include "common/facts/facts_json.hpp"
#include "common/model/facts.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/pipeline/article_facts.hpp"
#include "indexer/pipeline/article_source.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/pipeline/ordered_pipeline.hpp"
#include "indexer/report/progress.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

constexpr std::size_t bytes_between_threads = 64 << 20;

/// Thrown when the reader of standard output closes the pipe, which is not an error.
struct ReaderGone {};

[[noreturn]] void fail_to_print() {
  if (errno == EPIPE) throw ReaderGone{};
  throw UnusableError(fmt::format("cannot write to standard output: {}", std::strerror(errno)));
}

void print_line(std::string&& line) {
  line.push_back('\n');
  if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) fail_to_print();
}

}  // namespace

Exit print_facts(const Arguments& arguments) {
  if (arguments.words().empty()) throw UsageError("no FILE is given; - means standard input");
  corpus::ReadOptions options;
  options.input = arguments.text_or("input", "");
  ArticleSource source(arguments.words(), options);

  std::signal(SIGPIPE, SIG_IGN);
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
    print_line(std::move(line));
    ++printed;
  };
  stages.idle = tick;
  const auto workers = std::max(1U, std::thread::hardware_concurrency());
  try {
    run_in_order(stages, {workers, bytes_between_threads, std::size_t{256} * workers});
    if (std::fflush(stdout) != 0) fail_to_print();
  } catch (const ReaderGone&) {
    return Exit::done;
  }
  progress.print(source.problems().take_lines());
  progress.print(source.problems().rest());
  const auto skipped = source.problems().skipped();
  if (skipped > 0 && printed == 0) throw UnusableError(fmt::format("all of {} skipped", counted(skipped, "article")));
  return skipped > 0 ? Exit::partial : Exit::done;
}

}  // namespace dateline::indexer
