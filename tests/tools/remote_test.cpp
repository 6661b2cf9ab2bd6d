#include <algorithm>
#include <fstream>
#include <memory>

#include "common/model/facet.hpp"
#include "tests/support/json.hpp"
#include "tests/support/shard_server.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using Catch::Contains;
using nlohmann::json;

namespace {

/// The sample corpus in one index, and in two halves that are each served by a ShardServer and joined by a remote
/// index.
class Halves {
 public:
  Halves() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sample))
      if (entry.is_regular_file()) files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    std::vector<std::string> halves[2];
    for (std::size_t i = 0; i < files.size(); ++i) halves[i % 2].push_back(files[i]);
    add("one", files);
    add("first", halves[0]);
    add("second", halves[1]);
    servers_.emplace_back(std::make_unique<ShardServer>(path("first")));
    servers_.emplace_back(std::make_unique<ShardServer>(path("second")));
    write_stub("# the two halves\n" + servers_[0]->line() + "\n" + servers_[1]->line());
    REQUIRE(make().status == 0);
  }

  [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }
  void write_stub(const std::string& text) const { std::ofstream(path("shards.stub")) << text; }
  [[nodiscard]] Finished make() const {
    return run_tool("dateline-index", {"remote", "-i", path("all"), path("shards.stub")});
  }
  ShardServer& server(std::size_t number) { return *servers_[number]; }

  void add(const std::string& name, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"add", "--quiet", "--engine", "xapian", "-i", path(name)});
    REQUIRE(run_tool("dateline-index", arguments).status == 0);
  }
  [[nodiscard]] Finished query(const std::string& name, const std::string& command,
                               std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {command, "-i", path(name)});
    return run_tool("dateline-query", arguments);
  }

 private:
  TemporaryDirectory folder_;
  std::vector<std::unique_ptr<ShardServer>> servers_;
};

}  // namespace

TEST_CASE("two shards behind stock servers give the same answers as one index") {
  const Halves halves;
  std::string facets = "month,year";
  for (const auto facet : dateline::all_facets) facets.append(",").append(dateline::name_of(facet)).append(":all");
  const std::vector<std::vector<std::string>> searches{{"minister"},
                                                       {"the president of china", "--any", "-n", "all"},
                                                       {"\"foreign minister\" OR presid*", "-n", "all"},
                                                       {"climate NEAR/10 talks", "-n", "all"},
                                                       {"title:minister NOT country:us", "-n", "all"},
                                                       {"--person", "kerry", "-n", "all"},
                                                       {"--role", "foreign minister@cn", "-n", "all"},
                                                       {"--mentions", "2013", "-n", "all"},
                                                       {"--sort", "-date", "-n", "7", "--offset", "3"},
                                                       {"--country", "cn", "--since", "2012", "--facet", facets},
                                                       {"--organisation", "european union", "-n", "all"},
                                                       {"organisation:\"Morgan Stanley\"", "--facet", facets},
                                                       {"nowordlikethis"}};
  for (auto search : searches) {
    search.insert(search.end(), {"--format", "json"});
    const auto one = halves.query("one", "search", search);
    const auto all = halves.query("all", "search", search);
    INFO(search.front() << '\n' << all.err);
    CHECK(all.status == one.status);
    auto wanted = parse_json(one.out);
    auto got = parse_json(all.out);
    wanted.erase("took_us");
    got.erase("took_us");
    CHECK(got == wanted);
  }
  CHECK(halves.query("all", "count", {"minister"}).out == halves.query("one", "count", {"minister"}).out);
  CHECK(halves.query("all", "get", {"mer-0001"}).out == halves.query("one", "get", {"mer-0001"}).out);
}

TEST_CASE("info on a remote index sums up its shards, and the index is read-only") {
  const Halves halves;
  const auto info = [&](const std::string& name) {
    return parse_json(run_tool("dateline-index", {"info", "-i", halves.path(name), "--format", "json"}).out);
  };
  for (const auto* key : {"articles", "undated", "from", "to", "facet_values"})
    CHECK(info("all")[key] == info("one")[key]);
  CHECK(info("all")["generation"] == 2);
  CHECK(run_tool("dateline-index", {"check", "-i", halves.path("all")}).status == 0);
  const auto added = run_tool("dateline-index", {"add", "-i", halves.path("all"), sample});
  CHECK(added.status == 2);
  CHECK_THAT(added.err, Contains("a remote index is read-only"));
  CHECK(run_tool("dateline-index", {"delete", "-i", halves.path("all"), "mer-0001"}).status == 2);

  const auto overwritten = run_tool("dateline-index", {"remote", "-i", halves.path("one"), halves.path("shards.stub")});
  CHECK(overwritten.status == 2);
  CHECK_THAT(overwritten.err, Contains("an index of its own"));
}

