#include "indexer/engine/follow_commit.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <new>
#include <stdexcept>
#include <string>

#include "common/error.hpp"

using namespace dateline;
using namespace dateline::indexer;
using Catch::Contains;

namespace {

/// An engine of which only the work that follows a commit does anything: what the test says.
class Following final : public Engine {
 public:
  std::function<void()> on_tidy = [] {};
  std::function<void()> on_directory = [] {};
  std::uint64_t generation = 5;

  std::unique_ptr<IndexWriter> write(WritableIndex& /*index*/, const WritingLimits& /*limits*/) override { return {}; }
  CommitCounts merge(MergeMode /*mode*/, const MergeListener& /*listener*/) override { return {}; }
  CommitCounts tidy() override {
    on_tidy();
    return committed();
  }
  void read_people(const std::function<void(DirectorySource&)>& /*use*/) override {}
  void update_directory(const DirectoryChanges& /*changes*/, std::uint64_t /*before*/) override { on_directory(); }
  CommitCounts name_people(const std::string& /*checksum*/) override { return {}; }
  CommitCounts committed() override { return {generation, 10, 0}; }
  std::optional<KnownArticle> find(const std::string& /*id*/) override { return {}; }
  Inspection inspect() override { return {}; }
  void check(const CheckListener& /*listener*/) override {}
};

FollowUp follow(Following& engine, CommitCounts& counts) { return follow_commit(engine, {}, 4, counts); }

}  // namespace

TEST_CASE("an exception of any type after a commit is told and does not undo the commit") {
  const auto fail = GENERATE(
      as<std::function<void()>>(), [] { throw UnusableError("seg-1.dls: damaged"); },
      [] { throw Error(Exit::interrupted, "interrupted"); }, [] { throw std::bad_alloc(); },
      [] { throw std::out_of_range("out of range"); }, [] { throw 7; });
  Following engine;
  CommitCounts counts{5, 10, 0};
  SECTION("in the merge") {
    engine.on_tidy = fail;
    const auto followed = follow(engine, counts);
    CHECK(followed.failed);
    CHECK_THAT(followed.lines, Contains("The commit stands") && Contains("could not be merged"));
  }
  SECTION("in the directory of people") {
    engine.on_directory = fail;
    const auto followed = follow(engine, counts);
    CHECK(followed.failed);
    CHECK_THAT(followed.lines, Contains("The commit stands") && Contains("directory of people"));
  }
  CHECK(counts.generation == 5);
}

TEST_CASE("after a merge that fails behind another that was committed, the directory follows the last commit") {
  Following engine;
  CommitCounts counts{5, 10, 0};
  int written = 0;
  engine.on_directory = [&] { ++written; };
  engine.on_tidy = [&] {
    engine.generation = 6;
    throw UnusableError("seg-1.dls: damaged");
  };
  CHECK(follow(engine, counts).failed);
  CHECK(counts.generation == 6);
  CHECK(written == 2);
}

TEST_CASE("nothing is told of what follows a commit and succeeds") {
  Following engine;
  CommitCounts counts{5, 10, 0};
  const auto followed = follow(engine, counts);
  CHECK_FALSE(followed.failed);
  CHECK(followed.lines.empty());
}
