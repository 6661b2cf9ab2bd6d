#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/io/file.hpp"
#include "common/people/directory.hpp"
#include "common/people/directory_builder.hpp"
#include "tests/support/json.hpp"
#include "tests/support/memory_file.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/tool.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using Catch::Contains;
using nlohmann::json;

namespace {

/// An index of a few stories about people whose names are written in several ways, made by running dateline-index.
class Archive {
 public:
  Archive() {
    add({{"a1", "2010-03-01", "German Finance Minister Wolfgang Schäuble said the bank would be saved."},
         {"a2", "2011-05-02", "German Finance Minister Wolfgang Schaeuble warned of a crisis. Schaeuble left early."},
         {"a3", "2012-06-03", "U.S. Senator John Kerry spoke of the economy in Boston."},
         {"a4", "2013-07-04", "U.S. Secretary of State John F. Kerry met reporters and spoke of the economy."},
         {"a5", "2014-08-05", "Kerry Brown, a professor, said the economy was slowing."},
         {"a6", "2014-08-06", "British Foreign Secretary William Hague spoke of sanctions."}});
  }

  struct Story {
    std::string id;
    std::string date;
    std::string body;
  };
  void add(const std::vector<Story>& stories) const {
    const auto file = (folder_.path() / "stories.jsonl").string();
    std::ofstream out(file);
    for (const auto& [id, date, body] : stories)
      out << json{{"id", id}, {"title", "A report"}, {"date", date}, {"body", body}}.dump() << '\n';
    out.close();
    const auto added = run_tool("dateline-index", {"add", "-i", index(), file});
    REQUIRE(added.status == 0);
  }
  [[nodiscard]] Finished query(const std::string& command, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {command, "-i", index()});
    return run_tool("dateline-query", arguments);
  }
  [[nodiscard]] json query_json(const std::string& command, std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    return parse_json(query(command, arguments).out);
  }
  [[nodiscard]] std::string index() const { return (folder_.path() / "news.idx").string(); }
  [[nodiscard]] std::filesystem::path directory() const { return folder_.path() / "news.idx" / "directory"; }
  [[nodiscard]] std::string write(const std::string& text) const {
    const auto file = folder_.path() / "queries.txt";
    std::ofstream(file) << text;
    return file.string();
  }

 private:
  TemporaryDirectory folder_;
};

std::vector<std::string> column(const json& list, const char* name) {
  std::vector<std::string> values;
  for (const auto& element : list) values.push_back(element.at(name));
  return values;
}

}  // namespace

TEST_CASE("all spellings of a person are listed as one person and searched together by name") {
  const Archive archive;
  const auto schauble = archive.query_json("people", {"Schäuble"});
  REQUIRE(schauble.at("total") == 1);
  const auto& person = schauble.at("people").at(0);
  CHECK(person.at("count") == 2);
  CHECK(person.at("first") == "2010-03-01");
  CHECK(person.at("last") == "2011-05-02");
  CHECK(person.at("keys").size() == 2);
  CHECK(person.at("names").size() == 2);
  REQUIRE(person.at("roles").size() == 1);
  CHECK(person.at("roles").at(0).at("country") == "de");
  CHECK(person.at("roles").at(0).at("count") == 2);

  for (const auto* name : {"Wolfgang Schäuble", "Wolfgang Schaeuble", "Schauble", "schaeuble"}) {
    INFO(name);
    const auto found = archive.query_json("search", {"--person", name});
    CHECK(found.at("total") == 2);
    REQUIRE(found.at("query").at("people").size() == 1);
    CHECK(found.at("query").at("people").at(0).at("count") == 2);
  }
  CHECK(archive.query_json("search", {"person:\"John Kerry\""}).at("total") == 2);
  CHECK(archive.query_json("search", {"--person", "Kerry, John"}).at("total") == 2);
}

TEST_CASE("an exact key finds only that key, as the facet counts it") {
  const Archive archive;
  const auto facet = archive.query_json("search", {"--facet", "person:all", "-n", "0"}).at("facets").at("person");
  for (const auto& value : facet.at("values"))
    CHECK(archive.query_json("search", {"--person", value.at("value")}).at("total") == value.at("count"));
}

