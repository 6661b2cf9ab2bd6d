#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "common/facts/extract.hpp"
#include "tests/corpus/reading.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/torture.hpp"

using namespace dateline;
using namespace dateline::corpus;

namespace {

/// Extracts the facts of every prefix of a text, in the title and in the body, and checks that they are within it.
/// Built with AddressSanitizer, this finds every look beyond the end.
void extract_prefixes(const Article& article, std::size_t most) {
  INFO(article.id);
  Article cut;
  cut.published = article.published;
  for (std::size_t size = 0; size <= std::min(article.body.size(), most); ++size) {
    cut.body = article.body.substr(0, size);
    cut.title = cut.body.substr(size - std::min<std::size_t>(size, 80));
    for (const Person& person : facts::extract(cut).people) {
      const bool inside = std::all_of(person.mentions.begin(), person.mentions.end(), [&](const Mention& mention) {
        return mention.end <= (mention.field == dateline::Field::title ? cut.title : cut.body).size();
      });
      if (!inside) FAIL(person.key);
    }
  }
}

}  // namespace

TEST_CASE("every prefix of an article gives facts within it") {
  const Reading sample = read({DATELINE_SOURCE_DIR "/corpus/sample"});
  constexpr std::size_t articles = 30;
  for (std::size_t i = 0; i < articles; ++i) {
    extract_prefixes(sample.articles[i * sample.articles.size() / articles], 700);
  }
}

TEST_CASE("every prefix of two thousand articles gives facts within it") {
  if (!test::is_torture()) return;
  const auto directory = test::shared_file("corpora/reuters21578");
  if (!directory) return;
  Reader reader({directory->string()}, {}, [](const Problem&) {});
  for (int i = 0; i < 2000; ++i) {
    const auto article = reader.next();
    REQUIRE(article);
    extract_prefixes(*article, 5000);
  }
}

TEST_CASE("a text may end after any mark") {
  for (const std::string word : {"9",
                                 "2014",
                                 "May",
                                 "May 5",
                                 "5 May",
                                 "the first quarter",
                                 "Q3",
                                 "9/11",
                                 "2014-05",
                                 "President",
                                 "President John Smith",
                                 "minister of",
                                 "minister of state for",
                                 "who heads",
                                 "John Smith, president",
                                 "John Smith, 45",
                                 "succeeded",
                                 "By",
                                 "Contact",
                                 "Turkey",
                                 "the"}) {
    for (const std::string mark : {"/",
                                   "-",
                                   " -",
                                   ",",
                                   ".",
                                   ":",
                                   "(",
                                   ")",
                                   "'",
                                   "'s",
                                   " of",
                                   " to",
                                   " and",
                                   " the",
                                   "%",
                                   "$",
                                   "&",
                                   "\n",
                                   "\n\n",
                                   "\xe2\x80\x99",
                                   "\xef\xbc\x89",
                                   "/9/",
                                   "-9-"}) {
      Article article;
      article.body = word + mark;
      extract_prefixes(article, 100);
      article.body.insert(0, "\n\n");
      extract_prefixes(article, 100);
    }
  }
}
