#include <catch2/catch.hpp>

#include "common/error.hpp"
#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

using namespace std::string_literals;

TEST_CASE("articles are found in any nesting of lists, and groups of lists") {
  const std::string list = R"([{"id":"a","title":"A","url":"u"},{"id":"b","title":"B","tags":["x"]}])";
  const std::string around = GENERATE_COPY(
      R"({"title":"The feed","description":"News","items":)" + list + "}", R"({"data":{"children":)" + list + "}}",
      R"({"hits":{"total":2,"hits":[{"_id":"a","_source":{"title":"A","body":"x"}},{"_id":"b","_source":{"title":"B"}}]}})",
      R"({"data":{"posts":{"edges":[{"node":{"id":"a","title":"A","date":"2014-05-20"}},{"node":{"id":"b","title":"B"}}]}}})",
      R"({"days":[{"day":1,"articles":[{"id":"a","title":"A"}]},{"day":2,"articles":[{"id":"b","title":"B"}]}]})",
      R"({"world":[{"id":"a","title":"A"}],"count":1,"sport":[{"id":"b","title":"B"}]})",
      R"({"first":{"id":"a","title":"A"},"second":{"id":"b","title":"B"}})",
      R"({"data":{"items":[{"meta":{},"item":{"id":"a","headline":"A"}},{"meta":{},"item":{"id":"b","headline":"B"}}]}})");
  CAPTURE(around);
  const Reading reading = read_text(around + "\n{\"id\":\"c\",\"title\":\"C\"}");
  CHECK(ids(reading) == Strings{"a", "b", "c"});
  CHECK(reading.problems.empty());
}

TEST_CASE("lists of places, subjects, tags and pictures are no articles") {
  const std::string member =
      GENERATE(R"("places":[{"name":"Oslo","literal":"Oslo"}],"subjects":[{"name":"Trade"}])"s,
               R"("multimedia":[{"url":"u","caption":"c","type":"image"}],"section":"s")"s,
               R"("tags":[{"id":"t","webTitle":"T","webUrl":"u"}])"s, R"("associations":{"main":{"headline":"P"}})"s);
  const Reading reading = read_text(R"({"id":"1","headlines":[{"role":"main","value":"Dam"}],)" + member + "}");
  CAPTURE(member);
  REQUIRE(ids(reading) == Strings{"1"});
  CHECK(reading.articles[0].title == "Dam");
}

TEST_CASE("ninjs of all versions is read: texts in several forms once, subjects as keywords") {
  const Reading reading = read_text(
      R"({"uri":"urn:x:1","versioncreated":"2021-09-19T08:00:00Z","headlines":[{"role":"short","value":"Short"},)"
      R"({"role":"main","value":"The dam held"}],"bodies":[{"role":"text","contenttype":"text/plain","value":"One. Two."},)"
      R"({"role":"xhtml","contenttype":"text/html","value":"<p>One.</p><p>Two.</p>"}],"by":"By Ann Lee",)"
      R"("places":[{"name":"Oslo"}],"subjects":[{"name":"Trade","literal":"04000000"}],"people":[{"name":"Bo Ek"}],)"
      R"("organisations":[{"name":"UN"}],"infosources":[{"name":"NTB"}]})"
      "\n"
      R"({"uri":"urn:x:2","versioncreated":"2013-07-09T10:37:00Z","headline":"H","body_text":"Plain.",)"
      R"("subject":[{"code":"01","name":"arts"}],"place":[{"name":"Rome"}],"person":[{"name":"Al Fo"}]})");
  CHECK(reading.problems.empty());
  REQUIRE(ids(reading) == Strings{"urn:x:1", "urn:x:2"});
  const Article& article = reading.articles[0];
  CHECK(article.title == "The dam held");
  CHECK(article.body == "One.\n\nTwo.");
  CHECK(article.published == Published{day_from_civil({2021, 9, 19}), 1632038400});
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.places == Strings{"Oslo"});
  CHECK(article.keywords == Strings{"Trade"});
  CHECK(article.people == Strings{"Bo Ek"});
  CHECK(article.organisations == Strings{"UN"});
  CHECK(reading.articles[1].body == "Plain.");
  CHECK(reading.articles[1].keywords == Strings{"arts"});
}

TEST_CASE("a body in parts is joined without pictures, titles and bylines") {
  const Reading reading = read_text(
      R"({"id":"1","title":"Dam","contents":[{"type":"kicker","content":"National"},{"type":"title","content":"Dam"},null,)"
      R"({"type":"image","fullcaption":"A dam","content":"A dam"},{"type":"date","content":1514865008000},)"
      R"({"type":"sanitized_html","subtype":"paragraph","content":"It <b>held</b>."},)"
      R"({"type":"sanitized_html","content":"All night."}]})");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].body == "It held.\n\nAll night.");
  REQUIRE(reading.articles[0].published);
  CHECK(reading.articles[0].published->day == day_from_civil({2018, 1, 2}));
}

