#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

Article read_story(std::string_view text) {
  const Reading reading = read_text(text, {}, "story.txt");
  REQUIRE(reading.problems.empty());
  REQUIRE(reading.articles.size() == 1);
  return reading.articles[0];
}

TEST_CASE("plain text has its title in the first line and its file name as id") {
  const Article article = read_story("\n  A title \n\nFirst paragraph.\n\nSecond: paragraph.\n");
  CHECK(article.title == "A title");
  CHECK(article.body == "First paragraph.\n\nSecond: paragraph.\n");
  CHECK(article.id == "story.txt");
  CHECK(article.line == 1);
}

TEST_CASE("Key: value lines at the start of a text are fields") {
  const Article article = read_story(
      "Date: 20 May 2014\r\nSlug: not-a-field\r\nAuthor: Ann Lee; Bo Wu\r\n\r\nThe title\r\n\r\nThe body.\r\n");
  CHECK(article.published == Published{day_from_civil({2014, 5, 20}), std::nullopt});
  CHECK(article.authors == Strings{"Ann Lee", "Bo Wu"});
  CHECK(article.title == "The title");
  CHECK(article.body == "The body.\n");
}

TEST_CASE("a text whose lines end with carriage returns alone is read like any other") {
  const Article article = read_story("Date: 2014-05-20\r\rThe title\r\rFirst line.\rSecond line.\r");
  CHECK(article.published == Published{day_from_civil({2014, 5, 20}), std::nullopt});
  CHECK(article.title == "The title");
  CHECK(article.body == "First line.\nSecond line.\n");
}

TEST_CASE("a first line as long as a paragraph is not a title") {
  const std::string paragraph(600, 'x');
  const Article article = read_story("Date: 2014-05-20\n\n" + paragraph + "\n\nSecond.");
  CHECK(article.title.empty());
  CHECK(article.body == paragraph + "\n\nSecond.");
}

TEST_CASE("a title with a colon is not a header line") {
  CHECK(read_story("Analysis: what Kerry wants\n\nBody.").title == "Analysis: what Kerry wants");
  CHECK(read_story("Date: 2014-05-20\nAnalysis: what Kerry wants\nBody.").title == "Analysis: what Kerry wants");
  CHECK(read_story("Title: The title\n\nThe body.").body == "The body.");
}

}  // namespace
}  // namespace dateline::corpus
