#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/error.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/support/compress.hpp"

namespace dateline::corpus {
using test::gzip;
using test::zstd;

namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;
using Catch::Matchers::Contains;

const std::string line_a = "{\"id\":\"a\",\"title\":\"One\",\"text\":\"Text one.\"}\n";
const std::string line_b = "{\"id\":\"b\",\"title\":\"Two\",\"text\":\"Text two.\"}\n";

Reading read_with(const std::string& bytes, void (*change)(ReadOptions&)) {
  ReadOptions options;
  change(options);
  return read_text(bytes, options);
}

TEST_CASE("directories are read recursively in order of name, and ids are paths relative to the given one") {
  const Folder folder;
  for (const char* name : {"news/b.txt", "news/a/z.txt", "news/a/y.txt", "news/.hidden/x.txt", "news/.x.txt",
                           "news/README", "news/README.txt", "news/LICENSE", "news/notes.md"}) {
    folder.write(name, "Title\n\nBody");
  }
  const Reading reading = read({folder.path("news")});
  CHECK(ids(reading) == Strings{"a/y.txt", "a/z.txt", "b.txt"});
  CHECK(reading.articles[0].file == folder.path("news/a/y.txt"));
  CHECK(ids(read({folder.path("news") + "/"})) == ids(reading));
  CHECK(ids(read({folder.path("news/a/z.txt"), folder.path("news/README")})) == Strings{"z.txt", "README"});
}

TEST_CASE("an index inside a directory is skipped, and refused if given as a path") {
  const Folder folder;
  folder.write("news/a.txt", "Title");
  folder.write("news/old.idx/manifest", "dateline-index 1\nengine: sealed\n");
  folder.write("news/old.idx/notes.txt", "Title");
  folder.write("news/ship/manifest", "Tea, forty chests\n");
  CHECK(ids(read({folder.path("news")})) == Strings{"a.txt", "ship/manifest"});
  CHECK_THROWS_WITH(read({folder.path("news"), folder.path("news/old.idx")}), Contains("old.idx: is a Dateline index"));
}

TEST_CASE("a file name that is not UTF-8 gives a UTF-8 id") {
  const Folder folder;
  folder.write("news/caf\xe9.txt", "Title");
  CHECK(ids(read({folder.path("news")})) == Strings{"café.txt"});
}

TEST_CASE("directories with symbolic links to each other are read once") {
  const Folder folder;
  folder.write("news/a/one.txt", "Title\n\nBody");
  fs::create_directory_symlink("..", folder.path("news/a/up"));
  fs::create_directory_symlink("a", folder.path("news/b"));
  fs::create_symlink("nowhere", folder.path("news/broken.txt"));
  CHECK(ids(read({folder.path("news")})) == Strings{"a/one.txt"});
}

TEST_CASE("a missing path is an error before anything is read") {
  const Folder folder;
  const std::string there = folder.write("a.jsonl", line_a);
  try {
    const Reading reading = read({there, folder.path("missing")});
    FAIL("nothing was thrown");
  } catch (const UnusableError& error) {
    CHECK_THAT(error.what(), Contains("missing"));
  }
}

TEST_CASE("an unreadable file is a problem inside a directory and an error if given as a path") {
  const Folder folder;
  const std::string secret = folder.write("news/a.txt", "Title");
  folder.write("news/b.txt", "Title");
  fs::permissions(secret, fs::perms::none);
  if (::access(secret.c_str(), R_OK) == 0) {
    WARN("skipped: this user may read everything");
    return;
  }
  const Reading reading = read({folder.path("news")});
  CHECK(ids(reading) == Strings{"b.txt"});
  CHECK(reading.problems.size() == 1);
  CHECK_THROWS_AS(read({secret}), UnusableError);
}

TEST_CASE("compressed input is recognized by its first bytes, with one member or several") {
  const Folder folder;
  const std::string plain = line_a + line_b;
  const std::vector<std::string> paths{folder.write("1", gzip(plain)),
                                       folder.write("2", zstd(plain)),
                                       folder.write("3", gzip(line_a) + gzip(line_b)),
                                       folder.write("4", zstd(line_a) + zstd(line_b)),
                                       folder.write("5", gzip(plain) + std::string(100, '\0')),
                                       folder.write("6", gzip("") + gzip(plain))};
  for (const std::string& path : paths) {
    const Reading reading = read({path});
    CAPTURE(path);
    CHECK(ids(reading) == Strings{"a", "b"});
    CHECK(reading.problems.empty());
  }
}

TEST_CASE("damaged compressed data are reported with their place, and what came before is kept") {
  std::string lines;
  for (int i = 0; i < 20000; ++i) {
    const std::string n = std::to_string(i);
    lines += "{\"id\":\"" + n + "\",\"text\":\"Text number " + std::to_string(i * 7919 % 10007) + " of many.\"}\n";
  }
  const bool gz = GENERATE(true, false);
  const std::string whole = gz ? gzip(lines) : zstd(lines);
  const bool cut = GENERATE(true, false);
  std::string damaged = whole.substr(0, cut ? whole.size() * 3 / 4 : whole.size());
  if (!cut) {
    for (std::size_t i = whole.size() / 2; i < whole.size() / 2 + 64; ++i) damaged[i] = '\xff';
  }
  const Reading reading = read_text(damaged);
  const auto damage = std::find_if(reading.problems.begin(), reading.problems.end(),
                                   [](const Problem& problem) { return problem.byte > 0; });
  REQUIRE(damage != reading.problems.end());
  CHECK(damage->byte <= damaged.size());
  REQUIRE(reading.articles.size() > 5000);
  for (std::size_t i = 0; i < 5000; ++i) CHECK(reading.articles[i].id == std::to_string(i));
}

TEST_CASE("standard input is read, compressed or not") {
  const Folder folder;
  for (const std::string& bytes : {line_a + line_b, gzip(line_a + line_b)}) {
    const std::string path = folder.write("input", bytes);
    const int before = ::dup(STDIN_FILENO);
    const int file = ::open(path.c_str(), O_RDONLY);
    ::dup2(file, STDIN_FILENO);
    const Reading reading = read({"-"});
    ::dup2(before, STDIN_FILENO);
    ::close(file);
    ::close(before);
    CHECK(ids(reading) == Strings{"a", "b"});
    CHECK(reading.articles.at(0).file == "-");
  }
}

TEST_CASE("UTF-16 and UTF-8 with byte order marks are read") {
  std::u16string wide = u"\xFEFF{\"id\":\"a\",\"text\":\"caf\u00e9 \U0001F600\"}";
  std::string little, big;
  for (const char16_t unit : wide) {
    little += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
    big += {static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
  }
  for (const std::string& bytes : {little, big, "\xef\xbb\xbf{\"id\":\"a\",\"text\":\"café 😀\"}"s}) {
    const Reading reading = read_text(bytes);
    REQUIRE(ids(reading) == Strings{"a"});
    CHECK(reading.articles[0].body == "café 😀");
  }
}

TEST_CASE(
    "control characters are removed, line ends become newlines, and C1 controls become the Windows-1252 punctuation") {
  const Reading reading = read_text(
      "{\"id\":\"a\",\"text\":\"a\\u0000b\\u0007c\\r\\nd\\re\\ff\\tg\\u007f\\u0093h\\u0094 \\u0081 \\u00a0 \\u00e9\"}");
  CHECK(reading.articles.at(0).body == "abc\nd\ne\nf\tg“h”  \xc2\xa0 é");
}

TEST_CASE("formats are recognized by content, whatever the file's name") {
  const auto [bytes, title] = GENERATE(table<std::string, std::string>({
      {line_a, "One"},
      {"[" + line_a + "]", "One"},
      {"id,title,text\na,One,Two\n", "One"},
      {"id\ttitle\ttext\na\tOne\tTwo\n", "One"},
      {"<REUTERS NEWID=\"1\"><TEXT><TITLE>One</TITLE></TEXT></REUTERS>", "One"},
      {"<html><title>One</title><body><p>Two", "One"},
      {"<?xml version=\"1.0\"?>\n<!DOCTYPE html><html><title>One</title><body><p>Two", "One"},
      {"One\n\nTwo", "One"},
      {"[Updated] One, two\n\nTwo", "[Updated] One, two"},
      {"<AN> One\n\nTwo", "<AN> One"},
  }));
  CAPTURE(bytes);
  CHECK(read_text(bytes, {}, "input.dat").articles.at(0).title == title);
}

TEST_CASE("a given format overrides the content, and an unknown format is refused with the known ones") {
  const Reading reading = read_with(line_a, [](ReadOptions& options) { options.input = "text"; });
  CHECK_THAT(reading.articles.at(0).title, Contains("\"id\":\"a\""));
  CHECK_THROWS_WITH(read_with(line_a, [](ReadOptions& options) { options.input = "xls"; }),
                    Contains("xls") && Contains("jsonl") && Contains("sgml") && Contains("text"));
}

TEST_CASE("files that are not text are reported and the rest is read") {
  const Folder folder;
  folder.write("1-binary", "\x01\x02\0\x03"s);
  folder.write("2-empty", "");
  folder.write("3-pdf", "%PDF-1.4 and so on");
  folder.write("4-xz", "\xfd\x37zXZ\0 and so on"s);
  folder.write("5-blank.txt", " \n\n");
  folder.write("6-xml.xml", "<?xml version='1.0'?><rss><item/></rss>");
  folder.write("7-fine.txt", "Title");
  const Reading reading = read({folder.path()});
  CHECK(ids(reading) == Strings{"7-fine.txt"});
  CHECK(reading.problems.size() == 6);
}

TEST_CASE("a mapping renames fields, and a default fills missing ones") {
  const Reading reading = read_with(
      "{\"id\":\"a\",\"Kopf\":\"One\",\"text\":\"Two\"}\n"
      "{\"id\":\"b\",\"kopf\":\"Three\",\"text\":\"Four\",\"source\":\"Given\"}\n",
      [](ReadOptions& options) {
        options.map = {{"KOPF", "title"}};
        options.set = {{"source", "Set"}, {"tags", "x; y"}, {"date", "20 May 2014"}};
      });
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].title == "One");
  CHECK(reading.articles[0].source == "Set");
  CHECK(reading.articles[0].keywords == Strings{"x", "y"});
  CHECK(reading.articles[0].published == Published{day_from_civil({2014, 5, 20}), std::nullopt});
  CHECK(reading.articles[1].title == "Three");
  CHECK(reading.articles[1].source == "Given");
}

