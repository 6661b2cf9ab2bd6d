#include <unistd.h>
#include <catch2/catch.hpp>

#include "common/error.hpp"
#include "common/index/lock.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::index;
using Catch::Contains;

TEST_CASE("settings survive being written to and read from a manifest") {
  const test::TemporaryDirectory directory;
  CHECK_FALSE(has_manifest(directory.path()));
  auto settings = current_settings();
  settings.language = "fr";
  settings.timezone = "Australia/Sydney";
  write_manifest(directory.path(), settings);
  CHECK(has_manifest(directory.path()));
  CHECK(read_manifest(directory.path()) == settings);
  settings.language = "de";
  write_manifest(directory.path(), settings);
  CHECK(read_manifest(directory.path()) == settings);
}

TEST_CASE("a directory without a manifest is not an index, and the error says how to create one") {
  const test::TemporaryDirectory directory;
  CHECK_THROWS_WITH(read_manifest(directory.path()), Contains(directory.path().string()) && Contains("add -i"));
}

TEST_CASE("a manifest that is damaged anywhere is refused by name") {
  const test::TemporaryDirectory directory;
  write_manifest(directory.path(), current_settings());
  const auto file = directory.path() / "manifest";
  const auto good = io::read_file(file);
  for (std::size_t i = 0; i < good.size(); ++i) {
    auto bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x01);
    io::replace_file(file, bad);
    CHECK_THROWS_WITH(read_manifest(directory.path()), Contains(file.string()));
    io::replace_file(file, good.substr(0, i));
    CHECK_THROWS_AS(read_manifest(directory.path()), UnusableError);
  }
}

TEST_CASE("an index with another format version or another text analysis is refused") {
  const test::TemporaryDirectory directory;
  io::replace_file(directory.path() / "manifest", "dateline-index 99\nchecksum: 0\n");
  CHECK_THROWS_WITH(read_manifest(directory.path()), Contains("dateline-index 99"));
  auto settings = current_settings();
  ++settings.analysis_version;
  write_manifest(directory.path(), settings);
  CHECK_THROWS_WITH(read_manifest(directory.path()), Contains("text analysis"));
}

TEST_CASE("the error for a second writer names the holder of the lock") {
  const test::TemporaryDirectory directory;
  {
    const WriteLock first(directory.path(), "add");
    CHECK_THROWS_WITH(WriteLock(directory.path(), "delete"),
                      Contains("dateline-index add") && Contains("process " + std::to_string(::getpid())));
    CHECK_THROWS_AS(ReadLock(directory.path()), UnusableError);
  }
  const WriteLock next(directory.path(), "delete");
}

TEST_CASE("readers share the lock and exclude a writer") {
  const test::TemporaryDirectory directory;
  { const WriteLock creates_the_file(directory.path(), "add"); }
  const ReadLock one(directory.path());
  const ReadLock two(directory.path());
  CHECK_THROWS_AS(WriteLock(directory.path(), "add"), UnusableError);
}
