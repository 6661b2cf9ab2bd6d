#include "benchmarks/facts/facts_score.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::bench;

namespace {

Role role(std::string text, std::string country, RoleClass role_class = RoleClass::minister,
          RoleStatus status = RoleStatus::current) {
  return {std::move(text), std::move(country), "", role_class, status};
}

Person person(std::string key, bool official, std::vector<Role> roles) {
  return {std::move(key), "", official, true, std::move(roles), {}};
}

struct Compared {
  FactsScore score;
  std::vector<std::string> differences;
};

Compared compared(const GoldArticle& gold, const Facts& facts) {
  Compared result;
  compare(gold, facts, result.score, [&](const std::string& line) { result.differences.push_back(line); });
  return result;
}

void check(const Tally& tally, std::size_t wanted, std::size_t found, std::size_t right) {
  CHECK(tally.wanted == wanted);
  CHECK(tally.found == found);
  CHECK(tally.right == right);
}

}  // namespace

TEST_CASE("people count by key, and a key of the same person neither as a find nor as a fault") {
  GoldArticle gold;
  gold.people = {{"joko-widodo", {"jokowi"}, true, {}}, {"john-kerry", {}, true, {}}};
  Facts facts;
  facts.people = {person("jokowi", true, {}), person("john-kerry", false, {}), person("kerry-brown", false, {})};
  facts.people.push_back({"not-in-the-facet", "", false, false, {}, {}});
  const auto [score, differences] = compared(gold, facts);
  check(score.people, 2, 2, 1);
  check(score.official, 1, 1, 0);
  CHECK(differences ==
        std::vector<std::string>{"official: john-kerry", "person missed: joko-widodo", "person wrong: kerry-brown"});
}

TEST_CASE("a role is right with its text, country, class and status, and half right with its text") {
  GoldArticle gold;
  gold.people = {{"wang-yi", {}, true, {role("Foreign Minister", "cn"), role("Politburo member", "cn")}}};
  Facts facts;
  facts.people = {person("wang-yi", true, {role("foreign minister", "cn"), role("Politburo member", "")})};
  const auto [score, differences] = compared(gold, facts);
  check(score.roles, 2, 2, 1);
  check(score.role_texts, 2, 2, 2);
  CHECK(differences == std::vector<std::string>{"role missed: wang-yi: Politburo member [cn, -, minister, current]",
                                                "role wrong: wang-yi: Politburo member [-, -, minister, current]"});
}

TEST_CASE("a role counts for the person who holds it and pairs off once, whole words at least in part") {
  GoldArticle gold;
  gold.people = {{"a", {}, true, {role("minister", "fr"), role("prime minister", "fr", RoleClass::head)}},
                 {"b", {}, true, {role("judge", "fr")}}};
  Facts facts;
  facts.people = {person("a", true, {role("prime minister", "fr", RoleClass::head)}),
                  person("c", true, {role("judge", "fr")}), person("b", true, {role("prejudge", "fr")})};
  const auto [score, differences] = compared(gold, facts);
  check(score.roles, 3, 3, 1);
  check(score.role_texts, 3, 3, 1);
}

TEST_CASE("dates count by their days and not by their granularity") {
  GoldArticle gold;
  gold.dates = {{Day{1}, Day{7}}, {Day{3}, std::nullopt}};
  Facts facts;
  facts.dates = {{{1, 7, Granularity::day}, {}}, {{1, 7, Granularity::week}, {}}, {{std::nullopt, 3}, {}}};
  const auto [score, differences] = compared(gold, facts);
  check(score.dates, 2, 2, 1);
  CHECK(differences.front() == "date missed: 1970-01-04..");
}

TEST_CASE("countries that the text mentions count, whether or not the country facet counts them") {
  GoldArticle gold;
  gold.countries = {"cn", "us", "fr"};
  Facts facts;
  facts.countries = {{"cn", 1, true, {}}, {"us", 0.1, false, {}}, {"jp", 0.1, false, {}}};
  const auto [score, differences] = compared(gold, facts);
  check(score.countries, 3, 3, 2);
  CHECK(differences == std::vector<std::string>{"country missed: fr", "country wrong: jp"});
}

TEST_CASE("precision, recall and F1 come from the counts, and of nothing everything is right") {
  const Tally tally{4, 2, 1};
  CHECK(tally.precision() == 0.5);
  CHECK(tally.recall() == 0.25);
  CHECK(tally.f1() == Approx(1.0 / 3));
  CHECK(Tally{}.f1() == 1);
}
