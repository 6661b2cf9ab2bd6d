#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "common/text/fold.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using Catch::Contains;
using nlohmann::json;

namespace {

using Counts = std::map<std::string, std::uint64_t>;

/// The sample and two articles whose input gives organisations, in an index of either engine.
class Archive {
 public:
  explicit Archive(const std::string& engine) {
    const auto extra = (folder_.path() / "extra.jsonl").string();
    std::ofstream(extra) << R"({"id":"o1","text":"The European Union met.","organisations":["EUROPEAN UNION","gatt"]})"
                         << '\n'
                         << R"({"id":"o2","text":"Nobody met.","organisations":["Gatt, the"]})" << '\n';
    REQUIRE(run_tool("dateline-index", {"add", "--quiet", "--engine", engine, "-i", path(), sample, extra}).status ==
            0);
    const auto printed = run_tool("dateline-index", {"facts", sample, extra});
    REQUIRE(printed.status == 0);
    articles_ = parse_lines(printed.out);
  }

  [[nodiscard]] Finished query(const std::string& command, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {command, "-i", path()});
    return run_tool("dateline-query", arguments);
  }
  [[nodiscard]] json facet() const {
    const auto answer =
        json::parse(query("search", {"-n", "0", "--format", "json", "--facet", "organisation:all"}).out);
    return answer.at("facets").at("organisation");
  }

  /// What the facet must count, by the printed facts and the fields of the articles.
  [[nodiscard]] Counts expected() const {
    Counts counts;
    for (const auto& article : articles_) {
      std::set<std::string> values;
      for (const auto& organisation : article.at("organisations"))
        values.insert(dateline::text::fold(organisation.at("name").get<std::string>()));
      const auto got = json::parse(query("get", {"--format", "json", article.at("id")}).out);
      for (const auto& given : got.at("organisations")) values.insert(dateline::text::fold(given.get<std::string>()));
      for (const auto& value : values) ++counts[value];
    }
    return counts;
  }

  [[nodiscard]] std::string path() const { return (folder_.path() / "news.idx").string(); }

 private:
  TemporaryDirectory folder_;
  std::vector<json> articles_;
};

}  // namespace

TEST_CASE("organisations of the sample: the facet counts them, and each value finds as many articles") {
  const Archive archive(GENERATE(as<std::string>(), "sealed", "xapian"));
  const auto facet = archive.facet();
  Counts counts;
  for (const auto& value : facet.at("values")) counts[value.at("value")] = value.at("count");
  CHECK(counts == archive.expected());
  CHECK(facet.at("distinct") == counts.size());
  CHECK(counts.size() > 50);
  for (const auto& [value, count] : counts) {
    INFO(value);
    CHECK(archive.query("count", {"--organisation", value}).out == std::to_string(count) + "\n");
    CHECK(archive.query("count", {"organisation:\"" + value + "\""}).out == std::to_string(count) + "\n");
  }
}

TEST_CASE("an organisation that the input gives is filtered by and labelled as one of the text") {
  const Archive archive(GENERATE(as<std::string>(), "sealed", "xapian"));
  std::map<std::string, std::string> labels;
  const auto facet = archive.facet();
  for (const auto& value : facet.at("values")) labels[value.at("value")] = value.at("label");
  CHECK(labels.at("european union") == "EUROPEAN UNION");
  CHECK(labels.at("gatt") == "gatt");
  CHECK(labels.at("morgan stanley") == "Morgan Stanley");
  CHECK(archive.query("count", {"--organisation", "Gatt, The"}).out == "1\n");
  CHECK(archive.query("count", {"--organisation", "nobody"}).status == 1);
  CHECK_THAT(archive.query("count", {"--organisation", " "}).err, Contains("the name of an organisation"));
}

TEST_CASE("organisations come as text, CSV and JSON lines, and info counts them") {
  const Archive archive(GENERATE(as<std::string>(), "sealed", "xapian"));
  const std::vector<std::string> request{"-n", "0", "--facet", "organisation:1"};
  const auto as = [&](const std::string& format) {
    auto arguments = request;
    arguments.insert(arguments.end(), {"--format", format});
    return archive.query("search", arguments).out;
  };
  const json first = archive.facet().at("values").at(0);
  const std::string value = first.at("value");
  const std::string label = first.at("label");
  const auto count = std::to_string(first.at("count").get<int>());
  CHECK_THAT(as("text"), Contains("organisation\n") && Contains(label + "  "));
  CHECK(as("csv") == "facet,value,label,count\norganisation," + value + "," + label + "," + count + "\n");
  CHECK(json::parse(as("jsonl")).at("label") == label);
  const auto info = json::parse(run_tool("dateline-index", {"info", "-i", archive.path(), "--format", "json"}).out);
  CHECK(info.at("facet_values").at("organisation") == archive.facet().at("values").size());
  CHECK_THAT(run_tool("dateline-index", {"info", "-i", archive.path()}).out, Contains("    organisation "));
}
