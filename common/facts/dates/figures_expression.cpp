#include "common/facts/dates/reader.hpp"
#include "common/facts/dates/year_context.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

constexpr KeySet before_two_years("in", "the", "of", "for", "from", "during", "since", "between", "fiscal", "and",
                                  "years", "year", "season", "fy");
constexpr KeySet after_two_years("season", "budget", "year", "financial", "fiscal", "school", "academic", "war");
/// Words before "'98" that show that it is a year.
constexpr KeySet before_short_year("in", "of", "since", "the", "by", "from", "until", "before", "after", "during",
                                   "class", "summer", "winter", "spring", "fall", "autumn", "early", "late", "mid",
                                   "and", "to", "through");
/// Words in whose neighbourhood "the 80s" is no decade.
constexpr KeySet of_measure("temperature", "temperatures", "degrees", "fahrenheit", "celsius", "highs", "lows", "humid",
                            "humidity", "sunny", "cloudy", "golfers", "birdie", "shots", "cents");

/// The century of a year in two digits: 1931 to 2030.
int year_of_two_digits(int year) { return year <= 30 ? 2000 + year : 1900 + year; }

/// Reads dates that are written as figures. Each reading function returns nothing if word i_ is none.
class FiguresReader : DateReader {
 public:
  using DateReader::DateReader;

  std::optional<DateExpression> read() {
    if (!words_[i_].is(shape::digit)) return fiscal();
    if (words_[i_].after(gap::money)) return std::nullopt;
    if (const auto day = day_in_figures()) return day;
    if (const auto day = dotted_day()) return day;
    if (const auto decade = decade_in_figures()) return decade;
    if (words_[i_].size() == 2) return short_year();
    const int year = four_digit_year(words_, i_);
    return year == 0 ? std::nullopt : year_or_range(year);
  }

 private:
  std::optional<DateExpression> year_or_range(int year) const {
    const bool told = after_two_years.contains(words_[i_ + 2].key) || words_[i_].after(gap::open) ||
                      before_two_years.contains(before(i_));
    if (const auto years = told ? short_range(year) : std::nullopt) return years;
    const bool of_part = joined(i_ + 1) && ordinal_to_four(words_[i_ + 1].key) != 0 &&
                         is_any(words_[i_ + 2].key, {"quarter"_word, "half"_word});  // "the 1998 first quarter"
    if (of_part) return std::nullopt;
    return means_year(words_, i_) ? std::optional(whole_year(year, i_ + 1)) : std::nullopt;
  }

  [[nodiscard]] DateExpression whole_year(int year, std::size_t end) const {
    DateExpression result = make(Kind::year, i_, end);
    result.year = year;
    return result;
  }

  /// "FY2009", "FY09", "FY 2009", "FY2012-13".
  std::optional<DateExpression> fiscal() const {
    const std::string_view text = words_.text(i_);
    if (text.size() < 2 || (text[0] | 0x20) != 'f' || (text[1] | 0x20) != 'y') return std::nullopt;
    if (text.size() == 2) {
      const int year = joined(i_ + 1) ? four_digit_year(words_, i_ + 1) : 0;
      return year == 0 ? std::nullopt : std::optional(whole_year(year, i_ + 2));
    }
    int year = 0;
    for (const char c : text.substr(2)) {
      if (c < '0' || c > '9') return std::nullopt;
      year = year * 10 + (c - '0');
    }
    if (text.size() == 4)
      year = year_of_two_digits(year);
    else if (text.size() != 6 || year < 1900 || year > 2100)
      return std::nullopt;
    if (const auto years = short_range(year)) return years;
    return whole_year(year, i_ + 1);
  }

  [[nodiscard]] int value(std::size_t i) const { return i < words_.size() ? digits_of(words_, i).value_or(-1) : -1; }
  /// Whether the mark and no blank is between word i and the word before it.
  [[nodiscard]] bool touches(std::size_t i, std::uint32_t mark) const {
    return words_[i].after(mark) && !words_[i].after(gap::space | gap::newline);
  }

