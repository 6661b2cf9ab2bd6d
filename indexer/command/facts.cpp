#include "common/model/facts.hpp"
#include "common/facts/extract.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <thread>

#include "common/facts/facts_json.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/options.hpp"
#include "indexer/pipeline/article_source.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/pipeline/ordered_pipeline.hpp"
#include "indexer/report/progress.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

constexpr std::size_t bytes_between_threads = 64 << 20;

/// Nobody reads the output any more, which is no error.
struct ReaderGone {};

Syntax facts_syntax() {
  Syntax syntax;
  syntax.name = "facts";
  syntax.usage = "[OPTION]… FILE…";
  syntax.about =
      "Prints what articles say about whom, where and when: a line of JSON for each, with people and the roles that "
      "the\n"
      "text gives them, organisations, countries, dates, and where in title and body each is mentioned (offsets in\n"
      "bytes). Files, directories and - are read as `add` reads them; no index is needed.\n";
  syntax.examples =
      "  dateline-index facts articles.jsonl | jq -r '.people[] | select(.official) | .name' | sort | uniq -c\n"
      "  dateline-index facts --input sgml reut2-000.sgm\n";
  syntax.options.add_options()("input", po::value<std::string>()->value_name("FORMAT"),
                               "the form of the input, where its content misleads");
  return syntax;
}

[[noreturn]] void fail_to_print() {
  if (errno == EPIPE) throw ReaderGone{};
  throw UnusableError(fmt::format("standard output cannot be written: {}", std::strerror(errno)));
}

void print_line(std::string&& line) {
  line.push_back('\n');
  if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) fail_to_print();
}

}  // namespace

Exit print_facts(std::span<const std::string> words) {
  auto syntax = facts_syntax();
  const auto arguments = parse(syntax, words);
  if (!arguments) return Exit::done;
  if (arguments->words().empty()) throw UsageError("no FILE is named; - is standard input");
  corpus::ReadOptions options;
  options.input = arguments->text_or("input", "");
  ArticleSource source(arguments->words(), options);

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
  stages.worker = [] { return [](Article&& article) { return facts::facts_json(article, facts::extract(article)); }; };
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
