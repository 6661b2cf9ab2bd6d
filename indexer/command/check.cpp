#include <fmt/format.h>

#include <cstdio>

#include "common/index/lock.hpp"
#include "common/index/manifest.hpp"
#include "common/text/terminal.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/command/options.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/report/progress.hpp"
#include "indexer/report/readable.hpp"
#include "indexer/xapian/remote.hpp"

namespace dateline::indexer {

namespace {

constexpr std::uint64_t printed_places = 100;

Syntax check_syntax() {
  Syntax syntax;
  syntax.name = "check";
  syntax.usage = "-i DIR";
  syntax.about =
      "Verifies everything that an index holds: its files, every stored article, and that terms, positions, values, "
      "counts\n"
      "and the directory of people are those that the articles give. What is damaged is named, and the exit status is "
      "then 3. Of a remote index: whether its shards fit together, and its directory.\n";
  syntax.examples = "  dateline-index check -i news.idx && echo sound\n";
  add_index_option(syntax);
  return syntax;
}

}  // namespace

Exit check(std::span<const std::string> words) {
  auto syntax = check_syntax();
  const auto arguments = parse(syntax, words);
  if (!arguments) return Exit::done;
  if (!arguments->words().empty())
    throw UsageError(fmt::format("check takes no argument: '{}'; -i names the index", arguments->words().front()));
  const auto path = arguments->index();
  const auto settings = index::read_manifest(path);
  const index::ReadLock lock(path);

  catch_interrupts();
  const bool remote = !settings.stub.empty();
  const auto shards = remote ? open_remote(settings.stub).count : 0;
  Progress progress(true);
  std::uint64_t damaged = 0;
  std::uint64_t checked = 0;
  const CheckListener listener{[&](const std::string& place) {
                                 if (++damaged > printed_places) return;
                                 progress.clear();
                                 fmt::print("{}\n", text::safe_for_terminal(place));
                               },
                               [&](const std::string& line) { progress.print(text::safe_for_terminal(line) + "\n"); },
                               [&](std::uint64_t done, std::uint64_t articles) {
                                 stop_if_interrupted();
                                 checked = done;
                                 progress.show({done, articles}, done, 0);
                               }};
  engine_of(path, settings)->check(listener);
  if (damaged > printed_places) fmt::print("and {} more\n", grouped(damaged - printed_places));
  if (damaged > 0)
    throw UnusableError(
        fmt::format("{}: damaged in {}. {}", path.string(), counted(damaged, "place"),
                    remote ? "`dateline-index remote` makes it anew" : "Index the articles again, or restore a copy"));
  const auto shown = text::safe_for_terminal(path.string());
  progress.print(
      remote ? fmt::format("{}: its {} fit together, and nothing is damaged here; run check on each where it lies.\n",
                           shown, counted(shards, "shard"))
             : fmt::format("{}: sound; {} checked.\n", shown, counted(checked, "article")));
  return Exit::done;
}

}  // namespace dateline::indexer
