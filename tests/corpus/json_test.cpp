#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

using namespace std::string_literals;

TEST_CASE("JSON lines that end with carriage returns alone are read") {
  const Reading reading = read_text("{\"id\":\"a\",\"text\":\"x\"}\r{\"id\":\"b\",\"text\":\"y\"}\r");
  CHECK(ids(reading) == Strings{"a", "b"});
  CHECK(reading.problems.empty());
  const Reading damaged = read_text("{\"id\":\"a\",\"text\":\"x\r{\"id\":\"b\",\"text\":\"y\"}\r");
  CHECK(ids(damaged) == Strings{"b"});
  CHECK(damaged.problems.size() == 1);
}

TEST_CASE("JSON lines become articles with all their fields") {
  const Reading reading = read_text(
      R"({"id":"a1","url":"https://x.example/1","headline":"Kerry in Beijing","text":"First.\n\nSecond.",)"
      R"("published_at":"2014-05-20T08:30:00+08:00","publisher":{"name":"The Lantern"},"byline":"By Ann Lee",)"
      R"("lang":"en","category":"World","tags":["climate","talks"],"persons":"Kerry, John; Wang Yi",)"
      R"("countries":["China"],"organizations":["UN"],"dateline":"BEIJING"})"
      "\n");
  REQUIRE(reading.problems.empty());
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles[0];
  CHECK(article.id == "a1");
  CHECK(article.url == "https://x.example/1");
  CHECK(article.title == "Kerry in Beijing");
  CHECK(article.body == "First.\n\nSecond.");
  CHECK(article.published == Published{day_from_civil({2014, 5, 20}), 1400545800});
  CHECK(article.source == "The Lantern");
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.language == "en");
  CHECK(article.section == "World");
  CHECK(article.keywords == Strings{"climate", "talks"});
  CHECK(article.people == Strings{"Kerry, John", "Wang Yi"});
  CHECK(article.places == Strings{"China"});
  CHECK(article.organisations == Strings{"UN"});
  CHECK(article.dateline == "BEIJING");
  CHECK(article.line == 1);
}

TEST_CASE("JSON objects are read in any layout") {
  const std::string a = R"({"id":"a","text":"brace } and \" quote"})";
  const std::string b = "{\n  \"id\": \"b\",\n  \"text\": \"two\",\n  \"meta\": {\"x\": [1, {\"y\": []}]}\n}";
  const std::string layout =
      GENERATE_COPY(a + "\n" + b + "\n", a + b, "[" + a + "," + b + "]", "[\n" + a + ",\n" + b + "\n]\n",
                    a + "\r\n\r\n" + b + "\r\n", "[" + a + "]\n[" + b + "]");
  const Reading reading = read_text(layout);
  CHECK(ids(reading) == Strings{"a", "b"});
  CHECK(reading.articles.at(0).body == "brace } and \" quote");
  CHECK(reading.problems.empty());
}

std::string gen_text() {
  const auto pieces = rc::gen::elementOf(std::vector<std::string>{
      "a", "é", "𝄞", "\"", "\\", "/", "{", "}", "[", "]", ",", ":", "\n", "\t", " ", "<AN>", "& ", "\\u0041", "日本"});
  std::string text = "x";
  for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(pieces)) text += piece;
  return text;
}

TEST_CASE("any articles written as JSON are read back byte for byte") {
  rc::check([] {
    const auto count = *rc::gen::inRange(0, 20);
    const bool array = *rc::gen::arbitrary<bool>();
    const int indent = *rc::gen::elementOf(std::vector<int>{-1, 0, 2});
    const bool ascii = *rc::gen::arbitrary<bool>();
    Strings bodies;
    std::string file = array ? "[" : "";
    for (int i = 0; i < count; ++i) {
      bodies.push_back(gen_text());
      const nlohmann::json object{{"id", std::to_string(i)}, {"text", bodies.back()}, {"other", {{"x", {1, "}"}}}}};
      file += (array && i > 0 ? "," : "") + object.dump(indent, ' ', ascii) + "\n";
    }
    const Reading reading = read_text(file + (array ? "]" : ""), {}, "input.json");
    const std::size_t problems = count == 0 ? 1 : 0;  // a file without an article is one
    RC_ASSERT(reading.problems.size() == problems);
    RC_ASSERT(reading.articles.size() == bodies.size());
    for (std::size_t i = 0; i < bodies.size(); ++i) RC_ASSERT(reading.articles[i].body == bodies[i]);
  });
}

