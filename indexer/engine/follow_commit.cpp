#include "indexer/engine/follow_commit.hpp"

#include <fmt/format.h>

#include "common/error.hpp"

namespace dateline::indexer {

std::string follow_with_directory(Engine& engine, const DirectoryChanges& changes, std::uint64_t before,
                                  std::string_view next) {
  try {
    engine.update_directory(changes, before);
    return {};
  } catch (const UnusableError& error) {
    return fmt::format(
        "{}\nThe articles are committed, but the directory of people could not be written; the next {} will write it\n",
        error.what(), next);
  }
}

std::string follow_commit(Engine& engine, const DirectoryChanges& changes, std::uint64_t before, CommitCounts& counts) {
  auto lines = follow_with_directory(engine, changes, before);
  const auto committed = counts.generation;
  try {
    counts = engine.tidy();
  } catch (const UnusableError& error) {
    lines +=
        fmt::format("{}\nThe articles are committed, but the segments could not be merged; the next add will do it\n",
                    error.what());
  }
  if (counts.generation != committed) lines += follow_with_directory(engine, {}, committed);
  return lines;
}

}  // namespace dateline::indexer