TEST_CASE("people are listed by office and country, with the roles that match") {
  const Archive archive;
  const auto senators = archive.query_json("people", {"--role", "senator@us"});
  CHECK(column(senators.at("people"), "name") == std::vector<std::string>{"John F. Kerry"});
  CHECK(column(senators.at("people").at(0).at("roles"), "text") == std::vector<std::string>{"Senator"});
  CHECK(archive.query_json("people", {"--country", "United Kingdom"}).at("total") == 1);
  CHECK(archive.query_json("people", {"--role", "minister", "--country", "gb"}).at("total") == 0);
  CHECK(archive.query_json("people", {"-n", "all", "Kerry"}).at("total") == 2);
  CHECK(archive.query_json("people", {"++"}).at("total") == 0);
  CHECK(archive.query("people", {"--country", "atlantis"}).status == 2);
  CHECK(archive.query_json("people", {"--country", "gb,us"}).at("total") ==
        archive.query_json("people", {"--country", "us"}).at("total").get<int>() + 1);
  CHECK(archive.query_json("people", {"--role", "senator@us,foreign secretary@gb"}).at("total") ==
        1 + senators.at("total").get<int>());
  CHECK(archive.query_json("people", {"--role", "foriegn secretary@gb"}).at("suggestion") == "foreign secretary@gb");
  CHECK_THAT(archive.query("people", {"--country", "Grece"}).err, Contains("did you mean Greece?"));
  CHECK(archive.query("people", {"-n", "x"}).status == 2);
}

TEST_CASE("people are printed as text, JSON lines or a CSV table with a row for each role") {
  const Archive archive;
  const auto text = archive.query("people", {"Schäuble"});
  CHECK(text.status == 0);
  CHECK_THAT(text.out, Contains("1 person") && Contains("2 articles, 2010-03-01 to 2011-05-02") &&
                           Contains("Finance Minister (de)") && Contains("also"));
  const auto lines = parse_lines(archive.query("people", {"-n", "2", "--format", "jsonl"}).out);
  CHECK(lines.size() == 2);
  const auto table = archive.query("people", {"kerry", "--format", "csv", "-n", "all"}).out;
  CHECK(table.starts_with("key,name,count,first,last,role,country,body,class,status,role_count,role_first,role_last"));
  CHECK_THAT(table, Contains("Secretary of State,us") && Contains("Senator,us"));
}

TEST_CASE("an unknown name exits with 1 and suggests similar names") {
  const Archive archive;
  const auto nobody = archive.query("people", {"Schäubel"});
  CHECK(nobody.status == 1);
  CHECK_THAT(nobody.out, Contains("0 people") && Contains("Did you mean: Wolfgang Sch"));
  const auto search = archive.query("search", {"--person", "Willam Hague", "--format", "json"});
  CHECK(search.status == 1);
  CHECK(parse_json(search.out).at("suggestion") == "person:\"William Hague\"");
  const auto in_text = archive.query_json("search", {"economy person:\"Jhon Kerry\""});
  CHECK_THAT(in_text.at("suggestion").get<std::string>(), Contains("economy person:\"John"));
}

TEST_CASE("the message distinguishes a person without an office from an unknown name") {
  const Archive archive;
  const auto professor = archive.query("search", {"--official", "Kerry Brown"});
  CHECK(professor.status == 1);
  CHECK_THAT(professor.err, Contains("no article gives 'Kerry Brown' an office") && Contains("--person"));
  CHECK_THAT(professor.err, !Contains("no person named"));
  CHECK_THAT(archive.query("search", {"--official", "Nobody Atall"}).err, Contains("no person named"));
  CHECK(archive.query("search", {"--official", "Hague"}).status == 0);
}

