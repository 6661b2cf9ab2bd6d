#include "tests/agreement/damage/damageable.hpp"

#include <cstdlib>
#include <fstream>
#include <functional>
#include <stdexcept>

#include "common/io/file.hpp"
#include "indexer/command/commands.hpp"
#include "tests/support/jsonl.hpp"

namespace dateline::damage {

namespace {

namespace fs = std::filesystem;

/// Articles with titles, instants, sources, people, roles, dates and forms.
std::vector<Article> full_articles(int first, int last) {
  std::vector<Article> articles;
  for (int i = first; i < last; ++i) {
    const auto number = std::to_string(i);
    Article article;
    article.id = "f-" + number;
    article.title = i % 3 == 0 ? "" : "Ministers meet again in port " + std::to_string(i % 17);
    article.body = "Foreign Minister Igor Petrov of Russia met ministers of Georgia on March " +
                   std::to_string(1 + i % 28) + ", 2014. The meeting " + number +
                   " was the ministry's longest; it met twice in the harbour of " + (i % 2 == 0 ? "Reval" : "Memel") +
                   ", said Prime Minister Anna Lind.";
    article.published = i % 10 == 9 ? std::optional<Published>() : Published{16'000 + i / 8, std::nullopt};
    if (article.published && i % 4 == 0) article.published->instant = std::int64_t{86'400} * (16'000 + i / 8) + i;
    article.source = "Wire " + std::to_string(i % 5);
    article.section = i % 2 == 0 ? "World" : "world";
    article.language = "en";
    article.keywords = {"ports", "ships" + std::to_string(i % 40)};
    article.authors = {i % 7 == 0 ? "Ann Lee" : "Bo Diaz"};
    articles.push_back(std::move(article));
  }
  return articles;
}

void run_indexer(std::vector<std::string> arguments) {
  if (indexer::run(arguments) != 0) throw std::runtime_error("the index could not be made");
}

}  // namespace

std::map<std::string, std::string> segment_files(const fs::path& index) {
  std::map<std::string, std::string> files;
  for (const auto& file : fs::directory_iterator(index))
    if (const auto name = file.path().filename().string(); name.starts_with("seg-"))
      files[name] = io::read_file(file.path());
  return files;
}

Damageable::Damageable(int small_segments) {
  const auto add = [&](const std::string& path) {
    run_indexer({"add", "-i", index().string(), "--engine", "sealed", "--quiet", path});
  };
  const auto file = directory_.path() / "articles.jsonl";
  test::write_jsonl(file, full_articles(0, 300));
  add(file.string());
  add(DATELINE_SOURCE_DIR "/corpus/sample");
  for (int i = 0; i < small_segments; ++i) add(one_article("small-" + std::to_string(i)));
  auto replaced = full_articles(11, 12);
  replaced[0].body += " Corrected.";
  test::write_jsonl(file, replaced);
  add(file.string());
  run_indexer({"delete", "-i", index().string(), "f-20", "mer-0001"});
}

fs::path Damageable::copy() const {
  const auto to = directory_.path() / "copy";
  fs::remove_all(to);
  fs::copy(index(), to, fs::copy_options::recursive);
  return to;
}

std::string Damageable::one_article(const std::string& id) const {
  auto articles = full_articles(1000, 1001);
  articles[0].id = id;
  const auto file = directory_.path() / "one.jsonl";
  test::write_jsonl(file, articles);
  return file.string();
}

std::vector<Bit> spread_over(const std::map<std::string, std::string>& files, std::size_t count) {
  std::uint64_t bits = 0;
  for (const auto& [name, bytes] : files) bits += bytes.size() * 8;
  std::mt19937_64 random(7);
  std::vector<Bit> places;
  const auto step = bits / count + 1;
  for (std::uint64_t from = 0; from < bits; from += step) {
    auto at = std::min(bits - 1, from + random() % step);
    for (const auto& [name, bytes] : files) {
      if (at < bytes.size() * 8) {
        places.push_back({name, at / 8, static_cast<unsigned>(at % 8)});
        break;
      }
      at -= bytes.size() * 8;
    }
  }
  return places;
}

void flip(const fs::path& index, const Bit& bit) {
  std::fstream file(index / bit.file, std::ios::binary | std::ios::in | std::ios::out);
  const auto at = static_cast<std::streamoff>(bit.at);
  file.seekg(at);
  const auto byte = static_cast<unsigned>(file.get());
  file.seekp(at);
  file.put(static_cast<char>(byte ^ 1U << bit.bit));
  file.close();
  if (!file) throw std::runtime_error("no bit was flipped");
}

}  // namespace dateline::damage
