#include <fmt/format.h>

#include "common/index/lock.hpp"
#include "common/index/manifest.hpp"
#include "common/terminal/streams.hpp"
#include "common/text/terminal.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/report/progress.hpp"
#include "indexer/report/readable.hpp"
#include "indexer/xapian/remote.hpp"

namespace dateline::indexer {

namespace {

constexpr std::uint64_t printed_places = 100;

}  // namespace

Exit check(const Arguments& arguments) {
  if (!arguments.words().empty())
    throw UsageError(fmt::format("unexpected argument '{}'; -i names the index", arguments.words().front()));
  const auto path = arguments.index();
  const auto settings = read_settings(arguments);
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
                                 terminal::write_output(text::safe_for_terminal(place) + "\n");
                               },
                               [&](const std::string& line) { progress.print(line + "\n"); },
                               [&](std::uint64_t done, std::uint64_t articles) {
                                 stop_if_interrupted();
                                 checked = done;
                                 progress.show({done, articles}, done, 0);
                               }};
  engine_of(path, settings)->check(listener);
  if (damaged > printed_places) terminal::write_output(fmt::format("and {} more\n", grouped(damaged - printed_places)));
  if (damaged > 0)
    throw UnusableError(
        fmt::format("{}: damaged in {}. {}", path.string(), counted(damaged, "place"),
                    remote ? "`dateline-index remote` rebuilds it" : "Index the articles again, or restore a copy"));
  progress.print(
      remote ? fmt::format("{}: the {} fit together and no damage was found; run check on each shard's machine, too.\n",
                           path.string(), counted(shards, "shard"))
             : fmt::format("{}: no damage found; {} checked.\n", path.string(), counted(checked, "article")));
  return Exit::done;
}

}  // namespace dateline::indexer
