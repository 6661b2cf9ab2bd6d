#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <exception>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "common/error.hpp"
#include "common/facts/extract.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/model/facts.hpp"
#include "indexer/people/people_file.hpp"
#include "indexer/sealed/merger.hpp"
#include "indexer/sealed/writer.hpp"
#include "indexer/xapian/commit_guard.hpp"
#include "tests/indexer/faulty_files.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

namespace fs = std::filesystem;

using Work = std::function<void(io::FileSystem&, const std::string& index)>;

indexer::WritableIndex writable(const std::string& index) {
  auto settings = index::current_settings();
  settings.engine = "sealed";
  return {index, settings, "test"};
}

/// Some new articles, some that replace.
void add_articles(io::FileSystem& files, const std::string& index) {
  auto opened = writable(index);
  indexer::sealed::Writer writer(files, opened, 1 << 20, 1);
  writer.learn({});
  indexer::sealed::Writer::Worker worker(writer);
  for (int i = 15; i < 40; ++i) {
    Article article;
    article.id = "a-" + std::to_string(i);
    article.body = "The second edition of report " + std::to_string(i);
    worker.add(
        std::vector{indexer::sealed::NewArticle{article, facts::extract(article), static_cast<std::uint64_t>(i)}});
  }
  writer.commit();
}

void delete_articles(io::FileSystem& files, const std::string& index) {
  auto opened = writable(index);
  indexer::sealed::Writer writer(files, opened, 1 << 20, 1);
  for (int i = 0; i < 10; ++i) REQUIRE(writer.remove("a-" + std::to_string(i)));
  writer.commit();
}

void merge_segments(io::FileSystem& files, const std::string& index) {
  const auto opened = writable(index);
  indexer::sealed::merge_all(files, index, indexer::MergeMode::quick);
}

/// Runs `work` in a process of its own, which is killed at an operation. Returns whether it was, before it was done.
bool is_killed(const Work& work, const std::string& index, std::size_t kill_at) {
  const auto child = ::fork();
  if (child == 0) {
    FaultyFiles files(kill_at, Fault::kill);
    try {
      work(files, index);
      ::_exit(0);
    } catch (...) {
      ::_exit(1);
    }
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
  REQUIRE((killed || (WIFEXITED(status) && WEXITSTATUS(status) == 0)));
  return killed;
}

enum class Failure { full_disk, power_cut, kill };

/// Whether an operation failed before the work was done.
bool fails(const Work& work, const std::string& index, std::size_t fail_at, Failure failure) {
  if (failure == Failure::kill) return is_killed(work, index, fail_at);
  FaultyFiles files(fail_at);
  try {
    work(files, index);
  } catch (const UnusableError&) {
  }
  if (failure == Failure::power_cut) files.lose_what_was_not_synced();
  return files.failed();
}

/// Lets each operation fail in turn, in each way: the index must be as it was before the work or as it is after it,
/// pass `check`, and the work must succeed afterwards. Where box has no index, the work creates it.
void survives_every_fault(const Sandbox& box, const Work& work) {
  const auto index = (box.path() / "faulty.idx").string();
  const auto restore = [&] {
    fs::remove_all(index);
    if (fs::exists(box.index())) fs::copy(box.index(), index, fs::copy_options::recursive);
  };
  restore();
  const auto before = contents_of(index);
  work(*io::system_files(), index);
  const auto after = contents_of(index);

  bool failed = true;
  for (std::size_t fail_at = 0; failed; ++fail_at) {
    for (const auto failure : {Failure::full_disk, Failure::power_cut, Failure::kill}) {
      restore();
      failed = fails(work, index, fail_at, failure);
      const auto found = contents_of(index);
      INFO("operation " << fail_at << ", failure " << static_cast<int>(failure));
      REQUIRE((found == before || found == after));
      if (!failed) REQUIRE(found == after);
      if (fail_at % 5 != 0) continue;
      if (index::has_manifest(index)) REQUIRE(run({"check", "-i", index}).status == 0);
      if (found == before && before != after) work(*io::system_files(), index);
      REQUIRE(contents_of(index) == after);
    }
  }
}

}  // namespace

TEST_CASE("after a full disk, a power cut or a kill at any operation the index opens at its last commit") {
  const Sandbox box;
  const auto create = [&] {
    REQUIRE(run({"add", "--engine", "sealed", "-i", box.index(), box.write("a.jsonl", articles(0, 20))}).status == 0);
    REQUIRE(run({"add", "-i", box.index(), box.write("b.jsonl", articles(20, 30))}).status == 0);
  };
  SECTION("a creation") { survives_every_fault(box, add_articles); }
  SECTION("an add") {
    create();
    survives_every_fault(box, add_articles);
  }
  SECTION("a delete") {
    create();
    survives_every_fault(box, delete_articles);
  }
  SECTION("a merge") {
    create();
    survives_every_fault(box, merge_segments);
  }
}

