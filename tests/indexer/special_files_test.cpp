#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "common/error.hpp"
#include "common/index/manifest.hpp"
#include "common/io/file.hpp"
#include "common/io/regular_file.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline;
using namespace dateline::test;
using Catch::Contains;
namespace fs = std::filesystem;

namespace {

const std::string precious = "the user's own file\n";

/// An index with two segments, deletions and a list of people, and a file of the user outside of it.
class Planted {
 public:
  explicit Planted(const std::string& engine = "sealed") {
    REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 20))}).status == 0);
    REQUIRE(run({"add", "-i", box.index(), box.write("b.jsonl", articles(20, 30))}).status == 0);
    REQUIRE(run({"delete", "-i", box.index(), "a-3"}).status == 0);
    REQUIRE(run({"people", "-i", box.index(), list()}).status == 0);
    io::replace_file(target(), precious);
  }

  [[nodiscard]] fs::path target() const { return box.path() / "precious"; }
  [[nodiscard]] std::string list() const { return box.write("people.jsonl", "{\"person\":\"ada-byron\"}\n"); }
  [[nodiscard]] fs::path file(const std::string& name) const { return fs::path(box.index()) / name; }
  [[nodiscard]] bool is_intact() const { return io::read_file(target()) == precious; }

  /// Runs every command that opens the index, and returns what each ended with.
  [[nodiscard]] std::vector<Result> run_all() const {
    const auto input = box.write("c.jsonl", articles(30, 32));
    std::vector<Result> ended;
    for (std::vector<std::string> words : std::vector<std::vector<std::string>>{{"info"},
                                                                                {"check"},
                                                                                {"people"},
                                                                                {"add", "--dry-run", input},
                                                                                {"add", input},
                                                                                {"delete", "a-5"},
                                                                                {"people", list()},
                                                                                {"merge"},
                                                                                {"merge", "--purge"}}) {
      words.insert(words.end(), {"-i", box.index()});
      ended.push_back(run(words));
      UNSCOPED_INFO(words.front() << ": " << ended.back().status << ": " << ended.back().err);
    }
    return ended;
  }

  Sandbox box;
};

/// The names of files in an index that begin and end so.
std::vector<std::string> files(const Planted& index, const std::string& ending) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(index.box.index()))
    if (entry.path().filename().string().ends_with(ending)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a link at the name of a new file is replaced, and what it points to stays as it was") {
  const auto name = GENERATE(as<std::string>(), "manifest.tmp", "seg-3.dls", "seg-3.dls.2-0.tmp", "seg-4.dls",
                             "run-0.dls", "people.jsonl.new", "seg-1.5.del");
  const Planted index;
  fs::create_symlink(index.target(), index.file(name));
  for (const auto& ended : index.run_all()) CHECK((ended.status <= 1 || ended.status == 3));
  CHECK(index.is_intact());
  CHECK(run({"check", "-i", index.box.index()}).status == 0);
}

TEST_CASE("a lock that is a link, or a hard link to a file of the user, is not written to") {
  const Planted index;
  fs::remove(index.file("lock"));
  SECTION("a link") {
    fs::create_symlink(index.target(), index.file("lock"));
    for (const auto& words :
         std::vector<std::vector<std::string>>{{"add", index.target()}, {"delete", "a-1"}, {"check"}}) {
      auto command = words;
      command.insert(command.end(), {"-i", index.box.index()});
      const auto ended = run(command);
      CHECK(ended.status == 3);
      CHECK_THAT(ended.err, Contains("lock: is a symbolic link"));
    }
  }
  SECTION("a hard link") {
    fs::create_hard_link(index.target(), index.file("lock"));
    CHECK(run({"delete", "-i", index.box.index(), "a-1"}).status == 0);
  }
  CHECK(index.is_intact());
}

TEST_CASE("a FIFO, device, link or folder in place of a file of an index is an error and is never waited for") {
  const auto kind =
      GENERATE(as<std::string>(), "FIFO", "link to a FIFO", "link to /dev/zero", "link to a file", "socket", "folder");
  const auto ending = GENERATE(as<std::string>(), "manifest", "seg-1.dls", ".del", "people.jsonl", "lock");
  const Planted index;
  const auto names = files(index, ending);
  REQUIRE(names.size() == 1);
  const auto file = index.file(names.front());
  const auto aside = index.box.path() / "aside";
  fs::rename(file, aside);
  if (kind == "FIFO") REQUIRE(::mkfifo(file.c_str(), 0666) == 0);
  if (kind == "link to a FIFO") {
    REQUIRE(::mkfifo((index.box.path() / "fifo").c_str(), 0666) == 0);
    fs::create_symlink(index.box.path() / "fifo", file);
  }
  if (kind == "link to /dev/zero") fs::create_symlink("/dev/zero", file);
  if (kind == "link to a file") fs::create_symlink(aside, file);
  if (kind == "socket") REQUIRE(::mknod(file.c_str(), S_IFSOCK | 0666, 0) == 0);
  if (kind == "folder") fs::create_directory(file);
  const auto contents = fs::is_regular_file(aside) ? io::read_file(aside) : std::string();

  INFO(kind << " as " << names.front());
  const auto ended = run({"check", "-i", index.box.index()});
  CHECK(ended.status == 3);
  CHECK_THAT(ended.out + ended.err, Contains(names.front() + ": is a ") && Contains("not a regular file"));
  for (const auto& other : index.run_all()) CHECK(other.status <= 4);
  CHECK(io::read_file(aside) == contents);
}

