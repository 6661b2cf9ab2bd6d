#include <zlib.h>

#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

using namespace std::string_literals;

std::string nexis_text(int number, const std::string& title) {
  return "                               " + std::to_string(number) +
         " of 2 DOCUMENTS\n\n\n\n                   The Harbour Gazette (Oslo)\n\n"
         "                            January 11, 2010 Monday\n                                   Edition 1;\n         "
         "                           Scotland\n\n" +
         title +
         "\n\nBYLINE: Ann Lee\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 355 words\n\nDATELINE: OSLO\n\nThe harbour reopened, "
         "as\nNOTE: it had to.\n\n"
         "CORRECTION: is a word here.\n\nLOAD-DATE: January 12, 2010\n\nLANGUAGE: ENGLISH\n\nSUBJECT: HARBOURS (90%); "
         "STORMS (88%)\n\n"
         "PUBLICATION-TYPE: Newspaper\n\n\n                       Copyright 2010 Gazette Ltd\n                         "
         "     All Rights Reserved\n\n";
}

void check_nexis(const Reading& reading) {
  REQUIRE(reading.articles.size() == 2);
  const Article& article = reading.articles[0];
  CHECK(article.title == "Harbour reopens");
  CHECK(article.source == "The Harbour Gazette (Oslo)");
  CHECK(article.published->day == day_from_civil({2010, 1, 11}));
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.section == "NEWS; Pg. 3");
  CHECK(article.dateline == "OSLO");
  CHECK(article.language == "ENGLISH");
  CHECK(reading.articles[1].title == "Tide turns");
  CHECK(reading.problems.empty());
}

TEST_CASE("an export of Nexis as text gives all its documents") {
  const Reading reading =
      read_text("\n\nDownload Request: Selected Items: 1-2\nTime Of Request: Friday, March 20, 2018  16:51:31\n\n\n" +
                    nexis_text(1, "Harbour reopens") + nexis_text(2, "Tide turns"),
                {}, "a.TXT");
  check_nexis(reading);
  CHECK(reading.articles[0].body == "The harbour reopened, as\nNOTE: it had to.\n\nCORRECTION: is a word here.");
  CHECK(reading.articles[0].keywords == Strings{"HARBOURS", "STORMS"});
}

TEST_CASE("dates of Nexis are read in its languages, and what follows them is left out") {
  for (const std::string date :
       {"27. Februar 2012 Montag 9:50 PM GMT+1", "lundi 27 février 2012", "27 de febrero de 2012 lunes",
        "27 februari 2012 maandag", "lunedì 27 febbraio 2012", "February 27, 2012, Monday, BC cycle",
        "February 27, 2012 Monday  Final Edition", "2012年2月27日 星期一"}) {
    const Reading reading = read_text("   1 of 1 DOCUMENT\n\n   The Gazette\n\n   " + date +
                                      "\n\nTide turns\n\nLENGTH: 3 words\n\nIt turned.\n\nLOAD-DATE: x\n");
    INFO(date);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title == "Tide turns");
    REQUIRE(reading.articles[0].published);
    CHECK(reading.articles[0].published->day == day_from_civil({2012, 2, 27}));
  }
}

TEST_CASE("the older form of Nexis has its headline and text in fields") {
  const Reading reading = read_text(
      "                       1 of 2 DOCUMENTS\n\n             Copyright 2001 Gazette Ltd\n               The "
      "Gazette\n\n              May 3, 2001, Thursday, Late Edition - Final\n\n"
      "SECTION: Section A; Page 1\n\nLENGTH: 12 words\n\nHEADLINE: Harbour reopens;\nShips leave\n\nBYLINE:  By ANN "
      "LEE\n\nBODY:\n   The harbour reopened.\n\n   Ships left.\n\n"
      "LOAD-DATE: May 3, 2001\n\n                       2 of 2 DOCUMENTS\n\n             The Gazette\n\n              "
      "May 4, 2001, Friday\n\nLENGTH: 3 words\n\nHEADLINE: Two\n\nBODY: Text.\n");
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].title == "Harbour reopens; Ships leave");
  CHECK(reading.articles[0].source == "The Gazette");
  CHECK(reading.articles[0].body == "The harbour reopened.\n\n   Ships left.");
  CHECK(reading.articles[0].published->day == day_from_civil({2001, 5, 3}));
  CHECK(reading.articles[1].body == "Text.");
}

