#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using namespace dateline::test;
using Catch::Contains;

TEST_CASE("add counts every article that it reads as new, replaced, identical or skipped") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto input = box.write("a.jsonl", article("1", "One", "first") + article("2", "Two", "second") + "{broken\n" +
                                              article("1", "One", "first") + article("2", "Two", "changed"));
  const auto result = run({"add", "--engine", engine, "-i", box.index(), input});
  CHECK(result.status == 4);
  CHECK_THAT(result.err, Contains("5 articles read: 2 new, 1 replaced, 1 identical, 1 skipped."));
  CHECK_THAT(result.err, Contains("a.jsonl:3: skipped: "));
  CHECK(info_of(box.index(), "articles") == "2");
  CHECK(info_of(box.index(), "generation") == "1");
}

TEST_CASE("repeating an add changes nothing") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto input = box.write("a.jsonl", articles(0, 50));
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), input}).status == 0);
  const auto before = contents_of(box.index());
  const auto result = run({"add", "--engine", engine, "-i", box.index(), input});
  CHECK(result.status == 0);
  CHECK_THAT(result.err, Contains("0 new, 0 replaced, 50 identical, 0 skipped"));
  CHECK(info_of(box.index(), "generation") == "1");
  CHECK(contents_of(box.index()) == before);
}

TEST_CASE("an article that moved to another file without changes counts as identical") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 3))}).status == 0);
  const auto result =
      run({"add", "--engine", engine, "-i", box.index(), box.write("b.jsonl", "\n\n" + articles(0, 3))});
  CHECK_THAT(result.err, Contains("3 identical"));
}

TEST_CASE("two batches give the same index as one, for any number of threads and amount of memory") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto first = box.write("first.jsonl", articles(0, 60));
  const auto second = box.write("second.jsonl", articles(40, 100, "second"));
  const auto one = (box.path() / "one.idx").string();
  const auto two = (box.path() / "two.idx").string();
  REQUIRE(run({"add", "--engine", engine, "-i", one, "--threads", "1", first, second}).status == 0);
  REQUIRE(run({"add", "--engine", engine, "-i", two, "--threads", "4", "--memory", "1K", first}).status == 0);
  REQUIRE(run({"add", "--engine", engine, "-i", two, "--threads", "3", second}).status == 0);
  const auto contents = contents_of(one);
  CHECK(contents.size() == 100);
  CHECK(contents == contents_of(two));
  CHECK(run({"check", "-i", one}).status == 0);
  CHECK(run({"check", "-i", two}).status == 0);
}

TEST_CASE("a replaced article leaves no trace, and the summary warns if the new one came from another file") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto old = box.write("old.jsonl", article("1", "Harbour", "ancient words") + article("2", "Two", "same"));
  const auto corrected = box.write("new.jsonl", article("1", "Harbour", "modern words"));
  const auto expected = (box.path() / "expected.idx").string();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), old}).status == 0);
  const auto result = run({"add", "--engine", engine, "-i", box.index(), corrected});
  CHECK_THAT(result.err,
             Contains("1 replaced") && Contains("Warning") && Contains("old.jsonl") && Contains("new.jsonl"));
  CHECK(info_of(box.index(), "generation") == "2");

  REQUIRE(run({"add", "--engine", engine, "-i", expected, old, corrected}).status == 0);
  CHECK(contents_of(box.index()) == contents_of(expected));
  CHECK(run({"check", "-i", box.index()}).status == 0);

  const auto again = box.write("new.jsonl", article("1", "Harbour", "the newest words"));
  CHECK_THAT(run({"add", "--engine", engine, "-i", box.index(), again}).err,
             Contains("1 replaced") && !Contains("Warning"));
}

TEST_CASE("different articles with one id in one input are named with file and line") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto first = box.write("first.jsonl", article("1", "Harbour", "one") + article("2", "Two", "same"));
  const auto second = box.write("second.jsonl", article("2", "Two", "same") + article("3", "Three", "one") +
                                                    article("1", "Harbour", "two") + article("3", "Three", "another"));
  for (const auto* const option : {"--dry-run", "--no-facts"}) {
    const auto result = run({"add", "--engine", engine, "-i", box.index(), option, first, second});
    CHECK(result.status == 0);
    CHECK_THAT(result.err, Contains("2 replaced, 1 identical") && Contains("Warning: 2 articles were lost") &&
                               Contains("second.jsonl:3 replaced " + first + ":1, id 1") &&
                               Contains("second.jsonl:4 replaced " + second + ":2, id 3") && Contains("--id-prefix"));
  }
  CHECK(run({"add", "--strict", "--engine", engine, "-i", box.index(), first, second}).status == 4);

  std::string many;
  for (int i = 0; i < 9; ++i) many += article("7", "Seven", "body " + std::to_string(i));
  const auto repeated = run({"add", "-i", box.index(), box.write("many.jsonl", many)});
  CHECK_THAT(repeated.err, Contains("8 articles were lost") && Contains("many.jsonl:2 replaced") &&
                               Contains("many.jsonl:4 replaced") && !Contains("many.jsonl:5") &&
                               Contains("and 5 more"));
}

