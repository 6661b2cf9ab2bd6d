#include <catch2/catch.hpp>

#include <array>
#include <cstdlib>
#include <random>

#include "common/facts/text/steps.hpp"
#include "tests/common/facts/patterns.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/support/torture.hpp"

using namespace dateline;
using namespace dateline::corpus;
using facts::testing::in_blocks;
using facts::testing::in_turn;

namespace {

/// A format with the pieces that make its parser search; `%` in the frame stands for them.
struct Pieces {
  std::string_view format;
  std::string_view frame;
  std::vector<std::string_view> pieces;
};

const std::vector<Pieces> formats{
    {"json",
     R"({"title": "T", "body": "B", "keywords": [%"last"]})",
     {R"("#", )", R"("same", )", R"(["#"], )", R"({"name": "#"}, )", R"("#, #; #", )", R"("\"", )", "\n",
      R"("&amp;<b>", )"}},
    {"json",
     R"({"title": "T", "body": "%"})",
     {"\n", "<b> ", "<a b='<c ' ", "&", "&amp;", "&#12;", "<!--", "-->", "\\\\", "\\n", "<p>", "</", "<", "# ",
      "<script>", "<#>"}},
    {"json", "%", {"{\"a\": 1}\n", "{", "[", "]", "}", "{\"#\": \"", "\n", "{\"title\": \"#\"}", "\"", ","}},
    {"csv",
     "title,body\n%",
     {"a,b\n", "\"a,b\n", "\"a\",\"b\"\n", "\"\",", "\"\"\"", "a,\"b c\" d\n", ",", "\n", "# ", "\"# \"\n",
      "a,\"\\\"b\\\"\n", "\\\"", "a,\"\\\"b\"\n"}},
    {"tsv", "title\tbody\n%", {"a\tb\n", "\"a\tb\n", "\"a\"\t\"b\"\n", "\"\"\t", "\"\"\"", "\t", "\n", "# "}},
    {"sgml",
     "<REUTERS NEWID=\"1\"><TEXT>&#2;<TITLE>T</TITLE><BODY>%</BODY></TEXT></REUTERS>",
     {"&", "&lt;", "&#5;", "<D>", "</D>", "<TITLE>", "# "}},
    {"sgml",
     "%",
     {"<REUTERS", "<REUTERS NEWID=\"#\">", "</REUTERS>", "<TEXT>", "<BODY>", "<D>#</D>", "<TOPICS>", "</TOPICS>"}},
    {"xml",
     "<rss><channel><title>T</title>%</channel></rss>",
     {"<item>", "</item>", "<a>", "</b>", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "<!DOCTYPE a [",
      "<!ENTITY a 'b'>", "<item><title>#</title></item>", "<a b='", "<", "<item ", "a=\"1\" ", "&eacut;", "&"}},
    {"xml",
     "<rss><channel><item><title>T</title><content:encoded>%</content:encoded></item></channel></rss>",
     {"[caption ]", "[a b]", "[", "&lt;p&gt;", "<p>", "</p>", "<table>", "<b># ", "&#38;", "<![CDATA[#]]>",
      "The post #\n"}},
    {"xml",
     "<rss><channel><item>%</item></channel></rss>",
     {"<author>#</author>", "<category>#</category>", "<link>#</link>", "<pubDate>#</pubDate>",
      "<description>#</description>"}},
    {"xml",
     "<newsItem>%</newsItem>",
     {"<contentMeta><subject><name>#</name></subject>", "<assert qcode='#'><name>#</name></assert>", "</contentMeta>",
      "<contentSet><inlineXML><p>#</p></inlineXML>", "</contentSet>"}},
    {"xml",
     "<NewsML><NewsItem>%</NewsItem></NewsML>",
     {"<NewsComponent>", "<NewsItem>", "<ContentItem><DataContent>#</DataContent></ContentItem>",
      "<Property FormalName='Keyword' Value='#'/>", "<NewsLines><HeadLine>#</HeadLine></NewsLines>",
      "</NewsComponent>"}},
    {"xml",
     "<nitf><body><body.content>%</body.content></body></nitf>",
     {"<p>#</p>", "<table><tr><td>#</td></tr></table>", "<block class='full_text'>", "<block>", "</block>", "<p>", "# ",
      "<pre>\n"}},
    {"json",
     "{\"a\": [%{}]}",
     {"{\"title\": \"#\", \"url\": \"u\"}, ", "{\"a\": [{\"title\": \"#\", \"id\": 1}]}, ",
      "{\"_source\": {\"title\": \"#\"}}, ", "{\"data\": {}}, ", "null, "}},
    {"json",
     "{\"title\": \"T\", %\"z\": 1}",
     {"\"#\": {\"title\": \"#\", \"text\": \"#\"}, ", "\"items\": [{\"title\": \"#\", \"url\": \"u\"}], ",
      "\"contents\": [{\"type\": \"p\", \"content\": \"#\"}, {\"type\": \"date\"}], ",
      "\"data\": {\"fields\": {\"body\": \"#\"}}, ", "\"meta\": {\"x\": [[]]}, "}},
    {"html",
     "<html><head>%</head><body><p>Story</p></body></html>",
     {"<meta name=author content='#'>",
      "<script type='application/ld+json'>{\"@type\": \"Article\", \"name\": \"#\"}</script>",
      "<meta name=keywords content='#'>", "<title>#</title>", "<time datetime=2014>", "<link rel=canonical href=#>"}},
    {"html",
     "<html><body>%</body></html>",
     {"<p>",
      "</p>",
      "<div>",
      "</div>",
      "<b>",
      "<i class='#'>",
      "<a x='<b ' ",
      "y=\"<c>\" ",
      "<a b=",
      "'",
      "\"",
      ">",
      "<",
      "&",
      "&amp;",
      "&#",
      "<!--",
      "-->",
      "<table>",
      "<td>",
      "<article>",
      "<script>",
      "</script>",
      "# ",
      "<img src='#'>"}},
    {"warc",
     "%",
     {"WARC/1.0\r\n", "WARC/", "WARC-Type: response\r\n", "Content-Length: 10\r\n", "Content-Length: 99999999\r\n",
      "\r\n", "HTTP/1.1 200 OK\r\n", "a: #\r\n", " ", "# ",
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\n"}},
    {"mail",
     "From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n%",
     {"--b\n", "--b--\n", "\n", "Content-Type: multipart/mixed; boundary=b\n", "From a@b Tue Mar  3 11:27:36 2015\n",
      "From ", ">From ", "Content-Type: text/html\n", "<b>", "a: #\n", "=3D", "=\n", "# ",
      "Content-Type: message/rfc822\n\n"}},
    {"mail",
     "%",
     {"From a@b Tue Mar  3 11:27:36 2015\n", "Subject: #\n", " =?utf-8?q?#?=\n", "\n", "From ", "From: #@b, \n"}},
    {"trec",
     "<DOC><DOCNO>1</DOCNO>%</DOC>",
     {"<DOC>", "</DOC>", "<TEXT>", "</TEXT>", "<TITLE>", "<TITLE>#</TITLE>", "<BODY>", "<DOCHDR>", "</DOCHDR>", "<P>",
      "<", ">", "<a b='", "# ", "&", "<DATE>#</DATE>"}},
    {"trec", "%", {"<DOC>", "</DOC>", "<doc ", "<TEXT>#</TEXT>", "<", "# "}},
    {"wire",
     "%",
     {"\x01", "\x02", "\x03", "ZCZC\n", "NNNN", "^#<\n", "By #=\n", "\n", "# ", "* * * *\n", "211259 Nov 18\n"}},
    {"nexis",
     "1 of 2 DOCUMENTS\n\n%",
     {"1 of 2 DOCUMENTS\n", "End of Document\n", "January 11, 2010\n\n", "LENGTH: 3 words\n\n", "Length: 3 words\n\n",
      "Body\n\n", "#\n\n", "\n", "SUBJECT: #\n\n", "# ", "Copyright #\n\n", "HEADLINE: #\n\n", "(#%); "}},
    {"nexis",
     "<a NAME=\"DOC_ID_1_0\">%",
     {"<a NAME=\"DOC_ID_1_0\">", "<a ", "<", "<P>#</P>", "# ", "<DIV>", "January 11, 2010<P>"}},
    {"factiva",
     "%",
     {"Document ABCD000020100111e61b0001k\n", "343 words\n", "11 January 2010\n", "#\n", "\n", "HD  #\n",
      "WC  3 words\n", "PD  2010\n", "TD  #\n", "# ", "(c) #\n"}},
    {"proquest",
     "%",
     {"____________________________\n", "Full text: #\n", "Title: #\n", "\n", "#\n", "Document 1 of 2\n",
      "Author: #\n"}},
    {"yomidasu",
     "<table class=\"contentsTable\">%",
     {"<table class=\"contentsTable\">", "<th>2010.01.11</th>", "<p class=\"mb10\">#</p>", "<", "<table "}},
    {"rtf",
     "{\\rtf1 %}",
     {"{", "}", "\\par ", "\\'e9", "\\u8211?", "\\f1 ", "{\\*\\x ", "{\\fonttbl{\\f# \\fcharset204}}", "# ",
      "\\bin3 abc", "\\"}},
    {"text", "%", {"-- #\n", "-- By #\n", "\n"}},
    {"text", "%", {"Title: #\n", "Author: #\n", "\n", "By John #\n\n", "# ", "(Reporting by John #)\n"}},
};

std::string filled(std::string_view frame, const std::string& content) {
  const std::size_t at = frame.find('%');
  return std::string(frame.substr(0, at)) + content + std::string(frame.substr(at + 1));
}

double steps_to_read(std::string_view format, const std::string& text) {
  ReadOptions options;
  options.input = format;
  const std::uint64_t before = facts::steps_taken();
  static_cast<void>(read_text(text, options));
  return static_cast<double>(text.size() + facts::steps_taken() - before);
}

}  // namespace

TEST_CASE("an input that repeats a few pieces is read in time that grows with its length") {
  std::mt19937 random(21);  // NOLINT: always the same inputs
  constexpr std::size_t size = std::size_t{16} << 10;
  const int texts = test::repetitions(12, 2000);
  for (const auto& [format, frame, pieces] : formats) {
    for (int i = 0; i < texts + static_cast<int>(pieces.size()); ++i) {
      std::vector<std::string_view> parts(1 + random() % 3);
      for (std::string_view& part : parts) part = pieces[random() % pieces.size()];
      if (i < static_cast<int>(pieces.size())) parts = {pieces[static_cast<std::size_t>(i)]};
      const auto make = i % 3 == 0 ? in_blocks : in_turn;
      INFO(format << ": " << filled(frame, make(parts, 60)));
      const auto work = [&](std::size_t bytes) { return steps_to_read(format, filled(frame, make(parts, bytes))); };
      // Work that a constant bounds may set in between the two sizes. Then a long text takes few steps a byte.
      constexpr std::size_t long_text = 256 * size;
      CHECK((work(4 * size) <= 4.5 * work(size) || work(long_text) <= 4.0 * long_text));
    }
  }
}

TEST_CASE("a tag of which no end is found is text, however many there are") {
  std::string text = "The end <a x='<b ' ";
  for (int i = 0; i < 300'000; ++i) text += "x='<b ' ";
  const std::uint64_t before = facts::steps_taken();
  const Reading reading = read_text("{\"title\": \"T\", \"body\": \"" + text + "\"}\n");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].body.substr(0, 20) == text.substr(0, 20));
  CHECK(facts::steps_taken() - before < 20 * text.size());
}
