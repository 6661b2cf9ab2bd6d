#include <catch2/catch.hpp>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

using namespace std::string_literals;

Article page(const std::string& html) {
  const Reading reading = read_text(html, {}, "page.html");
  REQUIRE(reading.articles.size() == 1);
  return reading.articles[0];
}

struct Prose {
  std::string first, second, third;
  [[nodiscard]] std::string body() const { return first + "\n\n" + second + "\n\n" + third; }
};

const Prose english{
    "The dam above the town of Ellery held through the night, although the river rose by four metres, the "
    "water board said on Monday.",
    "Some 300 people who had been brought to the school, the church and two hotels went home in the "
    "morning, and the mayor thanked them for their patience.",
    "The board will look into the cracks that a farmer saw in March; a report is due by the end of the "
    "year, its chairwoman said."};
const Prose russian{
    "Плотина выше города выдержала ночь, хотя вода в реке поднялась на четыре метра, сообщили в "
    "понедельник в управлении.",
    "Около трёхсот человек, которых разместили в школе и двух гостиницах, утром вернулись домой.",
    "Управление проверит трещины, которые в марте увидел фермер; доклад ожидается до конца года."};
const Prose chinese{"水务局周一表示，尽管河水上涨了四米，但小镇上游的大坝在夜间经受住了考验，没有出现险情。",
                    "约三百名被安置在学校、教堂和两家酒店的居民早上已经返回家中，镇长感谢他们的耐心与配合。",
                    "水务局将调查一位农民三月发现的裂缝，负责人说，调查报告预计在今年年底之前公布于众。"};
const Prose arabic{
    "صمد السد الواقع فوق المدينة طوال الليل رغم ارتفاع منسوب النهر أربعة أمتار، حسبما قالت هيئة المياه يوم الاثنين.",
    "وعاد نحو ثلاثمئة شخص كانوا قد نقلوا إلى المدرسة وفندقين إلى منازلهم في الصباح، وشكرهم رئيس البلدية.",
    "وستبحث الهيئة في الشقوق التي رآها مزارع في مارس، ومن المقرر صدور تقرير بحلول نهاية العام."};

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

/// The forms in which pages hold their paragraphs.
std::vector<std::string> containers(const Prose& prose) {
  const std::string all = p(prose.first) + p(prose.second) + p(prose.third);
  return {
      "<article>" + all + "</article>",
      "<div class='story-body'>" + all + "</div>",
      "<div itemprop='articleBody description'>" + all + "</div>",
      "<div id=content><div><div>" + all + "</div></div></div>",
      "<div class=txt>" + prose.first + "<br><br>" + prose.second + "<br><br>" + prose.third + "</div>",
      "<div class=x><div>" + prose.first + "</div><div>" + prose.second + "</div><div>" + prose.third + "</div></div>",
      "<table><tr><td>" + all + "</td></tr></table>",
      "<section class='part'>" + p(prose.first) + "</section><section class='part'>" + p(prose.second) +
          "</section><section class='part'>" + p(prose.third) + "</section>",
      "<form action=/x>" + all + "</form>",
      "<main><div class='lead'>" + p(prose.first) + "</div><div class='rest'>" + p(prose.second) + p(prose.third) +
          "</div></main>"};
}

const std::string card =
    "<div class=card><h3><a href=/a>The mayor of Carra resigns</a></h3><p>He was in office for two years.</p></div>";

