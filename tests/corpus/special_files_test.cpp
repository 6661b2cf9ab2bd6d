// Inputs that are no ordinary files, and files that change while they are read.
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <thread>

#include "common/error.hpp"
#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

namespace fs = std::filesystem;

std::string line(int i) { return "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"Some text.\"}\n"; }

TEST_CASE("a FIFO given as a path is read to its end, and one inside a directory is passed over") {
  const Folder folder;
  folder.write("news/a.jsonl", line(1));
  const std::string fifo = folder.path("news/pipe");
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  CHECK(ids(read({folder.path("news")})) == Strings{"1"});
  std::thread writer([&] {
    std::ofstream out(fifo);
    for (int i = 0; i < 1000; ++i) out << line(i) << std::flush;
  });
  const Reading reading = read({fifo});
  writer.join();
  CHECK(reading.articles.size() == 1000);
  CHECK(reading.problems.empty());
}

TEST_CASE("a device without end is reported as what it holds") {
  const Reading reading = read({"/dev/full"});
  CHECK(reading.articles.empty());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason == "this is not text");
}

TEST_CASE("a file that vanishes before it is opened is a problem, and the rest is read") {
  const Folder folder;
  folder.write("news/a.jsonl", line(1));
  const std::string gone = folder.write("news/b.jsonl", line(2));
  folder.write("news/c.jsonl", line(3));
  for (const std::vector<std::string>& paths :
       {std::vector{folder.path("news")}, {folder.path("news/a.jsonl"), gone, folder.path("news/c.jsonl")}}) {
    folder.write("news/b.jsonl", line(2));
    std::vector<Problem> problems;
    Reader reader(paths, {}, [&](const Problem& problem) { problems.push_back(problem); });
    REQUIRE(reader.next()->id == "1");
    fs::remove(gone);
    REQUIRE(reader.next()->id == "3");
    CHECK(!reader.next());
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].file == gone);
  }
}

TEST_CASE("a file that is truncated while it is read gives what was read before") {
  const Folder folder;
  std::string lines;
  for (int i = 0; i < 100'000; ++i) lines += line(i);
  const std::string path = folder.write("a.jsonl", lines);
  std::vector<Problem> problems;
  Reader reader({path}, {}, [&](const Problem& problem) { problems.push_back(problem); });
  REQUIRE(reader.next()->id == "0");
  fs::resize_file(path, 0);
  int count = 1;
  while (const auto article = reader.next()) {
    REQUIRE(article->id == std::to_string(count));
    ++count;
  }
  CHECK(count < 100'000);
  CHECK(problems.size() <= 1);
}

/// Runs `check` as a user without privileges and returns whether it returned true.
bool as_nobody(bool (*check)(const std::string&), const std::string& path) {
  const pid_t child = ::fork();
  if (child == 0) {
    constexpr uid_t nobody = 65534;
    const bool ready = ::getuid() != 0 || ::setuid(nobody) == 0;
    ::_exit(ready && check(path) ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST_CASE("a directory that may not be read is a problem inside another and an error if given as a path") {
  const Folder folder;
  folder.write("news/a.jsonl", line(1));
  folder.write("news/secret/b.jsonl", line(2));
  folder.write("news/z.jsonl", line(3));
  fs::permissions(folder.path(), fs::perms(0755));
  fs::permissions(folder.path("news/secret"), fs::perms::none);
  CHECK(as_nobody(
      [](const std::string& path) {
        const Reading reading = read({path});
        return ids(reading) == Strings{"1", "3"} && reading.problems.size() == 1 &&
               reading.problems[0].file == path + "/secret";
      },
      folder.path("news")));
  CHECK(as_nobody(
      [](const std::string& path) {
        try {
          return read({path}).articles.size() > 99;
        } catch (const UnusableError&) {
          return true;
        }
      },
      folder.path("news/secret")));
  fs::permissions(folder.path("news/secret"), fs::perms(0755));
}

}  // namespace
}  // namespace dateline::corpus
