#include <catch2/catch.hpp>

#include "common/facts/extract.hpp"
#include "indexer/pipeline/article_facts.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

Article story() {
  Article article;
  article.file = "stories.jsonl";
  article.line = 12;
  article.body = "President Barack Obama met Chancellor Angela Merkel in Paris on Friday.";
  return article;
}

}  // namespace

TEST_CASE("an article whose facts take too many steps is kept without facts and reported") {
  Problems problems;
  CHECK(facts_of(story(), problems, 10).people.empty());
  CHECK(problems.take_lines() == "stories.jsonl:12: without facts: its text takes more than 10 steps to read\n");
  CHECK(problems.skipped() == 0);
}

TEST_CASE("the first articles without facts are listed and the rest counted") {
  Problems problems;
  for (int i = 0; i < 25; ++i) static_cast<void>(facts_of(story(), problems, 10));
  CHECK(problems.rest() == "and 5 more without facts\n");
}

TEST_CASE("an ordinary article stays far below the budget of steps") {
  Problems problems;
  CHECK(facts_of(story(), problems).people.size() == 2);
  CHECK(problems.take_lines().empty());
}
