#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "common/text/utf8.hpp"
#include "query/snippet/snippet.hpp"

using namespace dateline;
using namespace dateline::query;

namespace {

Article article(std::string body, std::string title = "") {
  Article article;
  article.title = std::move(title);
  article.body = std::move(body);
  return article;
}

std::vector<std::string> marked(const Snippet& snippet) {
  std::vector<std::string> words;
  for (const auto& [start, end] : snippet.marks) words.push_back(snippet.text.substr(start, end - start));
  return words;
}

Snippet only(const Node& tree, const Article& article) {
  const auto snippets = Snippets(tree, "en").of(article, 1);
  REQUIRE(snippets.size() == 1);
  return snippets[0];
}

std::string filler(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += "filler ";
  return text;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words are marked by stem, as they stand in the text") {
  const auto snippet = only({Word{"minist"}}, article("The Ministers met; one minister left."));
  CHECK(snippet.text == "The Ministers met; one minister left.");
  CHECK(marked(snippet) == Words{"Ministers", "minister"});
}

TEST_CASE("a phrase is marked whole and by exact form") {
  const auto snippet = only({Phrase{{"rate", "cut"}, {"rate", "cut"}}}, article("A rate cut, not rate cuts or a cut."));
  CHECK(marked(snippet) == Words{"rate cut"});
}

TEST_CASE("prefixes, wildcards and fuzzy words are marked") {
  const auto body = article("cybersecurity and minsiters");
  CHECK(marked(only({Forms{Forms::Kind::prefix, "cyber"}}, body)) == Words{"cybersecurity"});
  CHECK(marked(only({Forms{Forms::Kind::wildcard, "c*ity"}}, body)) == Words{"cybersecurity"});
  CHECK(marked(only({Forms{Forms::Kind::fuzzy, "ministers", 1}}, body)) == Words{"minsiters"});
}

TEST_CASE("people that the query is filtered by are marked; what it excludes is not") {
  const auto body = article("John Kerry met a banker. Kerry left.");
  CHECK(marked(only({FacetIs{Facet::person, {"john-kerry"}}}, body)) == Words{"John Kerry", "Kerry"});
  CHECK(marked(only({AndNot{{{Word{"met"}}, {Word{"banker"}}}}}, body)) == Words{"met"});
}

TEST_CASE("a joined word is marked over both its parts") {
  CHECK(marked(only({Word{"email"}}, article("an e-mail came"))) == Words{"e-mail"});
}

TEST_CASE("a snippet is cut between words, with an ellipsis where text is left out") {
  const auto snippet = only({Word{"needl"}}, article(filler(100) + "a needle here. " + filler(100)));
  CHECK(snippet.text.starts_with("…filler "));
  CHECK(snippet.text.ends_with(" filler…"));
  CHECK(snippet.text.size() < 300);
  CHECK(marked(snippet) == Words{"needle"});
}

TEST_CASE("runs of white space become one space, and the marks move along") {
  const auto snippet = only({Word{"two"}}, article("\n\n one \n\t two\n\nthree \n"));
  CHECK(snippet.text == "one two three");
  CHECK(marked(snippet) == Words{"two"});
}

TEST_CASE("several snippets come from places apart, in text order") {
  const auto body = article("alpha " + filler(80) + "beta " + filler(80) + "alpha beta gamma");
  const Node tree{And{{{Word{"alpha"}}, {Word{"beta"}}, {Word{"gamma"}}}}};
  const auto snippets = Snippets(tree, "en").of(body, 3);
  REQUIRE(snippets.size() == 3);
  CHECK(marked(snippets[0]) == Words{"alpha"});
  CHECK(marked(snippets[2]) == Words{"alpha", "beta", "gamma"});
  CHECK(marked(only(tree, body)) == Words{"alpha", "beta", "gamma"});
}

TEST_CASE("where only the title matches it is shown, where nothing does the body's beginning is") {
  const auto one = article("Nothing in the body. " + filler(100), "A needle");
  const auto title = only({Word{"needl"}}, one);
  CHECK(title.field == Field::title);
  CHECK(marked(title) == Words{"needle"});
  const auto beginning = only({All{}}, one);
  CHECK(beginning.field == Field::body);
  CHECK(beginning.text.starts_with("Nothing in the body."));
  CHECK(beginning.marks.empty());
  CHECK(Snippets({All{}}, "en").of(one, 0).empty());
}

TEST_CASE("an article without words has an empty snippet, and a ruled line stays out of one") {
  CHECK(only({All{}}, article("", "Title")).text == "Title");
  CHECK(only({All{}}, article("...")).text.empty());
  CHECK(only({Word{"end"}}, article(filler(60) + "end " + std::string(100'000, '='))).text.size() < 400);
  CHECK(only({Word{"end"}}, article(filler(60) + "end" + std::string(100'000, '='))).text.size() < 400);
}

TEST_CASE("of any text, snippets are valid UTF-8 and their marks are sorted, apart and inside") {
  REQUIRE(rc::check([] {
    const std::vector<std::string> pieces{"word ", "other-word ", "中文字",        "é", "…", "\n\n",
                                          "U.S. ", "  ",          "filler filler "};
    std::string body;
    const int length = *rc::gen::inRange(0, 120);
    for (int i = 0; i < length; ++i) body += *rc::gen::elementOf(pieces);
    const Node tree{Or{{{Word{"word"}}, {Phrase{{"other", "word"}, {"other", "word"}}}, {Word{"us"}}, {Word{"中文"}}}}};
    for (const auto& snippet : Snippets(tree, "en").of(article(body), 3)) {
      RC_ASSERT(text::is_valid_utf8(snippet.text));
      std::size_t done = 0;
      for (const auto& [start, end] : snippet.marks) {
        RC_ASSERT(start >= done && start < end && end <= snippet.text.size());
        RC_ASSERT(text::is_valid_utf8(snippet.text.substr(start, end - start)));
        done = end;
      }
    }
  }));
}
