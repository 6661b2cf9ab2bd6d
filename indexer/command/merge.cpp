#include <fmt/format.h>

#include "common/index/manifest.hpp"
#include "common/terminal/streams.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "indexer/engine/follow_commit.hpp"
#include "indexer/report/progress.hpp"
#include "indexer/report/readable.hpp"

namespace dateline::indexer {

Exit merge(const Arguments& arguments) {
  if (!arguments.words().empty())
    throw UsageError(fmt::format("unexpected argument '{}'; -i names the index", arguments.words().front()));
  const auto path = arguments.index();
  const auto settings = index::read_manifest(path);
  refuse_remote(path, settings);
  WritableIndex index(path, settings, "merge");
  const auto engine = engine_of(path, settings);
  const auto mode = arguments.has("purge")  ? MergeMode::purge
                    : arguments.has("best") ? MergeMode::best
                                            : MergeMode::quick;
  // The files of the directory may keep bytes of deleted people, so a purge rewrites the directory.
  const auto before = mode == MergeMode::purge ? 0 : engine->committed().generation;
  Progress progress(true);
  const auto counts = engine->merge(mode, [&](std::uint64_t done, std::uint64_t articles) {
    progress.show({done, articles}, done, 0);
  });
  progress.clear();
  const auto followed = follow_with_directory(*engine, {}, before);
  terminal::tell(followed.lines);
  terminal::tell(fmt::format("{}: {}, generation {}, {}.\n", path.string(), counted(counts.articles, "article"),
                             counts.generation, megabytes(size_on_disk(path))));
  return followed.failed ? Exit::partial : Exit::done;
}

}  // namespace dateline::indexer
