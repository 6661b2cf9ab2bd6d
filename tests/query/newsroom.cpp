#include "tests/query/newsroom.hpp"

#include "tests/support/json.hpp"

namespace dateline::test {

namespace {

std::vector<Story> newsroom_stories() {
  std::vector<Story> all{
      story("n1", "cyber talks", "zheng spoke of cyber security to kerry", "2014-05-20"),
      story("n2", "flood", "the river bank flooded \"badly\", twice", "2014-07-01"),
      story("n3", "", "kerry spoke of the river", "2013-12-31"),
      story("n4", "evil \x1b[31m title", "red river\nbank", "2014-07-02"),
      story("n5", "undated", "the bank spoke"),
  };
  all[0].facts.people = {
      person("zheng-zeguang", "Zheng Zeguang", {role("Assistant Foreign Minister", "cn", "foreign ministry")}),
      person("john-kerry", "John Kerry", {role("Secretary of State", "us", "foreign ministry")})};
  all[2].facts.people = {person("john-kerry", "John Kerry")};
  all[0].facts.countries = {{"cn", 0.9, true, {}}, {"us", 0.5, true, {}}};
  for (auto& each : all) each.article.source = "Example Wire";
  all[1].article.keywords = {"floods, rivers"};
  all[1].article.published->instant = 1404216000;
  return all;
}

}  // namespace

Newsroom::Newsroom() : index_(newsroom_stories(), "sealed") {}

nlohmann::json Newsroom::object(const std::string& options) const {
  return parse_json((*this)("dateline-query search -i . --format json " + options).out);
}

std::vector<std::string> ids_in(const nlohmann::json& answer) {
  std::vector<std::string> ids;
  for (const auto& hit : answer.at("hits")) ids.push_back(hit.at("id"));
  return ids;
}

}  // namespace dateline::test
