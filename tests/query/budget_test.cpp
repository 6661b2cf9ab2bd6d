#include <catch2/catch.hpp>

#include <limits>
#include <string>
#include <vector>

#include "query/engine/budget.hpp"
#include "query/people/resolve.hpp"
#include "query/search/session.hpp"
#include "tests/query/hand_made/index.hpp"

using namespace dateline;
using namespace dateline::query;
using test::HandMadeIndex;
using test::story;

namespace {

constexpr std::size_t articles = 5'000;  // more than one window of the sealed engine

std::vector<test::Story> many_stories() {
  std::vector<test::Story> stories;
  for (std::size_t i = 0; i < articles; ++i) {
    const auto number = std::to_string(i);
    auto one = story(number, "", "bank rate x" + number + " rate bank", "2014-05-20");
    one.facts.people = {test::person("john-smith" + number, "John Smith" + number, {test::role("minister", "us")})};
    stories.push_back(std::move(one));
  }
  return stories;
}

/// A budget that is over after it was looked at `looks` times.
Budget looked_at(std::size_t looks) {
  return Budget([left = looks]() mutable { return left == 0 || left-- == 0; });
}

/// How often a call looks at its budget.
template <typename Call>
std::size_t looks_of(Engine& engine, Call call) {
  std::size_t looks = 0;
  engine.set_budget(Budget([&looks] {
    ++looks;
    return false;
  }));
  call();
  engine.set_budget({});
  return looks;
}

Search search_for(Node tree) {
  Search search;
  search.tree = std::move(tree);
  return search;
}

}  // namespace

TEST_CASE("a search ends when its budget is used up, whatever it looks for") {
  const HandMadeIndex index(many_stories());
  const auto engine = index.open();
  const std::vector<Node> trees{
      {Word{"bank"}},
      {Near{{"bank", "rate"}, 3}},
      {Phrase{{"bank", "rate"}, {"bank", "rate"}}},
      {Forms{Forms::Kind::prefix, "x"}},
      {Forms{Forms::Kind::fuzzy, "x10", 1}},
      {RoleName{"minister@us", {}}},
      {All{}},
  };
  for (const auto& tree : trees) {
    const auto search = search_for(tree);
    const auto total = engine->search(search).total;
    CHECK(total > 0);
    // Some looks come before the last match is found.
    const auto looks = looks_of(*engine, [&] { CHECK(engine->search(search).total == total); });
    REQUIRE(looks >= 2);
    engine->set_budget(looked_at(looks - 1));
    CHECK_THROWS_AS(engine->search(search), BudgetExceeded);
    engine->set_budget({});
    CHECK(engine->search(search).total == total);
  }
}

TEST_CASE("walks over values and forms end when the budget is used up") {
  const HandMadeIndex index(many_stories());
  const auto engine = index.open();
  const auto go_on = [](std::string_view, std::uint64_t) { return true; };
  engine->set_budget(looked_at(2));
  CHECK_THROWS_AS(engine->values(Facet::person, {}, go_on), BudgetExceeded);
  engine->set_budget(looked_at(2));
  CHECK_THROWS_AS(engine->forms({}, go_on), BudgetExceeded);
}

TEST_CASE("counting what a pattern matches, which its score needs, is within the budget") {
  const HandMadeIndex index(many_stories(), "xapian");
  const auto engine = index.open();
  auto search = search_for({Forms{Forms::Kind::prefix, "x"}});
  const auto scored = looks_of(*engine, [&] { CHECK(engine->search(search).total == articles); });
  search.sort = Sort::newest;
  const auto unscored = looks_of(*engine, [&] { CHECK(engine->search(search).total == articles); });
  CHECK(scored > unscored + articles / 300);
}

TEST_CASE("a query of many roles reads the roles of the index once, and seeks similar ones for few of them") {
  const HandMadeIndex index(many_stories());
  const auto engine = index.open();
  const auto looks_for = [&](std::size_t roles) {
    Or any;
    for (std::size_t i = 0; i < roles; ++i) any.children.push_back({RoleName{"ministr q" + std::to_string(i), {}}});
    return looks_of(*engine, [&] {
      CHECK(engine->search(search_for({any})).total == 0);
      const auto unknown = unknown_values(*engine, {any});
      REQUIRE(unknown.size() == roles);
      CHECK(unknown.back().asked == "ministr q" + std::to_string(roles - 1));
    });
  };
  CHECK(looks_for(1'000) == looks_for(20));
}

TEST_CASE("a query of many names reads the people of the index once, and seeks similar names for few of them") {
  const HandMadeIndex index(many_stories());
  const auto engine = index.open();
  const auto looks_for = [&](std::size_t names) {
    Or any;
    for (std::size_t i = 0; i < names; ++i) any.children.push_back({PersonName{"Nobody Q" + std::to_string(i)}});
    return looks_of(*engine, [&] {
      PeopleResolver resolver(*engine);
      const auto tree = resolver.resolve(Node{any});
      CHECK(resolver.people().unknown.size() == names);
    });
  };
  CHECK(looks_for(1'000) == looks_for(20));
}
