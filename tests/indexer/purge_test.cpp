#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/io/file.hpp"
#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline::test;
using Catch::Contains;
namespace fs = std::filesystem;
namespace io = dateline::io;

namespace {

/// The files below a folder that contain the bytes, or their complements, which is how the sort keys of the Xapian
/// engine hold ids.
std::vector<std::string> files_with(const std::string& folder, const std::string& bytes) {
  std::string complement;
  for (const char c : bytes) complement.push_back(static_cast<char>(~c));
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const auto contents = io::read_file(entry.path());
    if (contents.find(bytes) != std::string::npos || contents.find(complement) != std::string::npos)
      found.push_back(entry.path().string());
  }
  return found;
}

/// The first and the last of all articles, ids, names and values, so that every bound holds them, and one in between
/// that is replaced.
std::string withdrawn() {
  return R"({"id":"0-aaqwithdrawn","title":"Aardvarkish news","body":"The minister Aaron Aabacus spoke of aaqsecret.",)"
         R"("date":"1901-01-01","source":"Aaqgazette","section":"aaqsection","keywords":["aaqkeyword"],"authors":["Aabel Aaqauthor"]})"
         "\n"
         R"({"id":"zzqwithdrawn","title":"Zzqtitle","body":"President Zyx Zzqperson of Zambia spoke of zzqsecret.",)"
         R"("date":"2099-12-31","source":"Zzqgazette","section":"zzqsection","keywords":["zzqkeyword"],"authors":["Zz Zzqauthor"]})"
         "\n"
         R"({"id":"a-5","title":"Mmqtitle","body":"Senator Mabel Mmqperson spoke of mmqsecret.","date":"2014-05-06"})"
         "\n";
}

/// Dictionaries may hold a word without its first letters, so some of these are ends of words.
const std::vector<std::string> traces{
    "0-aaqwithdrawn", "qwithdrawn", "ardvarkish", "Aardvarkish", "abacus",   "Aabacus",  "qsecret",  "qgazette",
    "Aaqgazette",     "qsection",   "qkeyword",   "Aaqauthor",   "zqtitle",  "Zzqtitle", "zqperson", "Zzqperson",
    "Zzqgazette",     "Zzqauthor",  "mmqsecret",  "Mmqtitle",    "mqperson", "Mmqperson"};

/// The contents of all files of an index by name, except the lock.
std::map<std::string, std::string> files_of(const std::string& index) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(index))
    if (entry.is_regular_file() && entry.path().filename() != "lock")
      files[entry.path().string()] = io::read_file(entry.path());
  return files;
}

void flip_bit(const fs::path& file, std::size_t byte, int bit) {
  auto bytes = io::read_file(file);
  bytes.at(byte) = static_cast<char>(bytes.at(byte) ^ (1 << bit));
  io::replace_file(file, bytes);
}

}  // namespace

TEST_CASE("merge --purge refuses a damaged Xapian database, names the part and leaves its files as they were") {
  const Sandbox box;
  REQUIRE(run({"add", "--engine", "xapian", "-i", box.index(), box.write("a.jsonl", articles(0, 40))}).status == 0);
  const auto database = fs::path(box.index()) / "xapian";
  std::string part = "xapian";
  SECTION("without the table of positions") { fs::remove(database / "position.glass"); }
  SECTION("with a flipped bit in the postings") {
    part = "postlist.glass";
    const auto byte = io::read_file(database / "postlist.glass").find("harbour");
    REQUIRE(byte != std::string::npos);
    flip_bit(database / "postlist.glass", byte, 0);
  }
  SECTION("with a flipped bit in the records") {
    part = "docdata.glass";
    flip_bit(database / "docdata.glass", io::read_file(database / "docdata.glass").size() - 100, 3);
  }
  SECTION("with a flipped bit in the first file that Xapian opens") {
    part = "iamglass";
    flip_bit(database / "iamglass", 34, 7);
  }
  const auto before = files_of(box.index());
  const auto purged = run({"merge", "--purge", "-i", box.index()});
  INFO(purged.err);
  CHECK(purged.status == 3);
  CHECK_THAT(purged.err, Contains(part) && Contains("nothing was purged"));
  CHECK(files_of(box.index()) == before);
}

