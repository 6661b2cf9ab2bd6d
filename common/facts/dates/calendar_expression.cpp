#include "common/facts/dates/reader.hpp"
#include "common/facts/dates/year_context.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

constexpr KeySet before_doubtful_month("in", "since", "until", "till", "by", "from", "to", "last", "next", "this", "of",
                                       "between", "during", "before", "after", "through", "following", "previous",
                                       "for", "early", "mid", "late", "beginning", "start", "end", "middle");
/// Words that, after "the March", show that a protest march is meant and not the month.
constexpr KeySet after_walk("to", "on", "of", "for", "in", "and", "from", "was", "is", "at", "by", "that", "with",
                            "through", "will", "had", "has", "against", "began");
constexpr KeySet named_weekdays("every", "each", "black", "good", "easter", "ash", "bloody", "super", "sheffield",
                                "palm", "maundy", "cyber", "man", "a", "one");
constexpr KeySet papers("times", "telegraph", "mail", "mirror", "herald", "express", "age", "post", "night", "star",
                        "morning", "evening");
constexpr KeySet before_two_years("in", "the", "of", "for", "from", "during", "since", "between", "fiscal", "and",
                                  "years", "season");
constexpr KeySet after_two_years("season", "budget", "year", "financial", "fiscal", "school", "academic", "war");

/// Reads days, months and years. Each reading function returns nothing if word i_ is no such expression.
class CalendarReader : DateReader {
 public:
  using DateReader::DateReader;

  std::optional<DateExpression> read() {
    const Word& word = words_[i_];
    if (word.is(shape::digit)) return number();
    if (!word.is(shape::capitalised)) return std::nullopt;
    if (month_of(word.key) != 0) return month();
    if (weekday_of(word.key) != 0) return weekday();
    return std::nullopt;
  }

 private:
  std::optional<DateExpression> decade(int first_year) const {
    DateExpression result = make(Kind::decade, i_, i_ + 1);
    result.year = first_year;
    return result;
  }

  /// Reads the year after a month or a day: "May 2014", "May 20, 2014", "May of last year", "May '14". Returns the word
  /// after it, or `next` if there is none.
  std::size_t take_year(std::size_t next, DateExpression& result) const {
    std::size_t at = next;
    if (words_[at].key == "of"_word && joined(at)) ++at;
    if (joined(at) && words_[at + 1].key == "year"_word && joined(at + 1)) {
      switch (words_[at].key) {
        case "last"_word:
          result.years_away = -1;
          return at + 2;
        case "this"_word:
          result.years_away = 0;
          return at + 2;
        case "next"_word:
          result.years_away = 1;
          return at + 2;
        default:
          return next;
      }
    }
    if (at >= words_.size() || words_[at].after((gap::breaks & ~std::uint32_t{gap::quote}) | gap::hyphen)) return next;
    if (words_[at].after(gap::quote)) {
      const int year = digits_of(words_, at).value_or(-1);
      if (words_[at].size() != 2 || year < 0 || words_[at].after(gap::comma)) return next;
      result.year = year <= 30 ? 2000 + year : 1900 + year;
      return at + 1;
    }
    const int year = four_digit_year(words_, at);
    if (year == 0 || words_[at + 1].after(gap::percent)) return next;
    result.year = year;
    return at + 1;
  }

  /// Reads a second day: "3-5", "3 to 5", "17 and 18". `from`: the word after the first day. Returns the word after the
  /// second one, or `from` if there is none.
  std::size_t take_last_day(std::size_t from, DateExpression& result) const {
    std::size_t at = from;
    const bool dashed =
        words_[at].after(gap::hyphen | gap::dash) && !words_[at].after(gap::breaks & ~std::uint32_t{gap::dash});
    const bool to = !dashed && joined(at) && is_any(words_[at].key, {"to"_word, "through"_word, "until"_word});
    const bool also = !dashed && joined(at) && words_[at].key == "and"_word;
    if (to || also) ++at;
    if (!dashed && !to && !also) return from;
    const unsigned day = day_of_month(words_, at);
    if (at >= words_.size() || (!dashed && !joined(at)) || day <= result.day) return from;
    const bool between = also && before(from - 1) == "between"_word;
    if (also && !between && day != result.day + 1) return from;
    if (words_[at].size() > 4 || words_[at + 1].after(gap::percent)) return from;
    result.last_day = day;
    return at + 1;
  }