TEST_CASE("in an item of an agency the headline is the title, and the body with paragraphs is read") {
  const Reading reading = read_text(
      R"({"data":{"items":[{"meta":{},"item":{"uri":"urn:x:1","versioncreated":"2020-01-02T01:00:00Z","title":"US--Dam",)"
      R"("headline":"Dam held","body_text":"Water rose. It held.","body_nitf":"<block id=\"Main\"><p>Water rose.</p><p>It held.</p></block>",)"
      R"("bylines":[{"by":"By ANN LEE","title":"AP"}]}}]}})");
  REQUIRE(ids(reading) == Strings{"urn:x:1"});
  CHECK(reading.articles[0].title == "Dam held");
  CHECK(reading.articles[0].body == "Water rose.\n\nIt held.");
  CHECK(reading.articles[0].authors == Strings{"ANN LEE"});
}

TEST_CASE("marks of texts that were cut off, and numbers of authors and tags, are no text") {
  const Reading reading = read_text(
      R"({"id":"1","title":"Dam","content":"It held … [+1234 chars]","author":3,"tags":[7],"date":{"$date":{"$numberLong":"1577923200000"}}})");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].body == "It held …");
  CHECK(reading.articles[0].authors.empty());
  CHECK(reading.articles[0].keywords.empty());
  CHECK(reading.articles[0].published.has_value());
}

TEST_CASE("a feed in JSON names the source and language of its items") {
  const Reading reading = read_text(
      R"({"version":"https:\/\/jsonfeed.org\/version\/1.1","title":"The Lantern","description":"<p>All<\/p>","language":"en",)"
      R"("items":[{"id":"1","title":"Dam","summary":"S","content_html":"<p>It held.<\/p>","date_published":"2025-01-05"}]})");
  REQUIRE(ids(reading) == Strings{"1"});
  CHECK(reading.articles[0].source == "The Lantern");
  CHECK(reading.articles[0].language == "en");
  CHECK(reading.articles[0].body == "It held.");
}

TEST_CASE("lines that say what Elasticsearch is to do with an article are passed over") {
  const Reading reading =
      read_text("{\"index\":{\"_index\":\"news\",\"_id\":\"7\"}}\n{\"id\":\"7\",\"title\":\"Dam\",\"text\":\"x\"}\n");
  CHECK(ids(reading) == Strings{"7"});
  CHECK(reading.problems.empty());
}

TEST_CASE("a --map reaches nested fields by names with dots, also in lists") {
  ReadOptions options;
  options.map = {{"doc.parts.p", "body"}, {"doc.head", "title"}};
  const Reading reading = read_text(R"({"id":"1","doc":{"head":"Dam","parts":[{"p":"One."},{"p":"Two."}]}})", options);
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].title == "Dam");
  CHECK(reading.articles[0].body == "One.\n\nTwo.");
}

TEST_CASE("a name in --map that nothing in the input has is an error that lists the names there are") {
  ReadOptions options;
  options.map = {{GENERATE("txt"s, "doc.txt"s), "body"}};
  const auto [input, name] = GENERATE(std::pair("{\"id\":\"1\",\"heading\":\"x\"}"s, "input.json"s),
                                      std::pair("id,heading\n1,x\n"s, "input.csv"s));
  CHECK_THROWS_AS(read_text(input, options, name), UsageError);
  CHECK_THROWS_WITH(read_text(input, options, name), Catch::Contains("the fields that it has are heading, id"));
}

TEST_CASE("what its sender withholds or embargoes is skipped with the reason") {
  const std::string standing = GENERATE(R"("pubstatus":"withheld")"s, R"("pubstatus":"stat:withheld")"s,
                                        R"("embargoed":"2099-01-01T00:00:00Z")"s);
  const Reading reading =
      read_text(R"({"uri":"urn:x:1","headline":"Dam",)" + standing + "}\n" +
                R"({"uri":"urn:x:2","headline":"Dam","pubstatus":"usable","embargoed":"2001-01-01T00:00:00Z"})");
  CHECK(ids(reading) == Strings{"urn:x:2"});
  REQUIRE(reading.problems.size() == 1);
  CHECK_THAT(reading.problems[0].reason, Catch::Contains("withheld") || Catch::Contains("embargoed until 2099"));
}

}  // namespace
}  // namespace dateline::corpus
