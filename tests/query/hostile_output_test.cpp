#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/text/terminal.hpp"
#include "common/text/utf8.hpp"
#include "tests/query/hand_made/index.hpp"
#include "tests/query/shell.hpp"
#include "tests/support/json.hpp"
#include "tests/support/strict_csv.hpp"

using namespace dateline;
using Catch::Contains;
using test::shell;
using test::StrictCsv;

namespace {

/// What no reader of news lets into an index, but whoever forges one may.
const std::string hostile = "=x\x1B[2J\x1B]0;t\a\u009B31m\u202Eab\u200B\uFEFF\U000E0041\u2028c\r\xFFz";
const std::string faithful = "=x\x1B[2J\x1B]0;t\a\u009B31m\u202Eab\u200B\uFEFF\U000E0041\u2028c\r\uFFFDz";

/// Gives the index a directory of people.
void make_directory(const test::HandMadeIndex& index) {
  const auto made = shell(index.path(), "dateline-index people -i . /dev/null");
  INFO(made.err);
  REQUIRE(made.status == 0);
}

test::Story forged(std::string id) {
  auto story = test::story(std::move(id), "river " + hostile, "the river bank " + hostile, "2014-05-20");
  story.article.source = story.article.section = story.article.url = hostile;
  story.article.authors = story.article.keywords = {hostile};
  story.facts.people = {test::person("key" + hostile, "Kerry " + hostile, {test::role(hostile, hostile, hostile)})};
  return story;
}

}  // namespace

TEST_CASE("whatever a forged index holds, every output is safe for a terminal") {
  const test::HandMadeIndex index({forged("n1"), forged("n" + hostile)}, "sealed");
  make_directory(index);
  std::vector<std::string> commands{"search -i . river --person kerry --facet person:all,role,source,keyword -n all",
                                    "search -i . --snippets 3 --source x",
                                    "get -i . n1 'n" + hostile.substr(0, 4) + "'",
                                    "people -i .",
                                    "people -i . kery",
                                    "complete -i . ke",
                                    "complete -i . riv"};
  for (const std::string format : {"json", "jsonl", "csv", "csv --csv-safe"}) {
    commands.push_back("search -i . river --facet source -n 0 --format " + format);
    if (format != "json") commands.push_back("search -i . river --facet source,person,role -n 0 --format " + format);
    if (format == "json") commands.push_back("search -i . river -n all --facet source,person,role --format " + format);
    commands.push_back("search -i . river --fields id,title,body,source,url,people,snippets --format " + format);
    commands.push_back("people -i . --format " + format);
    commands.push_back("complete -i . ke --format " + format);
  }
  commands.emplace_back("get -i . n1 --format json");
  for (const auto& command : commands) {
    INFO(command);
    const auto result = shell(index.path(), "dateline-query " + command);
    CHECK((result.status == 0 || result.status == 1 || result.status == 4));
    CHECK_FALSE((result.out.empty() && result.err.empty()));
    CHECK(text::is_valid_utf8(result.out));
    CHECK(text::safe_for_terminal(result.out) == result.out);
    CHECK(text::safe_for_terminal(result.err) == result.err);
    if (command.find("csv") != std::string::npos) CHECK_NOTHROW(StrictCsv::read(result.out));
  }
}

TEST_CASE("JSON says every character of an article") {
  const test::HandMadeIndex index({forged("n1")}, "sealed");
  const auto hit =
      test::parse_json(shell(index.path(), "dateline-query search -i . --format json").out).at("hits").at(0);
  CHECK(hit.at("title") == "river " + faithful);
  CHECK(hit.at("source") == faithful);
  const auto article = test::parse_json(shell(index.path(), "dateline-query get -i . n1 --format json").out);
  CHECK(article.at("body") == "the river bank " + faithful);
  CHECK(article.at("keywords").at(0) == faithful);
}

TEST_CASE("the option --csv-safe disarms formulas in every CSV, and needs CSV") {
  const test::HandMadeIndex index({forged("n1")}, "sealed");
  make_directory(index);
  const auto cells = [&](const std::string& command) {
    const auto result = shell(index.path(), "dateline-query " + command);
    CHECK(result.status == 0);
    return StrictCsv::read(result.out).at(1);
  };
  const std::string fields = "search -i . --fields source,title --format csv";
  CHECK(cells(fields).at(0).starts_with("=x[2J"));
  CHECK(cells(fields + " --csv-safe").at(0).starts_with("'=x[2J"));
  CHECK(cells(fields + " --csv-safe").at(1).starts_with("river =x"));
  CHECK(cells("search -i . -n 0 --facet source --format csv --csv-safe").at(2).starts_with("'="));
  CHECK(cells("people -i . --format csv --csv-safe").at(5).starts_with("'="));
  CHECK(cells("complete -i . riv --format csv --csv-safe").at(1) == "river");
  CHECK(shell(index.path(), "echo +river | dateline-query count -i . --queries - --csv-safe").out ==
        "query,total,first,last\n\"'+river\",1,2014-05-20,2014-05-20\n");
  for (const std::string wrong : {"search -i . --csv-safe", "people -i . --csv-safe --format json",
                                  "count -i . river --csv-safe", "complete -i . --csv-safe riv"}) {
    const auto result = shell(index.path(), "dateline-query " + wrong);
    CHECK(result.status == 2);
    CHECK_THAT(result.err, Contains("--csv-safe requires"));
  }
}