TEST_CASE("of the members of one name in a JSON object, the last counts") {
  const Reading reading = read_text(
      R"({"id":"a","title":"First","title":"Second","text":"x"})"
      "\n"
      R"({"id":"b","t\u0069tle":"First","title":null,"headline":"Other","text":"x","author":{"name":"A","name":"Ann Lee"}})"
      "\n"
      R"({"id":"c","Title":"First","title":"Second","text":"x"})");
  REQUIRE(ids(reading) == Strings{"a", "b", "c"});
  CHECK(reading.articles[0].title == "Second");
  CHECK(reading.articles[1].title == "Other");
  CHECK(reading.articles[1].authors == Strings{"Ann Lee"});
  CHECK(reading.articles[2].title == "First");  // other names: the first of equal rank
}

TEST_CASE("an object whose article is inside one of its members is read, with the id around it") {
  const std::string wrapped = GENERATE(
      R"({"_id":"1","_source":{"title":"Dam","body":"It held."}})"s,
      R"({"id":"1","fields":{"headline":"Dam","bodyText":"It held."}})"s,
      R"({"id":"1","article":{"title":"Dam","text":"It held."}})"s,
      R"({"id":"1","type":"articles","attributes":{"title":"Dam","content":"It held."}})"s,
      R"({"id":"1","webTitle":"Dam","tags":[{"id":"t","webTitle":"T","webUrl":"u"}],"fields":{"body":"<p>It held.</p>"}})"s,
      R"({"_index":"news","_id":"1","_source":{"doc":{"title":"Dam","text":"It held."}}})"s,
      R"({"id":"1","text":"It held.","meta":{"title":"Dam","url":"https://x.example/"}})"s,
      R"({"id":"1","title":"","text":null,"data":{"title":"Dam","text":"It held."}})"s);
  const Reading reading = read_text("{\"id\":\"a\",\"text\":\"x\"}\n" + wrapped + "\n");
  CAPTURE(wrapped);
  CHECK(reading.problems.empty());
  REQUIRE(ids(reading) == Strings{"a", "1"});
  CHECK(reading.articles[1].title == "Dam");
  CHECK(reading.articles[1].body == "It held.");
}

TEST_CASE("an object that has text of its own, or lost it, is an article, whatever its members are") {
  const std::string object = GENERATE(
      R"({"id":"1","title":"Dam","image":{"title":"A dam","text":"Wide."}})"s,
      R"({"id":"1","image":{"title":"A dam","description":"Wide."}})"s,
      R"({"id":"1","title":{"rendered":"Dam"},"content":{"rendered":"It held."},"meta":{"title":"T","text":"x"}})"s,
      R"({"id":"1","content":{"text":"It held.","html":"x"}})"s,
      R"({"id":"1","title":"Dam","article":{"title":"T","text":"x"}})"s,
      R"({"id":"1","title":"","text":"","publisher":{"name":"P","description":"Daily."}})"s,
      R"({"id":"1","author":{"title":"Dr","description":"Writes."}})"s, R"({"id":"1","date":"2014-05-20"})"s);
  const Reading reading = read_text(object);
  CAPTURE(object);
  CHECK(ids(reading) == Strings{"1"});
  CHECK(reading.problems.empty());
}

TEST_CASE("an article's line is the line on which its JSON object starts") {
  const Reading reading = read_text("[\n{\"id\":\"a\",\n\"text\":\"x\"},\n\n{\"id\":\"b\",\"text\":\"y\"}]");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].line == 2);
  CHECK(reading.articles[1].line == 5);
}

TEST_CASE("a list of articles inside an object is read, and the rest of the object is ignored") {
  const std::string list = "[{\"id\":\"a\",\"title\":\"A\"},\n{\"id\":\"b\",\"title\":\"B\",\"tags\":[\"x\"]}]";
  const std::string around = GENERATE_COPY("{\"status\":\"o[k\",\"articles\":" + list + ",\"total\":2}",
                                           "{\"response\":{\"pages\":[1,2],\"results\":" + list + "},\"n\":[]}",
                                           "{\"items\":" + list + "}\n{\"items\":[]}");
  const Reading reading = read_text(around + "\n{\"id\":\"c\",\"title\":\"C\"}");
  CHECK(ids(reading) == Strings{"a", "b", "c"});
  CHECK(reading.articles.at(1).line == 2);
}

