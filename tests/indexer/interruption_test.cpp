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

/// Runs `command` on copies of `base`, killing it at random moments of its life, and requires that each copy is as
/// `base` was or as the command makes it. Every tenth must be found sound, and the command be done on it after all.
void kill_at_random_moments(const Sandbox& box, const std::string& base, const std::vector<std::string>& command,
                            int times) {
  const auto index = (box.path() / "killed.idx").string();
  auto arguments = command;
  arguments.insert(arguments.begin() + 1, {"-i", index});
  const auto restore = [&] {
    fs::remove_all(index);
    if (fs::exists(base)) fs::copy(base, index, fs::copy_options::recursive);
  };

  restore();
  const auto before = state_of(index);
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(run(arguments).status == 0);
  const auto lifetime = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  const auto after = state_of(index);
  REQUIRE(after.generation != before.generation);

  std::mt19937 random(20140520);
  std::uniform_int_distribution<long> moments(0, lifetime.count());
  for (int i = 0; i < times; ++i) {
    restore();
    {
      Program program(arguments);
      std::this_thread::sleep_for(std::chrono::microseconds(moments(random)));
      program.signal(SIGKILL);
      program.wait();
    }
    const auto found = state_of(index);
    CHECK((found == before || found == after));
    if (i % 10 != 0) continue;
    if (found.generation != 0) CHECK(run({"check", "-i", index}).status == 0);
    if (found == before) CHECK(run(arguments).status == 0);
    CHECK(state_of(index) == after);
  }
}

}  // namespace

TEST_CASE("an add that is killed at any moment leaves the index as it was or as it is to be") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 200))}).status == 0);
  kill_at_random_moments(box, box.index(), {"add", "--engine", engine, box.write("b.jsonl", articles(200, 500))}, 50);
}

TEST_CASE("a replacement that is killed at any moment leaves the old articles or the new ones") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 200))}).status == 0);
  kill_at_random_moments(box, box.index(),
                         {"add", "--engine", engine, box.write("b.jsonl", articles(0, 200, "second"))}, 50);
}

TEST_CASE("a delete that is killed at any moment leaves all of the articles or none") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 200))}).status == 0);
  std::vector<std::string> command{"delete"};
  for (int i = 0; i < 200; i += 2) command.push_back("a-" + std::to_string(i));
  kill_at_random_moments(box, box.index(), command, 50);
}

TEST_CASE("a creation that is killed at any moment leaves no index or the whole one") {
  const Sandbox box;
  const auto engine = each_engine();
  kill_at_random_moments(box, box.index(), {"add", "--engine", engine, box.write("a.jsonl", articles(0, 200))}, 20);
}

TEST_CASE("a merge that is killed at any moment changes nothing that a search finds") {
  const Sandbox box;
  for (int i = 0; i < 4; ++i) {
    const auto input = box.write("a.jsonl", articles(i * 80, i * 80 + 100, std::to_string(i)));
    REQUIRE(run({"add", "--engine", "sealed", "-i", box.index(), input}).status == 0);
  }
  kill_at_random_moments(box, box.index(), {"merge"}, 30);
}

TEST_CASE("what a killed run left is swept by the next") {
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
