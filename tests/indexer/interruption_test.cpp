#include <catch2/catch.hpp>

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <set>
#include <thread>

#include "common/index/manifest.hpp"
#include "indexer/command/open_engine.hpp"
#include "indexer/engine/engine.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"
#include "tests/indexer/write_watch.hpp"
#include "tests/support/torture.hpp"

using namespace dateline;
using namespace dateline::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

/// The state that a search would find.
struct State {
  std::map<std::string, std::string> contents;
  std::uint64_t generation = 0;
  bool operator==(const State&) const = default;
};

State state_of(const std::string& index) {
  if (!fs::exists(index + "/manifest")) return {};
  return {contents_of(index), indexer::engine_of(index, index::read_manifest(index))->committed().generation};
}

/// How often a command is killed.
struct Kills {
  int at_writes;          ///< spread evenly over what it does to files, most of which is its commit
  int at_any_moment = 5;  ///< at random moments of its life
};

/// Runs a command on copies of an index and kills it, again and again.
class Killer {
 public:
  /// `base`: the index that is copied; none where there is no such directory.
  Killer(const Sandbox& box, std::string base, std::vector<std::string> command)
      : base_(std::move(base)), arguments_(std::move(command)), folder_(box.path() / "killed") {
    arguments_.insert(arguments_.begin() + 1, {"-i", index()});
    restore();
    before_ = state_of(index());
    const auto start = std::chrono::steady_clock::now();
    WriteWatch watch(folder_);
    Program program(arguments_);
    writes_ = watch.wait_for(~std::size_t{0}, program);
    REQUIRE(program.wait() == 0);
    lifetime_ = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
    after_ = state_of(index());
    REQUIRE(after_.generation != before_.generation);
    REQUIRE(writes_ > 0);
  }

  /// Requires that each copy is as the index was before the command or as the command makes it. Every tenth copy must
  /// pass `check`, and the command must succeed on it afterwards.
  void kill(const Kills& kills) {
    for (int i = 0; i < kills.at_writes; ++i) {
      const auto write = 1 + static_cast<std::size_t>(i) * writes_ / static_cast<std::size_t>(kills.at_writes);
      INFO("killed after write " << write << " of " << writes_);
      restore();
      WriteWatch watch(folder_);
      Program program(arguments_);
      watch.wait_for(write, program);
      end(program, i % 10 == 0);
    }
    std::mt19937 random(20140520);
    std::uniform_int_distribution<long> moments(0, lifetime_.count());
    for (int i = 0; i < kills.at_any_moment; ++i) {
      restore();
      Program program(arguments_);
      std::this_thread::sleep_for(std::chrono::microseconds(moments(random)));
      end(program, i == 0);
    }
  }

 private:
  [[nodiscard]] std::string index() const { return (folder_ / "news.idx").string(); }

  void restore() const {
    fs::remove_all(folder_);
    fs::create_directory(folder_);
    if (fs::exists(base_)) fs::copy(base_, index(), fs::copy_options::recursive);
  }

  void end(Program& program, bool thoroughly) const {
    program.signal(SIGKILL);
    program.wait();
    const auto found = state_of(index());
    CHECK((found == before_ || found == after_));
    if (!thoroughly) return;
    if (found.generation != 0) CHECK(run({"check", "-i", index()}).status == 0);
    if (found == before_) CHECK(run(arguments_).status == 0);
    CHECK(state_of(index()) == after_);
  }

  std::string base_;
  std::vector<std::string> arguments_;
  fs::path folder_;
  State before_;
  State after_;
  std::size_t writes_ = 0;
  std::chrono::microseconds lifetime_{};
};

/// The Xapian engine writes its files itself, so that faults_test.cpp cannot stop it at each of its operations.
int kills_of(const std::string& engine) { return repetitions(engine == "xapian" ? 60 : 40, 120); }

}  // namespace

TEST_CASE("an add that is killed leaves the index as it was or with all of the new articles") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 60))}).status == 0);
  Killer killer(box, box.index(), {"add", "--engine", engine, box.write("b.jsonl", articles(60, 120))});
  killer.kill({kills_of(engine)});
}

TEST_CASE("a replacement that is killed leaves the old articles or the new ones") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 60))}).status == 0);
  Killer killer(box, box.index(), {"add", "--engine", engine, box.write("b.jsonl", articles(0, 60, "second"))});
  killer.kill({kills_of(engine)});
}

TEST_CASE("a delete that is killed removes all of the articles or none") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 60))}).status == 0);
  std::vector<std::string> command{"delete"};
  for (int i = 0; i < 60; i += 2) command.push_back("a-" + std::to_string(i));
  Killer(box, box.index(), command).kill({kills_of(engine)});
}

