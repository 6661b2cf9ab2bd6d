#include <xapian.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

#include "common/io/file.hpp"
#include "common/xapian/schema.hpp"
#include "tests/indexer/sandbox.hpp"
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
  REQUIRE(text.starts_with("dateline-index 3\n"));
  text.replace(0, 16, "dateline-index 2");
  io::replace_file(manifest, text);
  const auto refused = [](const Finished& run) {
    CHECK(run.status == 3);
    CHECK_THAT(run.err,
               Contains("dateline-index 2") && Contains("reads version 3") && Contains("Index the articles again"));
  };
  refused(run_tool("dateline-query", {"search", "-i", box.index(), "rate"}));
  refused(run_tool("dateline-index", {"add", "-i", box.index(), input}));
  refused(run_tool("dateline-index", {"info", "-i", box.index()}));
}

TEST_CASE("a shard made before the facet organisation is refused with what to do") {
  const Sandbox box;
  const auto input = box.write("in.jsonl", article("a", "Rates", "The rate fell."));
  REQUIRE(run_tool("dateline-index", {"add", "-i", box.index(), "--engine", "xapian", input}).status == 0);
  const auto stub = box.write("shards.stub", "auto " + box.index() + "/xapian\n");
  const auto all = (box.path() / "all").string();
  for (const auto* version : {"", "2"}) {
    Xapian::WritableDatabase database(box.index() + "/xapian");
    database.set_metadata(std::string(xapian::schema_key), version);
    database.commit();
    database.close();
    const auto made = run_tool("dateline-index", {"remote", "-i", all, stub});
    CHECK(made.status == 3);
    CHECK_THAT(made.err, Contains("schema 2") && Contains("Index its articles again"));
  }
}
