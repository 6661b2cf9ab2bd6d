#include "common/facts/dates/year_context.hpp"

#include "common/facts/lists/date_words.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

/// Nouns and units that follow amounts.
constexpr KeySet counted("people", "men", "women", "children", "troops", "jobs", "mln", "million", "billion", "dlrs",
                         "dollars", "dollar", "tonnes", "tons", "pct", "percent", "per", "euros", "pounds", "yen",
                         "feet", "metres", "meters", "miles", "km", "kilometres", "kilometers", "votes", "points",
                         "words", "hours", "hp", "mw", "megawatts", "bc", "bce", "acres", "hectares", "marks", "francs",
                         "cc", "square", "thousand", "persons", "sq", "mg", "kg", "pages", "gmt", "est", "edt", "hrs",
                         "bst", "cet", "utc", "basis", "schoolchildren", "residents", "students", "year", "years",
                         "days", "weeks", "months", "soldiers", "workers", "employees", "members", "copies", "times");

/// Whether word i has the form of a plural noun.
bool looks_plural(const Words& words, std::size_t i) {
  const Word& word = words[i];
  if (word.is(shape::capitalised | shape::digit) || word.size() < 4) return false;
  const std::string_view text = words.text(i);
  return text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us") && !text.ends_with("is");
}

/// Words after which a year from 1000 on may follow.
constexpr KeySet any_year("in", "since", "throughout", "until", "till", "during", "before", "after", "between", "early",
                          "late", "mid", "circa", "year", "years", "fiscal", "through", "spring", "summer", "autumn",
                          "fall", "winter");

/// Words after which a year from 1700 on may follow, unless the number may count the noun after it.
constexpr KeySet recent_year("of", "to", "from", "by", "for", "and", "or", "than", "around", "into", "on", "with",
                             "both", "as", "olympics", "games", "cup", "election", "elections", "euro", "expo",
                             "championship", "championships", "budget", "when", "about", "that");
constexpr KeySet articles("the", "a", "his", "her", "its", "their", "our", "this", "entire", "whole", "landmark",
                          "disputed", "last");
/// Nouns and adjectives that are often preceded by a year: "2012 presidential candidate".
constexpr KeySet dated_nouns("presidential", "election", "elections", "general", "olympics", "olympic", "census",
                             "season", "coup", "revolution", "uprising", "invasion", "war", "agreement", "accord",
                             "accords", "treaty", "constitution", "film", "novel", "book", "album", "study", "report",
                             "tsunami", "earthquake", "crisis", "genocide", "attacks", "bombing", "bombings",
                             "financial", "world", "midterm", "primary", "campaign", "convention", "referendum",
                             "championship", "championships", "summer", "winter", "summit", "ceasefire",
                             "constitutional", "parliamentary", "massacre", "law", "act", "earnings", "profit",
                             "profits", "sales", "revenue", "revenues", "results", "forecast", "forecasts", "outlook",
                             "guidance", "dividend", "deficit", "budget", "harvest", "crop", "full", "first", "second",
                             "third", "fourth", "annual", "operating", "net", "fiscal", "federal", "guidance");
/// Function words. A number before one of these counts nothing.
constexpr KeySet function_words("and", "or", "to", "in", "on", "at", "by", "for", "with", "when", "while", "after",
                                "before", "until", "but", "as", "was", "were", "had", "has", "is", "the", "a", "an",
                                "that", "which", "who", "it", "he", "she", "they", "from", "through", "because",
                                "during", "would", "will", "if", "than", "over", "onwards", "onward", "into", "under",
                                "although", "where", "there", "all", "not", "are", "be", "his", "their", "its",
                                "against", "so", "did", "could", "about");
constexpr KeySet sentence_year("was", "saw", "is", "will", "has", "marked", "brought", "began", "ended");

/// Whether a hyphen or dash without blanks precedes the word.
bool touches(const Word& word) {
  return word.after(gap::hyphen | gap::dash) && !word.after(gap::space | gap::newline | gap::stop);
}

/// Whether the number is an amount: money, a percentage, a measure or a count.
bool is_amount(const Words& words, std::size_t i, int year) {
  const Word& next = words[i + 1];
  if (words[i].after(gap::money | gap::other | gap::slash) || next.after(gap::percent)) return true;
  if (next.after(gap::breaks | gap::comma | gap::hyphen)) return false;
  return counted.contains(next.key) || (year % 100 == 0 && looks_plural(words, i + 1));
}

/// Whether another year next to this one confirms it: "1936-2011", "from 1861 to 1865", "1992, 1996 and 2000".
bool has_partner(const Words& words, std::size_t i, int year) {
  if (touches(words[i + 1]) && four_digit_year(words, i + 1) > year) return true;
  if (i == 0) return false;
  if (touches(words[i]) && four_digit_year(words, i - 1) != 0) return true;
  const std::uint64_t before = words[i - 1].key;
  if (before == "from"_word && words[i + 1].key == "to"_word && four_digit_year(words, i + 2) > year) return true;
  const bool linked = i >= 2 && four_digit_year(words, i - 2) != 0;
  if (linked && before == "and"_word) return true;
  return linked && before == "to"_word && i >= 3 && is_any(words[i - 3].key, {"from"_word, "years"_word});
}

/// Whether the word before the number shows that it is a year.
bool is_introduced(const Words& words, std::size_t i, int year) {
  const Word& before = words[i - 1];
  const Word& next = words[i + 1];
  const bool followed = !next.after(gap::breaks | gap::comma) && !next.is(shape::capitalised);
  const bool noun = followed && (year < 1900 ? !function_words.contains(next.key) : looks_plural(words, i + 1));
  if (any_year.contains(before.key)) return !noun || (year >= 1500 && before.key == "in"_word);
  if (articles.contains(before.key) || before.is(shape::possessive)) return year >= 1700;
  if (words[i].is(shape::possessive)) return year >= 1900;
  return recent_year.contains(before.key) && !noun && year >= 1700;
}

}  // namespace

int four_digit_year(const Words& words, std::size_t i) noexcept {
  if (i >= words.size() || !words[i].is(shape::digit) || words[i].size() != 4) return 0;
  const int value = digits_of(words, i).value_or(0);
  return value >= 1000 && value <= 2100 ? value : 0;
}

bool means_year(const Words& words, std::size_t i) noexcept {
  const int year = four_digit_year(words, i);
  const Word& word = words[i];
  const Word& next = words[i + 1];
  if (year == 0 || is_amount(words, i, year)) return false;
  if (has_partner(words, i, year)) return true;
  if (word.after(gap::open)) return year >= 1500 && next.after(gap::close | gap::comma | gap::semicolon);
  const bool dated = dated_nouns.contains(next.key) && !next.after(gap::breaks | gap::comma);
  if (year >= 1900 && dated) return true;
  if (i == 0 || word.after(gap::paragraph | gap::stop)) {
    const bool heading = word.after(gap::paragraph) && next.after(gap::paragraph | gap::colon);
    return year >= 1900 && (heading || sentence_year.contains(next.key));
  }
  if (word.after(gap::comma)) return year >= 1900 && four_digit_year(words, i - 1) >= 1900;
  return !word.after(gap::breaks) && is_introduced(words, i, year);
}

}  // namespace dateline::facts