TEST_CASE("mapping or setting an unknown field is a usage error that lists the fields") {
  CHECK_THROWS_WITH(read_with(line_a,
                              [](ReadOptions& options) {
                                options.map = {{"x", "tytle"}};
                              }),
                    Contains("--map") && Contains("tytle") && Contains("title") && Contains("organisations"));
  CHECK_THROWS_WITH(read_with(line_a,
                              [](ReadOptions& options) {
                                options.set = {{"sauce", "x"}};
                              }),
                    Contains("--set") && Contains("sauce") && Contains("source"));
  CHECK_THROWS_AS(read_with(line_a, [](ReadOptions& options) { options.set = {{"id", "x"}}; }), UsageError);
  CHECK_THROWS_AS(read_with(line_a, [](ReadOptions& options) { options.set = {{"date", "soon"}}; }), UsageError);
  CHECK_THROWS_AS(read_with(line_a, [](ReadOptions& options) { options.date_order = "x"; }), UsageError);
  CHECK_THROWS_AS(read_with(line_a, [](ReadOptions& options) { options.timezone = "x"; }), UsageError);
}

TEST_CASE("an article without an id gets its URL as id, or else a hash of its content") {
  const Reading reading = read_text(
      "{\"url\":\"https://x.example/1\",\"guid\":\"g1\",\"text\":\"x\"}\n{\"guid\":\"g2\",\"text\":\"x\"}\n"
      "{\"title\":\"t\",\"date\":\"2014-05-20\",\"text\":\"x\"}\n{\"title\":\"t\",\"date\":\"2014-05-20\",\"text\":"
      "\"x\"}\n"
      "{\"title\":\"t\",\"date\":\"2014-05-21\",\"text\":\"x\"}\n");
  REQUIRE(reading.articles.size() == 5);
  CHECK(reading.articles[0].id == "https://x.example/1");
  CHECK(reading.articles[1].id == "g2");
  CHECK(reading.articles[2].id.size() == 32);
  CHECK(reading.articles[2].id == reading.articles[3].id);
  CHECK(reading.articles[2].id != reading.articles[4].id);
}

