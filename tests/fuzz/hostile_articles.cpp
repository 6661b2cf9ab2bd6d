#include "tests/fuzz/hostile_articles.hpp"

#include <cstdint>

#include "common/facts/extract.hpp"
#include "common/io/file_system.hpp"
#include "indexer/engine/writable_index.hpp"
#include "indexer/sealed/writer.hpp"

namespace dateline::fuzz {

namespace {

constexpr std::size_t arena_bytes = std::size_t{1} << 20;

}  // namespace

Article article(int number) {
  Article article;
  article.id = "a-" + std::to_string(number);
  article.title = number % 3 == 0 ? "Ministers meet" : "";
  article.body = "The ministers met ship" + std::to_string(number) +
                 ". Foreign Minister Wang Yi of China said in 2009: a minister's ship meets the well-known ships.";
  for (int i = 0; i < number % 5; ++i) article.body += " Ministers and ships, ships and ministers.";
  if (number % 9 != 0) article.published = Published{16'000 + number / 4, std::nullopt};
  if (number % 5 == 0) article.published = Published{16'000, std::int64_t{16'000} * 86'400 + number};
  article.source = number % 2 == 0 ? "Wire" : "wire";
  article.section = "World";
  article.language = "en";
  article.authors = {"Ann Lee"};
  article.organisations = {"Port Authority"};
  article.keywords = {"trade", "oil" + std::to_string(number % 40)};
  return article;
}

void add_articles(const std::filesystem::path& index, const index::Settings& settings, int first, int last) {
  const auto files = io::system_files();
  indexer::WritableIndex opened(index, settings, "add");
  indexer::sealed::Writer writer(*files, opened, arena_bytes, 1);
  indexer::sealed::Writer::Worker worker(writer);
  for (int i = first; i < last; ++i) {
    const auto made = article(i);
    worker.add(std::vector{indexer::sealed::NewArticle{made, facts::extract(made), static_cast<std::uint64_t>(i)}});
  }
  writer.commit();
}

void delete_articles(const std::filesystem::path& index, const index::Settings& settings,
                     const std::vector<std::string>& ids) {
  const auto files = io::system_files();
  indexer::WritableIndex opened(index, settings, "delete");
  indexer::sealed::Writer writer(*files, opened, arena_bytes, 1);
  for (const auto& id : ids) writer.remove(id);
  writer.commit();
}

}  // namespace dateline::fuzz
