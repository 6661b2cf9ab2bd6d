#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/io/file_system.hpp"
#include "common/segment/snapshot.hpp"
#include "indexer/engine/writable_index.hpp"
#include "indexer/sealed/writer.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline;
using namespace dateline::test;
namespace sealed = dateline::indexer::sealed;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t much_memory = std::size_t{1} << 30;
constexpr std::size_t little_memory = 1;  // arenas are then of the smallest size, and the articles fill several

/// An article of words that others have, too, dated so that neither the input's nor the ids' order is that of the
/// dates.
Article made_article(int number, std::mt19937& random) {
  Article article;
  article.id = fmt::format("m-{}", number * 7919 % 10007);
  article.title = fmt::format("Harbour report {}", number);
  article.published = Published{16000 + static_cast<Day>(random() % 100), std::nullopt};
  article.keywords = {fmt::format("keyword{}", random() % 20)};
  article.file = "made";
  for (int i = 0; i < 300; ++i)
    article.body += fmt::format("{}{} ", random() % 3 == 0 ? "Ships" : "ship", random() % (i < 200 ? 20 : 20000));
  return article;
}

std::vector<Article> made_articles() {
  std::mt19937 random(1);
  std::vector<Article> articles;
  for (int i = 0; i < 1500; ++i) articles.push_back(made_article(i, random));
  for (int i = 0; i < 20; ++i) articles[static_cast<std::size_t>(700 + i)] = articles[static_cast<std::size_t>(i * 20)];
  for (int i = 0; i < 20; ++i)
    articles[static_cast<std::size_t>(900 + i)].id = articles[static_cast<std::size_t>(i * 30)].id;
  return articles;
}

/// The segment of an index, all of its bytes.
std::string segment_of(const std::string& index) {
  const auto commit = index::read_commit(index);
  REQUIRE(commit.segments.size() == 1);
  return io::read_file(index::segment_path(index, commit.segments[0].number));
}

std::size_t dictionaries_of(const std::string& index) {
  return segment::open_snapshot(index).segments[0].segment.store().dictionaries().size();
}

/// Deals batches of the articles to workers in an order that `seed` shuffles, and commits.
void add_with_workers(const std::string& index, const std::vector<Article>& articles, unsigned workers,
                      std::size_t memory) {
  auto settings = index::current_settings();
  settings.engine = "sealed";
  const auto files = io::system_files();
  indexer::WritableIndex opened(index, settings, "test");
  sealed::Writer writer(*files, opened, memory, workers, sealed::ByteStreams::all_addresses, {200 << 10, 50 << 10});
  writer.learn({articles.begin(), articles.begin() + 100});
  std::vector<std::unique_ptr<sealed::Writer::Worker>> team;
  for (unsigned i = 0; i < workers; ++i) team.push_back(std::make_unique<sealed::Writer::Worker>(writer));
  for (const auto& article : articles) REQUIRE(writer.take(article));
  std::mt19937 random(workers);
  std::vector<std::vector<sealed::NewArticle>> batches;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (i % 10 == 0) batches.emplace_back();
    batches.back().push_back({articles[i], {}, i});
  }
  std::size_t first = 0;
  while (first < batches.size()) {  // each worker takes its share of the next batches, some workers before others
    auto last = std::min(batches.size(), first + workers);
    std::shuffle(batches.begin() + static_cast<std::ptrdiff_t>(first),
                 batches.begin() + static_cast<std::ptrdiff_t>(last), random);
    for (; first < last; ++first) team[random() % workers]->add(batches[first]);
  }
  writer.commit();
}

struct Counts {
  std::string replaced;
  std::string identical;
};

std::string file_of(const std::string& index, const std::string& id) {
  const auto snapshot = segment::open_snapshot(index);
  const auto place = snapshot.find(id);
  REQUIRE(place);
  return fs::path(snapshot.segments[place->segment].segment.record(place->document).article.file).filename().string();
}

}  // namespace