std::string nexis_html(int number, const std::string& title) {
  const std::string n = std::to_string(number);
  return "<A NAME=\"DOC_ID_" + n + "_0\"></A><!-- Hide XML section from browser\n<DOC NUMBER=" + n +
         ">\n<DOCFULL> -->\n<BR><DIV CLASS=\"c0\"><P CLASS=\"c1\"><SPAN CLASS=\"c2\">" + n +
         " of 2 DOCUMENTS</SPAN></P>\n</DIV>\n<BR><DIV CLASS=\"c0\"><BR><P CLASS=\"c1\"><SPAN CLASS=\"c2\">The Harbour "
         "Gazette (Oslo)</SPAN></P>\n</DIV>\n"
         "<BR><DIV CLASS=\"c3\"><P CLASS=\"c1\"><SPAN CLASS=\"c4\">January 11,</SPAN><SPAN CLASS=\"c2\"> 2010 "
         "Monday<BR>Final Edition</SPAN></P>\n</DIV>\n"
         "<BR><DIV CLASS=\"c4\"><P CLASS=\"c5\"><SPAN CLASS=\"c6\">" +
         title +
         "</SPAN></P>\n</DIV>\n<BR><DIV CLASS=\"c4\"><P CLASS=\"c5\"><SPAN CLASS=\"c7\">BYLINE: </SPAN><SPAN "
         "CLASS=\"c2\">Ann Lee</SPAN></P>\n</DIV>\n"
         "<BR><DIV><P><SPAN>SECTION: </SPAN><SPAN>NEWS; Pg. 3</SPAN></P>\n</DIV><BR><DIV><P><SPAN>L\xc4NGE: "
         "</SPAN><SPAN>239 W\xf6rter</SPAN></P></DIV><BR><DIV><P><SPAN>DATELINE: </SPAN><SPAN>OSLO</SPAN></P></DIV>"
         "<BR><DIV CLASS=\"c4\"><P CLASS=\"c8\"><SPAN>The caf\xe9 reopened.</SPAN></P>\n<P "
         "CLASS=\"c8\"><SPAN>&quot;Ships left.&quot;</SPAN></P>\n</DIV>\n"
         "<BR><DIV><P><SPAN>UPDATE: </SPAN><SPAN>12. Januar 2010</SPAN></P></DIV><BR><DIV><P><SPAN>LANGUAGE: "
         "</SPAN><SPAN>ENGLISH</SPAN></P>\n</DIV>\n"
         "<BR><DIV><P>Copyright 2010 Gazette<BR>All Rights Reserved</P></DIV>\n<!-- Hide XML section from "
         "browser\n</DOCFULL>\n</DOC> -->\n";
}

TEST_CASE("an export of Nexis as HTML gives all its documents, in the page's encoding") {
  const Reading reading = read_text(
      "<HTML><HEAD><META http-equiv=\"Content-Type\" content=\"text/html; "
      "charset=iso-8859-1\"><TITLE>&nbsp;</TITLE></HEAD><BODY>\n" +
          nexis_html(1, "Harbour reopens") + nexis_html(2, "Tide turns") + "</BODY></HTML>",
      {}, "a.html");
  check_nexis(reading);
  CHECK(reading.articles[0].body == "The café reopened.\n\n\"Ships left.\"");
}

/// A zip archive of one stored file.
std::string zip_of(const std::string& name, const std::string& bytes) {
  const auto number = [](std::uint64_t value, int size) {
    std::string out;
    for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
    return out;
  };
  const auto crc = crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
  const std::string common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(crc, 4) +
                             number(bytes.size(), 4) + number(bytes.size(), 4) + number(name.size(), 2) + number(0, 2);
  const std::string local = "PK\x03\x04"s + common + name + bytes;
  const std::string central = "PK\x01\x02"s + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) +
                              number(0, 4) + number(0, 4) + name;
  return local + central + "PK\x05\x06"s + number(0, 4) + number(1, 2) + number(1, 2) + number(central.size(), 4) +
         number(local.size(), 4) + number(0, 2);
}

std::string docx(const std::vector<std::string>& paragraphs) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?><w:document xmlns:w=\"w\"><w:body>";
  for (const std::string& text : paragraphs)
    xml += "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  return zip_of("word/document.xml", xml + "</w:body></w:document>");
}

std::vector<std::string> uni_document(const std::string& title) {
  return {title,
          "The Harbour Gazette (Oslo)",
          "January 11, 2010 Monday 9:03 AM GMT",
          "",
          "Copyright 2010 Gazette All Rights Reserved",
          "Section:\xc2\xa0NEWS; Pg. 3",
          "Length:\xc2\xa0"
          "870 words",
          "Byline:\xc2\xa0"
          "Ann Lee",
          "Dateline: OSLO",
          "Body",
          "The harbour reopened.",
          "Ships left.",
          "Classification",
          "Language: ENGLISH",
          "Publication-Type: Newspaper",
          "Subject: HARBOURS (90%); STORMS (88%)",
          "Load-Date: January 12, 2010",
          "End of Document"};
}

