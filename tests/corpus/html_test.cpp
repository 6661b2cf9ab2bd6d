#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "corpus/text/markup.hpp"
#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

using namespace std::string_literals;
using text::without_markup;

Article read_page(const std::string& page) {
  const Reading reading = read_text(page, {}, "page.html");
  REQUIRE(reading.problems.empty());
  REQUIRE(reading.articles.size() == 1);
  return reading.articles[0];
}

TEST_CASE("a page gives its story and the metadata in its head") {
  const Article article = read_page(
      "<!DOCTYPE html><html lang=en><head><title>Kerry in Beijing | The Lantern</title>"
      "<link rel=canonical href='https://x.example/1'><meta property='og:title' content='Kerry in Beijing'>"
      "<meta property='og:site_name' content='The Lantern'><meta property='article:section' content='World'>"
      "<meta property='article:published_time' content='2014-05-20T08:30:00+08:00'>"
      "<meta property='article:tag' content='climate'><meta property='article:tag' content='talks'>"
      "<meta name=author content='Ann Lee and Bo Wu'></head>"
      "<body><header><nav>Home World</nav></header><article><h1>Kerry in Beijing</h1><p>First &amp; <b>best</b>.</p>"
      "<p>Second<br>line.</p><script>x</script><aside>More stories</aside></article><footer>Copyright</footer></body>");
  CHECK(article.title == "Kerry in Beijing");
  CHECK(article.body == "First & best.\n\nSecond\nline.");
  CHECK(article.id == "https://x.example/1");
  CHECK(article.published == Published{day_from_civil({2014, 5, 20}), 1400545800});
  CHECK(article.source == "The Lantern");
  CHECK(article.authors == Strings{"Ann Lee", "Bo Wu"});
  CHECK(article.section == "World");
  CHECK(article.keywords == Strings{"climate", "talks"});
  CHECK(article.language == "en");
}

TEST_CASE("JSON-LD takes precedence over the rest of the page") {
  const Article article = read_page(
      "<title>Short</title><script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},"
      "{\"@type\":[\"NewsArticle\"],\"headline\":\"Long &amp; right\",\"datePublished\":\"2014-05-20\","
      "\"author\":[{\"name\":\"Ann Lee\"}],\"publisher\":{\"name\":\"The Lantern\"}}]}</script><p>Body.</p>");
  CHECK(article.title == "Long & right");
  CHECK(article.published == Published{day_from_civil({2014, 5, 20}), std::nullopt});
  CHECK(article.authors == Strings{"Ann Lee"});
  CHECK(article.source == "The Lantern");
  CHECK(article.id == "page.html");
  CHECK(article.body == "Body.");
}

TEST_CASE("without an <article>, the element with the paragraphs is read") {
  const std::string prose(300, 'x');
  const Article article = read_page("<html><body><div class=menu>Menu <a>World</a></div><div><h1>Title</h1><p>" +
                                    prose + "</p><p>Second.</p></div><div>Imprint</div>");
  CHECK(article.title == "Title");
  CHECK(article.body == prose + "\n\nSecond.");
}

const std::string before = "<p>The dam held after a week of rain in the hills.</p>";
const std::string after = "<p>Engineers cheered when the water fell again.</p>";

std::string body_with(const std::string& between) {
  return read_page("<html><body><article>" + before + between + after + "</article></body></html>").body;
}

TEST_CASE("what leads to other stories is not part of a story") {
  const std::string link = "<a href=/a>Zelda resigns</a>";
  for (const std::string& box :
       {"<ul class='related-links'><li>" + link + "</li></ul>", "<div class=promo>" + link + "</div>",
        "<ul><li>" + link + "</li><li>" + link + "</li></ul>", "<p>" + link + "</p>",
        "<p><b>Read more: " + link + "</b></p>", "<p>See also: " + link + "</p>", "<p>» Lire aussi : " + link + "</p>",
        "<div><h3>More on this</h3><ul><li>" + link + "</li></ul></div>", "<h3>Related</h3><ul><li>" + link + "</ul>",
        "<section aria-label='Recommended for you'><h4>For you</h4><div>" + link + "</div></section>",
        "<aside>" + link + "</aside>", "<nav>" + link + "</nav>", "<div role=navigation>" + link + "</div>"}) {
    CAPTURE(box);
    CHECK(body_with(box) ==
          "The dam held after a week of rain in the hills.\n\nEngineers cheered when the water fell again.");
  }
}

TEST_CASE("what a story links is part of it") {
  for (const std::string& kept :
       {"<p>The <a href=/a>minister</a> and the <a href=/b>mayor</a> came.</p>"s,
        "<ul><li><a href=/a>The mayor</a> promised higher walls and a longer dam.</li></ul>"s,
        "<p>Related costs of <a href=/a>the works</a> are not known, the mayor said on Monday.</p>"s,
        "<h2><a href=/a>The minister</a></h2>"s, "<p><a href=/a>" + std::string(200, 'x') + " minister</a></p>",
        "<ol><li>The minister</li></ol>"s}) {
    CAPTURE(kept);
    const std::string body = body_with(kept);
    CHECK((body.find("minister") != std::string::npos || body.find("mayor") != std::string::npos));
  }
  const Article signed_page = read_page("<article><p><a href=/ann>By Ann Lee</a></p>" + before + after + "</article>");
  CHECK(signed_page.authors == Strings{"Ann Lee"});
}

