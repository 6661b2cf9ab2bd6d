#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

using namespace std::string_literals;

const std::string nitf = R"(<nitf baselang="en"><head><title>Slug</title><docdata management-status="usable">
<doc-id id-string="N1" regsrc="LN"/><date.issue norm="20170102T222800+0000"/><key-list><keyword key="Dams"/></key-list>
<evloc city="Oslo"/></docdata></head><body><body.head><hedline><hl1>The dam held</hl1><hl2>All night</hl2></hedline>
<byline>By <person>Ann Lee</person><byttl>Lantern News</byttl></byline><distributor><org>Lantern News</org></distributor>
<dateline><location><city>Oslo</city><country>Norway</country></location><story.date norm="20170102"/></dateline>
<abstract><p>In short.</p></abstract></body.head><body.content><p>Water rose&nbsp;at <person>Bo Ek</person>'s farm,
and fell.</p><media><media-caption>A caption</media-caption></media><table><tr><td>1</td></tr></table>
<hl2>Later</hl2><p>It held.<br/>So far.</p></body.content></body></nitf>)";

const std::string newsml =
    R"(<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240710T130037Z</DateAndTime></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><ProviderId>lantern.example</ProviderId><NewsItemId>7</NewsItemId>
<RevisionId PreviousRevision="1" Update="N">2</RevisionId>
<PublicIdentifier>urn:newsml:lantern.example:20240710:7:2</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20240710T125902Z</FirstCreated><ThisRevisionCreated>20240710T125902Z</ThisRevisionCreated>
<Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>The dam held</HeadLine>
<ByLine>Ann Lee</ByLine><DateLine>Oslo, July 10</DateLine><KeywordLine>DAM;WATER</KeywordLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Lantern"/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>A dam, a much longer
caption than the text of the story beside it.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent><nitf><body><body.content>
<p>Water rose.</p><p>It held.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>)";

std::string g2_item(const std::string& content, const std::string& meta = "") {
  return R"(<newsItem guid="urn:x:1" version="3" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>
<provider qcode="nprov:Lantern"/><versionCreated>2021-09-19T08:00:00Z</versionCreated>)" +
         meta + R"(</itemMeta><contentMeta>
<by>By Ann Lee</by><dateline>OSLO</dateline><language tag="en"/><subject type="cpnat:person"><name>Bo Ek</name></subject>
<subject type="cpnat:abstract" qcode="m:1"><name>Dams</name></subject><headline role="hld:sub">Sub</headline>
<headline>The dam held</headline><description>In short.</description></contentMeta><contentSet>)" +
         content + "</contentSet></newsItem>";
}

const std::string rss_item = R"(<item><title>The dam &amp;amp; the river</title><link>https://x.example/1</link>
<guid isPermaLink="false">77</guid><dc:creator>Ann Lee</dc:creator><category>Dams</category>
<pubDate>Sun, 06 Sep 2009 16:20:00 +0000</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Water rose.</p><table><tr><td>1</td></tr></table><figure><img src="a"/><figcaption>C</figcaption></figure>
<p>It held.</p><p>The post <a href="x">The dam</a> appeared first on <a href="y">Lantern</a>.</p>]]></content:encoded></item>)";

const std::string rss_head = R"(<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lantern</title><link>https://x.example</link>
<language>en</language>)";

TEST_CASE("NITF is read with its lines, date, places and paragraphs, without captions and tables") {
  const std::string before =
      GENERATE(""s, "<?xml version=\"1.0\"?>\n"s, "\xef\xbb\xbf\n <?xml version='1.0' encoding='utf-8'?>"s,
               "<!DOCTYPE nitf SYSTEM \"nitf-3-6.dtd\" [<!ENTITY a \"b\">]>\n<!-- c -->"s);
  const Reading reading = read_text(before + nitf, {}, "a.xml");
  CHECK(reading.problems.empty());
  REQUIRE(ids(reading) == Strings{"N1"});
  const Article& article = reading.articles[0];
  CHECK(article.title == "The dam held");
  CHECK(article.body == "Water rose at Bo Ek's farm, and fell.\n\nLater\n\nIt held.\nSo far.");
  CHECK(article.published == Published{day_from_civil({2017, 1, 2}), 1483396080});
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.dateline == "Oslo, Norway");
  CHECK(article.source == "Lantern News");
  CHECK(article.language == "en");
  CHECK(article.keywords == Strings{"Dams"});
  CHECK(article.places == Strings{"Oslo"});
}

