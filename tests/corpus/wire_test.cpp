#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

TEST_CASE("a message of IPTC 7901 is an article") {
  const Reading reading = read_text(
      "\x01"
      "ecp0007 4 s 850  dpa-tns 0908\r\n\nHarbour/weather/\r\n\x02"
      "1ST LEAD\nHarbour reopens\nafter the storm\nBy Ann Lee, The Gazette =\r\n\n"
      "Oslo (dpa) - The harbour\r\nreopened.\r\n\n* * * *\r\nThe following information is not intended for "
      "publication\n\nTel: 1\n\x03"
      "211259 GMT Nov 18\r\n\x04");
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles[0];
  CHECK(article.title == "Harbour reopens after the storm");
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.body == "Oslo (dpa) - The harbour\nreopened.");
  CHECK(article.keywords == Strings{"Harbour/weather"});
  CHECK(article.published ==
        Published{day_from_civil({2018, 11, 21}), day_from_civil({2018, 11, 21}) * 86400LL + 12 * 3600 + 59 * 60});
}

TEST_CASE("messages of ANPA 1312 are articles, with the second headline where the first is the slug") {
  const std::string one =
      "\x16\x16\x01"
      "w2870\x1f"
      "asian\r\nf l \x14\x12 BC-LT--Harbour     11-13 1049\r\n\x02^BC-LT--Harbour, 1st Ld,466<\r\n"
      "^The harbour reopens <\r\n^Eds: With AP Photos.<\r\n^By ANN LEE=\r\n^Associated Press=\r\n\t   OSLO (AP) _ It "
      "reopened. \r\n \r\n"
      "\t   Ships left.\r\n\x03"
      "AP-WF-11-13-13 1509GMT<\r\n\x04";
  const Reading reading = read_text(one + one, {}, "a.tst");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].title == "The harbour reopens");
  CHECK(reading.articles[0].authors == Strings{"ANN LEE"});
  CHECK(reading.articles[0].body == "OSLO (AP) _ It reopened.\n\nShips left.");
  CHECK(reading.articles[0].published->day == day_from_civil({2013, 11, 13}));
}

TEST_CASE("a telex message is an article") {
  const Reading reading = read_text(
      "ZCZC FMG000\nYY TDA\nHarbour reopens<!\nIt reopened.\n\n\nNNNN\nZCZC FMG001\nYY TDA\nTwo<!\nText\nNNNN\n");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].title == "Harbour reopens");
  CHECK(reading.articles[0].body == "It reopened.");
}

TEST_CASE("telex messages may have their headline in a code, and ANPA's a summary and an affiliation") {
  const Reading telex = read_text("   ZCZC AAP\n%MNETALL\n$J\n:\n:Harbour reopens\n*X\nIt reopened.\n\nNNNN\n");
  REQUIRE(telex.articles.size() == 1);
  CHECK(telex.articles[0].title == "Harbour reopens");
  CHECK(telex.articles[0].body == "It reopened.");
  CHECK(read_text("ZCZC\n#Wagga\n:Harbour reopens\nIt reopened.\nNNNN").articles.at(0).title == "Harbour reopens");
  const Reading anpa = read_text(
      "\x16\x16\x01"
      "z6715\x1f-----\r\nr z \x14\x12 BC-Harbour   02-20 0500\r\n\x02^*9006< ^AP-Top-Harbour,0176<\r\n^Harbour reopens "
      "after the storm<\r\n"
      "^It reopened on Monday, and ships left at once.<\r\n^By ANN LEE=\r\n^AP Sports Writer=\r\n\t   OSLO (AP) _ It "
      "reopened on Monday, and ships left at once.\r\n\x03"
      "AP-WF-02-20-16 0337GMT<\r\n\x04");
  REQUIRE(anpa.articles.size() == 1);
  CHECK(anpa.articles[0].title == "Harbour reopens after the storm");
  CHECK(anpa.articles[0].body == "OSLO (AP) _ It reopened on Monday, and ships left at once.");
}

TEST_CASE("scraped wire copy with dashed lines gives headline, byline, date and address") {
  const Reading reading = read_text(
      "-- Harbour reopens\n-- By  Ann Lee  and  Bo Ek\n-- Thu Aug 9, 2012 10:18pm EDT\n-- http://a.example/1\n\n OSLO "
      "(Wire) - It reopened.\n");
  REQUIRE(ids(reading) == Strings{"http://a.example/1"});
  CHECK(reading.articles[0].title == "Harbour reopens");
  CHECK(reading.articles[0].authors == Strings{"Ann Lee", "Bo Ek"});
  CHECK(reading.articles[0].published->day == day_from_civil({2012, 8, 9}));
}

}  // namespace
}  // namespace dateline::corpus