TEST_CASE("a damaged JSON object is reported by its line, and the next ones are read") {
  const std::string damaged = GENERATE(R"({"id":"x","text":"cut off)"s, R"({"id":"x","text")"s, R"({"id":"x",)"s,
                                       R"({"id":"x" "text":"y"})"s, R"({"id":"x","text":"y"]})"s,
                                       R"({"id":"x","text":[1,2})"s, "junk"s, "null"s, R"({"id":tru,"text":"y"})"s);
  const Reading reading =
      read_text("{\"id\":\"a\",\"text\":\"one\"}\n" + damaged + "\n{\"id\":\"b\",\"text\":\"two\"}\n");
  CAPTURE(damaged);
  CHECK(ids(reading) == Strings{"a", "b"});
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].kind == Problem::Kind::skipped);
  CHECK(reading.problems[0].line == 2);
  CHECK(!reading.problems[0].reason.empty());
}

TEST_CASE("an object truncated by the end of the file is reported, and what came before it is kept") {
  const Reading reading = read_text("[{\"id\":\"a\",\"text\":\"one\"},\n{\"id\":\"b\",\"text\":\"tw");
  CHECK(ids(reading) == Strings{"a"});
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].line == 2);
}

TEST_CASE("invalid JSON is repaired: raw control characters, lone surrogates, unknown escapes, Latin-1") {
  const Reading reading = read_text(
      "{\"id\":\"a\",\"text\":\"tab\there\nand a line\"}\n"
      "{\"id\":\"b\",\"text\":\"half \\ud83d pair\"}\n"
      "{\"id\":\"c\",\"text\":\"it\\'s\"}\n"
      "{\"id\":\"d\",\"text\":\"caf\xe9 \x93ol\xe9\x94\"}\n"
      "{\"id\":\"e\",\"text\":\"caf\xc3\xa9 and caf\xe9\"}\n");
  REQUIRE(reading.problems.empty());
  REQUIRE(reading.articles.size() == 5);
  CHECK(reading.articles[0].body == "tab\there\nand a line");
  CHECK(reading.articles[1].body == "half \xef\xbf\xbd pair");
  CHECK(reading.articles[2].body == "it's");
  CHECK(reading.articles[3].body == "café “olé”");
  CHECK(reading.articles[4].body == "café and café");
}

TEST_CASE("endlessly nested objects are a problem, not a crash") {
  const std::size_t depth = 1'000'000;
  const std::string opening = GENERATE("["s, "{\"text\":"s);
  std::string bomb = "{\"id\":\"bomb\",\"text\":";
  for (std::size_t i = 0; i < depth; ++i) bomb += opening;
  const Reading reading = read_text(bomb);
  CHECK(reading.articles.empty());
  CHECK(reading.problems.size() == 1);
}

TEST_CASE("a deeply nested object is a problem, and the next one is read") {
  const std::size_t depth = 100'000;
  const std::string bomb = "{\"text\":" + std::string(depth, '[') + std::string(depth, ']') + "}\n";
  const Reading reading = read_text(bomb + "{\"id\":\"after\",\"text\":\"x\"}\n");
  CHECK(ids(reading) == Strings{"after"});
  CHECK(reading.problems.size() == 1);
}

TEST_CASE("an object over 64 MB is skipped and reading goes on") {
  const std::string large(std::size_t{70} << 20, 'x');
  const Reading reading = read_text("{\"id\":\"a\",\"text\":\"" + large + "\"}\n{\"id\":\"b\",\"text\":\"small\"}\n");
  CHECK(ids(reading) == Strings{"b"});
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].line == 1);
}

TEST_CASE("a line of a hundred megabytes that is not JSON is one problem") {
  const Reading reading = read_text("{\"id\":\"a\",\"text\":\"x\"}\n" + std::string(std::size_t{100} << 20, 'x'));
  CHECK(ids(reading) == Strings{"a"});
  CHECK(reading.problems.size() == 1);
}

}  // namespace
}  // namespace dateline::corpus
