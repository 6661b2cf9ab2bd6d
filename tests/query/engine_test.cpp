#include <catch2/catch.hpp>

#include "common/error.hpp"
#include "common/model/record.hpp"
#include "query/search/open_engine.hpp"
#include "tests/query/hand_made/index.hpp"

using namespace dateline;
using namespace dateline::query;
using test::HandMadeIndex;
using test::ids;
using test::ids_matching;
using test::story;
using Ids = std::vector<std::string>;

namespace {

std::vector<test::Story> dated_stories() {
  return {story("old", "", "word", "1987-03-26"), story("new", "", "word", "2014-05-20"),
          story("b", "", "word", "2014-01-01"), story("a", "", "word", "2014-01-01"), story("never", "", "word")};
}

Node published(std::string_view from, std::string_view to) {
  PublishedIn in;
  if (!from.empty()) in.interval.from = parse_iso_period(from)->from;
  if (!to.empty()) in.interval.to = parse_iso_period(to)->to;
  return {in};
}

}  // namespace

TEST_CASE("hits come by score, equal ones newest first, undated last") {
  const HandMadeIndex index(dated_stories());
  const auto engine = index.open();
  CHECK(ids_matching(*engine, {Word{"word"}}) == Ids{"new", "a", "b", "old", "never"});
  CHECK(ids_matching(*engine, {None{}}).empty());
  CHECK(ids_matching(*engine, {Or{{{None{}}, {Word{"word"}}}}}) == ids_matching(*engine, {Word{"word"}}));
  CHECK(ids_matching(*engine, {Filter{{{All{}}, {None{}}}}}).empty());
  CHECK(ids_matching(*engine, {All{}}) == Ids{"new", "a", "b", "old", "never"});
}

TEST_CASE("hits can be asked for newest or oldest first; undated ones are last both ways") {
  const HandMadeIndex index(dated_stories());
  const auto engine = index.open();
  Search search;
  search.tree = {Word{"word"}};
  search.sort = Sort::oldest;
  CHECK(ids(*engine, search) == Ids{"old", "a", "b", "new", "never"});
  search.sort = Sort::newest;
  CHECK(ids(*engine, search) == Ids{"new", "a", "b", "old", "never"});
}

TEST_CASE("a page is a part of the whole order, and the total is the same on each") {
  const HandMadeIndex index(dated_stories());
  const auto engine = index.open();
  Search search;
  search.tree = {Word{"word"}};
  search.offset = 1;
  search.limit = 2;
  CHECK(ids(*engine, search) == Ids{"a", "b"});
  CHECK(engine->search(search).total == 5);
  CHECK(engine->search(search).undated == 1);
  search.limit = 0;
  CHECK(engine->search(search).total == 5);
  search.offset = no_limit;
  search.limit = no_limit;
  CHECK(engine->search(search).hits.empty());
  CHECK(engine->search(search).total == 5);
}

TEST_CASE("published dates filter with open and closed ends, and undated articles only when asked for") {
  const HandMadeIndex index(dated_stories());
  const auto engine = index.open();
  CHECK(ids_matching(*engine, published("2014", "2014")) == Ids{"new", "a", "b"});
  CHECK(ids_matching(*engine, published("2014-01-02", "")) == Ids{"new"});
  CHECK(ids_matching(*engine, published("", "1999")) == Ids{"old"});
  CHECK(ids_matching(*engine, {PublishedIn{{}, true}}) == Ids{"never"});
}

TEST_CASE("an article is found by its id, however long") {
  const std::string long_id(1000, 'x');
  const HandMadeIndex index({story(long_id, "", "one"), story(long_id + "y", "", "two")});
  const auto engine = index.open();
  const auto document = engine->find(long_id);
  REQUIRE(document);
  CHECK(engine->record(*document).article.id == long_id);
  CHECK_FALSE(engine->find("x"));
  CHECK(engine->statistics().documents == 2);
}

TEST_CASE("mentioned dates filter by the contract's rule") {
  auto in_2009 = story("a", "", "x");
  in_2009.facts.dates.push_back({{*parse_iso_period("2009-07")}, {}});
  auto since_2002 = story("b", "", "x");
  since_2002.facts.dates.push_back({{parse_iso_period("2002")->from, std::nullopt, Granularity::year}, {}});
  const HandMadeIndex index({in_2009, since_2002});
  const auto engine = index.open();
  CHECK(ids_matching(*engine, {Mentions{*parse_iso_period("2009")}}) == Ids{"a"});
  CHECK(ids_matching(*engine, {Mentions{*parse_iso_period("2009-07-03")}}) == Ids{"a"});
  CHECK(ids_matching(*engine, {Mentions{*parse_iso_period("2002")}}) == Ids{"b"});
  CHECK(ids_matching(*engine, {Mentions{*parse_iso_period("2005")}}).empty());
}

TEST_CASE("the forms of an index are its words and nothing else") {
  auto one = story("One", "headline", "zeal 1914 éclair");
  one.article.source = "Reuters";
  const HandMadeIndex index({one});
  std::vector<std::string> forms;
  index.open()->forms("", [&](std::string_view form, std::uint64_t articles) {
    CHECK(articles == 1);
    forms.emplace_back(form);
    return true;
  });
  CHECK(forms == Ids{"1914", "headline", "zeal", "éclair"});
}

TEST_CASE("a fuzzy pattern takes the 50 best forms over the whole index") {
  std::vector<test::Story> stories;
  for (char first = 'a'; first <= 'z'; ++first)
    for (const char second : {'a', 'b', 'c'})
      stories.push_back(story({first, second}, "", std::string("wor") + first + second));
  stories.push_back(story("exact", "", "word"));
  const HandMadeIndex index(stories);
  const auto found = ids_matching(*index.open(), {Forms{Forms::Kind::fuzzy, "word", 2}});
  CHECK(found.size() == 50);
  CHECK(std::find(found.begin(), found.end(), "exact") != found.end());
  CHECK(std::find(found.begin(), found.end(), "da") != found.end());  // worda: distance 1
}

TEST_CASE("a reader goes on over commits: it repeats what they overwrote") {
  const HandMadeIndex index({story("a", "", "word")});
  const auto engine = index.open();
  CHECK(ids_matching(*engine, {Word{"word"}}) == Ids{"a"});
  for (int i = 0; i < 20; ++i) index.put({story("n" + std::to_string(i), "", "word other" + std::to_string(i))});
  const auto found = with_snapshot(*engine, [&] { return ids_matching(*engine, {Word{"word"}}); });
  CHECK((found.size() == 1 || found.size() == 21));
  engine->refresh();
  CHECK(ids_matching(*engine, {Word{"word"}}).size() == 21);
}

TEST_CASE("an index that is missing or damaged is an error that names it") {
  const test::TemporaryDirectory directory;
  CHECK_THROWS_AS(open_engine(directory.path() / "none"), UnusableError);
  CHECK_THROWS_AS(open_engine(directory.path()), UnusableError);
}
