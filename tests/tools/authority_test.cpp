#include <fmt/format.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "tests/support/shard_server.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using Catch::Contains;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr auto list =
    "{\"person\":\"olena-marchuk\",\"name\":\"Olena Marchuk\",\"aliases\":[\"Helen Marchouk\",\"The Engineer\"]}\n"
    "{\"merge\":[\"yelena-marchouk\",\"~marchuk\"],\"into\":\"olena-marchuk\"}\n"
    "{\"split\":[\"john-kerry\",\"john-f-kerry\"]}\n";

/// An index of stories about a minister whose name is spelled in three ways, and about a namesake.
class Archive {
 public:
  explicit Archive(const std::string& engine) {
    std::ofstream(file("a.jsonl"))
        << line("a1", "Ukrainian Energy Minister Olena Marchuk opened the plant. Marchuk thanked the crew.")
        << line("a2", "Energy Minister Olena Marchuk spoke of coal.")
        << line("a3", "Ukrainian Energy Minister Yelena Marchouk spoke of gas.")
        << line("a4", "The talks with Minister Marchuk went on.")
        << line("a5", "U.S. Senator John Kerry spoke of the economy in Boston.")
        << line("a6", "U.S. Secretary of State John F. Kerry met reporters.");
    REQUIRE(index("add", {"--quiet", "--engine", engine, file("a.jsonl")}).status == 0);
  }

  static std::string line(const std::string& id, const std::string& body) {
    return json{{"id", id}, {"title", "A report"}, {"date", "2014-05-20"}, {"body", body}}.dump() + "\n";
  }
  [[nodiscard]] std::string file(const std::string& name) const { return (folder_.path() / name).string(); }
  [[nodiscard]] std::string path() const { return file("news.idx"); }
  [[nodiscard]] std::string people_file() const { return path() + "/people.jsonl"; }
  [[nodiscard]] Finished index(const std::string& command, std::vector<std::string> arguments = {},
                               const std::string& input = {}) const {
    arguments.insert(arguments.begin(), {command, "-i", path()});
    return run_tool("dateline-index", arguments, input);
  }
  [[nodiscard]] Finished put(const std::string& lines) const {
    std::ofstream(file("people")) << lines;
    return index("people", {file("people")});
  }
  [[nodiscard]] json query(const std::string& command, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {command, "-i", path(), "--format", "json"});
    return json::parse(run_tool("dateline-query", arguments).out);
  }
  [[nodiscard]] std::string people() const { return query("people", {"-n", "all"}).dump(); }
  [[nodiscard]] json info(const char* member) const {
    return json::parse(index("info", {"--format", "json"}).out).at(member);
  }

 private:
  TemporaryDirectory folder_;
};

std::string each_engine() { return GENERATE(as<std::string>(), "sealed", "xapian"); }

}  // namespace

TEST_CASE("keys that the user merges are found by any name, key and alias, and listed and completed as one person") {
  const Archive archive(each_engine());
  CHECK(archive.query("search", {"--person", "The Engineer"}).at("total") == 0);
  const auto put = archive.put(list);
  INFO(put.err);
  REQUIRE(put.status == 0);
  CHECK_THAT(put.err, Contains("1 person named, 2 keys merged, 1 split, generation 2"));

  for (const auto* name : {"The Engineer", "engineer, the", "Helen Marchouk", "Olena Marchuk", "Yelena Marchouk",
                           "Marchouk", "Olena", "Yelena"}) {
    INFO(name);
    const auto found = archive.query("search", {"--person", name});
    CHECK(found.at("total") == 4);
    REQUIRE(found.at("query").at("people").size() == 1);
    CHECK(found.at("query").at("people").at(0).at("name") == "Olena Marchuk");
  }
  CHECK(archive.query("search", {"person:\"the engineer\" coal"}).at("total") == 1);
  CHECK(archive.query("search", {"--official", "The Engineer"}).at("total") == 4);
  CHECK(archive.query("search", {"--person", "engineer"}).at("total") == 0);  // an alias is a whole name
  CHECK(archive.query("search", {"--person", "John Kerry"}).at("total") == 1);

  const auto people = archive.query("people", {"engineer"});
  REQUIRE(people.at("total") == 1);
  CHECK(people.at("people").at(0).at("key") == "olena-marchuk");
  CHECK(people.at("people").at(0).at("name") == "Olena Marchuk");
  CHECK(people.at("people").at(0).at("count") == 4);
  CHECK(archive.query("complete", {"the engin"}).at("completions").at(0).at("text") == "Olena Marchuk");
  CHECK(archive.query("people", {"-n", "all"}).at("total") == 3);
}

