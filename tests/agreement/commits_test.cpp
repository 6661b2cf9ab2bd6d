#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <future>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "common/model/record.hpp"
#include "indexer/command/commands.hpp"
#include "query/engine/engine.hpp"
#include "query/search/open_engine.hpp"
#include "tests/support/jsonl.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/torture.hpp"

using namespace dateline;

namespace {

constexpr std::size_t articles_in_all = 200;
/// Commits, and threads that search while they happen.
const int editions = test::repetitions(25, 265);
const int readers = test::repetitions(2, 8);

/// Replaces every article by one of a new edition, as one commit.
void publish(const std::filesystem::path& directory, const std::string& engine, int edition) {
  std::vector<Article> articles(articles_in_all);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    articles[i].id = std::to_string(i);
    articles[i].body = "The harbour report, number " + std::to_string(i);
    articles[i].source = "edition " + std::to_string(edition);
  }
  const auto file = directory / "articles.jsonl";
  test::write_jsonl(file, articles);
  const std::vector<std::string> add{"add",     "-i",         (directory / "index").string(), "--engine", engine,
                                     "--quiet", file.string()};
  if (indexer::run(add) != 0) throw std::runtime_error("the index could not be written");
}

/// The sources of all articles, read one by one, as a search shows them.
std::multiset<std::string> sources_of_hits(query::Engine& engine) {
  query::Search search;
  search.tree = {query::Word{"harbour"}};
  search.limit = query::no_limit;
  return query::with_snapshot(engine, [&] {
    std::multiset<std::string> sources;
    for (const auto& hit : engine.search(search).hits) sources.insert(engine.record(hit.document).article.source);
    return sources;
  });
}

bool is_one_edition(const std::multiset<std::string>& sources) {
  return sources.size() == articles_in_all && sources.count(*sources.begin()) == articles_in_all;
}

}  // namespace

TEST_CASE("a search while others commit shows one commit, whole, and later ones when it looks again") {
  const test::TemporaryDirectory directory;
  const auto name = GENERATE(as<std::string>(), "sealed", "xapian");
  publish(directory.path(), name, 0);

  std::atomic<bool> done = false;
  std::exception_ptr failure;
  std::jthread writer([&] {
    try {
      for (int edition = 1; edition <= editions; ++edition) publish(directory.path(), name, edition);
    } catch (...) {
      failure = std::current_exception();
    }
    done = true;
  });
  std::atomic<int> wrong = 0;
  const auto read = [&] {
    const auto engine = query::open_engine(directory.path() / "index");
    while (!done)
      if (!is_one_edition(sources_of_hits(*engine))) ++wrong;
    engine->refresh();
    if (sources_of_hits(*engine).count("edition " + std::to_string(editions)) != articles_in_all) ++wrong;
  };
  std::vector<std::future<void>> searches;
  for (int i = 0; i < readers; ++i) searches.push_back(std::async(std::launch::async, read));
  for (auto& search : searches) CHECK_NOTHROW(search.get());
  writer.join();
  CHECK_FALSE(failure);
  CHECK(wrong == 0);
}