TEST_CASE("NITF of the New York Times corpus gives its full text once") {
  const Reading reading = read_text(R"(<nitf><head><title>T</title><meta name="dsk" content="Metro"/><docdata>
<doc-id id-string="9"/><identified-content><person>Ek, Bo</person><classifier class="indexing_service">Dams</classifier>
<classifier type="taxonomic_classifier">Top/News</classifier></identified-content></docdata>
<pubdata date.publication="19870101T000000" ex-ref="https://x.example/9" name="The Times"/></head><body><body.head>
<hedline><hl1>Dam</hl1></hedline><byline class="print_byline">By ANN LEE</byline>
<byline class="normalized_byline">Lee, Ann</byline></body.head><body.content>
<block class="lead_paragraph"><p>Water rose.</p></block><block class="full_text"><p>Water rose.</p><p>It held.</p></block>
</body.content></body></nitf>)");
  REQUIRE(ids(reading) == Strings{"9"});
  const Article& article = reading.articles[0];
  CHECK(article.body == "Water rose.\n\nIt held.");
  CHECK(article.url == "https://x.example/9");
  CHECK(article.source == "The Times");
  CHECK(article.section == "Metro");
  CHECK(article.people == Strings{"Ek, Bo"});
  CHECK(article.keywords == Strings{"Dams"});
  CHECK(article.published == Published{day_from_civil({1987, 1, 1}), 536457600});
}

TEST_CASE("NewsML 1 gives the main text of each item, and an id without the revision") {
  const Reading reading = read_text("<?xml version=\"1.0\"?>" + newsml);
  CHECK(reading.problems.empty());
  REQUIRE(ids(reading) == Strings{"urn:newsml:lantern.example:20240710:7"});
  const Article& article = reading.articles[0];
  CHECK(article.title == "The dam held");
  CHECK(article.body == "Water rose.\n\nIt held.");
  CHECK(article.source == "Lantern");
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.dateline == "Oslo, July 10");
  CHECK(article.keywords == Strings{"DAM", "WATER"});
  CHECK(article.published == Published{day_from_civil({2024, 7, 10}), 1720616342});
}

TEST_CASE("NewsML-G2 is read with text in NITF, XHTML, HTML and plain text, whatever its prefixes") {
  const std::string content = GENERATE(
      R"(<inlineXML contenttype="application/nitf+xml"><nitf><body><body.content><p>Water rose.</p><p>It held.</p></body.content></body></nitf></inlineXML>)"s,
      R"(<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><h1>The dam held</h1><p>Water rose.</p><p>It held.</p></body></html></inlineXML>)"s,
      R"(<inlineXML><x:html><x:body><x:p>Water <x:b>rose</x:b>.</x:p><x:p>It held.</x:p></x:body></x:html></inlineXML>)"s,
      R"(<inlineData contenttype="text/plain">Water rose.

It held.</inlineData>)"s,
      R"(<inlineData contenttype="text/html">&lt;p&gt;Water rose.&lt;/p&gt;&lt;p&gt;It held.&lt;/p&gt;</inlineData>)"s,
      R"(<remoteContent href="a.jpg"/><inlineData><![CDATA[<p>Water rose.</p><p>It held.</p>]]></inlineData>)"s);
  const std::string around = GENERATE(
      "@"s, R"(<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>@</itemSet></newsMessage>)"s);
  std::string input = around;
  input.replace(input.find('@'), 1, g2_item(content));
  const Reading reading = read_text(input);
  CAPTURE(input);
  CHECK(reading.problems.empty());
  REQUIRE(ids(reading) == Strings{"urn:x:1"});
  const Article& article = reading.articles[0];
  CHECK(article.title == "The dam held");
  CHECK(article.body == "Water rose.\n\nIt held.");
  CHECK(article.source == "Lantern");
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.people == Strings{"Bo Ek"});
  CHECK(article.keywords == Strings{"Dams"});
  CHECK(article.dateline == "OSLO");
}

