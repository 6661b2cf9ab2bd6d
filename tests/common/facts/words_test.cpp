#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/facts/text/words.hpp"

using namespace dateline::facts;
namespace shape = dateline::facts::shape;
namespace gap = dateline::facts::gap;

TEST_CASE("looking beyond either end of a text finds the end mark") {
  Words words;
  for (const std::string_view text : {"", "One.", "one two three"}) {
    words.read(text);
    const Word& end = words[words.size()];
    CHECK(end.size() == 0);
    CHECK(end.key == 0);
    CHECK(end.after(gap::paragraph));
    for (const std::size_t i : {words.size() + 1, words.size() + 1000, static_cast<std::size_t>(-1)}) {
      CHECK(&words[i] == &end);
      CHECK(words.text(i).empty());
    }
    CHECK(words.span(words.size(), words.size() + 3).empty());
    CHECK(words.span(2, 1).empty());
  }
}

TEST_CASE("words and gaps that are too long are no part of a phrase") {
  Words words;
  words.read("Mr " + std::string(300, 'A') + " Smith" + std::string(300, ',') + " Jones");
  CHECK(words[1].shape == 0);
  CHECK(words[1].after(gap::other));
  CHECK(words[2].after(gap::other));
  CHECK(words[3].after(gap::other));
}

namespace {

std::vector<std::string> texts(std::string_view text) {
  Words words;
  words.read(text);
  std::vector<std::string> result;
  for (std::size_t i = 0; i < words.size(); ++i) result.emplace_back(words.text(i));
  return result;
}

/// The words that start a sentence.
std::vector<std::string> starts(std::string_view text) {
  Words words;
  words.read(text);
  std::vector<std::string> result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].is(shape::sentence_start)) result.emplace_back(words.text(i));
  }
  return result;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a text splits into words as names and dates need them") {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"", {}},
      {" . ", {}},
      {"China's Xi said", {"China", "Xi", "said"}},
      {"China’s Xi", {"China", "Xi"}},
      {"the senators' bill", {"the", "senators", "bill"}},
      {"Sinead O'Connor and O’Neill don't", {"Sinead", "O'Connor", "and", "O’Neill", "don't"}},
      {"in the U.S. on Monday", {"in", "the", "U.S.", "on", "Monday"}},
      {"U.S.-China", {"U.S.", "China"}},
      {"J.F. Kennedy, John F. Kennedy", {"J.F.", "Kennedy", "John", "F", "Kennedy"}},
      {"at 10:18pm on May 3, 1987", {"at", "10:18pm", "on", "May", "3", "1987"}},
      {"cost $2,000 or 3.5 percent of 1,234,567", {"cost", "2,000", "or", "3.5", "percent", "of", "1,234,567"}},
      {"March 3,1987", {"March", "3", "1987"}},
      {"2009-2012", {"2009", "2012"}},
      {"wars.Akaka said", {"wars", "Akaka", "said"}},
      {"São Tomé and Ålesund", {"São", "Tomé", "and", "Ålesund"}},
      {"the 1990s, '90s", {"the", "1990s", "90s"}},
      {"Park Geun-hye", {"Park", "Geun", "hye"}},
      {"习近平 spoke", {"习近平", "spoke"}},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(texts(text) == expected);
  }
}

TEST_CASE("keys compare words folded") {
  const auto key = [](std::string_view text) {
    Words words;
    words.read(text);
    REQUIRE(words.size() == 1);
    return words[0].key;
  };
  CHECK(key("China") == "china"_word);
  CHECK(key("CHINA's") == "china"_word);
  CHECK(key("U.S.") == "us"_word);
  CHECK(key("US") == "us"_word);
  CHECK(key("São") == "sao"_word);
  CHECK(key("Tromsø") == "tromso"_word);
  CHECK(key("ŁÓDŹ") == "lodz"_word);
  CHECK(key("O'Neill") == "oneill"_word);
  CHECK(key("O’NEILL") == "oneill"_word);
  CHECK(key("Spokeswoman") == "spokeswoman"_word);
  CHECK(key("internationalisation") == "internationalisation"_word);
  CHECK(key("1990s") == "1990s"_word);
  CHECK("spokesman"_word != "spokeswoman"_word);
  CHECK("internationalisation"_word != "internationalization"_word);
  CHECK(key("Москва") == key("МОСКВА"));
}