  /// "May 20", "May 20, 2014", "June 3-5", "May 2014", "May".
  std::optional<DateExpression> month() {
    const Word& word = words_[i_];
    DateExpression result = make(Kind::month, i_, i_ + 1);
    result.month = month_of(word.key);
    std::size_t next = i_ + 1;
    const std::size_t at = words_[next].key == "the"_word ? next + 1 : next;
    if (joined(at)) {
      const unsigned day = day_of_month(words_, at);
      const bool number =
          words_[at].size() <= 4 && !words_[at].after(gap::hyphen) && !words_[at + 1].after(gap::percent);
      const bool counts =
          joined(at + 1) && is_any(words_[at + 1].key, {"percent"_word, "pct"_word, "mln"_word, "million"_word});
      if (day != 0 && number && !counts && (words_[at].size() <= 2 || words_.text(at).back() > '9')) {
        result.kind = Kind::day;
        result.day = day;
        next = take_last_day(at + 1, result);
        result.end = take_year(next, result);
        return result;
      }
    }
    result.end = take_year(next, result);
    if (result.year != 0 || result.years_away) return result;
    return month_alone(result);
  }

  std::optional<DateExpression> month_alone(DateExpression result) const {
    const std::uint64_t key = words_[i_].key;
    const std::uint64_t prior = before(i_);
    if (is_short_month(key) && !before_doubtful_month.contains(prior)) return std::nullopt;
    if (is_doubtful_month(key) && !beside_month()) {
      const bool name = joined(i_ + 1) && words_[i_ + 1].is(shape::capitalised) && !words_.all_caps();
      const bool noun = joined(i_ + 1) && !words_[i_ + 1].is(shape::capitalised | shape::digit) &&
                        !after_walk.contains(words_[i_ + 1].key);
      const bool of_noun = noun && is_any(prior, {"the"_word, "its"_word, "their"_word, "a"_word});
      if ((!before_doubtful_month.contains(prior) && !of_noun) || name) return std::nullopt;
    }
    if (is_any(prior, {"every"_word, "each"_word})) return std::nullopt;
    if (prior == "last"_word || prior == "next"_word || prior == "following"_word) {
      result.offset = prior == "last"_word ? -1 : 1;
      result.near = prior == "following"_word;
      result.first = i_ - 1;
    }
    return result;
  }

  /// Whether another month is next to this one, which confirms that both are months: "June and July", "March-May",
  /// "April to June".
  [[nodiscard]] bool beside_month() const {
    const Word& next = words_[i_ + 1];
    if (next.after(gap::hyphen | gap::slash) && month_of(next.key) != 0) return true;
    if (i_ == 0 || words_[i_].after(gap::breaks & ~std::uint32_t{gap::dash | gap::slash})) return false;
    if (month_of(words_[i_ - 1].key) != 0) return true;
    const bool linked = is_any(words_[i_ - 1].key, {"and"_word, "or"_word, "to"_word, "through"_word});
    return linked && i_ >= 2 && month_of(words_[i_ - 2].key) != 0;
  }

  /// "Friday", "last Friday", "Friday, July 13".
  std::optional<DateExpression> weekday() {
    const std::uint64_t prior = before(i_);
    if (named_weekdays.contains(prior)) {
      return std::nullopt;
    }
    const bool title = joined(i_ + 1) && words_[i_ + 1].is(shape::capitalised) && !words_.all_caps();
    if (title && papers.contains(words_[i_ + 1].key)) {
      return std::nullopt;
    }
    DateExpression result = make(Kind::weekday, i_, i_ + 1);
    result.weekday = weekday_of(words_[i_].key);
    if (is_any(prior, {"last"_word, "next"_word, "coming"_word, "this"_word, "past"_word})) {
      result.offset = prior == "last"_word || prior == "past"_word ? -1 : prior == "this"_word ? 0 : 1;
      result.near = prior == "this"_word;
      result.first = i_ - 1;
    }
    const std::size_t next = i_ + 1;
    const bool beside =
        next < words_.size() && !words_[next].after(gap::breaks & ~std::uint32_t{gap::open | gap::stop});
    if (beside &&
        (words_[next].is(shape::digit) || month_of(words_[next].key) != 0 || words_[next].key == "the"_word)) {
      const std::size_t at = words_[next].key == "the"_word ? next + 1 : next;
      auto date = CalendarReader(words_, at, at).read();
      if (date && date->kind == Kind::day && date->last_day == 0) {
        date->first = result.first;
        date->weekday = result.weekday;
        return date;
      }
    }
    return result;
  }

  /// Reads a number: a date in figures, a day before a month, a year or a decade.
  std::optional<DateExpression> number() {
    if (words_[i_].after(gap::money)) return std::nullopt;
    if (const auto figures = date_in_figures()) return figures;
    if (const auto day = day_before_month()) return day;
    if (const auto period = decade_in_figures()) return period;
    if (ordinal_to_four(words_[i_].key) != 0) return std::nullopt;
    const int year = four_digit_year(words_, i_);
    if (year == 0) return std::nullopt;
    if (const auto years = short_range(year)) return years;
    if (!means_year(words_, i_)) return std::nullopt;
    DateExpression result = make(Kind::year, i_, i_ + 1);
    result.year = year;
    return result;
  }