#ifndef __SANITIZE_ADDRESS__  // what libxapian leaves when it calls std::terminate would count as leaks
TEST_CASE("merge --purge on a full disk leaves a Xapian index as it was, and says so") {
  const Sandbox box;
  REQUIRE(run({"add", "--engine", "xapian", "-i", box.index(), box.write("a.jsonl", articles(0, 300))}).status == 0);
  const auto before = files_of(box.index());
  for (const std::size_t limit : {8 << 10, 32 << 10, 64 << 10}) {
    Program program({"merge", "--purge", "-i", box.index()}, limit);
    CHECK(program.wait() == 3);
    INFO(limit << ' ' << program.err());
    CHECK_THAT(program.err(), Contains("as it was") && !Contains("dateline-index check"));
    CHECK(files_of(box.index()) == before);
    CHECK_FALSE(fs::exists(fs::path(box.index()) / "xapian.new"));
  }
}
#endif

TEST_CASE("after merge --purge no file of an index has a word, name or id of a deleted or replaced article") {
  const auto engine = each_engine();
  const Sandbox box;
  const auto live = articles(0, 300);
  const auto all = box.write("all.jsonl", live + withdrawn());
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), all}).status == 0);
  REQUIRE(run({"add", "-i", box.index(), box.write("live.jsonl", live)}).status == 0);  // replaces a-5 again
  REQUIRE(run({"delete", "-i", box.index(), "0-aaqwithdrawn", "zzqwithdrawn"}).status == 0);
  const auto wanted = contents_of(box.index());
  CHECK(info_of(box.index(), "generation") == "3");
  for (const std::string trace : {"qsecret", "qgazette", "qkeyword"})
    REQUIRE_FALSE(files_with(box.index(), trace).empty());

  const auto purged = run({"merge", "--purge", "-i", box.index()});
  INFO(purged.err);
  REQUIRE(purged.status == 0);
  CHECK_THAT(purged.err, Contains("300 articles, generation 4"));
  CHECK(info_of(box.index(), "generation") == "4");
  for (const auto& trace : traces) {
    INFO(trace);
    CHECK(files_with(box.index(), trace) == std::vector<std::string>{});
  }
  CHECK(contents_of(box.index()) == wanted);
  const auto check = run({"check", "-i", box.index()});
  CHECK(check.status == 0);
  CHECK_THAT(check.err, !Contains("the next add"));
  CHECK(run({"add", "-i", box.index(), box.write("more.jsonl", articles(300, 310))}).status == 0);
  CHECK(contents_of(box.index()).size() == 310);
}

TEST_CASE("what a killed purge of a Xapian database left is removed") {
  const Sandbox box;
  REQUIRE(run({"add", "--engine", "xapian", "-i", box.index(), box.write("a.jsonl", articles(0, 5))}).status == 0);
  const auto left = fs::path(box.index()) / "xapian.new";
  SECTION("by the next purge") {
    fs::copy(fs::path(box.index()) / "xapian", left);
    REQUIRE(run({"merge", "--purge", "-i", box.index()}).status == 0);
  }
  SECTION("by the next delete") {
    fs::copy(fs::path(box.index()) / "xapian", left);
    REQUIRE(run({"delete", "-i", box.index(), "a-1"}).status == 0);
  }
  CHECK_FALSE(fs::exists(left));
  CHECK(run({"check", "-i", box.index()}).status == 0);
}

TEST_CASE("a Xapian index has no segments to merge, and the message says what --purge does") {
  const Sandbox box;
  REQUIRE(run({"add", "--engine", "xapian", "-i", box.index(), box.write("a.jsonl", articles(0, 5))}).status == 0);
  const auto merged = run({"merge", "-i", box.index()});
  CHECK(merged.status == 2);
  CHECK_THAT(merged.err, Contains("--purge") && !Contains("keeps no deleted articles"));
}

TEST_CASE("an add that finds every article identical leaves no runs behind") {
  const Sandbox box;
  std::string lines;
  for (int i = 0; i < 60; ++i) {
    std::string body;
    for (int word = 0; word < 8000; ++word) body += "w" + std::to_string(i * 8000 + word) + ' ';
    lines += article("large-" + std::to_string(i), "A large report", body);
  }
  const auto input = box.write("large.jsonl", lines);
  const std::vector<std::string> add{"add", "--memory", "1M", "--threads", "1", "-i", box.index(), input};
  REQUIRE(run(add).status == 0);
  const auto again = run(add);
  REQUIRE(again.status == 0);
  CHECK_THAT(again.err, Contains("60 identical"));
  for (const auto& file : fs::directory_iterator(box.index()))
    CHECK_FALSE(file.path().filename().string().starts_with("run-"));
}