TEST_CASE("a word's key does not depend on what stands around it") {
  CHECK(rc::check([](const std::vector<std::uint8_t>& bytes) {
    std::string text;
    for (const auto byte : bytes) text += "aB1 é'.,-\n"[byte % 11];
    Words words;
    words.read(text);
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      RC_ASSERT(words[i].start >= end);
      RC_ASSERT(words[i].end > words[i].start);
      end = words[i].end;
      Words alone;
      const std::string word(words.text(i));
      alone.read(word);
      RC_ASSERT(alone.size() >= 1u);
      RC_ASSERT(alone[0].key == words[i].key);
    }
    RC_ASSERT(words[words.size()].start == text.size());
  }));
}

TEST_CASE("sentences start after stops, but not after titles and initials") {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"He left. She stayed.", {"He", "She"}},
      {"Mr. Smith met Gen. Jones on Jan. 5.", {"Mr"}},
      {"George W. Bush spoke", {"George"}},
      {"It fled the U.S. The army stayed", {"It", "The"}},
      {"the U.S. Senate", {"the"}},
      {"Acme Inc. Chairman Bo Li", {"Acme"}},
      {"He said: \"We will go\"", {"He", "We"}},
      {"He said, \"We will go\"", {"He", "We"}},
      {"wars.Akaka said", {"wars", "Akaka"}},
      {"One\n\ntwo", {"One", "two"}},
      {"pct.\n    The company", {"pct", "The"}},
      {"line one\nLine two", {"line"}},
      {"visit senate.gov now", {"visit"}},
      {"St. Petersburg", {"St"}},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(starts(text) == expected);
  }
}

TEST_CASE("words know their shape and the gap before them") {
  Words words;
  words.read("Smith, the NATO chief (52) of A. B. Co. - at $5 & 6%\n\nEnd's");
  const auto at = [&](std::string_view text) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words.text(i) == text) return words[i];
    }
    FAIL(text);
    return Word{};
  };
  CHECK(at("the").after(gap::comma));
  CHECK(at("Smith").is(shape::capitalised));
  CHECK_FALSE(at("Smith").is(shape::all_caps));
  CHECK(at("NATO").is(shape::all_caps));
  CHECK(at("52").is(shape::digit));
  CHECK(at("52").after(gap::open));
  CHECK(at("of").after(gap::close));
  CHECK(at("A").is(shape::initial));
  CHECK(at("Co").is(shape::abbreviation));
  CHECK(at("at").after(gap::dash));
  CHECK(at("5").after(gap::money));
  CHECK(at("6").after(gap::ampersand));
  CHECK(at("End").after(gap::percent));
  CHECK(at("End").after(gap::paragraph));
  CHECK(at("End").is(shape::possessive));
  CHECK(words[0].after(gap::paragraph));
  CHECK(words[words.size()].after(gap::paragraph));
}

TEST_CASE("a name may run over a line's end and an abbreviation's stop, not over other marks") {
  Words words;
  words.read("St. Louis\nBlues-Rangers. Then, John F. Kennedy");
  CHECK(words.adjacent(1));
  CHECK(words.adjacent(2));
  CHECK(words.adjacent(3));
  CHECK_FALSE(words.adjacent(4));
  CHECK_FALSE(words.adjacent(5));
  CHECK(words.adjacent(6));
  CHECK(words.adjacent(7));
}

TEST_CASE("a headline in capitals is known as one") {
  Words words;
  words.read("TAIWAN REJECTS TEXTILE MAKERS");
  CHECK(words.all_caps());
  words.read("Taiwan rejects NATO plea");
  CHECK_FALSE(words.all_caps());
  words.read("");
  CHECK_FALSE(words.all_caps());
}

TEST_CASE("damaged UTF-8 is passed over") {
  for (const std::string text : {"\xff", "a\xc3", "\xe2\x80", "caf\xc3\xa9\xff\xfe x", "\xed\xa0\x80z"}) {
    Words words;
    words.read(text);
    CHECK(words[words.size()].end == text.size());
  }
}