TEST_CASE("for a word that no article has, a similar word is suggested, whichever letter is wrong") {
  const Archive archive;
  CHECK(archive.query_json("search", {"econmy"}).at("suggestion") == "economy");
  CHECK(archive.query_json("search", {"Kerry", "oconomy"}).at("suggestion") == "Kerry economy");
  CHECK_THAT(archive.query("search", {"econmy"}).out, Contains("Did you mean: economy"));
  CHECK(archive.query_json("search", {"economy"}).at("suggestion").is_null());
}

TEST_CASE("the suggestion is the nearest word, of equally near ones the one in most live articles") {
  const auto engine = GENERATE(as<std::string>(), "sealed", "xapian");
  const TemporaryDirectory folder;
  const auto index = (folder.path() / "news.idx").string();
  const auto file = (folder.path() / "stories.jsonl").string();
  std::ofstream(file) << json{{"id", "1"}, {"body", "The minister saw a minster of great rarity in Zürich."}} << '\n'
                      << json{{"id", "2"}, {"body", "A minster, a minister, and the übermut of 1989s."}} << '\n'
                      << json{{"id", "3"}, {"body", "The minister spoke of quarry workers."}} << '\n';
  REQUIRE(run_tool("dateline-index", {"add", "--engine", engine, "-i", index, file}).status == 0);
  const auto suggested = [&](const std::string& text) {
    return parse_json(run_tool("dateline-query", {"search", "-i", index, "--format", "json", "--", text}).out)
        .at("suggestion");
  };
  CHECK(suggested("ministr") == "minister");    // as near as "minster", and in more articles
  CHECK(suggested("minstr") == "minster");      // nearer
  CHECK(suggested("xinister") == "minister");   // the first letter may be wrong,
  CHECK(suggested("inister") == "minister");    // missing,
  CHECK(suggested("aminister") == "minister");  // one too many,
  CHECK(suggested("imnister") == "minister");   // or in the wrong place
  CHECK(suggested("rarety") == "rarity");       // a word of a single article, if no other is near
  CHECK(suggested("zürih") == "zurich");
  CHECK(suggested("bermut") == "ubermut");
  for (const auto* far : {"zzyzx", "1988s", "of1", "北京"}) CHECK(suggested(far).is_null());
  REQUIRE(run_tool("dateline-index", {"delete", "-i", index, "3"}).status == 0);
  CHECK(suggested("quary").is_null());
  CHECK(suggested("ministr") == "minister");
}

TEST_CASE("replaced and deleted articles disappear from the list of people at once, and check finds no damage") {
  const Archive archive;
  archive.add({{"a2", "2011-05-02", "Nobody in particular warned of a crisis."}});
  CHECK(archive.query_json("people", {"Schäuble"}).at("people").at(0).at("count") == 1);
  CHECK(run_tool("dateline-index", {"delete", "-i", archive.index(), "a1"}).status == 0);
  CHECK(archive.query("people", {"Schäuble"}).status == 1);
  const auto checked = run_tool("dateline-index", {"check", "-i", archive.index()});
  INFO(checked.out << checked.err);
  CHECK(checked.status == 0);
}

TEST_CASE(
    "without a directory, names come from the articles, a warning is printed once, and the next add writes the "
    "directory") {
  const Archive archive;
  std::filesystem::remove_all(archive.directory());
  const auto search = archive.query("search", {"--person", "Wolfgang Schäuble", "--any", "econmy bank"});
  CHECK(search.status == 0);
  CHECK_THAT(search.out, Contains("a1") && Contains("Did you mean: economy bank"));
  const auto first = search.err.find("directory of people");
  CHECK(first != std::string::npos);
  CHECK(search.err.find("directory of people", first + 1) == std::string::npos);
  // Whoever is not shown or asked for is not looked up.
  CHECK(archive.query("search", {"economy", "-n", "0"}).err.empty());
  CHECK(archive.query("count", {"economy"}).err.empty());
  const auto hits = archive.query("search", {"economy"});  // with the people of each article
  CHECK(hits.status == 0);
  CHECK(hits.err.find("directory of people") != std::string::npos);
  CHECK(hits.err.find("directory of people") == hits.err.rfind("directory of people"));
  CHECK_THAT(hits.out, Contains("John F. Kerry"));
  CHECK(archive.query("people", {}).status == 3);
  CHECK(run_tool("dateline-index", {"check", "-i", archive.index()}).status == 0);

  archive.add({{"a6", "2014-08-06", "British Foreign Secretary William Hague spoke of sanctions."}});  // identical
  CHECK(archive.query_json("people", {"Schäuble"}).at("total") == 1);
}