TEST_CASE("the id prefix is put before every id") {
  const Reading reading =
      read_with(line_a + "{\"text\":\"x\"}", [](ReadOptions& options) { options.id_prefix = "p/"; });
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].id == "p/a");
  CHECK(reading.articles[1].id.substr(0, 2) == "p/");
}

TEST_CASE("if several names mean one field, the most specific one with text is used") {
  const Reading reading = read_text("{\"id\":\"a\",\"description\":\"short\",\"content\":\"long\",\"text\":\"  \"}");
  CHECK(reading.articles.at(0).body == "long");
}

TEST_CASE("bodies without markup or control characters are kept byte for byte") {
  const std::string body = "  A < B & C; <AN> \u00a0\u2028 tab\t “quoted” — naïve\n\n\nEnd  ";
  std::string json;
  for (const char c : body) json += c == '\n' ? "\\n"s : c == '\t' ? "\\t"s : std::string(1, c);
  CHECK(read_text("{\"id\":\"a\",\"text\":\"" + json + "\"}").articles.at(0).body == body);
}

Strings days(const Reading& reading) {
  Strings result;
  for (const Article& article : reading.articles) {
    result.push_back(article.published ? iso_day(article.published->day) : "-");
  }
  return result;
}

TEST_CASE("the order of day and month is inferred from the whole file") {
  const std::string header = "id,date,text\n";
  CHECK(days(read_text(header + "a,05/04/2005,x\nb,27/09/2005,x\nc,01/02/2006,x\n")) ==
        Strings{"2005-04-05", "2005-09-27", "2006-02-01"});
  CHECK(days(read_text(header + "a,05/04/2005,x\nb,09/27/2005,x\nc,01/02/2006,x\n")) ==
        Strings{"2005-05-04", "2005-09-27", "2006-01-02"});
}

