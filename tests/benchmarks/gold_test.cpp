#include "benchmarks/facts/gold.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "common/error.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::bench;

TEST_CASE("the sample's gold reads whole and by halves") {
  const std::string file = DATELINE_SOURCE_DIR "/corpus/expected.jsonl";
  const auto all = read_gold(file, "");
  const auto tune = read_gold(file, "tune");
  const auto measure = read_gold(file, "measure");
  CHECK(tune.size() > 10);
  CHECK(measure.size() > 10);
  CHECK(all.size() == tune.size() + measure.size());

  const auto& article = all.at("mer-0001");
  REQUIRE(article.people.size() > 1);
  CHECK(article.people[0].key == "john-kerry");
  CHECK(article.people[0].official);
  CHECK(article.people[0].roles.at(0) ==
        Role{"Secretary of State", "us", "foreign ministry", RoleClass::minister, RoleStatus::current});
  CHECK(article.countries.contains("cn"));
  const auto march = parse_iso_period("2013-03");
  CHECK(article.dates.contains({march->from, std::nullopt}));
}

TEST_CASE("the form of a gold is told by its content") {
  const test::TemporaryDirectory directory;
  const auto form_of = [&](const std::string& content) {
    const auto file = (directory.path() / "gold").string();
    std::ofstream(file) << content;
    return gold_form(file);
  };
  CHECK(form_of(R"({"id":"a","half":"tune","people":[],"countries":[],"dates":[]})") == GoldForm::facts);
  CHECK(form_of("-DOCSTART- one\n\nJohn\tB-Person\nKerry\tI-Person\n") == GoldForm::tagged_tokens);
  CHECK(form_of("\n<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS>\n") == GoldForm::articles);
  CHECK(gold_form(directory.path().string()) == GoldForm::articles);
  CHECK_THROWS_AS(form_of(" \n"), UnusableError);
  CHECK_THROWS_AS(gold_form((directory.path() / "absent").string()), UnusableError);
}

TEST_CASE("a damaged gold is an error that names the line") {
  const test::TemporaryDirectory directory;
  const auto file = (directory.path() / "gold.jsonl").string();
  const std::string good = R"({"id":"a","half":"tune","people":[],"countries":[],"dates":[]})";
  const std::string bad_class =
      R"({"id":"b","people":[{"key":"x","official":true,"roles":[{"text":"t","class":"king","status":"current"}]}],)"
      R"("countries":[],"dates":[]})";
  for (const auto& bad : {std::string("{"), bad_class, std::string(R"({"id":"b"})")}) {
    std::ofstream(file) << good << '\n' << bad << '\n';
    CHECK_THROWS_WITH(read_gold(file, ""), Catch::StartsWith(file + ":2: "));
  }
  CHECK_THROWS_AS(read_gold("no/such/file", ""), UnusableError);
}
