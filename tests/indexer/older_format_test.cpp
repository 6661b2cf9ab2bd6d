#include <fmt/format.h>
#include <xapian.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/xapian/schema.hpp"
#include "tests/indexer/sandbox.hpp"
#include "tests/support/shard_server.hpp"
#include "tests/support/tool.hpp"

using namespace dateline;
using namespace dateline::test;
using Catch::Contains;

TEST_CASE("an index made before the facet organisation is refused with what to do") {
  const Sandbox box;
  const auto input = box.write("in.jsonl", article("a", "Rates", "The rate fell."));
  REQUIRE(run_tool("dateline-index", {"add", "-i", box.index(), "--engine", each_engine(), input}).status == 0);
  const auto manifest = std::filesystem::path(box.index()) / "manifest";
  auto text = io::read_file(manifest);
  const auto first = fmt::format("dateline-index {}\n", index::format_version);
  REQUIRE(text.starts_with(first));
  text.replace(0, first.size(), "dateline-index 2\n");
  io::replace_file(manifest, text);
  const auto refused = [](const Finished& run) {
    CHECK(run.status == 3);
    CHECK_THAT(run.err, Contains("dateline-index 2") &&
                            Contains(fmt::format("reads version {}", index::format_version)) &&
                            Contains("Index the articles again"));
  };
  refused(run_tool("dateline-query", {"search", "-i", box.index(), "rate"}));
  refused(run_tool("dateline-index", {"add", "-i", box.index(), input}));
  refused(run_tool("dateline-index", {"info", "-i", box.index()}));
}

TEST_CASE("a shard made before the facet organisation is refused with what to do") {
  const Sandbox box;
  const auto input = box.write("in.jsonl", article("a", "Rates", "The rate fell."));
  REQUIRE(run_tool("dateline-index", {"add", "-i", box.index(), "--engine", "xapian", input}).status == 0);
  const auto all = (box.path() / "all").string();
  for (const auto* version : {"", "2"}) {
    Xapian::WritableDatabase database(box.index() + "/xapian");
    database.set_metadata(std::string(xapian::schema_key), version);
    database.commit();
    database.close();
    const ShardServer server(box.index());
    const auto stub = box.write("shards.stub", server.line());
    const auto made = run_tool("dateline-index", {"remote", "-i", all, stub});
    CHECK(made.status == 3);
    CHECK_THAT(made.err, Contains("schema 2") && Contains("Index its articles again"));
  }
}