TEST_CASE("an export of Nexis Uni as DOCX gives all its documents, without the cover page") {
  std::vector<std::string> paragraphs{"User Name: Ann", "Date and Time: Friday, March 20, 2018 4:51:00 PM",
                                      "Documents (2)", "1. Harbour reopens", "2. Tide turns"};
  for (const std::string title : {"Harbour reopens", "Tide turns"}) {
    const auto document = uni_document(title);
    paragraphs.insert(paragraphs.end(), document.begin(), document.end());
  }
  const Reading reading = read_text(docx(paragraphs), {}, "a.DOCX");
  check_nexis(reading);
  CHECK(reading.articles[0].body == "The harbour reopened.\n\nShips left.");
  CHECK(reading.articles[0].keywords == Strings{"HARBOURS", "STORMS"});
}

TEST_CASE("a DOCX or RTF document of another kind is one article") {
  const Reading document = read_text(docx({"Harbour reopens", "It <w:br/>reopened."}), {}, "a.docx");
  CHECK(document.articles.at(0).title == "Harbour reopens");
  const Reading reading = read_text(
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Arial;}}{\\info{\\title x}}\\f0 {\\b "
      "Harbour reopens}\\par "
      "Das Caf\\'e9 \\f1\\'cf\\f0 \\u8211? zu\\par\\pard{\\*\\unknown hidden}Ships\\line left.\\par}",
      {}, "a.rtf");
  CHECK(reading.articles.at(0).title == "Harbour reopens");
  CHECK(reading.articles.at(0).body == "Das Café П– zu\n\nShips\nleft.");
}

TEST_CASE("archives that are no DOCX, and damaged ones, are named") {
  CHECK(read_text(zip_of("xl/workbook.xml", "<x/>"), {}, "a.docx").problems.at(0).reason.find("zip archive") !=
        std::string::npos);
  CHECK(read_text(zip_of("[Content_Types].xml", "<x/>")).problems.at(0).reason.find("other than DOCX") !=
        std::string::npos);
  const std::string whole = docx({"Title", "Body"});
  for (std::size_t size = 30; size < whole.size(); size += 11) {
    const Reading reading = read_text(whole.substr(0, size), {}, "a.docx");
    CHECK(reading.articles.empty());
    CHECK(reading.problems.size() == 1);
  }
  CHECK(read_text(zip_of("word/document.xml", "<w:document><w:p>")).problems.size() == 1);
}

TEST_CASE("an export of Factiva is read as HTML and as text, with or without its tags") {
  const std::string lines =
      "News\nHarbour reopens\n\nAnn Lee\n343 words\n11 January 2010\nThe Harbour Gazette\nHGAZ\n3\nEnglish\n(c) 2010, "
      "Gazette. All rights reserved.\n\n"
      "The harbour reopened.\n\nShips left.\n\nDocument HGAZ000020100111e61b0001k\n\n";
  const Reading text = read_text(lines + lines + "Search Summary\n\nText harbour\nDate All Dates\n");
  REQUIRE(text.articles.size() == 2);
  const std::string div =
      "<div class=\"article enArticle\" id=\"article-HGAZ000020100111e61b0001k\"><div id=\"hd\"><span "
      "class='enHeadline'>Harbour reopens</span></div><div class=\"author\">Ann Lee </div>"
      "<div>343 words</div><div>11 January 2010</div><div>The Harbour "
      "Gazette</div><div>HGAZ</div><div>English</div><div>(c) 2010, Gazette. </div><p class=\"articleParagraph\">The "
      "harbour reopened.</p>"
      "<p>Ships left.</p><p>Document HGAZ000020100111e61b0001k</p></div>";
  const Reading html = read_text(
      "<html><head><title>Factiva</title></head><body><div>menu</div>" + div + div + "</body></html>", {}, "a.html");
  REQUIRE(html.articles.size() == 2);
  const Reading tagged = read_text(
      "HD  Harbour reopens\nBY  Ann Lee\nWC  343 words\nPD  11 January 2010\nSN  The Harbour Gazette\nSC  HGAZ\nLA  "
      "English\nCY  (c) 2010\n\nLP \nThe harbour reopened.\n\nTD \nShips left.\n\n"
      "NS  gcat : General News | gdis : Disasters\n\nAN  Document HGAZ000020100111e61b0001k\n\n");
  REQUIRE(tagged.articles.size() == 1);
  for (const Reading* reading : {&text, &html, &tagged}) {
    const Article& article = reading->articles[0];
    CHECK(article.title == "Harbour reopens");
    CHECK(article.authors == Strings{"Ann Lee"});
    CHECK(article.source == "The Harbour Gazette");
    CHECK(article.published->day == day_from_civil({2010, 1, 11}));
    CHECK(article.id == "HGAZ000020100111e61b0001k");
    CHECK(article.body == "The harbour reopened.\n\nShips left.");
    CHECK(article.language == "English");
  }
  CHECK(tagged.articles[0].keywords == Strings{"General News", "Disasters"});
}