TEST_CASE("a remote index has a directory of the people of all shards, which check verifies") {
  const Halves halves;
  const auto people = [&](const std::string& name) {
    return parse_json(halves.query(name, "people", {"-n", "all", "--format", "json"}).out);
  };
  CHECK(people("one").at("total") > 10);
  CHECK(people("all") == people("one"));
  const auto check = [&] { return run_tool("dateline-index", {"check", "-i", halves.path("all")}); };
  const auto sound = check();
  CHECK(sound.status == 0);
  CHECK_THAT(sound.err, Contains("2 shards fit together") && !Contains("directory:"));

  const auto directory = std::filesystem::path(halves.path("all")) / "directory";
  std::filesystem::resize_file(directory, 0);
  const auto damaged = check();
  CHECK(damaged.status == 3);
  CHECK_THAT(damaged.out, Contains("directory"));
  CHECK_THAT(damaged.err, Contains("`dateline-index remote` rebuilds it"));

  std::filesystem::remove(directory);
  CHECK_THAT(check().err, Contains("directory: missing"));
  REQUIRE(halves.make().status == 0);
  CHECK(people("all") == people("one"));
}

TEST_CASE("an unreachable shard is named") {
  Halves halves;
  halves.server(1).stop();
  const auto searched = halves.query("all", "search", {"minister"});
  CHECK(searched.status == 3);
  CHECK_THAT(searched.err, Contains(halves.server(1).address()));
  const auto made = halves.make();
  CHECK(made.status == 3);
  CHECK_THAT(made.err, Contains("shards.stub:4") && Contains(halves.server(1).address()));
}

TEST_CASE("incompatible shards are refused by name") {
  const Halves halves;
  std::ofstream(halves.path("other.jsonl")) << R"({"id":"mer-0001","text":"Twice."})" << '\n';
  halves.add("third", {halves.path("other.jsonl")});
  halves.add("german", {"--language", "de", halves.path("other.jsonl")});

  const auto refused = [&](const std::string& stub, const std::string& why) {
    halves.write_stub(stub);
    const auto made = halves.make();
    INFO(stub << made.err);
    CHECK(made.status == 3);
    CHECK_THAT(made.err, Contains(why));
  };
  const ShardServer one(halves.path("one"));
  const ShardServer third(halves.path("third"));
  const ShardServer german(halves.path("german"));
  refused(one.line() + third.line(), "the article 'mer-0001' is on more than one shard");
  refused(one.line() + german.line(), "language: de");
  refused("# nothing\n\n", "lists no shard");
  halves.write_stub(" \t# one\r\n\tremote  " + one.address() + " \r\n");
  CHECK(halves.make().status == 0);
  CHECK(run_tool("dateline-index", {"remote", "-i", halves.path("new"), halves.path("missing.stub")}).status == 3);
  CHECK_FALSE(std::filesystem::exists(halves.path("new")));
}

TEST_CASE("a stub file that lists anything but hosts and ports is refused") {
  const Halves halves;
  for (const std::string line :
       {"remote :/bin/true", "remote :/bin/true a:80", "remote /bin/true:80 x:80", "remote", "remote x",
        "remote x:", "remote x:http", "remote x:0", "remote x:65536", "remote -x:80", "remotex:80", "auto one/xapian",
        "glass one/xapian", "chert one/xapian", "stub other.stub", "inmemory", "one/xapian"}) {
    halves.write_stub("# a comment\n" + line + "\n");
    const auto made = halves.make();
    CHECK(made.status == 3);
    CHECK_THAT(made.err, Contains("shards.stub:2: is not of the form 'remote HOST:PORT'"));
    const auto searched = halves.query("all", "count", {"minister"});
    CHECK(searched.status == 3);
    CHECK_THAT(searched.err, Contains("shards.stub:2"));
  }
}

TEST_CASE("a manifest that names another file as the stub file makes no program show the text of that file") {
  const Halves halves;
  halves.write_stub("root:secret-text:1:2\n");
  for (const auto& [program, arguments] :
       std::vector<std::pair<std::string, std::vector<std::string>>>{{"dateline-query", {"count", "minister"}},
                                                                     {"dateline-query", {"people"}},
                                                                     {"dateline-index", {"info"}},
                                                                     {"dateline-index", {"check"}}}) {
    auto words = arguments;
    words.insert(words.begin() + 1, {"-i", halves.path("all")});
    const auto refused = run_tool(program, words);
    INFO(program << ' ' << arguments.front() << '\n' << refused.err);
    CHECK(refused.status == 3);
    CHECK_THAT(refused.out + refused.err, Contains("shards.stub:1") && !Contains("secret-text"));
  }
}

TEST_CASE("with --no-remote, commands refuse a remote index and connect to no host") {
  Halves halves;
  const auto index = halves.path("all");
  const std::vector<std::pair<std::string, std::vector<std::string>>> commands{
      {"dateline-query", {"search", "minister"}},
      {"dateline-query", {"count", "minister"}},
      {"dateline-query", {"get", "mer-0001"}},
      {"dateline-query", {"people", "kerry"}},
      {"dateline-query", {"complete", "ker"}},
      {"dateline-index", {"info"}},
      {"dateline-index", {"check"}},
      {"dateline-index", {"people"}}};
  for (auto [tool, arguments] : commands) {
    arguments.insert(arguments.end(), {"-i", index});
    INFO(tool << ' ' << arguments.front());
    CHECK(run_tool(tool, arguments).status == 0);
    arguments.emplace_back("--no-remote");
    const auto refused = run_tool(tool, arguments);
    CHECK(refused.status == 3);
    CHECK(refused.out.empty());
    CHECK_THAT(refused.err, Contains("--no-remote refuses it"));
    arguments[arguments.size() - 2] = halves.path("one");
    CHECK(run_tool(tool, arguments).status == 0);
  }
}