TEST_CASE("facets count the persons of the list, and searching for any of their keys finds what the facet counts") {
  const Archive archive(each_engine());
  REQUIRE(archive
              .put("{\"person\":\"yelena-marchouk\",\"name\":\"Helen\"}\n"
                   "{\"merge\":[\"olena-marchuk\"],\"into\":\"yelena-marchouk\"}\n"
                   "{\"nobody\":[\"john-kerry\",\"john-f-kerry\"]}\n")
              .status == 0);
  const auto facet =
      archive.query("search", {"--facet", "person:all", "-n", "0"}).at("facets").at("person").at("values");
  const auto helen =
      std::find_if(facet.begin(), facet.end(), [](const json& row) { return row.at("label") == "Helen"; });
  REQUIRE(helen != facet.end());
  CHECK(helen->at("count") >= 3);
  for (const auto* key : {"yelena-marchouk", "olena-marchuk"})
    CHECK(archive.query("search", {"--person", key}).at("total") == helen->at("count"));
  CHECK(archive.query("search", {"--person", "john-kerry"}).at("total") == 0);
  for (const auto& row : facet) {
    CHECK(row.at("value") != "john-kerry");
    CHECK(archive.query("search", {"--person", row.at("value")}).at("total") == row.at("count"));
  }
}

TEST_CASE("the list can be printed unchanged, read from a pipe and removed, and every command keeps it") {
  const auto engine = each_engine();
  const Archive archive(engine);
  const auto unlisted = archive.people();
  CHECK(archive.index("people").out.empty());
  CHECK(archive.info("people").is_null());
  REQUIRE(archive.index("people", {"-"}, list).status == 0);
  CHECK(archive.info("people") == json{{"named", 1}, {"merged", 2}, {"splits", 1}});
  CHECK_THAT(archive.index("info").out, Contains("1 person named, 2 keys merged, 1 split"));
  const auto generation = archive.info("generation");
  REQUIRE(archive.put(list).status == 0);
  CHECK(archive.info("generation") == generation);

  std::ofstream(archive.file("b.jsonl")) << Archive::line("a4", "Minister Yelena Marchouk and John Kerry.");
  REQUIRE(archive.index("add", {archive.file("b.jsonl")}).status == 0);
  REQUIRE(archive.index("delete", {"a2"}).status == 0);
  if (engine == "sealed") REQUIRE(archive.index("merge", {"--purge"}).status == 0);
  CHECK(archive.index("people").out == list);
  CHECK(archive.query("search", {"--person", "The Engineer"}).at("total") == 3);
  const auto checked = archive.index("check");
  INFO(checked.out << checked.err);
  CHECK(checked.status == 0);
  CHECK_FALSE(fs::exists(archive.people_file() + ".new"));
  const auto in_step = archive.people();
  fs::remove_all(archive.path() + "/directory");
  REQUIRE(archive.put(list).status == 0);
  CHECK(archive.people() == in_step);

  std::ofstream(archive.file("again.jsonl")) << std::ifstream(archive.file("a.jsonl")).rdbuf();
  REQUIRE(archive.index("add", {"--quiet", archive.file("again.jsonl")}).status == 0);
  REQUIRE(archive.index("people", {"/dev/null"}).status == 0);
  CHECK_FALSE(fs::exists(archive.people_file()));
  CHECK(archive.people() == unlisted);
  CHECK(archive.index("check").status == 0);
}

