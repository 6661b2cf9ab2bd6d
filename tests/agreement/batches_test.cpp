#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/agreement/compare.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/tool.hpp"

using namespace dateline;
using namespace dateline::naive;

namespace {

const std::string sample = DATELINE_SOURCE_DIR "/corpus/sample";

/// A search for every article with a common word, and all that is counted in them.
query::Search broad_search() {
  query::Search search;
  search.tree = {query::Or{{{query::Word{"minist"}}, {query::Word{"the"}}, {query::All{}}}}};
  search.days = true;
  for (const auto facet : all_facets) search.facets.push_back({facet, query::no_limit, {}});
  return search;
}

/// What an answer says of articles, whatever their documents are numbered.
std::vector<std::pair<std::string, double>> hits_by_id(Twins& twins) {
  auto search = broad_search();
  search.limit = query::no_limit;
  std::vector<std::pair<std::string, double>> hits;
  for (const auto& hit : twins.engine().search(search).hits)
    hits.emplace_back(twins.naive().entries()[twins.place(hit.document)].article.id, hit.score);
  return hits;
}

}  // namespace

TEST_CASE("an index made in several batches, or in another order, equals one made at once") {
  const test::TemporaryDirectory directory;
  std::vector<std::string> files;
  for (const auto& file : std::filesystem::directory_iterator(sample)) files.push_back(file.path().string());
  REQUIRE(files.size() > 2);
  const auto engine = GENERATE(as<std::string>(), "sealed", "xapian");
  Twins at_once(directory.path() / "at-once", engine);
  at_once.add(files);  // not the folder of them: ids are relative to the path given
  Twins in_batches(directory.path() / "in-batches", engine);
  for (const auto& file : files) in_batches.add({file});
  Twins backwards(directory.path() / "backwards", engine);
  const auto half = files.rbegin() + static_cast<std::ptrdiff_t>(files.size() / 2);
  backwards.add({files.rbegin(), half});
  backwards.add({half, files.rend()});

  CHECK(difference(at_once, broad_search()).empty());
  CHECK(difference(in_batches, broad_search()).empty());
  CHECK(hits_by_id(at_once) == hits_by_id(in_batches));
  CHECK(difference(backwards, broad_search()).empty());
  CHECK(hits_by_id(at_once) == hits_by_id(backwards));
  const auto people = [&](const char* index) {
    const auto listed = test::run_tool(
        "dateline-query", {"people", "-i", (directory.path() / index).string(), "--format", "jsonl", "-n", "all"});
    CHECK(listed.status == 0);
    return listed.out;
  };
  CHECK(people("at-once") == people("in-batches"));
  CHECK(people("at-once") == people("backwards"));
}

TEST_CASE("adding the same articles again changes nothing") {
  const test::TemporaryDirectory directory;
  Twins twins(directory.path() / "index", GENERATE(as<std::string>(), "sealed", "xapian"));
  twins.add({sample});
  const auto generation = twins.engine().statistics().generation;
  const auto hits = hits_by_id(twins);
  twins.add({sample});
  CHECK(twins.engine().statistics().generation == generation);
  CHECK(hits_by_id(twins) == hits);
  CHECK(difference(twins, broad_search()).empty());
}