TEST_CASE("packages and other items of NewsML-G2 are named and passed over") {
  const Reading reading =
      read_text("<newsMessage><itemSet><packageItem guid=\"p\"><itemMeta/></packageItem><packageItem guid=\"q\"/>" +
                g2_item("") + "</itemSet></newsMessage>");
  CHECK(ids(reading) == Strings{"urn:x:1"});
  CHECK(reading.articles.at(0).body == "In short.");
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason == "2 x a package, which lists other items");
}

TEST_CASE("an item that its sender withholds or embargoes is skipped with the reason") {
  const std::string meta = GENERATE("<pubStatus qcode=\"stat:withheld\"/>"s,
                                    "<embargoed>2099-01-01T00:00:00Z</embargoed>"s, "<embargoed/>"s);
  const Reading reading = read_text(g2_item("", meta));
  CHECK(reading.articles.empty());
  REQUIRE(reading.problems.size() == 1);
  CHECK_THAT(reading.problems[0].reason, Catch::Contains("urn:x:1 is withheld") || Catch::Contains("embargoed until"));
}

TEST_CASE("the Reuters Corpus is read, one or many items in a file") {
  const std::string item = R"(<newsitem itemid="@" date="1996-08-20" xml:lang="en"><title>MEXICO: Dam.</title>
<headline>Dam holds.</headline><byline>Ann Lee</byline><dateline>MEXICO CITY 1996-08-20</dateline><text><p>Water rose.</p>
<p>It held.</p></text><metadata><codes class="bip:countries:1.0"><code code="MEX"/></codes></metadata></newsitem>)";
  std::string input;
  for (const char* id : {"1", "2"}) {
    std::string one = item;
    input += one.replace(one.find('@'), 1, id) + "\n";
  }
  const Reading reading = read_text(input);
  REQUIRE(ids(reading) == Strings{"1", "2"});
  CHECK(reading.articles[0].title == "Dam holds.");
  CHECK(reading.articles[0].body == "Water rose.\n\nIt held.");
  CHECK(reading.articles[0].places == Strings{"MEX"});
  CHECK(reading.articles[0].published == Published{day_from_civil({1996, 8, 20}), std::nullopt});
}

TEST_CASE("RSS gives all its items, with the whole text and the name of the feed") {
  const Reading reading = read_text(rss_head + rss_item + "<item><title>Two</title></item></channel></rss>");
  CHECK(reading.problems.empty());
  REQUIRE(reading.articles.size() == 2);
  const Article& article = reading.articles[0];
  CHECK(article.id == "https://x.example/1");
  CHECK(article.title == "The dam & the river");
  CHECK(article.body == "Water rose.\n\nIt held.");
  CHECK(article.source == "Lantern");
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.keywords == Strings{"Dams"});
  CHECK(article.language == "en");
  CHECK(article.published == Published{day_from_civil({2009, 9, 6}), 1252254000});
  CHECK(reading.articles[1].title == "Two");
}

TEST_CASE("RSS 1.0 and 0.91 are read, with other prefixes for the same vocabularies") {
  const std::string input = GENERATE(
      R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>L</title></channel><item rdf:about="https://x.example/1"><title>Dam</title><description>It held.</description><d:date>2009-09-06</d:date></item></rdf:RDF>)"s,
      R"(<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><s:item r:about="https://x.example/1"><s:title>Dam</s:title><s:link>https://x.example/1</s:link><s:description>It held.</s:description><dc:date>2009-09-06</dc:date></s:item></r:RDF>)"s,
      R"(<rss version="0.91"><channel><item><title>Dam</title><link>https://x.example/1</link><description>It held.</description><pubDate>6 Sep 2009</pubDate></item></channel></rss>)"s);
  const Reading reading = read_text(input);
  REQUIRE(ids(reading) == Strings{"https://x.example/1"});
  CHECK(reading.articles[0].title == "Dam");
  CHECK(reading.articles[0].body == "It held.");
  REQUIRE(reading.articles[0].published);
  CHECK(reading.articles[0].published->day == day_from_civil({2009, 9, 6}));
}

