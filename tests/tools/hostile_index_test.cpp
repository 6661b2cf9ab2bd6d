#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "common/index/manifest.hpp"
#include "tests/tools/sample_index.hpp"

using namespace dateline;
using namespace dateline::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

/// An index of a few articles, and a program that leaves a marker if anything runs it.
class HostileIndex {
 public:
  explicit HostileIndex(const std::string& engine) {
    std::ofstream(program()) << "#!/bin/sh\ntouch '" << marker().string() << "'\n";
    ::chmod(program().c_str(), 0755);
    const auto added = run_tool(
        "dateline-index", {"add", "--quiet", "--engine", engine, "-i", path().string(), sample + "/meridian.jsonl"});
    REQUIRE(added.status == 0);
  }

  [[nodiscard]] fs::path path() const { return folder_.path() / "news.idx"; }
  [[nodiscard]] fs::path program() const { return folder_.path() / "program"; }
  [[nodiscard]] fs::path marker() const { return folder_.path() / "marker"; }
  [[nodiscard]] fs::path stub() const { return folder_.path() / "hostile.stub"; }
  /// A Xapian stub file that runs the program.
  void write_stub(const fs::path& file) const { std::ofstream(file) << "remote :" << program().string() << " now\n"; }

  /// Puts a stub file in place of a database's folder.
  void plant_file(const std::string& name) const {
    fs::remove_all(path() / name);
    write_stub(path() / name);
  }
  /// Puts a stub file into a database's folder, with or without its other files.
  void plant_in_folder(const std::string& name, bool others) const {
    if (!others || !fs::is_directory(path() / name)) fs::remove_all(path() / name);
    fs::create_directories(path() / name);
    write_stub(path() / name / "XAPIANDB");
  }
  /// Lets the manifest name a stub file.
  void plant_in_manifest(const std::string& name) const {
    write_stub(stub());
    auto settings = index::read_manifest(path());
    settings.engine = "xapian";
    settings.stub = name;
    index::write_manifest(path(), settings);
  }

 private:
  TemporaryDirectory folder_;
};

/// Every command that opens an index.
std::vector<std::pair<std::string, std::vector<std::string>>> commands(const HostileIndex& index) {
  const auto people = (index.path().parent_path() / "people.jsonl").string();
  std::ofstream(people) << "{\"person\":\"john-kerry\",\"name\":\"John Kerry\"}\n";
  return {{"dateline-query", {"search", "minister"}},
          {"dateline-query", {"search", "--person", "kerry"}},
          {"dateline-query", {"search", "--facet", "person"}},
          {"dateline-query", {"count", "minister"}},
          {"dateline-query", {"get", "mer-0001"}},
          {"dateline-query", {"people"}},
          {"dateline-query", {"complete", "ker"}},
          {"dateline-bench", {"queries", "-n", "1"}},
          {"dateline-index", {"info"}},
          {"dateline-index", {"check"}},
          {"dateline-index", {"people"}},
          {"dateline-index", {"people", people}},
          {"dateline-index", {"delete", "mer-0002"}},
          {"dateline-index", {"merge"}},
          {"dateline-index", {"merge", "--purge"}},
          {"dateline-index", {"remote", index.stub().string()}},
          {"dateline-index", {"add", "--dry-run", sample + "/harbour-gazette.csv"}},
          {"dateline-index", {"add", sample + "/harbour-gazette.csv"}}};
}

}  // namespace

TEST_CASE("no command runs a program that an index names") {
  const auto engine = GENERATE(as<std::string>(), "sealed", "xapian");
  const auto carrier = GENERATE(as<std::string>(), "file directory", "file xapian", "folder directory", "folder xapian",
                                "beside directory", "beside xapian", "absolute stub", "relative stub");
  const HostileIndex index(engine);
  const auto what = carrier.substr(0, carrier.find(' '));
  const auto name = carrier.substr(carrier.find(' ') + 1);
  const auto plant = [&] {
    if (what == "file") index.plant_file(name);
    if (what == "folder") index.plant_in_folder(name, false);
    if (what == "beside") index.plant_in_folder(name, true);
    if (what == "absolute") index.plant_in_manifest(index.stub().string());
    if (what == "relative") index.plant_in_manifest(fs::relative(index.stub()).string());
  };
  index.write_stub(index.stub());
  for (auto [tool, arguments] : commands(index)) {
    plant();
    arguments.insert(arguments.end(), {"-i", index.path().string()});
    const auto ended = run_tool(tool, arguments);
    INFO(engine << ", " << carrier << ": " << tool << ' ' << arguments.front() << '\n' << ended.err);
    CHECK(ended.status <= 4);
    CHECK_FALSE(fs::exists(index.marker()));
    fs::remove(index.marker());
  }
}

TEST_CASE("control characters of a hostile manifest do not reach the terminal") {
  const HostileIndex index("sealed");
  const std::string escape =
      "\x1b]0;owned\x07\xc2\x9b"
      "31m";
  const auto tool = GENERATE(as<std::string>(), "dateline-query count", "dateline-query people", "dateline-index info",
                             "dateline-index check");
  const auto run = [&] {
    const auto space = tool.find(' ');
    return run_tool(tool.substr(0, space), {tool.substr(space + 1), "-i", index.path().string()});
  };
  const auto shows_none = [](const Finished& ended) {
    INFO(ended.err);
    CHECK(ended.status == 3);
    CHECK_FALSE(ended.err.empty());
    for (const auto& text : {ended.out, ended.err}) CHECK(text.find_first_of("\x1b\x07") == std::string::npos);
    CHECK(ended.err.find("\xc2\x9b") == std::string::npos);
  };
  SECTION("in the first line") {
    std::ofstream(index.path() / "manifest") << "dateline-index " << escape << "\n";
    shows_none(run());
  }
  SECTION("in a value") {
    auto settings = index::read_manifest(index.path());
    const auto member = GENERATE(&index::Settings::engine, &index::Settings::stub, &index::Settings::language);
    settings.engine = "xapian";
    settings.*member = escape;
    index::write_manifest(index.path(), settings);
    shows_none(run());
  }
}