TEST_CASE("ids of a thousand bytes that differ only at the end are distinct") {
  const Sandbox box;
  const auto engine = each_engine();
  const std::string stem(1000, 'x');
  const auto input = box.write("a.jsonl", article(stem + "1", "One", "first") + article(stem + "2", "Two", "second"));
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), input}).status == 0);
  CHECK(contents_of(box.index()).size() == 2);
  CHECK(run({"check", "-i", box.index()}).status == 0);
  CHECK_THAT(run({"add", "--engine", engine, "-i", box.index(), input}).err, Contains("2 identical"));
  CHECK(run({"delete", "-i", box.index(), stem + "1"}).status == 0);
  CHECK(contents_of(box.index()).count(stem + "2") == 1);
}

TEST_CASE("the summary counts articles without a date and explains how to date them") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto input = box.write("a.jsonl", "{\"id\":\"1\",\"body\":\"no date\"}\n" + article("2", "Two", "dated"));
  const auto result = run({"add", "--engine", engine, "-i", box.index(), input});
  CHECK(result.status == 0);
  CHECK_THAT(result.err, Contains("1 article has no date") && Contains("--date-order") && Contains("--map") &&
                             Contains("--set published="));
  CHECK(info_of(box.index(), "undated") == "1");
  CHECK(run({"add", "--engine", engine, "-i", box.index(), "--set", "published=2014-05-20", input}).status == 0);
  CHECK(info_of(box.index(), "undated") == "0");
}

TEST_CASE("if every article is skipped, the exit status is 3 and nothing changes") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto broken = box.write("broken.jsonl", "{broken\n{broken too\n");
  const auto result = run({"add", "--engine", engine, "-i", box.index(), broken});
  CHECK(result.status == 3);
  CHECK_FALSE(std::filesystem::exists(box.index()));

  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 2))}).status == 0);
  CHECK(run({"add", "--engine", engine, "-i", box.index(), broken}).status == 3);
  CHECK(info_of(box.index(), "generation") == "1");
}

TEST_CASE("a missing PATH ends add before anything is read") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto input = box.write("a.jsonl", articles(0, 2));
  const auto result =
      run({"add", "--engine", engine, "-i", box.index(), input, (box.path() / "missing.jsonl").string()});
  CHECK(result.status == 3);
  CHECK_THAT(result.err, Contains("missing.jsonl"));
  CHECK_FALSE(std::filesystem::exists(box.index()));
}

TEST_CASE("a dry run reports what add would do and writes nothing") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto input = box.write("a.jsonl", articles(0, 4) + "{broken\n" + article("a-0", "Corrected", "text"));
  auto result = run({"add", "--engine", engine, "--dry-run", "-i", box.index(), input});
  CHECK(result.status == 4);
  CHECK_THAT(result.err, Contains("6 articles read: 4 new, 1 replaced, 0 identical, 1 skipped") && Contains("dry run"));
  CHECK_FALSE(std::filesystem::exists(box.index()));

  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("b.jsonl", articles(0, 3))}).status == 0);
  const auto before = contents_of(box.index());
  result = run({"add", "--engine", engine, "--dry-run", "-i", box.index(), input});
  CHECK_THAT(result.err, Contains("6 articles read: 1 new, 1 replaced, 3 identical, 1 skipped") && Contains("b.jsonl"));
  CHECK(contents_of(box.index()) == before);
}

TEST_CASE("with --quiet, only problems are written to standard error") {
  const Sandbox box;
  const auto engine = each_engine();
  CHECK(
      run({"add", "--engine", engine, "--quiet", "-i", box.index(), box.write("a.jsonl", articles(0, 2))}).err.empty());
  const auto result = run(
      {"add", "--engine", engine, "--quiet", "-i", box.index(), box.write("b.jsonl", articles(2, 4) + "{broken\n")});
  CHECK(result.status == 4);
  CHECK_THAT(result.err, Contains("b.jsonl:3: skipped") && !Contains("read:"));
}

TEST_CASE("the first problems are listed and the rest counted") {
  const Sandbox box;
  const auto engine = each_engine();
  std::string lines = articles(0, 1);
  for (int i = 0; i < 1050; ++i) lines += "{broken\n";
  const auto result = run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", lines)});
  CHECK(result.status == 4);
  CHECK_THAT(result.err, Contains("a.jsonl:2: skipped") && Contains("and 1,030 more skipped") &&
                             Contains("1,050 skipped") && !Contains("a.jsonl:40:"));
}

TEST_CASE("an option that contradicts the index's settings is a usage error that names both values") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto input = box.write("a.jsonl", articles(0, 2));
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), "--language", "fr", "--timezone", "Europe/Paris", input})
              .status == 0);
  CHECK(info_of(box.index(), "language") == "\"fr\"");
  auto result = run({"add", "--engine", engine, "-i", box.index(), "--language", "en", input});
  CHECK(result.status == 2);
  CHECK_THAT(result.err, Contains("en") && Contains("fr"));
  result = run({"add", "--engine", engine, "-i", box.index(), "--timezone", "UTC", input});
  CHECK(result.status == 2);
  CHECK_THAT(result.err, Contains("UTC") && Contains("Europe/Paris"));
  CHECK(run({"add", "--engine", engine, "-i", box.index(), "--language", "fr", input}).status == 0);
}

