#include <catch2/catch.hpp>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/segment/columns/column.hpp"
#include "common/segment/snapshot.hpp"
#include "indexer/sealed/merger.hpp"
#include "tests/query/hand_made/index.hpp"
#include "tests/support/signed_segment.hpp"

using namespace dateline;
using namespace dateline::query;
using test::HandMadeIndex;
using test::story;

namespace {

HandMadeIndex three_stories() {
  std::vector<test::Story> stories{story("a", "Title", "word one", "2014-05-20"),
                                   story("b", "", "word two", "2014-05-19"), story("c", "", "word three")};
  for (auto& each : stories) each.article.source = each.article.id;
  return HandMadeIndex(stories, "sealed");
}

/// Changes a section of the only segment, under right checksums.
void change(const HandMadeIndex& index, segment::SectionName name, const std::function<void(std::string&)>& edit) {
  auto sections = test::sections_of(index::segment_path(index.path(), 1));
  for (auto& [entry, bytes] : sections)
    if (entry.kind == static_cast<std::uint32_t>(name.kind) && entry.part == name.part) edit(bytes);
  test::replace_segment(index.path(), 1, test::signed_segment(sections));
}

void change_meta(const HandMadeIndex& index, const std::function<void(segment::Meta&)>& edit) {
  change(index, {segment::Kind::meta}, [&](std::string& bytes) {
    auto meta = encoding::load<segment::Meta>(bytes.data());
    edit(meta);
    bytes.clear();
    encoding::append(bytes, meta);
  });
}

void change_commit(const HandMadeIndex& index, const std::function<void(index::Commit&)>& edit) {
  auto commit = index::read_commit(index.path());
  edit(commit);
  index::write_commit(*io::system_files(), index.path(), index::read_manifest(index.path()), commit);
}

const auto source_column = segment::SectionName{segment::Kind::column, segment::facet_part(Facet::source)};

/// Gives an article a value that is not in the dictionary.
void break_column(const HandMadeIndex& index) {
  change(index, source_column, [](std::string& bytes) {
    bytes.clear();
    segment::Column::append(bytes, {0, 1, 2, 3}, {0, 1, 7});
  });
}

}  // namespace

TEST_CASE("a segment whose totals cannot be is refused by name when it is opened") {
  const std::vector<std::function<void(segment::Meta&)>> edits{
      [](segment::Meta& meta) { meta.documents = std::numeric_limits<std::uint32_t>::max(); },
      [](segment::Meta& meta) { meta.documents = 4; },
      [](segment::Meta& meta) { meta.undated = 4; },
      [](segment::Meta& meta) { meta.undated = 3; },
      [](segment::Meta& meta) { meta.length = std::uint64_t{3} << 32; },
      [](segment::Meta& meta) { meta.text_bytes = std::numeric_limits<std::uint64_t>::max(); },
      [](segment::Meta& meta) { meta.title_weight = 0; },
      [](segment::Meta& meta) { meta.title_weight = 1U << 31U; },
  };
  for (const auto& edit : edits) {
    const auto index = three_stories();
    CHECK_NOTHROW(index.open());
    change_meta(index, edit);
    CHECK_THROWS_WITH(index.open(), Catch::Contains("seg-1.dls") || Catch::Contains("manifest"));
  }
}

TEST_CASE("the end of a title that no article can have is refused when the segment is opened") {
  const auto index = three_stories();
  change(index, {segment::Kind::title_ends}, [](std::string& bytes) {
    bytes.clear();
    encoding::PackedArray::append(bytes, std::vector<std::uint32_t>{1U << 27U, 0, 0});
  });
  CHECK_THROWS_WITH(index.open(), Catch::Contains("seg-1.dls"));
}

TEST_CASE("a manifest that counts other articles or files than there are is refused") {
  const std::vector<std::function<void(index::Commit&)>> edits{
      [](index::Commit& commit) { commit.articles = 2; },
      [](index::Commit& commit) { commit.articles = std::numeric_limits<std::uint64_t>::max(); },
      [](index::Commit& commit) { commit.undated = 0; },
      [](index::Commit& commit) { commit.segments[0].deleted = 1; },
      [](index::Commit& commit) { commit.segments[0].deleted = 5; },
      [](index::Commit& commit) { commit.next_segment = 1; },  // the next writer would overwrite segment 1
      [](index::Commit& commit) { commit.next_segment = std::numeric_limits<std::uint64_t>::max(); },
      [](index::Commit& commit) { commit.generation = std::numeric_limits<std::uint64_t>::max(); },
  };
  for (const auto& edit : edits) {
    const auto index = three_stories();
    change_commit(index, edit);
    CHECK_THROWS_WITH(index.open(), Catch::Contains("manifest"));
  }
}

TEST_CASE("a value that is not in its dictionary is refused by facets, naming the index") {
  const auto index = three_stories();
  break_column(index);
  Search search;
  search.facets = {{Facet::source, 10}};
  CHECK_THROWS_WITH(index.open()->search(search), Catch::Contains(index.path().string()));
}

TEST_CASE("a merge that meets a value outside its dictionary keeps the old segment") {
  const auto index = three_stories();
  break_column(index);
  const auto before = index::read_commit(index.path());
  CHECK_THROWS_AS(indexer::sealed::merge_all(*io::system_files(), index.path(), indexer::MergeMode::purge),
                  UnusableError);
  CHECK(index::read_commit(index.path()) == before);
  CHECK_NOTHROW(index.open());
}