/// What surrounds stories. Most of it is outside the containers above.
const std::vector<std::string> furniture{
    "<nav><a href=/>Home</a> <a href=/w>World</a></nav>",
    "<div class='share-bar'><a href=/f>Facebook</a> <span>Share this story with your friends and neighbours "
    "today.</span></div>",
    "<div class='comments-area'><p>I never trusted that dam, and my father did not trust it either, you "
    "know.</p></div>",
    "<section class='related-stories'>" + card + card + "</section>",
    "<div class='newsletter-signup'><p>Get the best stories of the day in your inbox every morning at seven.</p></div>",
    "<figure><img src=x><figcaption>The dam on Monday, seen from the north bank of the river. Photo: Ann "
    "Lee</figcaption></figure>",
    "<footer><p>Ellery Courier, 12 Mill Street, Ellery. All rights reserved since 1961 and for ever "
    "after.</p></footer>",
    "<div id='cookie-consent'><p>We use cookies so that you can read these pages, and for other reasons, "
    "too.</p></div>",
    "<p>Advertisement</p>",
    "<div class='ad-slot'>Advertisement</div>",
    "<p>Sign up for our newsletter</p>",
    "<p>The dam on Monday morning, seen from the north bank of the river (Image: GETTY)</p>",
    "<p>Use of this site constitutes acceptance of our terms. Nothing on it may not be reproduced.</p>",
    "<p>Read more: <a href=/b>The flood of 1961 and what it did to the town</a></p>",
    "<div style='display:none'><p>This text is for machines that read pages but not for people who do, of "
    "course.</p></div>",
    "<div class='author-bio'><p>Ann Lee writes about rivers, dams and the people who live near them. She likes "
    "tea.</p></div>"};

TEST_CASE("the story of a page is found in every usual container and every script") {
  for (const Prose& prose : {english, russian, chinese, arabic}) {
    for (const std::string& container : containers(prose)) {
      CAPTURE(container);
      CHECK(page("<html><body><h1>Dam holds</h1>" + container + "</body></html>").body == prose.body());
    }
  }
}

TEST_CASE("what surrounds a story is left out") {
  for (const std::string& container : containers(english)) {
    for (const std::string& extra : furniture) {
      CAPTURE(container, extra);
      CHECK(page("<html><body>" + extra + "<h1>Dam holds</h1>" + container + extra + "</body></html>").body ==
            english.body());
    }
  }
}

TEST_CASE("furniture inside a story is left out") {
  for (const std::string& extra : furniture) {
    CAPTURE(extra);
    const Article article = page("<article><h1>Dam holds</h1>" + p(english.first) + extra + p(english.second) + extra +
                                 p(english.third) + extra + "</article>");
    CHECK(article.body == english.body());
  }
}

TEST_CASE("a page whose elements are called articles is a page, not an export of a database") {
  for (const std::string& element : {"<div class='article main' id='article-body'>"s, "<div id=\"article-body\">"s,
                                     "<div class=\"article full\" id=\"article-20140520\">"s}) {
    CAPTURE(element);
    CHECK(page("<html><body><h1>Dam holds</h1>" + element + p(english.first) + p(english.second) + p(english.third) +
               "</div></body></html>")
              .body == english.body());
  }
}

TEST_CASE("cards that lead to other stories are left out of a story, but not the items of a list of things") {
  const auto item = [](const std::string& tag, const std::string& name, const std::string& text) {
    return "<" + tag + " class=item><h3><a href=/a>" + name + "</a></h3><p>" + text + "</p></" + tag + ">";
  };
  const std::string teaser = "It was the worst flood since the mill burned down.";
  std::string cards;
  for (const auto* name : {"A mill on the river burns", "A bridge is closed again", "The mayor of Carra resigns"})
    cards += item("div", name, teaser);
  const auto with = [&](const std::string& extra) {
    return page("<article>" + p(english.first) + p(english.second) + p(english.third) + extra + "</article>").body;
  };
  CHECK(with("<div>" + cards + "</div>") == english.body());
  CHECK(with(item("article", "A mill on the river burns", teaser)) == english.body());
  std::string things;
  for (const auto* name : {"The first lamp on our list", "The second lamp on our list", "The third lamp on our list"})
    things += item("div", name, english.second);
  CHECK(page("<article>" + p(english.first) + things + "</article>").body.find("second lamp") != std::string::npos);
}

