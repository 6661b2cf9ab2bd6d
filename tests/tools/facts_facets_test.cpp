#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using nlohmann::json;

namespace {

using Counts = std::map<std::string, std::size_t>;

/// The person to whom the list of people joins each key. A key that it does not have is a person by itself.
std::map<std::string, std::string> persons_of(const SampleIndex& index) {
  std::map<std::string, std::string> persons;
  for (const auto& person : parse_lines(index.query("people", {"-n", "all", "--format", "jsonl"}).out))
    for (const auto& key : person.at("keys")) persons.emplace(key, person.at("key"));
  return persons;
}

/// Facet counts computed from the output of `dateline-index facts`. An article counts once for a value, also if several
/// of its entries mean that value.
Counts count_facts(const std::vector<json>& articles, const char* list, const char* value, bool officials_only,
                   const std::map<std::string, std::string>& meanings) {
  Counts counts;
  for (const auto& article : articles) {
    std::set<std::string> values;
    for (const auto& entry : article.at(list)) {
      if (!entry.at("facet") || (officials_only && !entry.at("official"))) continue;
      const auto meant = meanings.find(entry.at(value));
      values.insert(meant == meanings.end() ? entry.at(value).get<std::string>() : meant->second);
    }
    for (const auto& each : values) ++counts[each];
  }
  return counts;
}

Counts count_facet(const SampleIndex& index, const std::string& facet) {
  Counts counts;
  const auto answer = index.query_json("search", {"-n", "0", "--facet", facet + ":all"});
  for (const auto& value : answer.at("facets").at(facet).at("values")) counts[value.at("value")] = value.at("count");
  CHECK(answer.at("facets").at(facet).at("distinct") == counts.size());
  return counts;
}

}  // namespace

TEST_CASE("facets count what dateline-index facts prints") {
  const SampleIndex index;
  const auto printed = run_tool("dateline-index", {"facts", sample});
  REQUIRE(printed.status == 0);
  const auto articles = parse_lines(printed.out);
  REQUIRE(articles.size() > 50);
  const auto persons = persons_of(index);
  CHECK(persons.at("james-baker") == "james-a-baker");
  CHECK(persons.at("~schaeuble") == "wolfgang-schauble");
  CHECK(count_facet(index, "person") == count_facts(articles, "people", "key", false, persons));
  CHECK(count_facet(index, "official") == count_facts(articles, "people", "key", true, persons));
  CHECK(count_facet(index, "country") == count_facts(articles, "countries", "code", false, {}));
}

TEST_CASE("a mention's text is the article's text at its byte offsets") {
  const SampleIndex index;
  for (const auto& article : parse_lines(run_tool("dateline-index", {"facts", sample}).out)) {
    const auto got = index.query_json("get", {article.at("id")});
    const auto& record = got.is_array() ? got.at(0) : got;
    for (const auto& person : article.at("people")) {
      for (const auto& mention : person.at("mentions")) {
        const std::string text = record.at(mention.at("field").get<std::string>());
        const std::size_t start = mention.at("start");
        const std::size_t end = mention.at("end");
        REQUIRE(end <= text.size());
        CHECK(text.substr(start, end - start) == mention.at("text"));
      }
    }
  }
}
