#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

TEST_CASE("TREC documents of several newspapers are read") {
  const Reading reading = read_text(
      "<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<FILEID>x</FILEID>\n<HEAD>Harbour reopens</HEAD>\n<BYLINE>By ANN "
      "LEE</BYLINE>\n"
      "<DATELINE>OSLO (AP) </DATELINE>\n<TEXT>\n   The harbour\nreopened.\n</TEXT>\n<TEXT>\nMore of "
      "it.\n</TEXT>\n</DOC>\n"
      "<DOC>\n<DOCNO>LA010189-0001</DOCNO><DATE><P>January 1, 1989, Sunday, Home Edition </P></DATE>\n"
      "<HEADLINE><P>TIDE TURNS </P></HEADLINE><TEXT><P>First.</P><P>Second &amp; last.</P></TEXT></DOC>\n"
      "<DOC>\n<DOCNO>FT911-1</DOCNO>\n<PROFILE>x</PROFILE>\n<DATE>910514\n</DATE>\n<HEADLINE>\nFT  14 MAY 91 / "
      "Tide\n</HEADLINE>\n"
      "<TEXT>Text.</TEXT>\n<PUB>The Financial Times\n</PUB>\n</DOC>\n");
  REQUIRE(ids(reading) == Strings{"AP880212-0001", "LA010189-0001", "FT911-1"});
  CHECK(reading.articles[0].title == "Harbour reopens");
  CHECK(reading.articles[0].authors == Strings{"ANN LEE"});
  CHECK(reading.articles[0].dateline == "OSLO (AP)");
  CHECK(reading.articles[0].body == "The harbour\nreopened.\n\nMore of it.");
  CHECK(reading.articles[0].published->day == day_from_civil({1988, 2, 12}));
  CHECK(reading.articles[1].title == "TIDE TURNS");
  CHECK(reading.articles[1].body == "First.\n\nSecond & last.");
  CHECK(reading.articles[1].published->day == day_from_civil({1989, 1, 1}));
  CHECK(reading.articles[2].published->day == day_from_civil({1991, 5, 14}));
  CHECK(reading.articles[2].source == "The Financial Times");
  CHECK(reading.articles[0].line == 1);
}

TEST_CASE("documents with an id attribute are read: Gigaword, and dumps of encyclopedias") {
  const Reading reading = read_text(
      "<DOC id=\"AFP_ENG_19940512.0002\" type=\"story\" >\n<HEADLINE>\nTide turns\n</HEADLINE>\n<DATELINE>\nOslo, May "
      "12 (AFP)\n"
      "</DATELINE>\n<TEXT>\n<P>\nFirst.\n</P>\n<P>\nSecond.\n</P>\n</TEXT>\n</DOC>\n");
  REQUIRE(ids(reading) == Strings{"AFP_ENG_19940512.0002"});
  CHECK(reading.articles[0].title == "Tide turns");
  CHECK(reading.articles[0].body == "First.\n\nSecond.");
  CHECK(reading.articles[0].published->day == day_from_civil({1994, 5, 12}));
  const Reading wiki =
      read_text("<doc id=\"12\" url=\"http://a.example/12\" title=\"Tide\">\nTide\n\nThe tide turns.\n</doc>\n");
  REQUIRE(ids(wiki) == Strings{"12"});
  CHECK(wiki.articles[0].title == "Tide");
  CHECK(wiki.articles[0].body == "Tide\n\nThe tide turns.");
}

TEST_CASE("a title inside of the text is the title") {
  const Reading reading = read_text(
      "<DOC>\n<DOCNO>FR940104-0-00001</DOCNO>\n<PARENT>x</PARENT>\n<TEXT>\n<!-- PJG -->\n<DOCTITLE>Tide rules "
      "</DOCTITLE>\n\nThe tide rules.\n</TEXT>\n</DOC>\n");
  REQUIRE(ids(reading) == Strings{"FR940104-0-00001"});
  CHECK(reading.articles[0].title == "Tide rules");
  CHECK(reading.articles[0].published->day == day_from_civil({1994, 1, 4}));
}

TEST_CASE("a web page in a TREC document is read like a page") {
  const Reading reading = read_text(
      "<DOC>\n<DOCNO>WT1-B1-1</DOCNO>\n<DOCHDR>\nhttp://a.example/1 1.2.3.4 19970101 text/html 20\nHTTP/1.0 200 "
      "OK\n</DOCHDR>\n"
      "<html><head><title>Tide</title></head><body><p>The tide turned on Monday.</p></body></html>\n</DOC>\n");
  REQUIRE(ids(reading) == Strings{"WT1-B1-1"});
  CHECK(reading.articles[0].title == "Tide");
  CHECK(reading.articles[0].body == "The tide turned on Monday.");
  CHECK(reading.articles[0].url == "http://a.example/1");
}

TEST_CASE("a document that is not closed is reported, and the next one is read") {
  const Reading reading =
      read_text("<DOC>\n<DOCNO>1</DOCNO>\n<TEXT>x\n<DOC>\n<DOCNO>2</DOCNO>\n<TEXT>y</TEXT>\n</DOC>\n");
  CHECK(ids(reading) == Strings{"2"});
  CHECK(reading.problems.size() == 1);
}

}  // namespace
}  // namespace dateline::corpus
