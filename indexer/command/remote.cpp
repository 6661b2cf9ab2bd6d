#include <fmt/format.h>

#include <set>

#include "common/index/manifest.hpp"
#include "common/text/terminal.hpp"
#include "common/xapian/shards.hpp"
#include "indexer/command/commands.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/command/options.hpp"
#include "indexer/engine/follow_commit.hpp"
#include "indexer/engine/writable_index.hpp"
#include "indexer/pipeline/interrupt.hpp"
#include "indexer/report/readable.hpp"
#include "indexer/xapian/remote.hpp"

namespace dateline::indexer {

namespace {

Syntax remote_syntax() {
  Syntax syntax;
  syntax.name = "remote";
  syntax.usage = "-i DIR STUB";
  syntax.about =
      "Makes DIR an index over shards on other machines, or looks at them again after they changed. STUB is a Xapian\n"
      "stub file: one shard a line, \"remote HOST:PORT\" for each `xapian-tcpsrv --port PORT SHARD/xapian`.\n"
      "The shards are indexes that dateline-index made with --engine xapian and the same settings; no id may be on "
      "two\n"
      "of them. Such an index is only read: articles are added and deleted where the shards are.\n";
  syntax.examples =
      "  dateline-index remote -i all.idx shards.stub\n"
      "  dateline-query search -i all.idx --country cn\n";
  add_index_option(syntax);
  return syntax;
}

}  // namespace

Exit remote(std::span<const std::string> words) {
  auto syntax = remote_syntax();
  const auto arguments = parse(syntax, words);
  if (!arguments) return Exit::done;
  if (arguments->words().size() != 1) throw UsageError("remote takes one STUB, the file that lists the shards");
  const auto path = arguments->index();
  const bool exists = index::has_manifest(path);
  const auto before = exists ? index::read_manifest(path) : index::Settings{};
  if (exists && before.stub.empty())
    throw UsageError(fmt::format("{}: holds an index of its own; name another directory", path.string()));

  catch_interrupts();
  const auto stub = std::filesystem::absolute(arguments->words().front()).lexically_normal();
  const auto shards = open_remote(stub);
  refuse_lost_manifest(path);
  WritableIndex index(path, exists ? before : shards.settings, "remote");
  index.change_settings(shards.settings);
  if (index.is_new()) index.finish_creation();
  fmt::print(stderr, "{}",
             text::safe_for_terminal(follow_with_directory(*engine_of(path, shards.settings), {}, 0, "remote")));
  fmt::print(stderr, "{}: {} on {}, generation {}.\n", text::safe_for_terminal(path.string()),
             counted(shards.counts.articles, "article"), counted(shards.count, "shard"), shards.counts.generation);
  return Exit::done;
}

}  // namespace dateline::indexer