TEST_CASE("Atom is read with content of every type") {
  const std::string content = GENERATE(
      R"(<content type="html">&lt;p&gt;Water rose.&lt;/p&gt;&lt;p&gt;It held.&lt;/p&gt;</content>)"s,
      R"(<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Water rose.</p><p>It held.</p></div></content>)"s,
      R"(<content type="text">Water rose.

It held.</content>)"s,
      R"(<content src="https://x.example/1"/><summary type="html"><![CDATA[Water rose.<p>It held.</p>]]></summary>)"s);
  const std::string prefix = GENERATE(""s, "a:"s);
  std::string input =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:a=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\" "
      "xml:base=\"https://x.example/news/\"><title>Lantern</title><author><name>Ann Lee</name></author><entry>"
      "<id>urn:x:1</id><title type=\"html\">The dam &amp;amp; us</title><link href=\"1\"/>"
      "<updated>2019-04-06T00:00:00Z</updated><published>2019-04-05T21:04:40Z</published>" +
      content + "</entry></feed>";
  if (!prefix.empty()) {
    for (const char* name :
         {"feed", "title", "author", "name", "entry", "id", "link", "updated", "published", "content", "summary"}) {
      for (const std::string open : {"<", "</"}) {
        for (std::size_t at = 0; (at = input.find(open + name, at)) != std::string::npos; ++at) {
          const char after = input[at + open.size() + std::string_view(name).size()];
          if (after == '>' || after == ' ' || after == '/') input.insert(at + open.size(), prefix);
        }
      }
    }
  }
  CAPTURE(input);
  const Reading reading = read_text(input);
  CHECK(reading.problems.empty());
  REQUIRE(ids(reading) == Strings{"urn:x:1"});
  const Article& article = reading.articles[0];
  CHECK(article.url == "https://x.example/news/1");
  CHECK(article.title == "The dam & us");
  CHECK(article.body == "Water rose.\n\nIt held.");
  CHECK(article.source == "Lantern");
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.language == "en");
  CHECK(article.published == Published{day_from_civil({2019, 4, 5}), 1554498280});
}

TEST_CASE("a WordPress export gives published posts, without shortcodes, with the names of authors") {
  const auto post = [](const std::string& id, const std::string& type, const std::string& status) {
    return "<item><title>Dam</title><guid>" + id + "</guid><dc:creator>ann</dc:creator><wp:post_type>" + type +
           "</wp:post_type><wp:status>" + status +
           "</wp:status><wp:post_date_gmt>2017-12-02 15:43:50</wp:post_date_gmt><category "
           "domain=\"category\">World</category>"
           "<content:encoded><![CDATA[Water <b>rose</b>.\n\n[caption id=\"1\"]<img src=\"a\"/> A dam[/caption]It held "
           "[sic].\n"
           "<h2>Later</h2>\nDry.]]></content:encoded><excerpt:encoded><![CDATA[Short]]></excerpt:encoded></item>";
  };
  const Reading reading = read_text(
      "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Lantern</title><wp:author>"
      "<wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Lee</wp:author_display_name></wp:author>" +
      post("1", "post", "publish") + post("2", "attachment", "inherit") + post("3", "post", "draft") +
      "</channel></rss>");
  REQUIRE(ids(reading) == Strings{"1"});
  const Article& article = reading.articles[0];
  CHECK(article.body == "Water rose.\n\nIt held [sic].\n\nLater\n\nDry.");
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.section == "World");
  CHECK(article.published == Published{day_from_civil({2017, 12, 2}), 1512229430});
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason == "1 x a post of the type 'attachment', 1 x an unpublished post (draft)");
}

TEST_CASE("a news sitemap gives addresses with titles and dates; another sitemap is named") {
  const Reading reading = read_text(
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
      "xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\">"
      "<url><loc>https://x.example/1</loc><n:news><n:publication><n:name>Lantern</n:name><n:language>en</n:language>"
      "</n:publication><n:publication_date>2021-09-19</n:publication_date><n:title>Dam</n:title></n:news></url>"
      "<url><loc>https://x.example/2</loc></url></urlset>");
  REQUIRE(ids(reading) == Strings{"https://x.example/1"});
  CHECK(reading.articles[0].title == "Dam");
  CHECK(reading.articles[0].source == "Lantern");
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason == "1 x an address of a sitemap, without a title");
}

