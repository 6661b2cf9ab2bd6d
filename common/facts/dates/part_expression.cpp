#include "common/facts/dates/reader.hpp"
#include "common/facts/dates/year_context.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

/// Words after which a season or a holiday without a year is one of a certain year.
constexpr KeySet before_named("in", "on", "at", "by", "over", "during", "since", "until", "till", "before", "after",
                              "through", "for", "from", "around", "to", "of", "early", "late", "mid", "throughout");
/// Words that may follow such a name; another lower-case word makes it part of a longer one: "the summer holidays".
constexpr KeySet after_named("and", "or", "to", "in", "on", "at", "by", "for", "with", "when", "while", "after",
                             "before", "until", "but", "as", "was", "were", "had", "has", "is", "that", "which", "who",
                             "it", "he", "she", "they", "from", "through", "because", "during", "would", "will", "if",
                             "than", "this", "last", "next", "said", "the", "a", "an", "since", "so");

/// Reads parts of years and centuries, seasons and holidays. Each reading function returns nothing if word i_ is none.
class PartReader : DateReader {
 public:
  using DateReader::DateReader;

  std::optional<DateExpression> read() {
    switch (words_[i_].key) {
      case "quarter"_word:
        return quarter();
      case "half"_word:
        return half();
      case "century"_word:
        return century();
      default:
        break;
    }
    if (season_of(words_[i_].key) != 0) return season();
    if (decade_word(words_[i_].key) != 0) return spelt_decade();
    if (words_[i_].size() == 2) return short_part();
    return words_[i_].is(shape::capitalised) ? holiday() : std::nullopt;
  }

 private:
  /// A quarter or half, together with the year after it ("of 2014", "of last year", "in 2014", "2014") or before it
  /// ("2014 first quarter").
  std::optional<DateExpression> part(Kind kind, int number, std::size_t first) {
    DateExpression result = make(kind, first, i_ + 1);
    result.part = number;
    result.end = take_year_of_part(i_ + 1, result);
    if (result.year == 0 && !result.near && first > 0 && joined(first)) {
      result.year = four_digit_year(words_, first - 1);
    }
    return result;
  }

  /// Reads the year of a part. Returns the word after it; `next` if there is none.
  std::size_t take_year_of_part(std::size_t next, DateExpression& result) const {
    std::size_t at = next;
    const bool in = words_[at].key == "in"_word;
    if ((in || words_[at].key == "of"_word) && joined(at)) ++at;
    if (joined(at) && words_[at].key == "fiscal"_word) at += words_[at + 1].key == "year"_word ? 2 : 1;
    // A quotation mark may stand for the century: "the summer of '98".
    if (at >= words_.size() || words_[at].after((gap::breaks & ~std::uint32_t{gap::quote}) | gap::comma)) return next;
    if (const int year = four_digit_year(words_, at)) {
      result.year = year;
      return at + 1;
    }
    if (words_[at].size() == 2 && words_[at].after(gap::quote)) {
      const int year = digits_of(words_, at).value_or(-1);
      if (year < 0) return next;
      result.year = year <= 30 ? 2000 + year : 1900 + year;
      return at + 1;
    }
    const std::uint64_t which = words_[at].key;
    if (in || words_[at + 1].key != "year"_word ||
        !is_any(which, {"last"_word, "this"_word, "next"_word, "the"_word, "that"_word})) {
      return next;
    }
    result.year_told = which == "that"_word;
    result.near = !result.year_told;
    result.offset = which == "last"_word ? -1 : which == "next"_word ? 1 : 0;
    return at + 2;
  }

  std::optional<DateExpression> quarter() {
    const int number = ordinal_to_four(before(i_));
    return number == 0 ? std::nullopt : part(Kind::quarter, number, i_ - 1);
  }

  /// "Q3", "Q3 2010", "3Q", "H1 2010", "1H 2010". A half is read only with its year.
  std::optional<DateExpression> short_part() {
    const std::string_view text = words_.text(i_);
    const bool letter_first = text[0] > '9';
    const char letter = static_cast<char>(text[letter_first ? 0 : 1] | 0x20);
    const char digit = text[letter_first ? 1 : 0];
    if (letter == 'q' && digit >= '1' && digit <= '4') return part(Kind::quarter, digit - '0', i_);
    if (letter != 'h' || (digit != '1' && digit != '2')) return std::nullopt;
    auto result = part(Kind::half, digit - '0', i_);
    return result->year != 0 ? result : std::nullopt;
  }

  /// A half of a year. Accepted only with its year, because the halves of games are as frequent.
  std::optional<DateExpression> half() {
    const int number = ordinal_to_four(before(i_));
    if (number != 1 && number != 2) return std::nullopt;
    auto result = part(Kind::half, number, i_ - 1);
    return result->year != 0 || result->near || result->year_told ? result : std::nullopt;
  }

