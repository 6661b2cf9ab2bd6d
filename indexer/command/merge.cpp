#include <fmt/format.h>

#include "common/index/manifest.hpp"
#include "common/text/terminal.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/command/options.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/engine/follow_commit.hpp"
#include "indexer/report/progress.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

namespace {

Syntax merge_syntax() {
  Syntax syntax;
  syntax.name = "merge";
  syntax.usage = "-i DIR [--purge]";
  syntax.about =
      "Merges all segments of an index into one, compressed harder: smaller and faster to search. It takes several\n"
      "times as long as adding did, is a commit, and searches go on meanwhile. Adding merges a few segments now and "
      "then\n"
      "by itself, so this is for an index that is complete, or that has lost many articles. --purge does it even "
      "where\n"
      "there is one segment already, so that no byte of a deleted or replaced article is left in any file.\n";
  syntax.examples =
      "  dateline-index merge -i news.idx\n"
      "  dateline-index delete -i news.idx withdrawn-17 && dateline-index merge -i news.idx --purge\n";
  add_index_option(syntax);
  syntax.options.add_options()("purge", po::bool_switch(), "leave nothing of deleted articles, whatever it takes");
  return syntax;
}

}  // namespace

Exit merge(std::span<const std::string> words) {
  auto syntax = merge_syntax();
  const auto arguments = parse(syntax, words);
  if (!arguments) return Exit::done;
  if (!arguments->words().empty())
    throw UsageError(fmt::format("merge takes no argument: '{}'", arguments->words().front()));
  const auto path = arguments->index();
  const auto settings = index::read_manifest(path);
  WritableIndex index(path, settings, "merge");
  const auto engine = engine_of(path, settings);
  const auto before = engine->committed().generation;
  Progress progress(true);
  const auto counts = engine->merge(arguments->flag("purge"), [&](std::uint64_t done, std::uint64_t articles) {
    progress.show({done, articles}, done, 0);
  });
  progress.clear();
  // The files of the directory may hold what it has dropped: a purge writes it anew.
  const auto told = follow_with_directory(*engine, {}, arguments->flag("purge") ? 0 : before);
  fmt::print(stderr, "{}", text::safe_for_terminal(told));
  fmt::print(stderr, "{}: {}, generation {}, {}.\n", text::safe_for_terminal(path.string()),
             counted(counts.articles, "article"), counts.generation, megabytes(size_on_disk(path)));
  return Exit::done;
}

}  // namespace dateline::indexer
