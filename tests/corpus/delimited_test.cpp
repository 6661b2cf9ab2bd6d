#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

using namespace std::string_literals;

const std::string header = "id,date,title,text\n";

TEST_CASE("CSV rows become articles by the names in the first row") {
  const Reading reading = read_text(
      "\xef\xbb\xbfguid,Pub Date,HEADLINE,content\r\n"
      "a,2014-05-20,\"One, two\",\"He said \"\"no\"\".\r\n\r\nThen left.\"\r\n"
      "b,2014-05-21,Three,Four\r\n");
  REQUIRE(reading.problems.empty());
  REQUIRE(ids(reading) == Strings{"a", "b"});
  CHECK(reading.articles[0].title == "One, two");
  CHECK(reading.articles[0].body == "He said \"no\".\n\nThen left.");
  CHECK(reading.articles[0].line == 2);
  CHECK(reading.articles[1].line == 5);
  CHECK(reading.articles[1].published == Published{day_from_civil({2014, 5, 21}), std::nullopt});
}

TEST_CASE("semicolons and tabs separate fields as commas do") {
  CHECK(read_text("id;title;text\na;Head, line;Body\n").articles.at(0).title == "Head, line");
  CHECK(read_text("id\ttitle\ttext\na\tHead, line\tBody\n").articles.at(0).title == "Head, line");
}

TEST_CASE("in TSV, a field that only begins with a quote is plain text") {
  const Reading reading = read_text(
      "id\ttitle\ttext\n"
      "a\t\"No,\" he said\t\"Quoted \"\"whole\"\"\"\n"
      "b\t\"Unclosed\tBody\n");
  REQUIRE(ids(reading) == Strings{"a", "b"});
  CHECK(reading.articles[0].title == "\"No,\" he said");
  CHECK(reading.articles[0].body == "Quoted \"whole\"");
  CHECK(reading.articles[1].title == "\"Unclosed");
}

TEST_CASE("an undoubled quote inside a quoted field is text") {
  const Reading reading = read_text(header + "a,2014,Title,\"He said \"no\" twice\"\nb,2014,Next,Body\n");
  REQUIRE(ids(reading) == Strings{"a", "b"});
  CHECK(reading.articles[0].body == "He said \"no\" twice");
}

TEST_CASE("quotes that a backslash escapes are read, whether or not a comma follows") {
  const Reading reading = read_text(header +
                                    "a,2014,\"6\\\", and more\",\"x\"\n"
                                    "b,2014,Two,\"He said \\\"no\\\", twice.\n\nThen left C:\\\\.\"\n"
                                    "c,2014,Three,\"\\\"No\\\"\"\n"
                                    "d,2014,Four,\"by \"\"RFC\"\" too\"\n");
  CHECK(reading.problems.empty());
  REQUIRE(ids(reading) == Strings{"a", "b", "c", "d"});
  CHECK(reading.articles[0].title == "6\", and more");
  CHECK(reading.articles[1].body == "He said \"no\", twice.\n\nThen left C:\\.");
  CHECK(reading.articles[2].body == "\"No\"");
  CHECK(reading.articles[3].body == "by \"RFC\" too");
  CHECK(read_text("id;title;text\na;\"\\\"No\\\"; twice\";x\n").articles.at(0).title == "\"No\"; twice");
}

TEST_CASE("a backslash in a file that doubles its quotes is text") {
  const Reading reading = read_text(header +
                                    "a,2014,\"C:\\\",\"x \"\"\\\"\" y\"\n"
                                    "b,2014,\"D:\\\\\",\"\\\"\n");
  CHECK(reading.problems.empty());
  REQUIRE(ids(reading) == Strings{"a", "b"});
  CHECK(reading.articles[0].title == "C:\\");
  CHECK(reading.articles[0].body == "x \"\\\" y");
  CHECK(reading.articles[1].title == "D:\\\\");
  CHECK(reading.articles[1].body == "\\");
}

TEST_CASE("rows with a wrong number of fields are reported by line, and the others are read") {
  const Reading reading = read_text(header + "a,2014,One,Text\nb,2014\n\nc,2014,Three,Text,more\nd,2014,Four,Text,,\n");
  CHECK(ids(reading) == Strings{"a", "d"});
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].line == 3);
  CHECK(reading.problems[0].reason == "the row has 2 fields and the header 4");
  CHECK(reading.problems[1].line == 5);
}