TEST_CASE("the files of a Xapian database must be regular, in a real folder") {
  const auto name = GENERATE(as<std::string>(), "iamglass", "postlist.glass", "flintlock", "");
  const auto kind = GENERATE(as<std::string>(), "FIFO", "link");
  const Planted index("xapian");
  const auto file = name.empty() ? index.file("xapian") : index.file("xapian") / name;
  const auto aside = index.box.path() / "aside";
  fs::rename(file, aside);
  if (kind == "FIFO") REQUIRE(::mkfifo(file.c_str(), 0666) == 0);
  if (kind == "link") fs::create_symlink(aside, file);
  for (const std::string command : {"info", "check", "delete"}) {
    std::vector<std::string> words{command, "-i", index.box.index()};
    if (command == "delete") words.emplace_back("a-5");
    const auto ended = run(words);
    INFO(command << ": " << ended.out << ended.err);
    CHECK(ended.status == 3);
    CHECK_THAT(ended.out + ended.err, Contains(kind == "FIFO" ? "is a FIFO" : "is a symbolic link"));
  }
}

TEST_CASE("a manifest or a list of people that is too large is refused unread") {
  const Planted index;
  const auto name = GENERATE(as<std::string>(), "manifest", "people.jsonl");
  fs::resize_file(index.file(name), std::uintmax_t{1} << 40);  // sparse
  const auto ended = run({name == "manifest" ? "info" : "people", "-i", index.box.index()});
  CHECK(ended.status == 3);
  CHECK_THAT(ended.err, Contains(name + ": has 1099511627776 bytes"));
}

TEST_CASE("a list of deletions that is too large is refused unread") {
  const Planted index;
  const auto names = files(index, ".del");
  REQUIRE(names.size() == 1);
  fs::resize_file(index.file(names.front()), std::uintmax_t{1} << 40);
  const auto ended = run({"add", "-i", index.box.index(), index.target()});
  CHECK(ended.status == 3);
  CHECK_THAT(ended.err, Contains(names.front() + ": has 1099511627776 bytes"));
}

TEST_CASE("a list of people from a device that never ends is refused") {
  const Planted index;
  const auto ended = run({"people", "-i", index.box.index(), "/dev/zero"});
  CHECK(ended.status == 3);
  CHECK_THAT(ended.err, Contains("/dev/zero: has more than"));
}

TEST_CASE("a regular file is opened, and anything else is refused by its kind") {
  const Sandbox box;
  const auto file = fs::path(box.write("file", "contents"));
  CHECK(io::read_regular(file, 8) == "contents");
  CHECK_THROWS_WITH(io::read_regular(file, 7), Contains("has 8 bytes, and such a file has 7 at most"));
  CHECK_THROWS_WITH(io::read_regular(box.path(), 8), Contains("is a folder"));
  CHECK_THROWS_WITH(io::read_regular("/dev/zero", 8), Contains("is a device"));
  CHECK_THROWS_WITH(io::read_regular(box.path() / "missing", 8), Contains("No such file"));
  CHECK_FALSE(io::open_if_there(box.path() / "missing", O_RDONLY).has_value());
  const auto link = box.path() / "link";
  fs::create_symlink(file, link);
  CHECK_THROWS_WITH(io::read_regular(link, 8), Contains("is a symbolic link"));
  CHECK(io::read_regular(link, 8, io::Links::followed) == "contents");
  CHECK_THROWS_AS(io::open_regular(link, O_RDWR | O_CREAT), UnusableError);
  CHECK_THROWS_WITH(io::require_folder_of_files(file), Contains("is a file, not a folder"));
  CHECK_THROWS_WITH(io::require_folder_of_files(box.path()), Contains("link: is a symbolic link"));
  fs::remove(link);
  CHECK_NOTHROW(io::require_folder_of_files(box.path()));
}

TEST_CASE("a FIFO named like a manifest does not stop a directory of articles from being read") {
  const Sandbox box;
  box.write("input/a.jsonl", articles(0, 3));
  REQUIRE(::mkfifo((box.path() / "input" / "manifest").c_str(), 0666) == 0);
  CHECK(run({"add", "-i", box.index(), (box.path() / "input").string()}).status == 0);
}