TEST_CASE("names that only look like those of furniture do not cost a story its text") {
  for (const std::string& name :
       {"commentary"s, "no-sidebar"s, "has-related-links"s, "shareholders"s, "tweet-embed social-embed"s,
        "story-headline"s, "mt-4 print:hidden"s, "paywall"s, "subscriber-only"s}) {
    CAPTURE(name);
    const Article article = page("<article>" + p(english.first) + "<div class='" + name + "'>" + p(english.second) +
                                 "</div>" + p(english.third) + "</article>");
    CHECK(article.body == english.body());
  }
  const Article slug =
      page("<article>" + p(english.first) + "<h2 id='share-prices-in-the-ad-market'>Share prices</h2>" +
           p(english.second) + "</article>");
  CHECK(slug.body == english.first + "\n\nShare prices\n\n" + english.second);
  CHECK(page("<body class='comments-open with-sidebar'><div class='related'>" + p(english.first) + p(english.second) +
             p(english.third) + "</div>")
            .body == english.body());
}

TEST_CASE("comments that are longer than the story are left out") {
  std::string comments = "<div id=comments>";
  for (int i = 0; i < 30; ++i)
    comments += p("Reader " + std::to_string(i) + " says that the dam was never safe, and so on and so forth.");
  CHECK(page("<h1>Dam</h1><div>" + p(english.first) + p(english.second) + p(english.third) + "</div>" + comments +
             "</div>")
            .body == english.body());
}

TEST_CASE("the title, the byline and the date above a story become fields") {
  for (const std::string& above :
       {p("By Ann Lee") + p("20 May 2014, 10:15"), p("By Ann Lee | May 20, 2014"),
        "<p class=byline>By Ann Lee</p><p class=date>Published: 20 May 2014 10:18 am</p>"s,
        "<div><span class='author-name'>Ann Lee</span> <span class=ts>2014-05-20</span></div>"s,
        "<div>By <a rel=author href=/ann>Ann Lee</a></div><div>May 20, 2014</div>"s}) {
    CAPTURE(above);
    const Article article =
        page("<article><h1>Dam holds</h1>" + above + p(english.first) + p(english.second) + "</article>");
    CHECK(article.title == "Dam holds");
    CHECK(article.authors == Strings{"Ann Lee"});
    REQUIRE(article.published);
    CHECK(article.published->day == day_from_civil({2014, 5, 20}));
    CHECK(article.body == english.first + "\n\n" + english.second);
  }
}

TEST_CASE("authors are taken once, and not from beside the story") {
  const std::string sidebar =
      "<aside><p class=author>Bo Wu</p></aside><div class=comments><b class=author>Cy Fox</b></div>";
  CHECK(page("<h1>Dam</h1>" + sidebar + "<p class=byline>By Ann Lee</p>" + p(english.body()) + sidebar).authors ==
        Strings{"Ann Lee"});
  CHECK(page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Ann Lee\"},"
             "{\"name\":\"ANN LEE\"}]}</script><h1>Dam</h1><p class=byline>By Ann Lee</p>" +
             p(english.body()))
            .authors == Strings{"Ann Lee"});
  CHECK(
      page("<h1>Dam</h1><p class=author>The water board and the mayor agree</p>" + p(english.body())).authors.empty());
}