TEST_CASE("a damaged directory is reported by check, and people, complete and searches answer or name it") {
  const Archive archive;
  const auto bytes = dateline::io::read_file(archive.directory());
  const std::vector<std::pair<std::string, std::vector<std::string>>> commands{
      {"people", {"Schäuble"}}, {"complete", {"schau"}}, {"search", {"--person", "Schäuble"}}};
  std::vector<std::string> answers;
  for (const auto& [command, arguments] : commands) answers.push_back(archive.query(command, arguments).out);
  const auto try_out = [&](const std::string& damaged) {
    std::ofstream(archive.directory(), std::ios::binary) << damaged;
    CHECK(run_tool("dateline-index", {"check", "-i", archive.index()}).status == 3);
    for (std::size_t i = 0; i < commands.size(); ++i) {
      const auto asked = archive.query(commands[i].first, commands[i].second);
      if (asked.status == 0 && asked.err.find("directory of people") == std::string::npos)
        CHECK(asked.out == answers[i]);
      else
        CHECK_THAT(asked.err, Contains(archive.directory().string()));
      CHECK((asked.status == 0 || (asked.status == 3 && commands[i].first == "people") ||
             (asked.status == 1 && commands[i].first == "complete")));
    }
  };
  for (std::size_t i = 0; i < 16; ++i) {
    auto flipped = bytes;
    auto& byte = flipped[i * (bytes.size() - 1) / 15];
    byte = static_cast<char>(byte ^ 1 << i % 8);
    try_out(flipped);
  }
  for (const auto size : {std::size_t{0}, std::size_t{10}, bytes.size() / 2, bytes.size() - 1})
    try_out(bytes.substr(0, size));
  std::ofstream(archive.directory(), std::ios::binary) << bytes;
  CHECK(run_tool("dateline-index", {"check", "-i", archive.index()}).status == 0);
}

TEST_CASE(
    "a forged directory with right checksums neither crashes a command nor makes it run long, and check finds it") {
  const Archive archive;
  const auto generation = dateline::people::Directory(archive.index()).generation();
  const auto last = std::numeric_limits<std::uint64_t>::max();
  dateline::people::PersonEntry forged{{"wolfgang-schauble", "nobody-there"}, {{"\x1b[31mSchäuble\xff", last}}, {}, {}};
  for (int i = 0; i < 1000; ++i) forged.keys.push_back("kerry-" + std::to_string(i));
  forged.roles = {{{"Finance Minister", "zz", "", dateline::RoleClass::none}, {last, 11'248'736, -12'687'428}},
                  {{"", "", "", dateline::RoleClass::head}, {last, {}, {}}}};
  forged.span = forged.roles.front().span;
  const dateline::people::Authority nothing;
  dateline::people::DirectoryBuilder builder(nothing);
  builder.add(forged);
  MemoryFile file;
  builder.write(file, generation);
  std::ofstream(archive.directory(), std::ios::binary) << file.bytes();
  const std::vector<std::pair<std::string, std::vector<std::string>>> commands{
      {"people", {}},
      {"people", {"--role", "minister"}},
      {"people", {"--format", "csv"}},
      {"complete", {"kerr"}},
      {"search", {"--person", "Wolfgang Schäuble"}},
      {"search", {"economy", "--facet", "person:all"}}};
  for (const auto& [command, arguments] : commands) {
    INFO(command);
    CHECK(archive.query(command, arguments).status == 0);
  }
  const auto checked = run_tool("dateline-index", {"check", "-i", archive.index()});
  CHECK(checked.status == 3);
  CHECK_THAT(checked.out, Contains("do not match the articles"));
}

