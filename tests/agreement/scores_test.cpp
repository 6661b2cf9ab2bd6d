#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>

#include "tests/agreement/compare.hpp"
#include "tests/agreement/random_articles.hpp"
#include "tests/agreement/random_search.hpp"
#include "tests/agreement/show.hpp"
#include "tests/support/jsonl.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::naive;

namespace {

void agrees_on_a_random_search(Twins& twins) {
  query::Search search;
  search.tree = *random_tree(twins.vocabulary());
  search.facets = *random_facets(twins.vocabulary());
  search.sort = *rc::gen::weightedElement<query::Sort>(
      {{4, query::Sort::relevance}, {1, query::Sort::newest}, {1, query::Sort::oldest}});
  search.days = *rc::gen::arbitrary<bool>();
  search.recency = *random_recency();
  if (const auto lines = difference(twins, search); !lines.empty()) RC_FAIL(lines);

  const auto offset = *rc::gen::inRange<std::size_t>(0, 30);
  const auto limit = *rc::gen::oneOf(rc::gen::inRange<std::size_t>(0, 30),
                                     rc::gen::elementOf(std::vector<std::size_t>{1, 10, 100, 1000}));
  if (const auto lines = page_difference(twins, search, offset, limit); !lines.empty()) RC_FAIL(lines);
}

/// rapidcheck runs a property a hundred times.
bool agrees_on_500_random_searches(Twins& twins) {
  return rc::check([&] {
    for (int i = 0; i < 5; ++i) agrees_on_a_random_search(twins);
  });
}

void write_ids_from(std::vector<Article>& articles, std::size_t first) {
  for (auto& article : articles) article.id = std::to_string(first++);
}

std::string each_engine() { return GENERATE(as<std::string>(), "sealed", "xapian"); }

}  // namespace

TEST_CASE("either engine answers 500 random searches of the sample as the contract says") {
  const test::TemporaryDirectory directory;
  Twins twins(directory.path() / "index", each_engine());
  twins.add({DATELINE_SOURCE_DIR "/corpus/sample"});
  CHECK(agrees_on_500_random_searches(twins));
}

TEST_CASE("either engine answers 500 random searches of a thousand Reuters articles as the contract says") {
  const auto reuters = test::shared_file("corpora/reuters21578/reut2-000.sgm");
  if (!reuters) return;
  const test::TemporaryDirectory directory;
  Twins twins(directory.path() / "index", each_engine());
  twins.add({reuters->string()});
  CHECK(agrees_on_500_random_searches(twins));
}

TEST_CASE("either engine answers random searches of random articles as the contract says") {
  const auto engine = each_engine();
  CHECK(rc::check([&] {
    const test::TemporaryDirectory directory;
    const auto file = directory.path() / "articles.jsonl";
    test::write_jsonl(file, *random_articles());
    Twins twins(directory.path() / "index", engine);
    twins.add({file.string()});
    for (int i = 0; i < 5; ++i) agrees_on_a_random_search(twins);
  }));
}

TEST_CASE("an index after adds, replacements, deletions and merges answers as one of what is left") {
  const auto engine = each_engine();
  CHECK(rc::check([&] {
    const test::TemporaryDirectory directory;
    const auto file = directory.path() / "articles.jsonl";
    Twins twins(directory.path() / "index", engine);
    for (int batch = 0; batch < 3; ++batch) {
      auto articles = *random_articles();
      write_ids_from(articles, *rc::gen::inRange<std::size_t>(0, 20));
      test::write_jsonl(file, articles);
      twins.add({file.string()});
      std::vector<std::string> withdrawn;
      std::size_t left = 0;
      for (const auto& entry : twins.naive().entries()) {
        if (entry.deleted) continue;
        ++left;
        if (*rc::gen::inRange(0, 5) == 0) withdrawn.push_back(entry.article.id);
      }
      if (!withdrawn.empty() && withdrawn.size() < left) twins.remove(withdrawn);
      if (*rc::gen::inRange(0, 4) == 0) twins.merge();
    }
    for (int i = 0; i < 5; ++i) agrees_on_a_random_search(twins);
    RC_ASSERT(twins.damage().empty());
    twins.merge();
    agrees_on_a_random_search(twins);
    RC_ASSERT(twins.damage().empty());
  }));
}