TEST_CASE("dates are found under their names and in addresses") {
  for (const std::string& head :
       {"<meta property='article:published' content='2014-05-20'>"s, "<meta name=publish_date content='20 May 2014'>"s,
        "<meta itemprop='dateCreated datePublished' content='2014-05-20T10:00:00Z'>"s,
        "<span itemprop='datePublished dateModified' content='2014-05-20'>yesterday</span>"s,
        "<time itemprop='dateCreated datePublished' datetime='2014-05-20'>May</time>"s,
        "<meta name=DC.date.issued content='2014-05-20'>"s, "<meta name=pubdate value='20140520'>"s,
        "<link rel=canonical href='https://x.example/world/2014/05/20/dam-holds'>"s,
        "<meta property='og:url' content='https://x.example/20140520/dam.html'>"s,
        "<link rel=canonical href='https://x.example/n/2014-5-20-dam'>"s}) {
    CAPTURE(head);
    const Article article = page("<html><head>" + head + "</head><body><h1>Dam</h1>" + p(english.body()));
    REQUIRE(article.published);
    CHECK(article.published->day == day_from_civil({2014, 5, 20}));
  }
  for (const std::string& address :
       {"https://x.example/2014/05/"s, "https://x.example/n/20145020"s, "https://x.example/99992014052012"s}) {
    CAPTURE(address);
    CHECK(!page("<link rel=canonical href='" + address + "'><h1>Dam</h1>" + p(english.body())).published);
  }
  CHECK(page("<time datetime=2020-01-01>ticker</time><h1>Dam</h1><time datetime=2014-05-20>May</time>" +
             p(english.body()))
            .published->day == day_from_civil({2014, 5, 20}));
}

std::string stating(const std::string& body) {
  return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body +
         "\"}</script><h1>Dam</h1>";
}

TEST_CASE("a body in JSON-LD counts unless it is cut off or lacks the lead") {
  const std::string shown = "<article>" + p(english.first) + p(english.second) + p(english.third) + "</article>";
  CHECK(page(stating(english.first + " " + english.second.substr(0, 40) + "...") + shown).body == english.body());
  CHECK(page(stating(english.first + " " + english.second.substr(0, 80) + "\u2026") + shown).body == english.body());
  CHECK(page(stating(english.first) + shown).body == english.body());
  CHECK(page(stating(english.second + " " + english.third) + shown).body == english.body());
  const std::string whole = english.first + " " + english.second + " " + english.third;
  CHECK(page(stating(whole) + "<article>" + p(english.first) + "</article>").body == whole);
  CHECK(page(stating(whole) + shown).body == whole);
  CHECK(page(stating("&lt;p&gt;" + english.first + "&lt;/p&gt;&lt;p&gt;" + english.second + "&lt;/p&gt;") + "<p>x</p>")
            .body == english.first + "\n\n" + english.second);
}

TEST_CASE("a page without prose keeps what it shows") {
  CHECK(page("<body><div class=caption>A short note</div></body>").body == "A short note");
  CHECK(page("<body><nav>Home</nav><div class=share>Share</div></body>").body == "Share");
  CHECK(page("<body><p>Advertisement</p></body>").body == "Advertisement");
}

TEST_CASE("the last lines that speak to readers are left out") {
  const std::string end = p("Ann Lee can be reached at ann@ellery.example.") + p("Follow her on Twitter @annlee.");
  CHECK(page("<article>" + p(english.first) + p(english.second) + end + "</article>").body ==
        english.first + "\n\n" + english.second);
  const std::string inside =
      "\u201cFollow her on her way,\u201d the mayor said, \u201cand sign up for the next dam.\u201d";
  CHECK(page("<article>" + p(english.first) + p(inside) + p(english.second) + "</article>").body ==
        english.first + "\n\n" + inside + "\n\n" + english.second);
}

TEST_CASE("a page of hostile size or shape is read in steps that grow with it") {
  std::string nested;
  for (int i = 0; i < 400; ++i)
    nested += "<header><div class='related share'><p>One sentence, not very long, but long enough to be prose.</p>";
  CHECK_NOTHROW(page("<h1>x</h1>" + nested));
  std::string attributes = "<div";
  for (int i = 0; i < 20'000; ++i) attributes += " a" + std::to_string(i) + "=b";
  CHECK(page("<body>" + attributes + ">" + p(english.first) + p(english.second) + p(english.third) + "</div>").body ==
        english.body());
  CHECK_NOTHROW(page("<div class='" + std::string(1'000'000, 'x') + " comments'>" + p(english.first)));
}

}  // namespace
}  // namespace dateline::corpus
