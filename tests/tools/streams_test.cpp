#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/tools/sample_index.hpp"

using namespace dateline::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

/// Command lines that write to standard output. $1 is the index, $2 the sample.
const std::vector<std::string> printing{"dateline-query search -i \"$1\" minister",
                                        "dateline-query count -i \"$1\" minister",
                                        "dateline-query get -i \"$1\" mer-0001",
                                        "dateline-query people -i \"$1\"",
                                        "dateline-query complete -i \"$1\" ker",
                                        "dateline-query --help",
                                        "dateline-query search --help",
                                        "dateline-query --version",
                                        "dateline-query --completions sea",
                                        "dateline-index info -i \"$1\"",
                                        "dateline-index info -i \"$1\" --format json",
                                        "dateline-index people -i \"$1\"",
                                        "dateline-index facts \"$2\"/meridian.jsonl",
                                        "dateline-index --help",
                                        "dateline-index add --help",
                                        "dateline-bench queries -i \"$1\" -n 20",
                                        "dateline-bench facts \"$2\"/meridian.jsonl",
                                        "dateline-bench --help"};

class Streams {
 public:
  Streams() {
    std::ofstream(list()) << "{\"person\":\"john-kerry\",\"name\":\"John Kerry\"}\n";
    REQUIRE(run_tool("dateline-index", {"people", "-i", index.path(), list()}).status == 0);
  }
  [[nodiscard]] std::string list() const { return (index.folder() / "people.jsonl").string(); }
  [[nodiscard]] Finished shell(const std::string& line) const {
    auto ended = run_shell(line, {index.path(), sample, list(), index.folder().string()});
    UNSCOPED_INFO(line << "\nexit " << ended.status << ": " << ended.err);
    return ended;
  }

  SampleIndex index;
};

}  // namespace

TEST_CASE("results that cannot be written end every command with 3 and the reason") {
  const Streams streams;
  for (const auto& line : printing) {
    const auto full = streams.shell(line + " >/dev/full");
    CHECK(full.status == 3);
    CHECK_THAT(full.err, Contains("No space left on device"));
    const auto closed = streams.shell(line + " >&-");
    CHECK(closed.status == 3);
    CHECK_THAT(closed.err, Contains("Bad file descriptor"));
  }
}

TEST_CASE("check reports damage with 3 whether its standard output can be written or not") {
  const Streams streams;
  for (const auto& file : fs::directory_iterator(streams.index.path()))
    if (file.path().extension() == ".dls") fs::resize_file(file.path(), 100);
  for (const std::string out : {"", " >/dev/full", " >&-"})
    CHECK(streams.shell("dateline-index check -i \"$1\"" + out).status == 3);
}

TEST_CASE("a reader that closes the pipe early is no error") {
  const Streams streams;
  for (const auto& line : printing)
    CHECK(streams.shell("(" + line + "; echo $? >&2) | (exec <&-; sleep 0)").err == "0\n");
}

TEST_CASE("committed work succeeds with any standard streams closed, and no file of the index gets their numbers") {
  const Streams streams;
  const std::string closed = GENERATE("<&-", ">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-");
  for (const std::string engine : {"sealed", "xapian"}) {
    const auto made = "\"$4\"/" + engine + ".idx";
    CHECK(streams.shell("dateline-index add --engine " + engine + " -i " + made + " \"$2\" " + closed).status == 0);
    CHECK(streams.shell("dateline-index people -i " + made + " \"$3\" " + closed).status == 0);
    CHECK(streams.shell("dateline-index delete -i " + made + " mer-0001 " + closed).status == 0);
    CHECK(streams.shell("dateline-index merge --purge -i " + made + " " + closed).status == 0);
    const auto check = streams.shell("dateline-index check -i " + made);
    CHECK(check.status == 0);
    CHECK_THAT(check.err, Contains("101 articles checked"));
  }
}

TEST_CASE("standard input that is closed or cannot be read is an error and changes nothing") {
  const Streams streams;
  const std::string input = GENERATE(" <&-", " </");
  for (const std::string line : {"dateline-query get -i \"$1\" -", "dateline-query count -i \"$1\" --queries -",
                                 "dateline-index delete -i \"$1\" -", "dateline-index people -i \"$1\" -",
                                 "dateline-index people -i \"$1\" /dev/stdin"}) {
    const auto ended = streams.shell(line + input);
    CHECK(ended.status == 3);
    CHECK_FALSE(ended.err.empty());
  }
  CHECK(streams.shell("dateline-index add -i \"$1\" -" + input).status == 3);
  CHECK(streams.shell("dateline-index people -i \"$1\"").out == streams.shell("cat \"$3\"").out);
  CHECK(streams.shell("dateline-query count -i \"$1\"").out == "102\n");
}

TEST_CASE("standard input that is empty is no error") {
  const Streams streams;
  CHECK(streams.shell("dateline-query get -i \"$1\" - </dev/null").status == 0);
  CHECK(streams.shell("dateline-query count -i \"$1\" --queries - </dev/null").status == 0);
}

TEST_CASE("a limit on the size of files fails with a message and changes nothing") {
  const Streams streams;
  const std::string engine = GENERATE("sealed", "xapian");
  const auto made = "\"$4\"/" + engine + ".idx";
  const auto limited =
      streams.shell("(ulimit -f 8; dateline-index add --engine " + engine + " -i " + made + " \"$2\")");
  CHECK(limited.status == 3);
  CHECK_THAT(limited.err, Contains("File too large"));
  CHECK_FALSE(fs::exists(streams.index.folder() / (engine + ".idx")));
}

TEST_CASE("articles and lists may come from FIFOs, links and /dev/stdin") {
  const Streams streams;
  const auto made = streams.shell(
      "cd \"$4\" && mkfifo articles list && ln -s \"$2\"/meridian.jsonl link.jsonl && ln -s \"$3\" link.list\n"
      "cat \"$2\"/harbour-gazette.csv >articles & dateline-index add --input csv -i made.idx articles &&\n"
      "dateline-index add -i made.idx link.jsonl &&\n"
      "dateline-index add -i made.idx /dev/stdin <\"$2\"/letters.tsv &&\n"
      "(cat \"$3\" >list & dateline-index people -i made.idx list) && dateline-index people -i made.idx link.list &&\n"
      "dateline-index people -i made.idx /dev/stdin <\"$3\" && dateline-index people -i made.idx - <\"$3\"");
  CHECK(made.status == 0);
  CHECK(streams.shell("dateline-index people -i \"$4\"/made.idx").out == streams.shell("cat \"$3\"").out);
}