TEST_CASE("XML of another kind is named by its outermost element, and none of it is indexed") {
  const Reading reading =
      read_text("<?xml version=\"1.0\"?>\n<stock:quotes xmlns:stock=\"x\"><item>1</item></stock:quotes>", {}, "a.xml");
  CHECK(reading.articles.empty());
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].reason == "this is XML of an unknown kind: its root element is <quotes>");
}

TEST_CASE("articles are found inside an envelope of another vocabulary") {
  const Reading reading =
      read_text("<?xml version=\"1.0\"?><soap:Envelope><soap:Body>" + nitf + nitf + "</soap:Body></soap:Envelope>");
  CHECK(ids(reading) == Strings{"N1", "N1"});
}

TEST_CASE("XML in any declared encoding is read, also if the declaration is wrong") {
  const auto [encoding, title] = GENERATE(std::pair("iso-8859-1"s, "Caf\xe9"s), std::pair("windows-1252"s, "Caf\xe9"s),
                                          std::pair("utf-8"s, "Caf\xe9"s), std::pair("iso-8859-1"s, "Caf\xc3\xa9"s),
                                          std::pair("IBM850"s, "Caf\x82"s));
  const Reading reading = read_text("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><rss><channel><item><title>" +
                                    title + "</title></item></channel></rss>");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].title == "Caf\xc3\xa9");
  const std::u16string wide =
      u"<?xml version='1.0' encoding='utf-16'?><rss><channel><item><title>Caf\u00e9</title></item></channel></rss>";
  std::string bytes;
  for (const char16_t unit : wide) {
    bytes += static_cast<char>(unit & 0xff);
    bytes += static_cast<char>(unit >> 8);
  }
  const std::string marked = GENERATE(""s, "\xff\xfe"s) + bytes;
  const Reading sixteen = read_text(marked);
  CAPTURE(marked.size());
  REQUIRE(sixteen.articles.size() == 1);
  CHECK(sixteen.articles[0].title == "Caf\xc3\xa9");
}

TEST_CASE("damaged XML loses only what is damaged") {
  const std::string item = GENERATE(
      "<item><title>A & B < C</title><description>x</item>"s, "<item><title>A & B &lt; C</title><br></item>"s,
      "<item><title a=1 b=\"2\" b=\"3\">A & B &lt; C</b></title></item>"s, "<item><title>A & B &lt; C</title>"s);
  const Reading reading = read_text(rss_head + item + "<item><title>Two</title></item></channel></rss>");
  CAPTURE(item);
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles[0].title == "A & B < C");
  CHECK(reading.articles[1].title == "Two");
  const Reading cut = read_text(rss_head + rss_item + "<item><title>Two</title><descr");
  CHECK(cut.articles.size() == 1);
  REQUIRE(cut.problems.size() == 1);
  CHECK(cut.problems[0].reason == "the <item> is not closed at the end of the file");
  const Reading empty = read_text("<?xml version=\"1.0\"?><rss><channel><title>L</title>");
  REQUIRE(empty.problems.size() == 1);
  CHECK(empty.problems[0].reason == "this is RSS without an article");
}

TEST_CASE("entities of a document type are neither expanded nor fetched") {
  const Reading reading = read_text(
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c "
      "SYSTEM "
      "\"file:///etc/passwd\">]><rss><channel><item><title>T &b; &c; &eacute;</title></item></channel></rss>");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].title == "T &b; &c; \xc3\xa9");
}

TEST_CASE("an article's line is the line on which its element starts") {
  const Reading reading = read_text(rss_head + "\n" + rss_item + "</channel></rss>");
  CHECK(reading.articles.at(0).line == 4);
}

TEST_CASE("any XML that is cut and joined at random is read or reported") {
  const Strings pieces{nitf,           newsml,   g2_item("<inlineXML><p>x</p></inlineXML>"),
                       rss_head,       rss_item, "</channel></rss>",
                       "<feed><entry>"};
  CHECK(rc::check([&] {
    std::string input;
    for (int i = 0; i < 4; ++i) {
      const std::string& piece = *rc::gen::elementOf(pieces);
      const auto from = *rc::gen::inRange<std::size_t>(0, piece.size());
      input += piece.substr(from, *rc::gen::inRange<std::size_t>(0, piece.size()));
    }
    static_cast<void>(read_text(input, {}, "a.xml"));
  }));
}

}  // namespace
}  // namespace dateline::corpus