TEST_CASE("a row with an unclosed quote is lost, and the rows after it are read") {
  const Reading reading =
      read_text(header + "a,2014,One,Text\nb,2014,Two,\"Text\nc,2014,Three,Text\nd,2014,Four,Text\n");
  CHECK(ids(reading) == Strings{"a", "c", "d"});
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].line == 3);
}

TEST_CASE("a row truncated by the end of the file inside its text is one problem") {
  const Reading reading = read_text(header + "a,2014,One,Text\nb,2014,Two,\"Text\n\nof three, four, or\nfive lines\n");
  CHECK(ids(reading) == Strings{"a"});
  CHECK(reading.problems.size() == 1);
}

TEST_CASE("a stray quote that seems to span several rows loses only its own row") {
  const Reading reading =
      read_text(header + "\"a,2014,One,Text\nb,2014,Two,Text\nc,2014,\"Three\",Text\nd,2014,Four,Text\n");
  CHECK(ids(reading) == Strings{"b", "c", "d"});
  CHECK(reading.problems.size() == 1);
}

TEST_CASE("a stray quote loses only its own row, wherever the reader's buffer ends") {
  constexpr std::size_t buffer = std::size_t{256} << 10;
  const std::string rows =
      "b,2014,Two,\"He said \"\"no\"\".\nThen\", left,\"x\"\nc,2014,Three,Text\nd,2014,Four,Text\ne,2014,Five,Text\n";
  for (std::size_t before = 0; before < rows.size(); ++before) {
    const std::string first = header + "a,2014,One,";
    const std::string filler(buffer - first.size() - before, '.');
    const Reading reading = read_text(first + filler + '\n' + rows);
    INFO(before << " bytes before the end of the buffer");
    CHECK(ids(reading) == Strings{"a", "c", "d", "e"});
    CHECK(reading.problems.size() == 1);
  }
}

TEST_CASE("blank lines before the header are ignored") {
  for (const std::string rows : {"id;title;text\na;Head, line;Body\n", "id,title,text\na,\"Head, line\",Body\n"})
    CHECK(read_text("\r\n\n" + rows).articles.at(0).title == "Head, line");
}

TEST_CASE("CSV and TSV whose lines end with carriage returns alone are read") {
  for (const std::string& rows : {"id,title,text\ra,One,Text\rb,Two,Text\r"s,
                                  "\"id\",\"title\",\"text\"\r\"a\",\"One\",\"Text\"\r\"b\",\"Two\",\"x\""s,
                                  "id\ttitle\ttext\ra\tOne\tText\rb\tTwo\tText"s}) {
    const Reading reading = read_text(rows, {}, "rows.csv");
    CHECK(ids(reading) == Strings{"a", "b"});
    CHECK(reading.articles.at(1).line == 3);
    CHECK(reading.problems.empty());
  }
  CHECK(read_text("id,title,\"text\r\nhere\",text\r\na,One,x,Text\r\n").articles.at(0).body == "Text");
}

TEST_CASE("a first line says which separator the file has") {
  for (const std::string& rows :
       {"sep=;\r\nid;title;text\r\n1;One, two;Text\r\n"s, "\"sep=|\"\nid|title|text\n1|One, two|Text\n"s,
        "sep=\t\nid\ttitle\ttext\n1\tOne, two\tText\n"s, "sep=,\nid,title,text\n1,\"One, two\",Text\n"s}) {
    const Reading reading = read_text(rows, {}, "rows.CSV");
    REQUIRE(ids(reading) == Strings{"1"});
    CHECK(reading.articles[0].title == "One, two");
    CHECK(reading.problems.empty());
  }
}

TEST_CASE("bars separate fields, and blanks may stand before quotes") {
  CHECK(read_text("id|title|text\n1|One, two|Text\n").articles.at(0).title == "One, two");
  const Reading reading = read_text("id, title, text\n1, \"One, two\", \"He said \"\"no\"\".\"\n2, Three, Four\n");
  REQUIRE(ids(reading) == Strings{"1", "2"});
  CHECK(reading.articles[0].title == "One, two");
  CHECK(reading.articles[0].body == "He said \"no\".");
  CHECK(reading.articles[1].body == "Four");
}