  /// "2014-05-20", "2014/05/20", "9/11"; "20/05/2014", "5/20/2014" and "5/20/14" only if the order of day and month is
  /// clear.
  std::optional<DateExpression> day_in_figures() const {
    DateExpression result = make(Kind::day, i_, i_ + 3);
    const bool hyphens = touches(i_ + 1, gap::hyphen) && touches(i_ + 2, gap::hyphen);
    const bool slashes = touches(i_ + 1, gap::slash) && touches(i_ + 2, gap::slash);
    if (touches(i_ + 1, gap::slash) && !slashes && value(i_) == 9 && value(i_ + 1) == 11) {
      result.end = i_ + 2;
      return dated(result, 2001, 9, 11);
    }
    if ((!hyphens && !slashes) || words_[i_ + 3].after(gap::slash)) return std::nullopt;
    if (words_[i_].size() == 4) return dated(result, value(i_), value(i_ + 1), day_before_clock(i_ + 2));
    if (words_[i_].size() > 2 || words_[i_ + 1].size() > 2) return std::nullopt;
    const bool whole = words_[i_ + 2].size() == 4;
    if (!whole && (words_[i_ + 2].size() != 2 || words_[i_ + 1].size() != 2)) return std::nullopt;
    const int last = value(i_ + 2);
    return in_clear_order(result, whole || last < 0 ? last : year_of_two_digits(last), value(i_), value(i_ + 1));
  }

  /// The day of "20" and of "20T09:12:44Z"; -1 if word i is no such thing.
  [[nodiscard]] int day_before_clock(std::size_t i) const {
    const std::string_view text = words_.text(i);
    if (text.size() < 3 || (text[2] | 0x20) != 't' || text[0] > '3' || text[1] < '0' || text[1] > '9') return value(i);
    return (text[0] - '0') * 10 + (text[1] - '0');
  }

  [[nodiscard]] static std::optional<DateExpression> in_clear_order(const DateExpression& date, int year, int a,
                                                                    int b) {
    if (a > 12 || a == b) return dated(date, year, b, a);
    if (b > 12) return dated(date, year, a, b);
    return std::nullopt;
  }

  /// "20.05.2014", "2014.05.20": one word. Full stops stand between day and month, in this order.
  std::optional<DateExpression> dotted_day() const {
    const std::string_view text = words_.text(i_);
    if (text.size() < 8 || text.size() > 10) return std::nullopt;
    int part[3] = {0, 0, 0};
    std::size_t at = 0;
    for (const char c : text) {
      if (c == '.') {
        if (++at > 2) return std::nullopt;
      } else {
        if (c < '0' || c > '9') return std::nullopt;
        part[at] = part[at] * 10 + (c - '0');
      }
    }
    const DateExpression result = make(Kind::day, i_, i_ + 1);
    if (at != 2) return std::nullopt;
    if (text[4] == '.') return dated(result, part[0], part[1], part[2]);
    return part[0] > 12 || part[1] <= 12 ? dated(result, part[2], part[1], part[0]) : std::nullopt;
  }

