#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::facts::testing {

/// Texts that repeat a few pieces, to find work that grows faster than the text. A piece is one of each kind of thing
/// that extraction looks for; `#` in it stands for a word that is never the same.
inline constexpr auto pieces = std::to_array<std::string_view>({
    // names
    "John ",
    "Smith ",
    "John # ",
    "# Smith ",
    "John # Smith ",
    "J. # ",
    "J. Smith ",
    "# ",
    "Kim Jong-un ",
    "Nguyen # ",
    "van ",
    "de la ",
    "Mr. ",
    "General ",
    "Sir John ",
    "John Smith ",
    "John Smith, ",
    "John #, ",
    "JOHN SMITH ",
    "SMITH ",
    "Smith: ",
    "Jean-# ",
    "Lake ",
    "Mother ",
    "Obama ",
    "Jr. ",
    // offices
    "minister ",
    "Minister ",
    "Minister of ",
    "Minister's ",
    "president ",
    "President ",
    "President John Smith ",
    "the president ",
    "The president ",
    "Presidents ",
    "ministers ",
    "the ministers of ",
    "deputy ",
    "Deputy ",
    "former ",
    "acting ",
    "chief ",
    "secretary ",
    "Secretary of State ",
    "spokesman ",
    "minister of state for ",
    "state for ",
    "health and ",
    "of health ",
    "his counterpart ",
    "her deputy ",
    "its president ",
    "whose chairman ",
    "John #, president, ",
    "President John # ",
    "Foreign Minister # # of France ",
    "minister of # ",
    "head ",
    "the minister, ",
    "member ",
    "committee member ",
    "#'s chairman ",
    "counterpart ",
    "predecessor ",
    "leader ",
    // bodies and places
    "United Nations ",
    "State Department ",
    "Ministry ",
    "University of ",
    "Bank ",
    "# Bank ",
    "Committee ",
    "Inc ",
    "& ",
    "Paris ",
    "China ",
    "Georgia ",
    "Jordan ",
    "Turkey ",
    "French ",
    "Russian ",
    "US ",
    "U.S. ",
    "Latvia's ",
    "Paris, ",
    // the words between them
    "and ",
    ", ",
    ". ",
    "the ",
    "The ",
    "of ",
    "of the ",
    "for ",
    "to ",
    "at ",
    "in ",
    "with ",
    "from ",
    "by ",
    "as ",
    "who ",
    "he ",
    "He was ",
    "him as ",
    "is ",
    "was ",
    "said ",
    "elected ",
    "named by ",
    "was elected ",
    "resigned as ",
    "succeeded ",
    "replaced ",
    "heads ",
    "will head ",
    "died in 1999 ",
    "one of ",
    "a ",
    "now ",
    "once ",
    "led ",
    "the # ",
    "word ",
    "word# ",
    // dates and numbers
    "May ",
    "May 5 ",
    "5 May 2014 ",
    "2014 ",
    "Friday ",
    "last week ",
    "following week ",
    "the week ",
    "in ",
    "since ",
    "from ",
    "until ",
    "yesterday ",
    "two days later ",
    "1990s ",
    "2013-14 ",
    "9/",
    "9/11 ",
    "12 ",
    "12-",
    "31 ",
    "Q3 ",
    "first quarter of ",
    "end of the year ",
    "(1901-1999) ",
    "$5 ",
    "5% ",
    "10:18 ",
    "3,000 ",
    // marks
    "\"",
    "'",
    "(",
    ")",
    "[",
    "] ",
    "-",
    " - ",
    "– ",
    "'s ",
    ": ",
    "; ",
    "\n",
    "\n\n",
    "  ",
    "...",
    "/",
    "\xc2\xa0",
    "\xe2\x80\x8b",
    "é",
    "É",
    "\xff",
    "http://a.b/#?c=d ",
    "x@#.org ",
    "A",
    "a",
    "Ab.",
    "#-",
    "(By ",
    "A.",
    // lines around a story
    "By John #\n\n",
    "By John Smith\n",
    "(Reporting by John #; Editing by Ann #)\n",
    "Contact: Ann #, 202-555-0100\n",
    "PARIS, May 5 (Reuters) - ",
    "PARIS ",
    "Reuter\n\n",
    "MR SMITH: ",
    "Staff Reporter\n",
});

/// Different words of five letters for the numbers below 26^5, in an order without a pattern.
inline std::string distinct_word(std::size_t number) {
  constexpr std::size_t words = 26 * 26 * 26 * 26 * 26;
  constexpr std::size_t prime = 7'368'787;
  std::size_t rest = number * prime % words;
  std::string word;
  for (const char first : {'A', 'a', 'a', 'a', 'a'}) {
    word += static_cast<char>(first + static_cast<char>(rest % 26));
    rest /= 26;
  }
  return word;
}

inline void append(std::string& text, std::string_view piece, std::size_t& number) {
  for (const char c : piece) {
    if (c == '#') {
      text += distinct_word(number++);
    } else {
      text += c;
    }
  }
}

/// The pieces in turn, up to `size` bytes: "abcabcabc…".
inline std::string in_turn(const std::vector<std::string_view>& parts, std::size_t size) {
  std::string text;
  std::size_t number = 0;
  while (text.size() < size) {
    for (const std::string_view part : parts) append(text, part, number);
  }
  return text;
}

/// Each piece many times, for an equal share of `size` bytes: "aaa…bbb…ccc…".
inline std::string in_blocks(const std::vector<std::string_view>& parts, std::size_t size) {
  std::string text;
  std::size_t number = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    while (text.size() < size * (i + 1) / parts.size()) append(text, parts[i], number);
  }
  return text;
}

}  // namespace dateline::facts::testing
