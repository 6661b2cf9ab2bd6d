#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/facts/extract.hpp"
#include "indexer/sealed/arena/arena.hpp"
#include "indexer/sealed/writer.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline;
using namespace dateline::test;
namespace sealed = indexer::sealed;

namespace {

constexpr std::uint64_t few_addresses = std::uint64_t{1} << 20;
constexpr std::size_t much_memory = std::size_t{1} << 40;

/// An article whose words no other has.
Article unlike_all_others(int number) {
  Article article;
  article.id = "u-" + std::to_string(number);
  for (int i = 0; i < 2000; ++i) article.body += "w" + std::to_string(number) + "x" + std::to_string(i) + ' ';
  return article;
}

/// Indexes 60 articles of 2,000 distinct words each. Returns the number of runs that were written to disk.
std::size_t index_articles(const std::string& index, std::uint64_t addresses) {
  auto settings = index::current_settings();
  settings.engine = "sealed";
  const auto files = io::system_files();
  indexer::WritableIndex opened(index, settings, "test");
  sealed::Writer writer(*files, opened, much_memory, 1, addresses);
  sealed::Writer::Worker worker(writer);
  for (int i = 0; i < 60; i += 10) {
    std::vector<Article> articles;
    for (int j = i; j < i + 10; ++j) articles.push_back(unlike_all_others(j));
    std::vector<sealed::NewArticle> batch;
    for (int j = 0; j < 10; ++j) batch.push_back({articles[j], {}, static_cast<std::uint64_t>(i + j)});
    worker.add(batch);
  }
  const auto entries = std::filesystem::directory_iterator(index);
  const auto runs = std::count_if(begin(entries), end(entries), [](const auto& entry) {
    return entry.path().filename().string().starts_with("run-") && entry.path().extension() == ".dls";
  });
  writer.commit();
  return static_cast<std::size_t>(runs);
}

}  // namespace

TEST_CASE("byte streams refuse to grow beyond their addresses, and keep what they have") {
  sealed::ByteStreams streams(std::uint64_t{1} << 20);
  std::vector<sealed::ByteStreams::Stream> handles(1000);
  std::vector<std::size_t> written(handles.size());
  const auto fill = [&] {
    for (std::size_t i = 0;; ++i) {
      streams.append(handles[i % handles.size()], static_cast<std::uint8_t>(i % 100));
      ++written[i % handles.size()];
    }
  };
  CHECK_THROWS_AS(fill(), std::length_error);
  CHECK(streams.memory() == std::size_t{1} << 20);
  for (std::size_t handle = 0; handle < handles.size(); ++handle) {
    sealed::ByteStreams::Reader reader(streams, handles[handle]);
    for (std::size_t n = 0; n < written[handle]; ++n) REQUIRE(reader.varint() == (n * handles.size() + handle) % 100);
  }
}

TEST_CASE("an arena is full when its memory is, or when half of its addresses are taken") {
  analysis::Analyzer analyzer("en");
  sealed::Arena arena(3, few_addresses);
  const sealed::ArenaFrame frame{"frame", std::make_shared<const std::string>()};
  CHECK_FALSE(arena.is_full(much_memory));
  arena.add(analyzer, unlike_all_others(0), {}, 0);
  arena.set_frame(0, frame);
  CHECK_FALSE(arena.is_full(much_memory));
  CHECK(arena.is_full(1));
  int added = 1;
  for (; !arena.is_full(much_memory); ++added) arena.add(analyzer, unlike_all_others(added), {}, 0);
  CHECK(arena.text().addresses_taken() >= few_addresses / 2);
  CHECK(arena.text().addresses_taken() < few_addresses);
}

TEST_CASE("a writer whose arenas run out of addresses writes runs, and the index is the same") {
  const Sandbox one;
  const Sandbox several;
  CHECK(index_articles(one.index(), sealed::ByteStreams::all_addresses) == 0);
  CHECK(index_articles(several.index(), few_addresses) > 1);
  CHECK(contents_of(several.index()) == contents_of(one.index()));
}