  [[nodiscard]] static std::optional<DateExpression> dated(DateExpression result, int year, int month, int day) {
    if (year < 1000 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    result.year = year;
    result.month = static_cast<unsigned>(month);
    result.day = static_cast<unsigned>(day);
    return result;
  }

  /// Whether "the", or a word such as "early" or "mid", introduces word i_.
  [[nodiscard]] bool introduced() const {
    // A quotation mark may stand for the century: "the '90s".
    const std::uint32_t forbidden = (gap::breaks & ~std::uint32_t{gap::quote}) | gap::comma;
    if (i_ <= floor_ || words_[i_].after(forbidden)) return false;
    const std::uint64_t prior = words_[i_ - 1].key;
    return prior == "the"_word || (is_part_of_period(prior) && !is_any(prior, {"end"_word, "start"_word}));
  }

  /// Whether the words nearby speak of temperatures, scores or prices.
  [[nodiscard]] bool near_measure() const {
    const std::size_t last = std::min(words_.size(), i_ + 10);
    for (std::size_t i = i_ < 10 ? 0 : i_ - 10; i < last; ++i) {
      if (of_measure.contains(words_[i].key)) return true;
    }
    return false;
  }

  /// "1990s", "1990's" and "70's" after an article, "'90s", "the 90s"; hundreds to 1900 are centuries: "the 1800s".
  std::optional<DateExpression> decade_in_figures() const {
    std::string_view text = words_.text(i_);
    const bool plural = text.ends_with('s');
    if (plural) text.remove_suffix(1);
    const bool apostrophe_s = words_[i_].is(shape::possessive);
    if ((!plural && !apostrophe_s) || (text.size() != 4 && text.size() != 2)) return std::nullopt;
    int year = 0;
    for (const char c : text) {
      if (c < '0' || c > '9') return std::nullopt;
      year = year * 10 + (c - '0');
    }
    if (year % 10 != 0 || (apostrophe_s && !introduced())) return std::nullopt;
    if (text.size() == 2) {
      const int joined_to = after_decade();
      const bool told = words_[i_].after(gap::quote) || joined_to != 0 || (introduced() && !near_measure());
      if (year < 20 || !told) return std::nullopt;
      year += joined_to == 0 ? 1900 : joined_to / 100 * 100;
    }
    if (year < 1500 || year > 2090) return std::nullopt;
    const bool century = text.size() == 4 && year % 100 == 0 && year <= 1900;
    DateExpression result = make(century ? Kind::years : Kind::decade, i_, i_ + 1);
    result.year = year;
    result.last_year = year + 99;
    return result;
  }

  /// The decade that "and" joins to this one, "the 1860s and 70s"; 0 without one.
  [[nodiscard]] int after_decade() const {
    if (i_ < 2 || !is_any(words_[i_ - 1].key, {"and"_word, "or"_word, "to"_word, "early"_word})) return 0;
    const std::string_view text = words_.text(i_ - 2);
    if (text.size() != 5 || !text.ends_with('s')) return 0;
    int year = 0;
    for (const char c : text.substr(0, 4)) {
      if (c < '0' || c > '9') return 0;
      year = year * 10 + (c - '0');
    }
    return year;
  }

  /// "'98" after a word that introduces a year.
  std::optional<DateExpression> short_year() const {
    const std::uint32_t other = (gap::breaks & ~std::uint32_t{gap::quote}) | gap::comma | gap::hyphen;
    if (i_ <= floor_ || !words_[i_].after(gap::quote) || words_[i_].after(other)) return std::nullopt;
    if (words_[i_ + 1].after(gap::quote | gap::percent) || !before_short_year.contains(words_[i_ - 1].key)) {
      return std::nullopt;
    }
    const int year = value(i_);
    return year < 0 ? std::nullopt : std::optional(whole_year(year_of_two_digits(year), i_ + 1));
  }

  /// Two years, the second in short form: "2013-14", "1990/91".
  std::optional<DateExpression> short_range(int year) const {
    const Word& next = words_[i_ + 1];
    const bool beside = next.after(gap::hyphen | gap::dash | gap::slash) && !next.after(gap::space | gap::newline);
    if (!beside || next.size() != 2) return std::nullopt;
    const int last = year / 100 * 100 + digits_of(words_, i_ + 1).value_or(-1000);
    const int last_year = last < year && year % 100 == 99 ? last + 100 : last;
    if (last_year <= year || last_year > year + 60) return std::nullopt;
    DateExpression result = make(Kind::years, i_, i_ + 2);
    result.year = year;
    result.last_year = last_year;
    return result;
  }
};

}  // namespace

std::optional<DateExpression> figures_expression_at(const Words& words, std::size_t i, std::size_t floor) {
  return FiguresReader(words, i, floor).read();
}

}  // namespace dateline::facts
