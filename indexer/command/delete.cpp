#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <vector>

#include "common/index/manifest.hpp"
#include "common/terminal/streams.hpp"
#include "common/text/lines.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/engine/follow_commit.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

constexpr std::size_t missing_named = 20;

std::vector<std::string> ids_of(const std::vector<std::string>& words) {
  if (words != std::vector<std::string>{"-"}) return words;
  std::vector<std::string> ids;
  text::for_each_line(std::cin, [&](const std::string& line, std::uint64_t) {
    if (!line.empty()) ids.push_back(line);
  });
  terminal::require_input_was_read();
  return ids;
}

void print_missing(const std::vector<std::string>& missing) {
  for (std::size_t i = 0; i < std::min(missing.size(), missing_named); ++i)
    terminal::tell(fmt::format("no such article: {}\n", missing[i]));
  if (missing.size() > missing_named)
    terminal::tell(fmt::format("and {} more\n", grouped(missing.size() - missing_named)));
}

}  // namespace

Exit remove(const Arguments& arguments) {
  if (arguments.words().empty()) throw UsageError("no ID is given; - reads ids from standard input");
  const auto path = arguments.index();
  const auto settings = index::read_manifest(path);
  refuse_remote(path, settings);
  catch_interrupts();
  const auto ids = ids_of(arguments.words());

  WritableIndex index(path, settings, "delete");
  const auto engine = engine_of(path, settings);
  const auto writer = engine->write(index, {});
  std::vector<std::string> missing;
  for (const auto& id : ids) {
    if (interrupted())
      throw Error(Exit::interrupted, fmt::format("interrupted: nothing was deleted; {} still has {}", path.string(),
                                                 counted(engine->committed().articles, "article")));
    if (!writer->remove(id)) missing.push_back(id);
  }
  const auto before = engine->committed().generation;
  Accounting none;
  auto counts = writer->commit(none);
  const auto followed = follow_commit(*engine, writer->changes(), before, counts);
  terminal::tell(followed.lines);
  print_missing(missing);
  terminal::tell(fmt::format("{} deleted. {}: {}, generation {}.\n", counted(ids.size() - missing.size(), "article"),
                             path.string(), counted(counts.articles, "article"), counts.generation));
  if (!missing.empty() && missing.size() == ids.size()) return Exit::nothing_found;
  return missing.empty() && !followed.failed ? Exit::done : Exit::partial;
}

}  // namespace dateline::indexer
