#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/json.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/tool.hpp"

using namespace dateline::test;
using nlohmann::json;

namespace {

std::vector<std::string> column(const json& list, const char* name) {
  std::vector<std::string> values;
  for (const auto& one : list) values.push_back(one.at(name));
  return values;
}

std::string answer_of(const std::string& index, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin() + 1, {"-i", index});
  return run_tool("dateline-query", arguments).out;
}

}  // namespace

TEST_CASE("a completion counts the articles that choosing it finds, deleted ones apart, with either engine") {
  const TemporaryDirectory folder;
  const auto file = (folder.path() / "stories.jsonl").string();
  std::ofstream stories(file);
  for (int i = 0; i < 20; ++i)
    stories << json{{"id", std::to_string(i)},
                    {"body", std::string(i % 2 == 0 ? "The minister met" : "Ministers of the mint met") +
                                 (i % 3 == 0 ? " mining chiefs." : " Mr John Kerrigan, a miner.") +
                                 (i == 7 ? " Minsk" : "") + (i < 4 ? " miniature" : "")}}
            << '\n';
  stories.close();
  std::vector<json> answers;
  for (const std::string engine : {"sealed", "xapian"}) {
    const auto index = (folder.path() / engine).string();
    const auto queried = [&](const std::vector<std::string>& arguments) { return answer_of(index, arguments); };
    REQUIRE(run_tool("dateline-index", {"add", "--engine", engine, "-i", index, file}).status == 0);
    REQUIRE(run_tool("dateline-index", {"delete", "-i", index, "0", "1", "2", "7", "8"}).status == 0);
    json all = json::array();
    for (const std::string begun : {"min", "the min", "met mi", "john ker", "\"mining ch", "(john ker", "minsk"}) {
      for (const std::string limit : {"1", "3", "all"}) {
        const auto completions =
            parse_json(queried({"complete", "--format", "json", "-n", limit, begun})).at("completions");
        for (const auto& completion : completions) {
          INFO(engine << ": " << completion);
          const bool person = completion.at("kind") == "person";
          const auto found = person ? queried({"count", "--person", completion.at("key").get<std::string>()})
                                    : queried({"count", "-F", completion.at("text").get<std::string>()});
          if (begun[0] != '"') CHECK(std::to_string(completion.at("count").get<int>()) + "\n" == found);
        }
        all.push_back(completions);
      }
    }
    CHECK(parse_json(queried({"complete", "--format", "json", "minsk"})).at("completions").empty());
    answers.push_back(all);
  }
  CHECK(answers.at(0) == answers.at(1));
  CHECK(answers.at(0).at(1).size() == 3);
}

TEST_CASE("values of facets are completed, and the option of the facet finds as many articles as they say") {
  const TemporaryDirectory folder;
  const auto file = (folder.path() / "stories.jsonl").string();
  std::ofstream(file)
      << json{{"id", "1"},
              {"source", "World, the"},
              {"section", "World"},
              {"body", "Foreign Minister Wang Yi of China."}}
      << '\n'
      << json{{"id", "2"}, {"source", "WORLD \\ news"}, {"section", "world"}, {"body", "Chile and China spoke."}}
      << '\n'
      << json{{"id", "3"}, {"source", "Wörld, the"}, {"section", "World cup"}, {"body", "Chile won."}} << '\n'
      << json{{"id", "4"}, {"source", "World gone"}, {"body", "Chile."}} << '\n';
  json before;
  for (const std::string engine : {"sealed", "xapian"}) {
    const auto index = (folder.path() / engine).string();
    const auto queried = [&](const std::vector<std::string>& arguments) { return answer_of(index, arguments); };
    REQUIRE(run_tool("dateline-index", {"add", "--engine", engine, "-i", index, file}).status == 0);
    REQUIRE(run_tool("dateline-index", {"delete", "-i", index, "4"}).status == 0);
    json all = json::array();
    for (const std::string begun : {"wor", "WÖRLD", "chi", "foreign m", "for"}) {
      const auto values =
          parse_json(queried({"complete", "--format", "json", "--values", "source,section,country,role", begun}))
              .at("completions");
      for (const auto& value : values) {
        INFO(engine << ": " << value);
        CHECK(queried({"count", "--" + value.at("kind").get<std::string>(), value.at("key")}) ==
              std::to_string(value.at("count").get<int>()) + "\n");
      }
      all.push_back(values);
    }
    CHECK(all.at(0).size() == 4);
    CHECK(all.at(0).at(0) == json{{"kind", "source"}, {"text", "World, the"}, {"key", "world\\, the"}, {"count", 2}});
    CHECK(all.at(0) == all.at(1));
    CHECK(column(all.at(2), "text") == std::vector<std::string>{"Chile", "China"});
    CHECK(column(all.at(3), "key") == std::vector<std::string>{"=foreign minister@cn"});
    CHECK((before.is_null() || before == all));
    before = all;
  }
}