  std::optional<DateExpression> century() {
    if (i_ <= floor_ || !joined(i_)) return std::nullopt;
    std::size_t first = i_ - 1;
    const auto spelt = static_cast<int>(day_ordinal(words_, i_ - 1, first));
    const int number = spelt != 0 ? spelt : static_cast<int>(day_of_month(words_, i_ - 1));
    if (number < 10 || number > 21 || first < floor_) return std::nullopt;
    DateExpression result = make(Kind::century, first, i_ + 1);
    result.year = (number - 1) * 100 + 1;
    return result;
  }

  /// The words after which a season or a holiday is one of a certain year: sets offset, `near` and the first word.
  /// Returns false if there are none.
  bool take_which(DateExpression& result) const {
    switch (before(i_)) {
      case "last"_word:
      case "past"_word:
      case "previous"_word:
        result.offset = -1;
        break;
      case "next"_word:
      case "coming"_word:
        result.offset = 1;
        break;
      case "this"_word:
        result.near = true;
        break;
      default:
        return false;
    }
    result.first = i_ - 1;
    return true;
  }

  /// Whether a name ends at word i: a lower-case word that continues it does not follow.
  [[nodiscard]] bool name_ends(std::size_t i) const {
    if (i >= words_.size() || words_[i].after(gap::breaks | gap::comma)) return true;
    return !words_[i].after(gap::hyphen) && after_named.contains(words_[i].key);
  }

  /// "the summer of 2012", "last winter", "this spring", "in the autumn".
  std::optional<DateExpression> season() {
    DateExpression result = make(Kind::season, i_, i_ + 1);
    result.month = season_of(words_[i_].key);
    result.end = take_year_of_part(i_ + 1, result);
    const bool introduced = is_part_of_period(before(i_)) || is_any(before(i_), {"the"_word, "this"_word, "last"_word});
    if (words_[i_ + 1].key == "in"_word && result.year != 0 && !introduced) return std::nullopt;  // "to fall in 2008"
    if (result.year != 0) {
      const Word& second = words_[result.end];
      const bool winter = second.after(gap::hyphen | gap::slash | gap::dash) && !second.after(gap::space) &&
                          second.size() == 2 && second.is(shape::digit);
      if (winter) ++result.end;  // "the winter of 2012-13"
      return result;
    }
    if (result.near || result.year_told) {
      result.years_away = result.offset;
      return result;
    }
    const bool name = words_[i_].is(shape::capitalised) && !words_.all_caps();
    if (name) return std::nullopt;
    if (take_which(result)) return result;
    std::size_t article = i_;
    while (is_part_of_period(before(article))) --article;
    if (before(article) == "the"_word) --article;
    const bool bare = article == i_ && is_any(before(i_), {"by"_word, "until"_word, "since"_word});  // "by winter"
    if (bare && name_ends(i_ + 1)) return result;
    const bool told = article != i_ && is_any(before(article), {"in"_word, "by"_word, "over"_word, "during"_word,
                                                                "since"_word, "until"_word, "for"_word});
    return told && name_ends(i_ + 1) ? std::optional(result) : std::nullopt;
  }

  std::optional<DateExpression> spelt_decade() {
    const std::uint64_t article = is_part_of_period(before(i_)) && i_ > floor_ ? before(i_ - 1) : before(i_);
    if (article != "the"_word) return std::nullopt;
    DateExpression result = make(Kind::decade, i_, i_ + 1);
    result.year = 1900 + decade_word(words_[i_].key);
    return result;
  }

  /// "by Christmas", "last Thanksgiving", "Christmas Eve", "New Year's Day 2012".
  std::optional<DateExpression> holiday() {
    const auto found = holiday_at(words_, i_);
    if (!found || words_.all_caps()) return std::nullopt;
    DateExpression result = make(Kind::holiday, i_, i_ + found->words);
    for (std::size_t i = i_; i < result.end; ++i) {
      if (!words_[i].is(shape::capitalised)) return std::nullopt;
    }
    result.holiday = found->holiday;
    const std::size_t next = result.end;
    const bool comma = words_[next].after(gap::comma) && !words_[next].after(gap::breaks);
    if (const int year = joined(next) || comma ? four_digit_year(words_, next) : 0) {
      result.year = year;
      result.end = next + 1;
      return result;
    }
    if (joined(next) && words_[next].is(shape::capitalised)) return std::nullopt;
    if (take_which(result)) return result;
    const bool plain = !is_any(words_[next - 1].key, {"day"_word, "eve"_word});  // "Easter", "Good Friday"
    const bool told = before_named.contains(before(i_)) && name_ends(next);
    return !plain || told ? std::optional(result) : std::nullopt;
  }
};

}  // namespace

std::optional<DateExpression> part_expression_at(const Words& words, std::size_t i, std::size_t floor) {
  return PartReader(words, i, floor).read();
}

}  // namespace dateline::facts
