#include <atomic>
#include <catch2/catch.hpp>
#include <thread>

#include "common/index/manifest.hpp"
#include "common/segment/snapshot.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// Differs from that of the generations before and after.
std::uint32_t weight_of(std::uint64_t generation) { return 1 + static_cast<std::uint32_t>(generation % 10); }

}  // namespace

TEST_CASE("a snapshot has the settings and the commit of one manifest while others replace it") {
  const TemporaryDirectory index;
  const auto files = io::system_files();
  const auto write = [&](std::uint64_t generation) {
    auto settings = index::current_settings();
    settings.title_weight = weight_of(generation);
    index::Commit commit;
    commit.generation = generation;
    index::write_commit(*files, index.path(), settings, commit);
  };
  write(1);
  std::atomic<bool> done = false;
  std::jthread writer([&] {
    for (std::uint64_t generation = 2; generation < 200; ++generation) write(generation);
    done = true;
  });
  while (!done) {
    const auto snapshot = segment::open_snapshot(index.path());
    REQUIRE(snapshot.settings.title_weight == weight_of(snapshot.commit.generation));
  }
}