  /// "5 June", "5th of June 2014", "3-5 June", "2 to 5 November".
  std::optional<DateExpression> day_before_month() {
    DateExpression result = make(Kind::day, i_, i_ + 1);
    result.day = day_of_month(words_, i_);
    if (result.day == 0 || words_[i_].size() > 4) return std::nullopt;
    std::size_t next = take_last_day(i_ + 1, result);
    if (words_[next].key == "of"_word && joined(next)) ++next;
    if (!joined(next) || !words_[next].is(shape::capitalised)) return std::nullopt;
    result.month = month_of(words_[next].key);
    if (result.month == 0) return std::nullopt;
    const bool name =
        is_doubtful_month(words_[next].key) && joined(next + 1) && words_[next + 1].is(shape::capitalised);
    if (name && !words_.all_caps()) return std::nullopt;
    result.end = take_year(next + 1, result);
    return result;
  }

  /// "2014-05-20", "20.05.2014", "9/11"; "20/05/2014" and "5/20/2014" only if the order of day and month is clear.
  std::optional<DateExpression> date_in_figures() {
    const auto value = [&](std::size_t i) { return i < words_.size() ? digits_of(words_, i).value_or(-1) : -1; };
    const auto joins = [&](std::size_t i, std::uint32_t mark) {
      return words_[i].after(mark) && !words_[i].after(gap::space | gap::newline);
    };
    DateExpression result = make(Kind::day, i_, i_ + 3);
    if (joins(i_ + 1, gap::hyphen) && joins(i_ + 2, gap::hyphen) && words_[i_].size() == 4) {
      return dated(result, value(i_), value(i_ + 1), value(i_ + 2));
    }
    if (joins(i_ + 1, gap::slash) && !joins(i_ + 2, gap::slash) && value(i_) == 9 && value(i_ + 1) == 11) {
      result.end = i_ + 2;
      return dated(result, 2001, 9, 11);
    }
    if (!joins(i_ + 1, gap::slash) || !joins(i_ + 2, gap::slash) || words_[i_ + 2].size() != 4) return std::nullopt;
    const int a = value(i_);
    const int b = value(i_ + 1);
    if (a > 12 || a == b) return dated(result, value(i_ + 2), b, a);
    if (b > 12) return dated(result, value(i_ + 2), a, b);
    return std::nullopt;
  }

  [[nodiscard]] static std::optional<DateExpression> dated(DateExpression result, int year, int month, int day) {
    if (year < 1000 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    result.year = year;
    result.month = static_cast<unsigned>(month);
    result.day = static_cast<unsigned>(day);
    return result;
  }

  /// "1990s", "'90s", and "90s" after an article.
  std::optional<DateExpression> decade_in_figures() {
    const std::string_view text = words_.text(i_);
    if (!text.ends_with('s') || (text.size() != 5 && text.size() != 3)) return std::nullopt;
    int year = 0;
    for (const char c : text.substr(0, text.size() - 1)) {
      if (c < '0' || c > '9') return std::nullopt;
      year = year * 10 + (c - '0');
    }
    if (year % 10 != 0) return std::nullopt;
    if (text.size() == 5) return year >= 1500 && year <= 2090 ? decade(year) : std::nullopt;
    const bool apostrophe = words_[i_].after(gap::quote);
    return apostrophe && year >= 20 ? decade(1900 + year) : std::nullopt;
  }

  /// Two years in short form, "2013-14", "1990/91", if the words next to them show that they are years.
  std::optional<DateExpression> short_range(int year) {
    const Word& next = words_[i_ + 1];
    const bool touches = next.after(gap::hyphen | gap::dash | gap::slash) && !next.after(gap::space | gap::newline);
    if (!touches || next.size() != 2) return std::nullopt;
    const int last = year / 100 * 100 + digits_of(words_, i_ + 1).value_or(-1000);
    const int last_year = last < year && year % 100 == 99 ? last + 100 : last;
    if (last_year <= year || last_year > year + 60) return std::nullopt;
    const bool told = after_two_years.contains(words_[i_ + 2].key);
    if (!told && !words_[i_].after(gap::open) && !before_two_years.contains(before(i_))) return std::nullopt;
    DateExpression result = make(Kind::years, i_, i_ + 2);
    result.year = year;
    result.last_year = last_year;
    return result;
  }
};

}  // namespace

std::optional<DateExpression> calendar_expression_at(const Words& words, std::size_t i, std::size_t floor) {
  return CalendarReader(words, i, floor).read();
}

}  // namespace dateline::facts
