#include <catch2/catch.hpp>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/segment/snapshot.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline;
using namespace dateline::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

/// Articles that fill every section: with titles, instants, sources, people, roles, dates and forms.
std::string full_articles(int first, int last) {
  std::string lines;
  for (int i = first; i < last; ++i) {
    const auto number = std::to_string(i);
    lines += R"({"id":"f-)" + number + R"(","title":"Ministers meet again )" + number + R"(","date":"2014-05-)" +
             (i % 9 < 1 ? "10" : "1" + std::to_string(i % 9)) + R"(T10:0)" + std::to_string(i % 10) +
             R"(:00Z","source":"Wire )" + std::to_string(i % 3) +
             R"(","section":"World","language":"en","keywords":["ports","ships"],"authors":["Ann Lee"],)" +
             R"("body":"Foreign Minister Igor Petrov of Russia met ministers on March 3, 2014. Meeting )" + number +
             R"( was the ministry's longest; it met twice."})" + "\n";
  }
  return lines;
}

/// A sealed index with two segments of the same size, one of them with deletions, whose files the tests damage.
class Damageable {
 public:
  Damageable() {
    for (const auto& [name, first] : {std::pair("a.jsonl", 0), std::pair("b.jsonl", 300)})
      REQUIRE(run({"add", "--engine", "sealed", "-i", index(), box_.write(name, full_articles(first, first + 300))})
                  .status == 0);
    REQUIRE(run({"delete", "-i", index(), "f-7", "f-8"}).status == 0);
    REQUIRE(damage().empty());
  }
  [[nodiscard]] std::string index() const { return box_.index(); }
  [[nodiscard]] fs::path file(const std::string& name) const { return fs::path(index()) / name; }

  /// The damage that `check` reports, one line for each place.
  [[nodiscard]] std::string damage() const {
    std::string lines;
    const indexer::CheckListener listener{[&](const std::string& line) { lines += line + '\n'; },
                                          [](const std::string& /*line*/) {}, [](auto, auto) {}};
    try {
      indexer::engine_of(index(), index::read_manifest(index()))->check(listener);
    } catch (const UnusableError& error) {
      lines += error.what();
    }
    return lines;
  }

  /// The same while a file has other contents.
  [[nodiscard]] std::string damage_with(const fs::path& file, const std::string& contents) const {
    const auto good = io::read_file(file);
    io::replace_file(file, contents);
    auto lines = damage();
    io::replace_file(file, good);
    return lines;
  }

 private:
  Sandbox box_;
};

std::string flipped(std::string bytes, std::uint64_t at, unsigned bit) {
  bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << bit));
  return bytes;
}

}  // namespace

TEST_CASE("check names the file and the section of every flipped bit") {
  const Damageable index;
  const auto file = index.file("seg-1.dls");
  const auto bytes = io::read_file(file);
  const std::vector<segment::SectionEntry> entries = segment::SectionFile(file).entries();
  CHECK(entries.size() > 40);
  for (const auto& entry : entries) {
    const auto name = to_string(segment::SectionName{static_cast<segment::Kind>(entry.kind), entry.part});
    for (const auto at : {entry.offset, entry.offset + entry.size / 2, entry.offset + entry.size - 1})
      CHECK_THAT(index.damage_with(file, flipped(bytes, at, static_cast<unsigned>(at % 8))),
                 Contains("seg-1.dls") && (Contains(name) || Contains("damaged")));
  }
}

TEST_CASE("check names the file when a bit of its header, table or footer is flipped") {
  const Damageable index;
  const auto file = index.file("seg-2.dls");
  const auto bytes = io::read_file(file);
  const auto table = bytes.size() - sizeof(segment::Footer) -
                     segment::SectionFile(file).entries().size() * sizeof(segment::SectionEntry);
  for (std::uint64_t at = 0; at < 16; ++at)
    CHECK_THAT(index.damage_with(file, flipped(bytes, at, at % 8)), Contains("seg-2.dls"));
  for (auto at = table; at < bytes.size(); at += 4)
    CHECK_THAT(index.damage_with(file, flipped(bytes, at, at % 8)), Contains("seg-2.dls"));
}

TEST_CASE("check names a segment truncated at any section boundary") {
  const Damageable index;
  const auto file = index.file("seg-1.dls");
  const auto bytes = io::read_file(file);
  const segment::SectionFile sections(file);
  for (const auto& entry : sections.entries())
    for (const auto size : {entry.offset, entry.offset + entry.size})
      CHECK_THAT(index.damage_with(file, bytes.substr(0, size)), Contains("seg-1.dls"));
  for (const std::size_t size : {0, 7, 15, 16, 39})
    CHECK_THAT(index.damage_with(file, bytes.substr(0, size)), Contains("seg-1.dls"));
  CHECK_THAT(index.damage_with(file, bytes.substr(0, bytes.size() - 1)), Contains("seg-1.dls"));
  CHECK_THAT(index.damage_with(file, bytes + '\0'), Contains("seg-1.dls"));
}

TEST_CASE("check names a list of deletions that has a flipped bit or is truncated") {
  const Damageable index;
  const auto file = index.file("seg-1.3.del");
  const auto bytes = io::read_file(file);
  for (std::uint64_t at = 0; at < bytes.size(); ++at) {
    CHECK_THAT(index.damage_with(file, flipped(bytes, at, at % 8)), Contains("seg-1.3.del"));
    CHECK_THAT(index.damage_with(file, bytes.substr(0, at)), Contains("seg-1.3.del"));
  }
}