TEST_CASE("if a file's dates do not show their order, they are left out and the problem says what would help") {
  const Reading reading = read_text("id,date,text\na,05/04/2005,x\nb,06/07/2005,x\n");
  CHECK(days(reading) == Strings{"-", "-"});
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].kind == Problem::Kind::undated);
  CHECK(reading.problems[0].line == 2);
  CHECK_THAT(reading.problems[0].reason, Contains("--date-order"));
}

TEST_CASE("the date order is inferred for each file, but shared by the stories of one directory") {
  const Folder folder;
  folder.write("a.csv", "id,date,text\na,27/09/2005,x\n");
  folder.write("b.csv", "id,date,text\nb,05/04/2005,x\n");
  CHECK(days(read({folder.path("a.csv"), folder.path("b.csv")})) == Strings{"2005-09-27", "-"});
  folder.write("s/1.txt", "Date: 05/04/2005\n\nTitle");
  folder.write("s/2.txt", "Date: 27/09/2005\n\nTitle");
  CHECK(days(read({folder.path("s")})) == Strings{"2005-04-05", "2005-09-27"});
}

TEST_CASE("articles that wait for the date order keep their place in the output") {
  std::string file = "id,date,text\n";
  for (int i = 0; i < 10000; ++i) file += std::to_string(i) + (i % 3 == 0 ? ",05/04/2005,x\n" : ",2005-04-05,x\n");
  const Reading reading = read_text(file);
  REQUIRE(reading.articles.size() == 10000);
  for (int i = 0; i < 10000; ++i) REQUIRE(reading.articles[static_cast<std::size_t>(i)].id == std::to_string(i));
}

