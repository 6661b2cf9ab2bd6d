#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <limits>

#include "common/error.hpp"
#include "common/model/record.hpp"
#include "common/time/civil_range.hpp"

using namespace dateline;

namespace {

Article full_article() {
  Article article;
  article.id = "lon-1";
  article.url = "https://example.org/1";
  article.title = "Ministers meet";
  article.body = "LONDON - The ministers met.\nThey talked.";
  article.published = Published{-1000, -86'400'000};
  article.source = "Wire";
  article.authors = {"A. Writer", "B. Writer"};
  article.dateline = "LONDON";
  article.language = "en";
  article.section = "World";
  article.keywords = {"talks"};
  article.people = {"Howard, John"};
  article.places = {"uk"};
  article.organisations = {"UN"};
  article.file = "a/b.jsonl";
  article.line = 70'000;
  return article;
}

Facts full_facts() {
  Facts facts;
  facts.people.push_back({"john-howard",
                          "John Howard",
                          true,
                          true,
                          {{"Prime Minister", "au", "", RoleClass::head, RoleStatus::former}},
                          {{Field::body, 3, 9}}});
  facts.people.push_back({"~kerry", "Kerry", false, false, {}, {}});
  facts.people.push_back({"xi-jinping", "XI, Jinping Jr.", false, true, {}, {}});
  facts.organisations.push_back({"United Nations", {{Field::title, 0, 1}}});
  facts.countries.push_back({"au", 0.29, true, {}});
  facts.countries.push_back({"suhh", 1.0, false, {}});
  facts.dates.push_back({{16000, std::nullopt, Granularity::year}, {}});
  facts.dates.push_back({{std::nullopt, -999, Granularity::day}, {}});
  facts.dates.push_back({{-999, -999, Granularity::day}, {}});
  facts.dates.push_back({{-1000, last_civil_day, Granularity::century}, {}});
  facts.dates.push_back({{std::nullopt, std::nullopt, Granularity::month}, {}});
  return facts;
}

std::string encoded(const Article& article, const Facts& facts) { return RecordEncoder().encode(article, facts); }

}  // namespace

TEST_CASE("a record restores the article exactly and its facts without mentions") {
  const auto record = decode_record(encoded(full_article(), full_facts()), "article");
  CHECK(record.article == full_article());
  REQUIRE(record.facts.people.size() == 3);
  const auto& howard = record.facts.people[0];
  CHECK(howard.key == "john-howard");
  CHECK(howard.name == "John Howard");
  CHECK(howard.official);
  CHECK(howard.facet);
  CHECK(howard.roles == full_facts().people[0].roles);
  CHECK(howard.mentions.empty());
  CHECK_FALSE(record.facts.people[1].facet);
  CHECK(record.facts.people[1].key == "~kerry");
  CHECK(record.facts.people[2].key == "xi-jinping");
  REQUIRE(record.facts.organisations.size() == 1);
  CHECK(record.facts.organisations[0].name == "United Nations");
  REQUIRE(record.facts.countries.size() == 2);
  CHECK(record.facts.countries[0].weight == 0.29);
  CHECK(record.facts.countries[1].code == "suhh");
  CHECK_FALSE(record.facts.countries[1].facet);
  REQUIRE(record.facts.dates.size() == full_facts().dates.size());
  for (std::size_t i = 0; i < record.facts.dates.size(); ++i)
    CHECK(record.facts.dates[i].interval == full_facts().dates[i].interval);
}

TEST_CASE("an empty article survives being encoded as a record") {
  CHECK(decode_record(encoded({}, {}), "article").article == Article{});
}

TEST_CASE("an article with arbitrary bytes survives being encoded as a record") {
  RecordEncoder encoder;
  REQUIRE(rc::check([&](const std::string& title, const std::string& body, const std::vector<std::string>& names) {
    Article article;
    article.title = title;
    article.body = body;
    article.authors = names;
    RC_ASSERT(decode_record(encoder.encode(article, {}), "article").article == article);
  }));
}

TEST_CASE("a damaged record is refused with the article's name and never decoded as another article") {
  const auto good = encoded(full_article(), full_facts());
  std::size_t refused = 0;
  for (std::size_t i = 0; i < good.size(); ++i) {
    auto bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x10);
    try {
      const auto record = decode_record(bad, "article lon-1");
      CHECK(record.article == full_article());
    } catch (const UnusableError& error) {
      CHECK_THAT(error.what(), Catch::StartsWith("article lon-1: "));
      ++refused;
    }
    CHECK_THROWS_AS(decode_record(good.substr(0, i), "article lon-1"), UnusableError);
  }
  CHECK(refused >= good.size() - 1);  // a zstd frame header has one unused bit
}

TEST_CASE("a record is refused if its numbers are none that an article can have") {
  const auto refused = [](const Article& article, const Facts& facts) {
    std::string fields;
    append_record_fields(fields, article, facts);
    try {
      static_cast<void>(parse_record_fields(fields, "article a"));
      return false;
    } catch (const UnusableError& error) {
      return std::string(error.what()).find("article a") != std::string::npos;
    }
  };
  CHECK_FALSE(refused(full_article(), full_facts()));
  auto article = full_article();
  article.published = Published{last_civil_day + 1, std::nullopt};
  CHECK(refused(article, {}));
  article.published = Published{0, std::int64_t{1} << 31};
  CHECK(refused(article, {}));
  article.published = Published{0, std::numeric_limits<std::int64_t>::min()};
  CHECK(refused(article, {}));
  Facts facts;
  facts.dates.push_back({{first_civil_day - 1, std::nullopt, Granularity::day}, {}});
  CHECK(refused(full_article(), facts));
  facts = {};
  facts.countries.push_back({"au", 1.01, true, {}});
  CHECK(refused(full_article(), facts));
}
