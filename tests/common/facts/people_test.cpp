#include <catch2/catch.hpp>

#include "common/facts/extract.hpp"
#include "common/facts/facts_json.hpp"
#include "common/facts/names/person_name.hpp"
#include "tests/common/facts/fixture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

namespace {

std::string mention_texts(const Article& article, const Facts& facts, std::string_view key) {
  std::string texts;
  for (const Person& person : facts.people) {
    if (person.key != key) continue;
    for (const Mention& mention : person.mentions) {
      const std::string& field = mention.field == Field::title ? article.title : article.body;
      texts += (texts.empty() ? "" : "|") + field.substr(mention.start, mention.end - mention.start);
    }
  }
  return texts;
}

}  // namespace

TEST_CASE("a later surname is the person named in full, in the headline too") {
  const Article article =
      article_of("Kerry presses Beijing", "Secretary of State John Kerry met officials. Kerry left.");
  const Facts facts = extract(article);
  CHECK(people_of(facts) == "john-kerry");
  CHECK(mention_texts(article, facts, "john-kerry") == "Kerry|John Kerry|Kerry");
}

TEST_CASE("a surname goes before a given name") {
  const Article article =
      article_of("", "John Kerry came. Kerry Brown, a professor, watched. Kerry spoke and Brown listened.");
  const Facts facts = extract(article);
  CHECK(mention_texts(article, facts, "john-kerry") == "John Kerry|Kerry");
  CHECK(mention_texts(article, facts, "kerry-brown") == "Kerry Brown|Brown");
}

TEST_CASE("the fullest form gives the key and the name, whichever comes first") {
  const Facts facts = extract(article_of("", "John Kerry arrived. John F. Kerry, 69, will speak."));
  REQUIRE(people_of(facts) == "john-f-kerry");
  CHECK(facts.people[0].name == "John F. Kerry");
}

TEST_CASE("keys fold letters, keep initials and drop titles and generations") {
  CHECK(people_of(extract(article_of("", "Mr. Luis Peña Gómez Jr. said no."))) == "luis-pena-gomez");
  CHECK(people_of(extract(article_of("", "Sen. Nuala O'Neill said no."))) == "nuala-oneill");
  CHECK(people_of(extract(article_of("", "General Kim Jong-un said no."))) == "kim-jong-un");
}

TEST_CASE("a person known by one word has a key of its own kind, unless the world knows the word") {
  CHECK(people_of(extract(article_of("", "Mr Ashby said no. Ashby left."))) == "~ashby");
  CHECK(people_of(extract(article_of("", "Then Lula said no."))) == "lula");
}

TEST_CASE("the people that the input gives are one with those of the text") {
  Article article = article_of("", "Mr Howard spoke to John Laws.");
  article.people = {"Howard, John", "james-baker"};
  const Facts facts = extract(article);
  CHECK(people_of(facts) == "john-howard john-laws james-baker");
  CHECK(mention_texts(article, facts, "john-howard") == "Howard");
  CHECK(mention_texts(article, facts, "james-baker").empty());
}

TEST_CASE("mentions of an organisation are in text order, those of the title first, and so are organisations") {
  const Facts facts = extract(
      article_of("Tidewater Capital to cut jobs", "LONDON - Harbour Lines Inc owns Tidewater Capital. Jobs will go."));
  REQUIRE(facts.organisations.size() == 2);
  CHECK(facts.organisations[0].name == "Tidewater Capital");
  CHECK(facts.organisations[0].mentions == std::vector<Mention>{{Field::title, 0, 17}, {Field::body, 32, 49}});
  CHECK(facts.organisations[1].name == "Harbour Lines Inc");
}

TEST_CASE("an ampersand joins only the names beside it to a firm") {
  const Facts facts =
      extract(article_of("", "Prairie & Dunn grew. Carter & University of Leeds met. It bought 5 & Young said so."));
  REQUIRE(facts.organisations.size() == 2);
  CHECK(facts.organisations[0].name == "Prairie & Dunn");
  CHECK(facts.organisations[1].name == "University of Leeds");
}

TEST_CASE("facts are one line of JSON with every mention's text and null for what is absent") {
  Article article = article_of("Xi", "Wang Yi of China");
  article.id = "a\"1";
  article.published = Published{day_from_civil({2014, 5, 20}), {}};
  Facts facts;
  facts.people = {{"wang-yi",
                   "Wang Yi",
                   true,
                   true,
                   {{"foreign minister", "cn", "", RoleClass::minister, RoleStatus::acting}},
                   {{Field::body, 0, 7}}}};
  facts.organisations = {{"Xi", {{Field::title, 0, 2}}}};
  facts.countries = {{"cn", 0.25, false, {{Field::body, 11, 16}}}};
  facts.dates = {{{std::nullopt, day_from_civil({2014, 1, 1}), Granularity::year}, {}}};
  CHECK(facts_json(article, facts) ==
        R"({"id":"a\"1","published":"2014-05-20","people":[{"key":"wang-yi","name":"Wang Yi","official":true,)"
        R"("facet":true,"roles":[{"text":"foreign minister","country":"cn","body":null,"class":"minister",)"
        R"("status":"acting"}],"mentions":[{"field":"body","start":0,"end":7,"text":"Wang Yi"}]}],)"
        R"("organisations":[{"name":"Xi","mentions":[{"field":"title","start":0,"end":2,"text":"Xi"}]}],)"
        R"("countries":[{"code":"cn","weight":0.25,"facet":false,"mentions":[{"field":"body","start":11,"end":16,)"
        R"("text":"China"}]}],"dates":[{"from":null,"to":"2014-01-01","granularity":"year","mentions":[]}]})");
}

TEST_CASE("damaged text and texts without people give no facts and no crash") {
  CHECK(extract(article_of("", "")).people.empty());
  CHECK(extract(article_of("\xFF\xFE", "\x80 the \xC3 of \xE2\x80")).people.empty());
  CHECK(extract(article_of("", std::string(100'000, 'A'))).people.empty());
  CHECK(extract(article_of("", "Mr. Mr. Mr. President President of of the,")).people.empty());
}

TEST_CASE("a key tells the word that its person is called by") {
  const std::vector<std::pair<std::string, std::string>> surnames{
      {"john-f-kerry", "kerry"}, {"xi-jinping", "xi"},        {"park-geun-hye", "park"},
      {"ban-ki-moon", "ban"},    {"orban-viktor", "orban"},   {"nguyen-tan-dung", "dung"},
      {"lula", "lula"},          {"angela-merkel", "merkel"}, {"ursula-von-der-leyen", "leyen"},
  };
  for (const auto& [key, surname] : surnames) CHECK(surname_of_key(key) == surname);
}
