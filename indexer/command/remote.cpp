#include <fmt/format.h>

#include "common/index/manifest.hpp"
#include "common/terminal/streams.hpp"
#include "common/xapian/shards.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/follow_commit.hpp"
#include "indexer/engine/writable_index.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/report/readable.hpp"
#include "indexer/xapian/remote.hpp"

namespace dateline::indexer {

Exit remote(const Arguments& arguments) {
  if (arguments.words().size() != 1) throw UsageError("remote takes one STUB-FILE, which lists the shards");
  const auto path = arguments.index();
  const bool exists = index::has_manifest(path);
  const auto before = exists ? index::read_manifest(path) : index::Settings{};
  if (exists && before.stub.empty())
    throw UsageError(fmt::format("{}: is an index of its own; give another directory", path.string()));

  catch_interrupts();
  const auto stub = std::filesystem::absolute(arguments.words().front()).lexically_normal();
  const auto shards = open_remote(stub);
  refuse_lost_manifest(path);
  WritableIndex index(path, exists ? before : shards.settings, "remote");
  index.change_settings(shards.settings);
  if (index.is_new()) index.finish_creation();
  const auto followed = follow_with_directory(*engine_of(path, shards.settings), {}, 0, "remote");
  terminal::tell(followed.lines);
  terminal::tell(fmt::format("{}: {} on {}, generation {}.\n", path.string(),
                             counted(shards.counts.articles, "article"), counted(shards.count, "shard"),
                             shards.counts.generation));
  return followed.failed ? Exit::partial : Exit::done;
}

}  // namespace dateline::indexer