TEST_CASE("a segment is the same byte for byte for any number of workers and any memory, while dictionaries change") {
  const auto articles = made_articles();
  const Sandbox first;
  add_with_workers(first.index(), articles, 1, much_memory);
  const auto expected = segment_of(first.index());
  CHECK(dictionaries_of(first.index()) > 2);
  for (const unsigned workers : {1U, 2U, 3U, 4U}) {
    for (const auto memory : {much_memory, little_memory}) {
      const Sandbox other;
      add_with_workers(other.index(), articles, workers, memory);
      INFO(workers << " workers, " << memory << " bytes");
      CHECK((segment_of(other.index()) == expected));
    }
  }
}

TEST_CASE("add makes the same segment with any number of threads and any memory") {
  const Sandbox box;
  const auto input = box.write("a.jsonl", articles(0, 400) + articles(300, 350, "second") + articles(20, 60));
  std::string expected;
  for (const std::string threads : {"1", "2", "3", "4"}) {
    for (const std::string memory : {"1M", "64M"}) {
      const Sandbox other;
      REQUIRE(run({"add", "-i", other.index(), "--threads", threads, "--memory", memory, input,
                   DATELINE_SOURCE_DIR "/corpus/sample"})
                  .status == 0);
      const auto made = segment_of(other.index());
      if (expected.empty()) expected = made;
      INFO(threads << " threads, " << memory);
      CHECK((made == expected));
    }
  }
}

TEST_CASE("a writer takes no article that the index has, unless the input has another version of it before") {
  const auto articles = made_articles();
  const Sandbox box;
  add_with_workers(box.index(), articles, 2, much_memory);
  auto settings = index::current_settings();
  settings.engine = "sealed";
  const auto files = io::system_files();
  indexer::WritableIndex opened(box.index(), settings, "test");
  sealed::Writer writer(*files, opened, much_memory, 1);
  auto known = articles[5];
  known.file = "another";
  known.line = 17;
  CHECK_FALSE(writer.take(known));
  CHECK(writer.take(known));  // only the first version of an article is compared
  auto changed = articles[6];
  changed.keywords.emplace_back("new");
  CHECK(writer.take(changed));
  CHECK(writer.take(articles[6]));
  const auto result = writer.commit();
  CHECK(result.outcome.identical == 1);
}

TEST_CASE("articles that the index has, changed and back again in one input, end as the input ends") {
  const auto engine = each_engine();
  const auto threads = GENERATE(as<std::string>(), "1", "4");
  const Sandbox box;
  const auto one = article("a-1", "One", "The harbour was closed.");
  const auto two = article("a-1", "Two", "The harbour was opened.");
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("old.jsonl", articles(2, 40) + one)}).status ==
          0);
  struct Case {
    std::string input;
    std::string summary;
    std::string title;
    std::string file;
  };
  const std::vector<Case> cases{
      {one, "1 identical", "One", "old.jsonl"},
      {one + one, "2 identical", "One", "old.jsonl"},
      {two + one, "2 replaced", "One", "new.jsonl"},
      {one + two, "1 replaced, 1 identical", "Two", "new.jsonl"},
      {two + two, "1 replaced, 1 identical", "Two", "new.jsonl"},
  };
  for (const auto& [input, summary, title, file] : cases) {
    INFO(summary << '\n' << input);
    const Sandbox copy;
    fs::copy(box.index(), copy.index(), fs::copy_options::recursive);
    const auto added = run({"add", "--threads", threads, "-i", copy.index(), box.write("new.jsonl", input)});
    CHECK(added.status == 0);
    CHECK_THAT(added.err, Catch::Contains(summary));
    CHECK_THAT(contents_of(copy.index()).at("a-1"), Catch::Contains(title));
    if (engine == "sealed") CHECK(file_of(copy.index(), "a-1") == file);
    CHECK(run({"check", "-i", copy.index()}).status == 0);
  }
}
