#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

std::string story(const std::string& id, const std::string& text) {
  return "<REUTERS TOPICS=\"YES\" OLDID=\"1\" NEWID=\"" + id +
         "\">\n<DATE>26-MAR-1987 12:12:57.76&#5;&#5;F</DATE>\n"
         "<TOPICS><D>grain</D><D>trade</D></TOPICS>\n<PLACES><D>usa</D></PLACES>\n<PEOPLE><D>james-baker</D></PEOPLE>\n"
         "<ORGS><D>ec</D></ORGS>\n<UNKNOWN>\n&#5;&#5;C\nf0704</UNKNOWN>\n" +
         text + "\n</REUTERS>\n";
}

const std::string doctype = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";
const std::string norm =
    "<TEXT>&#2;\n<TITLE>AMR &lt;AMR> SEES\nPROFIT</TITLE>\n<AUTHOR>    By Ann Lee, Reuters</AUTHOR>\n"
    "<DATELINE>    NEW YORK, March 26 - </DATELINE><BODY>AT&amp;T said\xe9.\n    More.\n Reuter\n&#3;</BODY></TEXT>";

TEST_CASE("a Reuters story gives all its fields") {
  const Reading reading = read_text(doctype + story("7", norm));
  REQUIRE(reading.problems.empty());
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles[0];
  CHECK(article.id == "7");
  CHECK(article.title == "AMR <AMR> SEES PROFIT");
  CHECK(article.body == "AT&T saidé.\n    More.\n Reuter");
  CHECK(article.published == Published{day_from_civil({1987, 3, 26}), 543759177});
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.dateline == "NEW YORK, March 26");
  CHECK(article.keywords == Strings{"grain", "trade"});
  CHECK(article.places == Strings{"usa"});
  CHECK(article.people == Strings{"james-baker"});
  CHECK(article.organisations == Strings{"ec"});
  CHECK(article.line == 2);
}

TEST_CASE("a brief has its headline as title, and an unprocessed story its first line") {
  const Reading reading = read_text(
      doctype + story("1", "<TEXT TYPE=\"BRIEF\">&#2;\n******<TITLE>SHORT\n</TITLE>Blah blah blah.\n&#3;\n\n</TEXT>") +
      story("2", "<TEXT TYPE=\"UNPROC\">&#2;\nFED REPORT\n Reserves...644\n&#3;\n\n</TEXT>"));
  REQUIRE(ids(reading) == Strings{"1", "2"});
  CHECK(reading.articles[0].title == "SHORT");
  CHECK(reading.articles[0].body.empty());
  CHECK(reading.articles[1].title == "FED REPORT");
  CHECK(reading.articles[1].body == "Reserves...644");
}

TEST_CASE("a story that is not closed is reported and the next one is read") {
  const std::string open = story("1", norm).substr(0, 200);
  const Reading reading = read_text(doctype + open + "\n" + story("2", norm) + open);
  CHECK(ids(reading) == Strings{"2"});
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].line == 2);
}

TEST_CASE("a story over 64 MB is skipped") {
  const std::string large(std::size_t{65} << 20, 'x');
  const Reading reading =
      read_text(doctype + story("1", "<TEXT><TITLE>A</TITLE><BODY>" + large + "</BODY></TEXT>") + story("2", norm));
  CHECK(ids(reading) == Strings{"2"});
  CHECK(reading.problems.size() == 1);
}

}  // namespace
}  // namespace dateline::corpus