TEST_CASE("count --queries counts each line of a file, with the first and last day of its articles") {
  const Archive archive;
  const auto file = archive.write("economy\n\nperson:Schäuble\r\nzzyzxqqq\n\"said, the\"\n");
  const auto counted = archive.query("count", {"--queries", file});
  CHECK(counted.status == 0);
  CHECK(counted.out ==
        "query,total,first,last\n"
        "economy,3,2012-06-03,2014-08-05\n"
        "person:Schäuble,2,2010-03-01,2011-05-02\n"
        "zzyzxqqq,0,,\n"
        "\"\"\"said, the\"\"\",2,2010-03-01,2014-08-05\n");
  CHECK_THAT(archive.query("count", {"--queries", file, "--since", "2014"}).out,
             Contains("economy,1,2014-08-05,2014-08-05"));

  CHECK(archive.query("count", {"--queries", archive.write("bank\n(bank\n")}).status == 4);
  CHECK_THAT(archive.query("count", {"--queries", archive.write("bank\n(bank\n")}).err, Contains("line 2"));
  CHECK(archive.query("count", {"--queries", file, "bank"}).status == 2);
  CHECK(archive.query("count", {"--queries", archive.index() + "/no-such-file"}).status == 3);
}

TEST_CASE("a half-typed name or word is completed, most frequent first") {
  const Archive archive;
  const auto completed = [&](std::vector<std::string> begun) {
    return archive.query_json("complete", std::move(begun)).at("completions");
  };
  const auto names = completed({"john ke"});
  REQUIRE(names.size() == 2);
  CHECK(names.at(0) == json{{"kind", "person"}, {"text", "John F. Kerry"}, {"key", "john-f-kerry"}, {"count", 2}});
  CHECK(names.at(1) == json{{"kind", "word"}, {"text", "john kerry"}, {"key", nullptr}, {"count", 2}});
  CHECK(column(completed({"schaub"}), "kind") == std::vector<std::string>{"person", "word"});
  CHECK(column(completed({"the ECON", "-n", "1"}), "text") == std::vector<std::string>{"the economy"});
  CHECK(column(completed({"john "}), "text") == std::vector<std::string>{"John F. Kerry"});
  CHECK(completed({"s", "--limit", "all"}).size() > 5);
  CHECK_THAT(archive.query("complete", {"kerr"}).out, Contains("John F. Kerry") && Contains("kerry: 3 articles"));

  const auto nobody = archive.query("complete", {"qqq"});
  CHECK(nobody.status == 1);
  CHECK(nobody.out.empty());
  CHECK(archive.query("complete", {"-- ?!"}).status != 0);
  CHECK(archive.query("complete", {}).status == 2);
  CHECK(archive.query("complete", {"a", "-n", "-3"}).status == 2);

  std::filesystem::remove_all(archive.directory());
  const auto words = archive.query("complete", {"kerr"});
  CHECK(words.out == "kerry: 3 articles\n");
  CHECK_THAT(words.err, Contains("directory"));
}

TEST_CASE("the name that the facet shows for a person finds the person") {
  const SampleIndex index;
  const auto people = index.query_json("search", {"-n", "0", "--facet", "person:all"}).at("facets").at("person");
  std::string query;
  for (const auto& person : people.at("values"))
    query += (query.empty() ? "person:\"" : " OR person:\"") + person.at("label").get<std::string>() + '"';
  std::set<std::pair<std::string, std::string>> found;  // (name, key)
  const auto answer = index.query_json("search", {"-n", "0", query});
  for (const auto& person : answer.at("query").at("people")) {
    const auto asked = person.at("asked").get<std::string>();
    found.emplace(asked, person.at("key").get<std::string>());
    for (const auto& key : person.value("joined", json::array())) found.emplace(asked, key.get<std::string>());
  }
  std::size_t tried = 0;
  for (const auto& person : people.at("values")) {
    INFO(person);
    CHECK(found.contains({person.at("label").get<std::string>(), person.at("value").get<std::string>()}));
    ++tried;
  }
  CHECK(tried > 400);
}