TEST_CASE("a story inside a link is kept") {
  const std::string prose(300, 'x');
  const Article article = read_page("<body><a href=/a><p>" + prose + "</p><p>Second.</p></a></body>");
  CHECK(article.body == prose + "\n\nSecond.");
}

TEST_CASE("a page that is mostly links keeps them") {
  std::string links;
  for (int i = 0; i < 20; ++i) links += "<p><a href=/a>Story number " + std::to_string(i) + "</a></p>";
  const Article article = read_page("<article>" + before + links + "</article>");
  CHECK(article.body.find("Story number 19") != std::string::npos);
}

TEST_CASE("a page is decoded as it declares, otherwise as Windows-1252") {
  CHECK(read_page("<meta charset=windows-1251><p>\xcf\xf0\xe8\xe2\xe5\xf2").body == "Привет");
  CHECK(read_page("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>\x93"
                  "caf\xe9\x94")
            .body == "“café”");
  CHECK(read_page("<p>caf\xe9 \x96 bar").body == "café – bar");
  CHECK(read_page("<meta charset=iso-8859-1><p>caf\xc3\xa9").body == "café");
  CHECK(read_page("<meta charset=no-such-thing><p>caf\xe9").body == "café");
}

TEST_CASE("endlessly nested pages are read") {
  const std::string tag = GENERATE("<div>", "<b>", "<table><tr><td>", "<ul><li>", "<font>", "<svg><g>");
  std::string page = "<html><body><p>Before.</p>";
  for (int i = 0; i < 100'000; ++i) page += tag;
  const Article article = read_page(page + "Inside.");
  CHECK(article.body.find("Before.") != std::string::npos);
}

TEST_CASE("a small page that makes the parser create endless elements is a problem") {
  std::string page = "<html><body>";
  for (int i = 0; i < 20'000; ++i) page += "<p><b a" + std::to_string(i) + "=1><i b" + std::to_string(i) + "=1>x</p>";
  const Reading reading = read_text(page, {}, "page.html");
  CHECK(reading.articles.size() + reading.problems.size() == 1);
}

TEST_CASE("pages truncated anywhere are read") {
  const std::string page =
      "<!DOCTYPE html><!-- c --><html><head><title>T</title><meta property='og:title' content='A'><script "
      "type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"B\"}</script></head><body><p a='b'>Text "
      "&amp; more";
  for (std::size_t size = 0; size <= page.size(); ++size) {
    const Reading reading = read_text(page.substr(0, size), {}, "page.html");
    CHECK(reading.articles.size() + reading.problems.size() == 1);
  }
}

TEST_CASE("HTML in a text becomes the text that a reader sees") {
  const auto [html, expected] = GENERATE(table<std::string, std::string>({
      {"<p>One &amp; two.</p>\n<p>Three<br/>four.</p>", "One & two.\n\nThree\nfour."},
      {"<P>One.<P>Two.</P>", "One.\n\nTwo."},
      {"one<BR>two", "one\ntwo"},
      {"<ul><li>a</li><li>b</li></ul>after", "a\nb\n\nafter"},
      {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"},
      {"a <b>bold</b>\n\nword", "a bold\n\nword"},
      {"  kept   <i>as</i> it is\n", "  kept   as it is\n"},
      {"<p>Shares of Anadarko <AN> rose.</p>", "Shares of Anadarko <AN> rose."},
      {"<div>AT&T and R&D; x&nbsp;y</div>", "AT&T and R&D; x y"},
      {"<p>a<script>if (a<b) c();</script>b<style>p {}</style></p>", "ab"},
      {"AT&amp;T said &#8220;no&#x201D; &eacute;", "AT&T said “no” é"},
      {"1 &lt; 2 and <AN> is up", "1 < 2 and <AN> is up"},
      {"caf\xe9 &amp; bar", "café & bar"},
      {"<!-- note -->Text", "Text"},
      {"<pre>a\n  b</pre>", "a\n  b"},
  }));
  CAPTURE(html);
  CHECK(without_markup(html) == expected);
}

TEST_CASE("text that is not HTML is kept byte for byte") {
  const std::string text =
      GENERATE("Anadarko <AN> and Phillips <P> and Toronto-Dominion <TD> rose", "a < b and c > d",
               "if a<b and c>d then", "AT&T; R&D", "x &D; y &unknown; z", "<john@example.com> wrote", "1 <2> 3", "<",
               "&", "&;", "<>", "</>", "< p >", " leading\n\ttab  double \xc2\xa0nbsp &", "<a b c>", "<!", "<!-- open");
  CAPTURE(text);
  CHECK(without_markup(text) == text);
}

TEST_CASE("removing markup from arbitrary text does not crash") {
  rc::check([] {
    const auto pieces = rc::gen::elementOf(std::vector<std::string>{
        "<", ">",    "</",    "p",  "<p>",  "</p>",     "<br>",      "<b>",     "</b>",   "<AN>",
        "&", "amp;", "&amp;", "&#", "0;",   "<!--",     "-->",       "\"",      "'",      "=",
        " ", "\n",   "x",     "é",  "\xff", "<script>", "</script>", "<table>", "<td a='"});
    std::string html;
    for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(pieces)) html += piece;
    const std::string text = without_markup(html);
    const bool plain = html.find('<') == std::string::npos && html.find('&') == std::string::npos;
    RC_ASSERT(!plain || text == html);
  });
}

}  // namespace
}  // namespace dateline::corpus
