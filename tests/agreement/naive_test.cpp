#include "tests/agreement/model/naive.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "tests/agreement/model/evaluate.hpp"

using namespace dateline;
using namespace dateline::naive;
using query::Node;

namespace {

Article article(std::string id, std::string title, std::string body, std::optional<Published> published = {}) {
  Article made;
  made.id = std::move(id);
  made.title = std::move(title);
  made.body = std::move(body);
  made.published = published;
  return made;
}

Index index_of(const std::vector<Article>& articles) {
  Index index("en");
  for (const auto& each : articles) index.add(each, {});
  return index;
}

/// The ids of what matches, in order.
std::vector<std::string> ids(const Index& index, Node tree, query::Sort sort = query::Sort::relevance) {
  query::Search search;
  search.tree = std::move(tree);
  search.sort = sort;
  std::vector<std::string> found;
  for (const auto& hit : index.search(search).hits) found.push_back(index.entries()[hit.document].article.id);
  return found;
}

using Ids = std::vector<std::string>;
using Kind = query::Forms::Kind;

}  // namespace

// The expected numbers are worked out by hand from the contract, so that the oracle rests on more than itself.
TEST_CASE("a word scores by its idf, its weight in title and body and the article's length") {
  const auto index = index_of({article("a", "bank", "the bank fell"), article("b", "", "the river"),
                               article("c", "", "a river and a road"), article("d", "", "the sea")});
  // Lengths: 3 + 4, 2, 5, 2; the average is 4. `bank` has df 1 of 4, tf 1 + 3.
  const double idf = std::log((4 - 1 + 0.5) / 1.5);
  const double score = idf * 2.2 * 4 / (4 + 1.2 * (0.25 + 0.75 * 7 / 4.0));
  const auto scores = evaluate({query::Word{"bank"}}, index.entries());
  REQUIRE(scores[0]);
  CHECK(*scores[0] == Approx(score));
  CHECK_FALSE(scores[1]);

  const auto twice = evaluate({query::Word{"bank", false, 2}}, index.entries());
  CHECK(*twice[0] == Approx(score * 4 / 3));

  // `title:` counts the title alone, unweighed.
  const auto in_title = evaluate({query::Word{"bank", true}}, index.entries());
  CHECK(*in_title[0] == Approx(idf * 2.2 * 1 / (1 + 1.2 * (0.25 + 0.75 * 7 / 4.0))));
}

TEST_CASE("a word in most articles keeps a small idf above zero") {
  const auto index = index_of({article("a", "", "sea"), article("b", "", "sea")});
  const double r = 1 + (0.5 / 2.5) / 2;
  CHECK(*evaluate({query::Word{"sea"}}, index.entries())[0] == Approx(std::log(r) * 2.2 / 2.2));
}

TEST_CASE("a phrase asks for exact forms in a row and scores its stems, a repeated one once with its own w") {
  const auto index = index_of({article("a", "", "banks of banks and bank"), article("b", "", "bank of bank"),
                               article("c", "banks of", "banks"), article("d", "", "sea")});
  CHECK(ids(index, {query::Phrase{{"banks", "of", "banks"}, {"bank", "of", "bank"}}}) == Ids{"a"});
  const auto phrase = evaluate({query::Phrase{{"banks", "of", "banks"}, {"bank", "of", "bank"}}}, index.entries());
  const auto words = evaluate({query::And{{{query::Word{"bank", false, 2}}, {query::Word{"of"}}}}}, index.entries());
  CHECK(*phrase[0] == Approx(*words[0]));
}

TEST_CASE("NEAR finds words in any order, each in its own place, within its window") {
  const auto index = index_of({article("a", "", "one x x two"), article("b", "", "two one"), article("c", "", "e-mail"),
                               article("d", "", "one one"), article("e", "one", "two")});
  CHECK(ids(index, {query::Near{{"one", "two"}, 1}}) == Ids{"b"});
  CHECK(ids(index, {query::Near{{"one", "two"}, 2}}) == Ids{"b"});
  CHECK(ids(index, {query::Near{{"one", "two"}, 3}}) == Ids{"b", "a"});
  CHECK(ids(index, {query::Near{{"one", "one"}, 1}}) == Ids{"d"});
  CHECK(ids(index, {query::Near{{"email", "e"}, 5}}).empty());
  CHECK(ids(index, {query::Near{{"email", "mail"}, 1}}) == Ids{"c"});
}

TEST_CASE("a pattern scores the idf of the number of articles that it matches") {
  const auto index = index_of({article("a", "", "cyber"), article("b", "", "cybersecurity cyber"),
                               article("c", "", "fiber"), article("d", "", "cider"), article("e", "", "sea")});
  const auto prefix = evaluate({query::Forms{Kind::prefix, "cyber"}}, index.entries());
  CHECK(*prefix[0] == Approx(std::log(1 + 3.5 / 2.5 / 2)));
  CHECK(*prefix[1] == Approx(*prefix[0]));
  CHECK_FALSE(prefix[2]);
  CHECK(ids(index, {query::Forms{Kind::wildcard, "c*er"}}) == Ids{"a", "b", "d"});
  CHECK(ids(index, {query::Forms{Kind::fuzzy, "cybre", 1}}) == Ids{"a", "b"});
  CHECK(ids(index, {query::Forms{Kind::fuzzy, "fiber", 2}}) == Ids{"c"});
}

TEST_CASE("equal scores and date sorts go by day, instant and id, the undated last") {
  const auto index = index_of({article("a", "", "x"), article("b", "", "x", Published{5, {}}),
                               article("c", "", "x", Published{5, 7}), article("d", "", "x", Published{5, 9}),
                               article("e", "", "x", Published{6, {}}), article("a2", "", "x", Published{5, {}})});
  CHECK(ids(index, {query::Word{"x"}}) == Ids{"e", "d", "c", "a2", "b", "a"});
  CHECK(ids(index, {query::None{}}).empty());
  CHECK(ids(index, {query::All{}}, query::Sort::newest) == Ids{"e", "d", "c", "a2", "b", "a"});
  CHECK(ids(index, {query::All{}}, query::Sort::oldest) == Ids{"a2", "b", "c", "d", "e", "a"});
  CHECK(ids(index, {query::PublishedIn{{{}, 5, Granularity::day}, false}}) == Ids{"d", "c", "a2", "b"});
  CHECK(ids(index, {query::PublishedIn{{}, true}}) == Ids{"a"});
}