TEST_CASE("a directory that contains other files does not become an index") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto file = box.write("home/letter.txt", "dear");
  const auto input = box.write("a.jsonl", articles(0, 2));
  const auto result = run({"add", "--engine", engine, "-i", (box.path() / "home").string(), input});
  CHECK(result.status == 3);
  CHECK_THAT(result.err, Contains("letter.txt"));
  CHECK(std::filesystem::exists(file));
}

TEST_CASE("an index that lost its manifest is not overwritten") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 2))}).status == 0);
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("b.jsonl", articles(2, 4))}).status == 0);
  std::filesystem::remove(box.index() + "/manifest");
  const auto result = run({"add", "--engine", engine, "-i", box.index(), box.write("c.jsonl", articles(4, 6))});
  CHECK(result.status == 3);
  CHECK_THAT(result.err, Contains("manifest"));
  CHECK(std::filesystem::exists(box.index() + (engine == "sealed" ? "/seg-2.dls" : "/xapian/iamglass")));
}

TEST_CASE("an input without any article is an error and changes nothing") {
  const Sandbox box;
  const auto engine = each_engine();
  for (const std::string nothing : {"[]\n", "id,title,text\n"}) {
    const auto result = run({"add", "--engine", engine, "-i", box.index(), box.write("empty.json", nothing)});
    CHECK(result.status == 3);
    CHECK_THAT(result.err, Contains("empty.json: skipped: there is no article in it"));
    CHECK(!std::filesystem::exists(box.index()));
  }
  const auto folder = box.path() / "folder";
  std::filesystem::create_directory(folder);
  CHECK(run({"add", "--engine", engine, "-i", box.index(), folder.string()}).status == 3);
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.jsonl", articles(0, 2))}).status == 0);
  CHECK(run({"add", "--engine", engine, "-i", box.index(), box.write("empty.json", "[]")}).status == 3);
  CHECK(info_of(box.index(), "generation") == "1");
}

TEST_CASE("the summary counts what articles lack, by file, and warns of files without bodies") {
  const Sandbox box;
  const auto bad = box.write(
      "bad.jsonl", "{\"id\":\"x\",\"title\":\"One\",\"story_body\":\"text\"}\n{\"id\":\"y\",\"body\":\"text\"}\n");
  const auto good = box.write("good.jsonl", articles(0, 3));
  const auto result = run({"add", "-i", box.index(), good, bad});
  CHECK(result.status == 0);
  CHECK_THAT(result.err, Contains("Without body: 1 article: 1 of 2 in " + bad + " (first: x, line 1).") &&
                             Contains("Without title: 1 article: 1 of 2 in " + bad + " (first: y, line 2).") &&
                             Contains("Without date: 2 articles") && Contains("Warning: more than 5 %") &&
                             Contains("--map"));
  CHECK(run({"add", "-i", box.index(), "--strict", good, bad}).status == 4);
  CHECK(run({"add", "-i", box.index(), "--strict", good}).status == 0);
}

TEST_CASE("what is no article is passed over and named, and is no failure") {
  const Sandbox box;
  const auto result = run(
      {"add", "-i", box.index(), "--strict",
       box.write(
           "a.eml",
           "From: a@b.example\nSubject: x\nMessage-ID: <1@b>\nDate: Tue, 3 Mar 2015 11:27:36 +1100\n"
           "Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b\nContent-Type: image/png\n\nx\n--b--\n")});
  CHECK(result.status == 0);
  CHECK_THAT(result.err, Contains("a.eml: passed over: 1 x attachment"));
}

TEST_CASE("add --explain says what a file is taken for and why, and prints its first article") {
  const Sandbox box;
  const auto csv = run({"add", "--explain", box.write("a.csv", "id,title,text\n7,One,Body text\n8,Two,x\n")});
  CHECK(csv.status == 0);
  CHECK_THAT(csv.out, Contains("read as csv") && Contains("header") && Contains("id            7") &&
                          Contains("Body text") && Contains("It has no date") && !Contains("Two"));
  const auto none = run({"add", "--explain", box.write("a.pdf", "%PDF-1.4")});
  CHECK(none.status == 3);
  CHECK_THAT(none.err, Contains("a PDF document"));
  CHECK(run({"add", "--explain"}).status == 2);
}

TEST_CASE("formats lists what is read") {
  const auto result = run({"formats"});
  CHECK(result.status == 0);
  CHECK_THAT(result.out, Contains("warc") && Contains(".eml") && Contains("nexis") && Contains("csv"));
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) {
    INFO(line);
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    CHECK(line.size() - static_cast<std::size_t>(std::count_if(line.begin(), line.end(), continues)) <= 80);
  }
}

TEST_CASE("articles from standard input are added") {
  const Sandbox box;
  const auto engine = each_engine();
  CHECK(run({"add", "--engine", engine, "-i", box.index(), "-"}, articles(0, 5)).status == 0);
  CHECK(info_of(box.index(), "articles") == "5");
}