TEST_CASE("a creation that is killed leaves no index or the whole one") {
  const Sandbox box;
  const auto engine = each_engine();
  Killer killer(box, box.index(), {"add", "--engine", engine, box.write("a.jsonl", articles(0, 60))});
  killer.kill({kills_of(engine)});
}

TEST_CASE("a merge that is killed changes nothing that a search finds") {
  const Sandbox box;
  for (int i = 0; i < 4; ++i) {
    const auto input = box.write("a.jsonl", articles(i * 20, i * 20 + 25, std::to_string(i)));
    REQUIRE(run({"add", "--engine", "sealed", "-i", box.index(), input}).status == 0);
  }
  Killer(box, box.index(), {"merge"}).kill({kills_of("sealed")});
}

TEST_CASE("the next writer removes the files that a killed run left") {
  const Sandbox box;
  const auto input = box.write("a.jsonl", articles(0, 10));
  REQUIRE(run({"add", "--engine", "sealed", "-i", box.index(), input}).status == 0);
  for (const std::string name : {"seg-7.dls", "seg-7.dls.11-0.tmp", "run-3.dls", "seg-1.9.del", "manifest.tmp"})
    box.write("news.idx/" + name, "remains");
  REQUIRE(run({"delete", "-i", box.index(), "a-3"}).status == 0);
  std::set<std::string> names;
  for (const auto& file : fs::directory_iterator(box.index())) names.insert(file.path().filename().string());
  CHECK(names == std::set<std::string>{"directory", "lock", "manifest", "seg-1.2.del", "seg-1.dls"});
}

TEST_CASE("Ctrl-C undoes an add, says what the index holds and exits with 130") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 10))}).status == 0);
  const auto before = state_of(box.index());
  Program program({"add", "--engine", engine, "-i", box.index(), "-"});
  program.write(articles(0, 2000, "second"));
  program.signal(SIGINT);
  CHECK(program.wait() == 130);
  CHECK_THAT(program.err(), Contains("interrupted") && Contains("10 articles"));
  CHECK(state_of(box.index()) == before);
}

TEST_CASE("Ctrl-C ends an add that waits for input") {
  const Sandbox box;
  Program program({"add", "-i", box.index(), "-"});
  program.write(articles(0, 2000));  // more than a pipe holds: when this returns, it reads
  program.signal(SIGINT);
  CHECK(program.join() == 130);
  CHECK_THAT(program.err(), Contains("was not created"));
}

TEST_CASE("Ctrl-C during the creation of an index leaves nothing behind") {
  const Sandbox box;
  const auto engine = each_engine();
  Program program({"add", "--engine", engine, "-i", box.index(), "-"});
  program.write(articles(0, 2000));
  program.signal(SIGTERM);
  CHECK(program.wait() == 130);
  CHECK_THAT(program.err(), Contains("was not created"));
  CHECK_FALSE(fs::exists(box.index()));
}

TEST_CASE("a second writer ends with 3 and names the first, which goes on") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto input = box.write("a.jsonl", articles(0, 10));
  Program first({"add", "--engine", engine, "-i", box.index(), "-"});
  first.write(articles(0, 2000));  // more than a pipe holds: when this returns, the first one reads
  const auto second = run({"add", "--engine", engine, "-i", box.index(), input});
  CHECK(second.status == 3);
  CHECK_THAT(second.err, Contains("dateline-index add") && Contains("process"));
  CHECK(first.wait() == 0);
  CHECK(run({"add", "--engine", engine, "-i", box.index(), input}).status == 0);
}

TEST_CASE("an add that finds the disk full ends with 3 and leaves the last commit") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 10))}).status == 0);
  const auto before = state_of(box.index());
  const auto input = box.write("b.jsonl", articles(10, 3000));
  Program program({"add", "--engine", engine, "-i", box.index(), input}, 64 << 10);
  CHECK(program.wait() == 3);
  CHECK_THAT(program.err(), Contains(box.index()) && Contains("stays as it was"));
  CHECK(state_of(box.index()) == before);
  CHECK(run({"check", "-i", box.index()}).status == 0);
  CHECK(run({"add", "--engine", engine, "-i", box.index(), input}).status == 0);
}

TEST_CASE("a creation that finds the disk full leaves nothing behind") {
  const Sandbox box;
  const auto engine = each_engine();
  Program program({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 3000))}, 64 << 10);
  CHECK(program.wait() == 3);
  CHECK_FALSE(fs::exists(box.index()));
}
