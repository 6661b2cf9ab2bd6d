#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/json.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline::test;

namespace {

/// Checks a command's exit status and that results go to standard output and messages to standard error.
void check(const Finished& ended, int status, const std::string& words = "") {
  INFO("out: " << ended.out << "\nerr: " << ended.err);
  CHECK(ended.status == status);
  CHECK(ended.err.find(words) != std::string::npos);
}

}  // namespace

TEST_CASE("every tool and command has --help, and every tool has --version") {
  for (const std::string tool : {"dateline-index", "dateline-query", "dateline-bench"}) {
    const auto help = run_tool(tool, {"--help"});
    check(help, 0);
    CHECK(help.out.find(tool) != std::string::npos);
    CHECK(run_tool(tool, {"-h"}).out == help.out);
    const auto version = run_tool(tool, {"--version"});
    check(version, 0);
    CHECK_THAT(version.out, Catch::Matches(tool + " [0-9.]+ \\([A-Z0-9_]+\\)\n"));
    check(run_tool(tool, {}), 2);
    check(run_tool(tool, {"nonsense"}), 2, "nonsense");
  }
  const std::vector<std::pair<std::string, std::vector<std::string>>> commands{
      {"dateline-index", {"add", "delete", "info", "check", "facts"}},
      {"dateline-query", {"search", "get", "count", "people"}},
      {"dateline-bench", {"latency", "queries", "facts", "train", "quality", "terms"}}};
  for (const auto& [tool, names] : commands) {
    for (const auto& name : names) {
      INFO(tool << " " << name);
      const auto help = run_tool(tool, {name, "--help"});
      check(help, 0);
      CHECK(help.out.find(name) != std::string::npos);
      CHECK(run_tool(tool, {name, "-h"}).out == help.out);
      check(run_tool(tool, {name, "--no-such-option"}), 2, "--no-such-option");
      check(run_tool(tool, {name, "--hel"}), 2, "--hel");
    }
  }
}

TEST_CASE("a search exits with 0 if it finds something, otherwise with 1 and complete JSON") {
  const SampleIndex index;
  check(index.query("search", {"minister"}), 0);
  const auto nothing = index.query("search", {"minister", "zzyzxqqq", "--format", "json"});
  check(nothing, 1, "--any");
  const auto json = parse_json(nothing.out);
  CHECK(json.at("total") == 0);
  CHECK(json.at("hits").empty());
  check(index.query("search", {"--person", "Nobody Ofthatname", "--format", "json"}), 1);
  check(index.query("count", {"minister"}), 0);
}

TEST_CASE("a wrong query or value exits with 2") {
  const SampleIndex index;
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"--date", "yesterdayish"},
                                                                                         {"date:20xx"},
                                                                                         {"planet:mars"},
                                                                                         {"(minister"},
                                                                                         {"minister AND"},
                                                                                         {"--facet", "planet"},
                                                                                         {"-n", "few"},
                                                                                         {"--sort", "size"},
                                                                                         {"--format", "xml"}})
    check(index.query("search", arguments), 2, "dateline-query");
}

TEST_CASE("a pasted headline is not an error") {
  const SampleIndex index;
  for (const std::string text : {"Minister: \"We won't", "10:18pm", "https://example.org/a?b=c", "what now??", "a - b",
                                 "\xE2\x80\x9Cquoted\xE2\x80\x9D minister", "-- )"})
    CHECK(index.query("search", {"--any", "--", text}).status < 2);
}

TEST_CASE("a benchmark filter with an unknown field exits with 2 and names the fields") {
  const SampleIndex index;
  const auto queries = (index.folder() / "queries.txt").string();
  std::ofstream(queries) << "minister\n";
  for (const std::string filter : {"planet=mars", "title=minister"})
    check(run_tool("dateline-bench", {"latency", "-i", index.path(), "--queries", queries, "--filter", filter}), 2,
          "country");
}

TEST_CASE("an index or input that cannot be used exits with 3 and changes nothing") {
  const SampleIndex index;
  const auto missing = (index.folder() / "missing").string();
  check(run_tool("dateline-query", {"search", "-i", missing}), 3, missing);
  check(run_tool("dateline-index", {"info", "-i", missing}), 3, missing);
  check(run_tool("dateline-index", {"add", "-i", index.path(), sample, missing}), 3, missing);
  CHECK(index.query_json("search", {"-n", "0"}).at("total") == 102);

  const auto made = (index.folder() / "made").string();
  check(run_tool("dateline-index", {"add", "-i", made, missing}), 3, missing);
  CHECK_FALSE(std::filesystem::exists(made));
  const auto bad = (index.folder() / "bad.jsonl").string();
  std::ofstream(bad) << "{\"id\": \n";
  check(run_tool("dateline-index", {"add", "-i", made, "--input", "jsonl", bad}), 3, bad);
}