TEST_CASE("cells may be missing at the end of a row behind title and body") {
  const Reading reading = read_text("id,title,text,tags,date\n1,One,Text\n2,Two,Text,x\n3,Three\n");
  CHECK(ids(reading) == Strings{"1", "2"});
  CHECK(reading.problems.size() == 1);
}

TEST_CASE("the time of a row's last change is no date of publication, and a domain is a source") {
  const Reading reading = read_text("id,title,text,domain,updated_at\n1,One,Text,a.example,2018-02-02 01:19:41\n");
  CHECK(reading.articles.at(0).source == "a.example");
  CHECK(!reading.articles.at(0).published);
}

TEST_CASE("CSV without a header is reported with a remedy") {
  ReadOptions options;
  options.input = "csv";
  const Reading reading = read_text("a,2014-05-20,Some words\nb,2014-05-21,Other words\n", options);
  CHECK(reading.articles.empty());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason.find("--map") != std::string::npos);
}

TEST_CASE("if two columns mean one field, the one with text is used") {
  const Reading reading = read_text("id,text,text\na,,second\nb,first,second\n");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].body == "second");
  CHECK(reading.articles[1].body == "first");
}

TEST_CASE("rows in different encodings are each decoded correctly") {
  const Reading reading = read_text(header + "a,2014,One,caf\xc3\xa9\nb,2014,Two,caf\xe9 \x96 bar\n");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].body == "café");
  CHECK(reading.articles[1].body == "café – bar");
}

TEST_CASE("a row over 64 MB is skipped and the next one is read") {
  const std::string large(std::size_t{70} << 20, 'x');
  const std::string quote = GENERATE(""s, "\""s);
  const Reading reading =
      read_text(header + "a,2014,One,\"" + large + "\nmore\"\nb,2014,Two," + quote + "Text" + quote + "\n");
  CHECK(ids(reading) == Strings{"b"});
  CHECK(reading.problems.size() == 1);
}

std::string quoted(const std::string& field) {
  std::string result = "\"";
  for (const char c : field) result += c == '"' ? "\"\"" : std::string(1, c);
  return result + '"';
}

TEST_CASE("any text written as CSV is read back byte for byte") {
  rc::check([] {
    const auto text = rc::gen::container<std::string>(rc::gen::elementOf("ab \n\t,;\"'|.-\\"s));
    const auto bodies = *rc::gen::container<std::vector<std::string>>(text);
    std::string file = "id,title,text\n";
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      file += std::to_string(i) + ",Title," + quoted(bodies[i]) + (i % 2 == 0 ? "\n" : "\r\n");
    }
    const Reading reading = read_text(file);
    RC_ASSERT(reading.problems.size() == (bodies.empty() ? 1 : 0));  // a file without an article is one
    RC_ASSERT(reading.articles.size() == bodies.size());
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      const bool blank = bodies[i].find_first_not_of(" \n\t") == std::string::npos;
      RC_ASSERT(reading.articles[i].body == (blank ? std::string() : bodies[i]));
    }
  });
}

std::string escaped(const std::string& field) {
  std::string result = "\"";
  for (const char c : field) result += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
  return result + '"';
}

TEST_CASE("once a file has shown that it escapes quotes by backslashes, any text is read back byte for byte") {
  rc::check([] {
    const auto text = rc::gen::container<std::string>(rc::gen::elementOf("ab \n\t,;\"'|.-\\"s));
    const auto bodies = *rc::gen::container<std::vector<std::string>>(text);
    std::string file = "id,title,text\nfirst,\"A \\\"quote\\\"\",x\n";
    for (std::size_t i = 0; i < bodies.size(); ++i) file += std::to_string(i) + ",Title," + escaped(bodies[i]) + "\n";
    const Reading reading = read_text(file);
    RC_ASSERT(reading.problems.empty());
    RC_ASSERT(reading.articles.size() == bodies.size() + 1);
    RC_ASSERT(reading.articles[0].title == "A \"quote\"");
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      const bool blank = bodies[i].find_first_not_of(" \n\t") == std::string::npos;
      RC_ASSERT(reading.articles[i + 1].body == (blank ? std::string() : bodies[i]));
    }
  });
}

}  // namespace
}  // namespace dateline::corpus
