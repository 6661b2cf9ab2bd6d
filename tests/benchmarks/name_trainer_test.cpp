#include "benchmarks/facts/name_trainer.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <string>

#include "common/error.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::bench;

namespace {

NameExample example(const char* feature, bool person, int rules = -100) {
  return {false, rules, {facts::NameFeature::of(feature), facts::NameFeature::of("bias:0")}, person};
}

/// Twenty of each: the rules accept nobody, and one feature tells who is a person.
std::vector<NameExample> examples() {
  std::vector<NameExample> all;
  for (int i = 0; i < 20; ++i) {
    all.push_back(example("a:said", true));
    all.push_back(example("b:in", false));
  }
  return all;
}

TaggedText read_gum_lines(const std::string& lines) {
  const test::TemporaryDirectory directory;
  const auto file = (directory.path() / "gum").string();
  std::ofstream(file) << "# newdoc id = GUM_news_test\n" << lines;
  return read_tagged(file).at(0);
}

}  // namespace

TEST_CASE("weights learn what the rules do not know, and the same examples give the same weights") {
  const auto weights = train(examples());
  CHECK(judge(examples(), {}).right == 0);
  CHECK(judge(examples(), weights).f1() == 1.0);
  CHECK(weights.at("a:said") > 0);
  CHECK(weights.at("b:in") < 0);
  CHECK(train(examples()) == weights);
}

TEST_CASE("features that hardly any example has get no weight") {
  auto all = examples();
  all.push_back(example("le:xyz", true));
  CHECK(train(all).count("le:xyz") == 0);
}

TEST_CASE("a candidate is a person if most of its mentions are tagged") {
  const std::string text = "Then Zorvan Quelm came. Later Zorvan Quelm left.";
  const auto all = examples_of({text, {{5, 17}, {30, 42}}}, facts::NameWeights());
  REQUIRE_FALSE(all.empty());
  CHECK(all[0].person);
  CHECK_FALSE(examples_of({text, {}}, facts::NameWeights()).at(0).person);
  CHECK(examples_of({text, {{5, 11}, {30, 36}}}, facts::NameWeights()).empty());
}

TEST_CASE("GUM's spans of persons become names without titles") {
  const auto row = [](int number, const char* word, const char* kind, int head, const char* relation,
                      const char* more) {
    return std::to_string(number) + '\t' + word + "\t_\t" + kind + "\t_\t_\t" + std::to_string(head) + '\t' + relation +
           "\t_\t" + more + '\n';
  };
  const auto text = read_gum_lines(
      "# newpar\n" + row(1, "President", "PROPN", 2, "nmod:desc", "Entity=(1-person-giv") +
      row(2, "Ann", "PROPN", 4, "nsubj", "_") + row(3, "Lee", "PROPN", 2, "flat", "Entity=1)") +
      row(4, "met", "VERB", 0, "root", "_") + row(5, "her", "PRON", 4, "obj", "Entity=(1-person-giv)|SpaceAfter=No") +
      row(6, ".", "PUNCT", 4, "punct", "_") + "\n");
  CHECK(text.text == "President Ann Lee met her. ");
  REQUIRE(text.people.size() == 1);
  CHECK(text.text.substr(text.people[0].start, text.people[0].end - text.people[0].start) == "Ann Lee");
}

TEST_CASE("damaged lines of GUM are errors with their numbers") {
  for (const std::string line :
       {"1\tAnn\n", "x\ta\t_\tPROPN\t_\t_\t0\troot\t_\t_\n", "1\ta\t_\tPROPN\t_\t_\t-\troot\t_\t_\n"})
    CHECK_THROWS_AS(read_gum_lines(line), UnusableError);
  CHECK(read_gum_lines("1\ta\t_\tX\t_\t_\t0\troot\t_\tEntity=2)(3-person\n\n").people.empty());
}