TEST_CASE("swapped segments and a missing segment are refused by name") {
  const Damageable index;
  const auto first = index.file("seg-1.dls");
  const auto second = index.file("seg-2.dls");
  const auto aside = index.file("aside");
  fs::rename(first, aside);
  fs::rename(second, first);
  fs::rename(aside, second);
  CHECK_THAT(index.damage(),
             Contains("seg-1.dls") && Contains("seg-2.dls") && Contains("not the segment that the manifest names"));
  CHECK_THROWS_WITH(segment::open_snapshot(index.index()), Contains("not the segment that the manifest names"));
  fs::rename(first, aside);
  fs::rename(second, first);
  fs::rename(aside, second);
  CHECK(index.damage().empty());

  for (const std::string name : {"seg-1.dls", "seg-2.dls", "seg-1.3.del", "manifest"}) {
    fs::rename(index.file(name), aside);
    const auto result = run({"check", "-i", index.index()});
    CHECK(result.status == 3);
    CHECK_THAT(result.out + result.err, Contains(name == "manifest" ? index.index() : name));
    fs::rename(aside, index.file(name));
  }
}

TEST_CASE("after merge --purge, no file contains a word of a deleted or replaced article") {
  const Sandbox box;
  std::string lines = articles(0, 100);
  lines += article("secret-id", "Zyzzogeton rumour", "Qwertzinga said nothing of Foreign Minister Umlautia Brontosax.");
  lines += article("replaced", "Kept title", "Vexilologist words of the first edition.");
  REQUIRE(run({"add", "--engine", "sealed", "-i", box.index(), box.write("a.jsonl", lines)}).status == 0);
  REQUIRE(
      run({"add", "-i", box.index(), box.write("b.jsonl", article("replaced", "Kept title", "Other words."))}).status ==
      0);
  REQUIRE(run({"delete", "-i", box.index(), "secret-id"}).status == 0);
  REQUIRE(run({"merge", "--purge", "-i", box.index()}).status == 0);
  CHECK(info_of(box.index(), "articles") == "101");
  for (const auto& file : fs::recursive_directory_iterator(box.index())) {
    if (!file.is_regular_file()) continue;
    const auto bytes = io::read_file(file.path());
    for (const std::string word : {"zyzzogeton", "yzzogeton", "qwertzinga", "brontosax", "vexilologist", "secret-id"})
      CHECK_THAT(bytes, !Contains(word, Catch::CaseSensitive::No));
  }
  CHECK(run({"check", "-i", box.index()}).status == 0);
}

TEST_CASE("merge makes one segment with the same contents, and merging again changes nothing") {
  const Sandbox box;
  for (int i = 0; i < 5; ++i) {
    const auto input = box.write("a.jsonl", articles(i * 30, i * 30 + 40, std::to_string(i)));
    REQUIRE(run({"add", "--engine", "sealed", "-i", box.index(), input}).status == 0);
  }
  REQUIRE(run({"delete", "-i", box.index(), "a-1", "a-60"}).status == 0);
  const auto before = contents_of(box.index());
  REQUIRE(run({"merge", "-i", box.index()}).status == 0);
  CHECK(contents_of(box.index()) == before);
  CHECK(segment::open_snapshot(box.index()).segments.size() == 1);
  CHECK(run({"check", "-i", box.index()}).status == 0);
  const auto generation = info_of(box.index(), "generation");
  REQUIRE(run({"merge", "-i", box.index()}).status == 0);
  CHECK(info_of(box.index(), "generation") == generation);
}

TEST_CASE("merge --best compresses a single segment again, once, and a purge always") {
  const Sandbox box;
  const auto input = box.write("a.jsonl", articles(0, 200));
  REQUIRE(run({"add", "--engine", "sealed", "-i", box.index(), input}).status == 0);
  const auto before = contents_of(box.index());
  const auto recompressed = [&] { return segment::open_snapshot(box.index()).segments[0].segment.meta().recompressed; };
  CHECK(recompressed() == 0);
  REQUIRE(run({"merge", "--best", "-i", box.index()}).status == 0);
  CHECK(recompressed() == 1);
  CHECK(contents_of(box.index()) == before);
  const auto generation = info_of(box.index(), "generation");
  REQUIRE(run({"merge", "--best", "-i", box.index()}).status == 0);
  CHECK(info_of(box.index(), "generation") == generation);
  REQUIRE(run({"merge", "--purge", "-i", box.index()}).status == 0);
  CHECK(info_of(box.index(), "generation") != generation);
  CHECK(recompressed() == 1);
  REQUIRE(run({"delete", "-i", box.index(), "a-7"}).status == 0);
  REQUIRE(run({"merge", "-i", box.index()}).status == 0);
  CHECK(recompressed() == 0);  // the dictionary may hold words of what was deleted
  CHECK(contents_of(box.index()).size() == 199);
  CHECK(run({"check", "-i", box.index()}).status == 0);
}

TEST_CASE("an index that grows in many small commits stays in few segments") {
  const Sandbox box;
  for (int i = 0; i < 30; ++i)
    REQUIRE(run({"add", "--engine", "sealed", "-i", box.index(), box.write("a.jsonl", articles(i * 3, i * 3 + 4))})
                .status == 0);
  CHECK(segment::open_snapshot(box.index()).segments.size() < 9);
  CHECK(contents_of(box.index()).size() == 91);
  CHECK(run({"check", "-i", box.index()}).status == 0);
}

TEST_CASE("merge is refused for an engine without segments") {
  const Sandbox box;
  REQUIRE(run({"add", "--engine", "xapian", "-i", box.index(), box.write("a.jsonl", articles(0, 3))}).status == 0);
  CHECK(run({"merge", "-i", box.index()}).status == 2);
}
