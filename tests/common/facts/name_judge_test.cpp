#include "common/facts/persons/name_judge.hpp"

#include <rapidcheck.h>
#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>

#include <array>
#include <string>

#include "common/facts/roles/people.hpp"
#include "common/facts/tagging/furniture.hpp"
#include "tests/common/facts/fixture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

TEST_CASE("a feature is written and read without loss") {
  rc::prop("for all kinds and values", [](const std::string& value) {
    RC_PRE(value.find('\0') == std::string::npos && !value.starts_with('#'));
    const NameFeature feature{"kind"_word, word_key(value)};
    const NameFeature read = NameFeature::of(feature.text());
    RC_ASSERT(read.kind == feature.kind);
    RC_ASSERT(read.value == feature.value);
  });
}

TEST_CASE("without weights the rules alone decide on names") {
  const LowercaseWords lowercase;
  const NameWeights none;
  NameJudge judge(lowercase, none);
  CHECK(none.empty());
  CHECK(judge.accepts_full({}, {}, {{}, 1, 0, 0}));
  CHECK_FALSE(judge.accepts_full({}, {}, {{}, 0, 0, 0}));
  CHECK(judge.accepts_single({}, {}, {{}, 1, 0, 0}));
  CHECK_FALSE(judge.accepts_single({}, {}, {{}, 0, 0, 0}));
}

TEST_CASE("weights outvote the rules where these are unsure") {
  const Article article = article_of("", "Then Zorvan Quelm spoke. Quelm left.");
  const std::vector<JudgedName> judged = judge_names(article, NameWeights());
  REQUIRE(judged.size() >= 1);
  CHECK_FALSE(judged[0].single);
  CHECK(judged[0].mentions.front().start == 5);
  const std::string feature = judged[0].features.front().text();
  const std::array<NameWeightRow, 1> against{{{feature, -9000}}};
  const std::array<NameWeightRow, 1> in_favour{{{feature, 9000}}};
  CHECK(NameWeights(against).of(judged[0].features.front()) == -9000);
  CHECK(NameWeights(in_favour).of(NameFeature::of(feature)) == 9000);
  CHECK(NameWeights(in_favour).of({"other"_word, 1}) == 0);
}

TEST_CASE("the trained weights are there") { CHECK_FALSE(NameWeights::trained().empty()); }