TEST_CASE("a list with an invalid or contradictory line is refused, naming the line, and changes nothing") {
  const Archive archive(each_engine());
  REQUIRE(archive.put(list).status == 0);
  const auto before = archive.people();
  const auto refused = archive.put(std::string(list) + "\n{\"person\":\"The Engineer\"}\n");
  CHECK(refused.status == 3);
  CHECK_THAT(refused.err, Contains(archive.file("people") + ":5: 'The Engineer' is not the key"));
  const auto against = archive.put(std::string(list) + "{\"split\":[\"~marchuk\",\"olena-marchuk\"]}\n");
  CHECK(against.status == 3);
  CHECK_THAT(against.err, Contains("people:4:") && Contains("contradicts line 2"));
  CHECK_THAT(archive.index("people", {"-"}, "\x1b[2J").err, Contains("standard input:1: ") && !Contains("\x1b"));
  CHECK(archive.index("people", {archive.file("missing")}).status == 3);
  CHECK(archive.index("people", {archive.path()}).status == 3);  // a folder is not a list
  CHECK(archive.index("people", {"a", "b"}).status == 2);
  CHECK(run_tool("dateline-index", {"people", "-i", archive.file("no.idx"), archive.file("people")}).status == 3);
  CHECK_FALSE(fs::exists(archive.file("no.idx")));
  CHECK(archive.info("generation") == 2);
  CHECK(archive.people() == before);
  CHECK(archive.index("people").out == list);
}

TEST_CASE("a list that is damaged, missing or exchanged is refused by name and can be replaced") {
  const Archive archive(each_engine());
  REQUIRE(archive.put(list).status == 0);
  const auto damage = GENERATE(as<std::string>(), "changed", "empty", "missing");
  fs::remove(archive.people_file());
  if (damage != "missing") std::ofstream(archive.people_file()) << (damage == "empty" ? "" : "{\"person\":\"x-y\"}\n");
  for (const auto& result : {archive.index("add", {archive.file("a.jsonl")}), archive.index("delete", {"a1"}),
                             archive.index("people"), archive.index("info")}) {
    INFO(result.err);
    CHECK(result.status == 3);
    CHECK_THAT(result.err, Contains("people.jsonl: ") && Contains("`dateline-index people -i"));
  }
  const auto checked = archive.index("check");
  CHECK(checked.status == 3);
  CHECK_THAT(checked.out, Contains("people.jsonl: "));
  CHECK(archive.query("search", {"--person", "The Engineer"}).at("total") == 4);  // the directory has the alias
  REQUIRE(archive.put(list).status == 0);
  CHECK(archive.index("check").status == 0);
}

TEST_CASE("a people.jsonl that was not installed by the people command is ignored, and check says so") {
  const Archive archive(each_engine());
  std::ofstream(archive.people_file()) << "no list";
  REQUIRE(archive.index("add", {archive.file("a.jsonl")}).status == 0);
  const auto checked = archive.index("check");
  CHECK(checked.status == 0);
  CHECK_THAT(checked.err, Contains("people.jsonl: the manifest does not name it"));
  CHECK(fs::exists(archive.people_file()));
}

TEST_CASE("a remote index has its own list of people, which the remote command keeps") {
  const Archive archive("xapian");
  const ShardServer server(archive.path());
  std::ofstream(archive.file("shards.stub")) << server.line();
  const auto all = archive.file("all.idx");
  const auto remote = [&] { return run_tool("dateline-index", {"remote", "-i", all, archive.file("shards.stub")}); };
  const auto engineer = [&] {
    return run_tool("dateline-query", {"count", "-i", all, "--person", "The Engineer"}).out;
  };
  REQUIRE(remote().status == 0);
  REQUIRE(run_tool("dateline-index", {"people", "-i", all, "-"}, list).status == 0);
  CHECK(engineer() == "4\n");
  REQUIRE(archive.index("delete", {"a1"}).status == 0);
  REQUIRE(remote().status == 0);
  CHECK(engineer() == "3\n");
  CHECK(run_tool("dateline-index", {"people", "-i", all}).out == list);
  CHECK(run_tool("dateline-index", {"check", "-i", all}).status == 0);
  CHECK(archive.query("search", {"--person", "The Engineer"}).at("total") == 0);  // the shard's list is not used
}

TEST_CASE("every person in the sample can be listed by key") {
  const SampleIndex index;
  const auto values = index.query_json("search", {"--facet", "person:all", "-n", "0"}).at("facets").at("person");
  std::string lines;
  for (const auto& value : values.at("values")) lines += json{{"person", value.at("value")}}.dump() + "\n";
  const auto put = run_tool("dateline-index", {"people", "-i", index.path(), "-"}, lines);
  INFO(put.err);
  REQUIRE(put.status == 0);
  CHECK(index.query_json("people", {"-n", "1"}).at("total") == values.at("values").size());
}