TEST_CASE("whatever fails while the list of people is replaced, the one that the manifest names is there") {
  const Sandbox box;
  REQUIRE(run({"add", "--engine", "sealed", "-i", box.index(), box.write("a.jsonl", articles(0, 5))}).status == 0);
  const std::string old_list = "{\"person\":\"ada-byron\"}\n";
  REQUIRE(run({"people", "-i", box.index(), box.write("p.jsonl", old_list)}).status == 0);
  const auto new_list = GENERATE(as<std::string>(), "", "{\"split\":[\"ada-byron\",\"ada-king\"]}\n");
  const auto index = (box.path() / "faulty.idx").string();
  bool failed = true;
  for (std::size_t fail_at = 0; failed; ++fail_at) {
    for (const bool power_cut : {false, true}) {
      fs::remove_all(index);
      fs::copy(box.index(), index, fs::copy_options::recursive);
      FaultyFiles files(fail_at);
      try {
        indexer::replace_people_file(files, index, new_list, [&](const std::string& checksum) {
          auto commit = index::read_commit(index);
          commit.people = checksum;
          index::write_commit(files, index, index::read_manifest(index), commit);
        });
      } catch (const UnusableError&) {
      }
      failed = files.failed();
      if (power_cut) files.lose_what_was_not_synced();
      INFO("operation " << fail_at);
      const auto found = indexer::read_people_file(index);
      CHECK((found == old_list || found == new_list));
      if (!failed) CHECK(found == new_list);
      REQUIRE(run({"add", "-i", index, box.write("b.jsonl", articles(5, 6))}).status == 0);
      CHECK(indexer::read_people_file(index) == found);
      CHECK_FALSE(fs::exists(fs::path(index) / "people.jsonl.new"));
      CHECK(run({"check", "-i", index}).status == 0);
    }
  }
}

TEST_CASE("a list of people that a full disk keeps from being in force does not end with 0, whatever is written last") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 5))}).status == 0);
  const auto list = box.write("p.jsonl", "{\"person\":\"ada-byron\",\"name\":\"Ada\"}\n");
  const auto index = (box.path() / "limited.idx").string();
  std::set<int> statuses;
  for (std::size_t limit = 0; limit < 90'000; limit += limit < 512 ? 64 : 4096) {
    fs::remove_all(index);
    fs::copy(box.index(), index, fs::copy_options::recursive);
    Program program({"people", "-i", index, list}, limit);
    const auto status = program.wait();
    INFO("limit " << limit << ": " << program.err());
    statuses.insert(status);
    CHECK((status == 0 || status == 3 || status == 4));
    const auto committed = run({"people", "-i", index});
    if (status == 3) CHECK(committed.out.empty());
    if (status != 0) continue;
    CHECK(committed.out == io::read_file(list));
    const auto check = run({"check", "-i", index});
    CHECK(check.status == 0);
    CHECK(check.err.find("the next add") == std::string::npos);
  }
  CHECK(statuses.contains(0));
  CHECK(statuses.contains(3));
}

TEST_CASE("an add to a full disk ends with 3 or a commit, whatever is written last") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 5))}).status == 0);
  const auto more = box.write("b.jsonl", articles(5, 10));
  const auto index = (box.path() / "limited.idx").string();
  for (std::size_t limit = 0; limit < 90'000; limit += limit < 512 ? 64 : 4096) {
    fs::remove_all(index);
    fs::copy(box.index(), index, fs::copy_options::recursive);
    Program program({"add", "-i", index, more}, limit);
    const auto status = program.wait();
    INFO("limit " << limit << ": " << program.err());
    CHECK((status == 0 || status == 3 || status == 4));
    CHECK(info_of(index, "articles") == (status == 3 ? "5" : "10"));
    CHECK(run({"check", "-i", index}).status == 0);
  }
}

TEST_CASE("a commit of a Xapian database that cannot be written ends with 3 and a message, not with an abort") {
  const Sandbox box;
  const auto err = (box.path() / "err").string();
  const auto remains = box.path() / "xapian.new";
  fs::create_directory(remains);
  io::replace_file(remains / "iamglass.tmp", "half");
  const auto child = ::fork();
  if (child == 0) {
    ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
    const indexer::CommitGuard guard("news.idx/xapian\x1b[31m", remains);
    std::terminate();  // as libxapian does
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 3);
  CHECK(io::read_file(err) ==
        "dateline-index: news.idx/xapian[31m: cannot write the commit; the disk is full or failing. "
        "The index stays as it was\n");
  CHECK_FALSE(fs::exists(remains));
}

TEST_CASE("a writer whose index can no longer be looked into is destroyed without an exception") {
  const Sandbox box;
  const bool is_new = GENERATE(false, true);
  if (!is_new) REQUIRE(run({"add", "-i", box.index(), box.write("a.jsonl", articles(0, 5))}).status == 0);
  const auto files = io::system_files();
  {
    auto opened = writable(box.index());
    const indexer::sealed::Writer writer(*files, opened, 1 << 20, 1);
    fs::rename(box.index(), box.index() + ".away");
    fs::create_symlink(box.index(), box.index());  // a link to itself
  }
  CHECK(run({"info", "-i", box.index()}).status == 3);
}