TEST_CASE("a partial result exits with 4") {
  const SampleIndex index;
  const auto mixed = (index.folder() / "mixed.jsonl").string();
  std::ofstream(mixed) << R"({"id":"new-1","title":"A new one","body":"Of the harbour.","date":"2014-05-20"})"
                       << "\n{\"id\":\n";
  check(run_tool("dateline-index", {"add", "-i", index.path(), mixed}), 4, mixed + ":2");
  check(index.query("get", {"new-1"}), 0);
  check(index.query("get", {"new-1", "no-such-id"}), 4, "no-such-id");
  check(index.query("get", {"no-such-id"}), 1, "no-such-id");
  check(run_tool("dateline-index", {"delete", "-i", index.path(), "new-1", "no-such-id"}), 4, "no-such-id");
  check(run_tool("dateline-index", {"delete", "-i", index.path(), "new-1"}), 1, "new-1");
  check(run_tool("dateline-index", {"delete", "-i", index.path(), "-"}, "\xEF\xBB\xBFmer-0001\r\n"), 0);
  check(index.query("get", {"new-1"}), 1);
}

TEST_CASE("DATELINE_INDEX replaces -i, and -i takes precedence") {
  const SampleIndex index;
  const auto found = run_shell("DATELINE_INDEX=\"$1\" dateline-query count minister", {index.path()});
  check(found, 0);
  CHECK(run_shell("DATELINE_INDEX=/nowhere dateline-query count -i \"$1\" minister", {index.path()}).out == found.out);
  check(run_tool("dateline-query", {"count", "minister"}), 2, "DATELINE_INDEX");
}

TEST_CASE("a wild read of memory is a bug and ends a search by its signal, not as damage") {
  const SampleIndex index;
  const auto ended = run_shell(
      // A sanitizer would catch the signal and exit with a status of its own.
      "export ASAN_OPTIONS=\"$ASAN_OPTIONS:handle_segv=0\" TSAN_OPTIONS=\"$TSAN_OPTIONS:handle_segv=0\"\n"
      "mkfifo \"$1\"/lines; exec 3<>\"$1\"/lines; dateline-query count -i \"$1\" --queries - <&3 & program=$!\n"
      "until grep -q seg- /proc/$program/maps; do kill -0 $program || exit; sleep 0.01; done\n"
      "kill -SEGV $program; wait $program",
      {index.path()});
  CHECK(ended.status == 128 + SIGSEGV);
  CHECK_THAT(ended.err, !Catch::Contains("damaged"));
}

TEST_CASE("articles can be read from a pipe, compressed or not") {
  const SampleIndex index;
  const auto piped = (index.folder() / "piped").string();
  const auto ended = run_shell(
      "cat \"$1\"/meridian.jsonl | dateline-index add -i \"$2\" - && gzip -c \"$1\"/harbour-gazette.csv | "
      "dateline-index add -i \"$2\" - && zstd -qc \"$1\"/wire.sgm | dateline-index add -i \"$2\" -",
      {sample, piped});
  check(ended, 0);
  CHECK(run_shell("dateline-query count -i \"$1\"", {piped}).out == "47\n");
}

TEST_CASE("dateline-bench measures latency on an index and facts against a gold") {
  const SampleIndex index;
  const auto queries = (index.folder() / "queries.txt").string();
  std::ofstream(queries) << "minister\nforeign minister\nzzyzxqqq\n\n\"quoted\" -words (too)\n";
  for (const std::string mode : {"all", "any", "phrase"}) {
    const auto timed = run_tool("dateline-bench", {"latency", "-i", index.path(), "--queries", queries, "--mode", mode,
                                                   "--repeat", "2", "--threads", "2", "--facet", "country,person:all",
                                                   "--filter", "since=2009", "--format", "json"});
    check(timed, 0);
    const auto json = parse_json(timed.out);
    CHECK(json.at("queries") == 4);
    CHECK(json.at("p50_us") <= json.at("p95_us"));
    CHECK(json.at("p99_us") <= json.at("max_us"));
    CHECK(json.at("with_hit") >= 0.25);
    CHECK(json.at("with_hit") < 1);
  }
  const auto facts =
      run_tool("dateline-bench", {"facts", "--gold", DATELINE_SOURCE_DIR "/corpus/expected.jsonl", "--half", "tune",
                                  "--format", "json", sample, DATELINE_SOURCE_DIR "/corpus/gold"});
  check(facts, 0);
  const auto json = parse_json(facts.out);
  for (const auto* what : {"people", "roles", "role texts", "official", "countries", "dates"})
    CHECK(json.at(what).at("wanted") > 0);
  CHECK(json.at("articles") == 146);
}