TEST_CASE("pages of Japanese databases give all their articles") {
  const std::string yomidasu =
      "<table class=\"contentsTable\"><tr><th>1</th><th>2009.01.13</th><th "
      "class=\"wp50\">潮が<span>変わる</span></th><th>東京夕刊</th><th>夕二面</th></tr></table>"
      "<table class=\"selectSearchTable\"><tr><th>選択</th></tr></table><div id=\"heiseiDetailContents\"><p "
      "class=\"mb10\">　潮が変わった。</p></div>";
  const std::string kikuzo =
      "<TABLE class=\"topic-inside\"><TR><TD><TABLE class=\"topic-list\"><TR><TH "
      "class=\"topic-list\">No.</TH></TR><TR><TD class=\"topic-list\">00005</TD>"
      "<TD class=\"topic-list\"><NOBR>2009年</NOBR><NOBR>01月13日</NOBR></TD><TD class=\"topic-list\">朝刊</TD><TD "
      "class=\"topic-list\">夕二面</TD></TR></TABLE></TD></TR></TABLE>"
      "<TABLE class=\"topic-detail\"><TR><TD><SPAN class=\"font002\">潮が変わる</SPAN></TD></TR><TR><TD><DIV "
      "class=\"detail001\">　潮が変わった。</DIV></TD></TR></TABLE>";
  for (const std::string& page : {"<html><title>ヨミダス歴史館</title><body>" + yomidasu + yomidasu + "</body></html>",
                                  "<HTML><BODY>" + kikuzo + kikuzo + "</BODY></HTML>"}) {
    const Reading reading = read_text(page, {}, "a.html");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].title == "潮が変わる");
    CHECK(reading.articles[0].published->day == day_from_civil({2009, 1, 13}));
    CHECK(reading.articles[0].section == "夕二面");
    CHECK(reading.articles[0].body.ends_with("潮が変わった。"));
    CHECK(reading.problems.empty());
  }
}

TEST_CASE("an export of ProQuest as text gives all its documents") {
  const std::string rule = "____________________________________________________________\n\n";
  const auto document = [&](const std::string& number, const std::string& title) {
    return rule + "Document " + number + " of 2\n\n" + title +
           "\n\nAuthor: Lee, Ann\n\nPublication info: The Gazette ; Oslo [Oslo]11 Jan 2010: A.1.\n\nhttp://a.example/" +
           number +
           "\n\nAbstract: Short.\n\n"
           "Links: http://b.example\n\nFull text: The harbour reopened.\n\nShips left: all.\n\nSubject: Harbours; "
           "Storms;\n\nPublication title: The Gazette\n\nPages: A.1\n\nPublication date: Jan 11, 2010\n\n"
           "Language of publication: English\n\nProQuest document ID: 43" +
           number + "\n\nDocument URL: http://c.example/" + number +
           "\n\nCopyright: Copyright Gazette Jan 11, 2010\n\nDatabase: ProQuest\n\n";
  };
  const Reading reading = read_text(rule + "Report Information from ProQuest\n\nMarch 20 2018 04:51\n\n" + rule +
                                    "Table of contents\n\n1. Harbour reopens\n\n" + document("1", "Harbour reopens") +
                                    document("2", "Tide turns") + rule + "Bibliography\n\nCitation style: APA\n");
  REQUIRE(ids(reading) == Strings{"431", "432"});
  CHECK(reading.articles[0].title == "Harbour reopens");
  CHECK(reading.articles[0].body == "The harbour reopened.\n\nShips left: all.");
  CHECK(reading.articles[0].source == "The Gazette");
  CHECK(reading.articles[0].published->day == day_from_civil({2010, 1, 11}));
  CHECK(reading.articles[0].keywords == Strings{"Harbours", "Storms"});
}

}  // namespace
}  // namespace dateline::corpus