TEST_CASE("an impossible year is reported and the article is kept without a date") {
  const Reading reading = read_text("{\"id\":\"a\",\"date\":\"0209-05-20\",\"text\":\"x\"}");
  CHECK(days(reading) == Strings{"-"});
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].kind == Problem::Kind::undated);
  CHECK_THAT(reading.problems[0].reason, Contains("1600-2100"));
}

TEST_CASE("bylines, credits and datelines of the body fill authors and dateline") {
  const Reading reading = read_text(
      "{\"id\":\"a\",\"text\":\"By Ann Lee\\n\\nBEIJING, May 20 (Xinhua) - China said so.\\n\\n(Editing by Bo Wu)\"}\n"
      "{\"id\":\"b\",\"text\":\"By Ann Lee\\n\\nChina said so.\",\"author\":\"Cy Dee\",\"dateline\":\"HANOI\"}\n");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].authors == Strings{"Ann Lee", "Bo Wu"});
  CHECK(reading.articles[0].dateline == "BEIJING, May 20 (Xinhua)");
  CHECK(reading.articles[1].authors == Strings{"Cy Dee"});
  CHECK(reading.articles[1].dateline == "HANOI");
}

TEST_CASE("if the author field holds only a job, the body's byline names the author") {
  const Reading reading = read_text(R"({"id":"a","author":"Staff Writer","text":"By Ann Lee\n\nThe dam held."})");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].authors == Strings{"Ann Lee"});
}

TEST_CASE("a dateline split over two lines of the body becomes one line") {
  const Reading reading = read_text("By Ann Bell\nLIMA\n (Wire) - Prices rose.\n");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].dateline == "LIMA (Wire)");
}

TEST_CASE("progress reaches the total bytes, even if some files are not read") {
  const Folder folder;
  const std::string a = folder.write("a.jsonl", line_a);
  const std::string z = folder.write("b.bin", std::string(300000, '\0'));
  Reader reader({folder.path()}, {}, [](const Problem&) {});
  CHECK(reader.progress().bytes_total == fs::file_size(a) + fs::file_size(z));
  while (reader.next()) continue;
  CHECK(reader.progress().bytes_done == reader.progress().bytes_total);
}

TEST_CASE("every article of the sample is read with its id") {
  const Reading reading = read({DATELINE_SOURCE_DIR "/corpus/sample"});
  CHECK(reading.problems.empty());
  CHECK(reading.articles.size() == 102);
}

TEST_CASE("files of other kinds are named and not read as prose") {
  std::string words, numbered;
  for (int i = 0; i < 30; ++i) {
    words += (i % 7 == 0 ? "Oslo B-LOC\n" : "the DT O\n");
    numbered += std::to_string(i + 1) + "\tthe\tthe\tDET\t_\t_\t0\t_\t_\t_\n";
  }
  const std::vector<std::pair<std::string, std::string>> files{
      {words, "CoNLL"},       {"# newdoc\n" + numbered, "CoNLL"}, {"SQLite format 3\0xyz"s, "SQLite"},
      {"PAR1xyz", "Parquet"}, {"\x89PNG\r\n", "image"},           {std::string(257, 'a') + "ustar", "tar"}};
  for (const auto& [bytes, kind] : files) {
    const Reading reading = read_text(bytes, {}, "input.txt");
    CHECK(reading.articles.empty());
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].reason.find(kind) != std::string::npos);
  }
  std::string prose;
  for (int i = 0; i < 30; ++i) prose += "The blood type is O\n" + std::to_string(i) + " lines of text follow.\n";
  CHECK(read_text(prose, {}, "a.txt").articles.size() == 1);
}

}  // namespace
}  // namespace dateline::corpus
