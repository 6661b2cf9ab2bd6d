#include "indexer/engine/follow_commit.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>
#include <string>

namespace dateline::indexer {

namespace {

/// Runs `work`. Describes the failure, of whatever type; empty if there is none.
template <typename Work>
std::string failure_of(Work work) {
  try {
    work();
    return {};
  } catch (const std::bad_alloc&) {
    return "not enough memory";
  } catch (const std::exception& error) {
    return error.what();
  } catch (...) {
    return "unknown error";
  }
}

void tell(FollowUp& followed, const std::string& failure, const std::string& meaning) {
  followed.failed = true;
  followed.lines += fmt::format("{}\nThe commit stands, but {}\n", failure, meaning);
}

}  // namespace

FollowUp follow_with_directory(Engine& engine, const DirectoryChanges& changes, std::uint64_t before,
                               std::string_view next) {
  FollowUp followed;
  if (const auto failure = failure_of([&] { engine.update_directory(changes, before); }); !failure.empty())
    tell(followed, failure,
         fmt::format("the directory of people could not be written; the next {} will write it", next));
  return followed;
}

FollowUp follow_commit(Engine& engine, const DirectoryChanges& changes, std::uint64_t before, CommitCounts& counts) {
  auto followed = follow_with_directory(engine, changes, before);
  const auto committed = counts.generation;
  if (const auto failure = failure_of([&] { counts = engine.tidy(); }); !failure.empty()) {
    tell(followed, failure, "the segments could not be merged; the next add will try again");
    // An earlier one of several merges may have been committed.
    static_cast<void>(failure_of([&] { counts = engine.committed(); }));
  }
  if (counts.generation == committed) return followed;
  const auto again = follow_with_directory(engine, {}, committed);
  return {followed.lines + again.lines, followed.failed || again.failed};
}

}  // namespace dateline::indexer
