#include "common/facts/dates/reader.hpp"
#include "common/facts/dates/year_context.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

/// Reads expressions relative to the day of publication or to another date, and parts of years and centuries. Each
/// reading function returns nothing if word i_ is no such expression.
class RelativeReader : DateReader {
 public:
  using DateReader::DateReader;

  std::optional<DateExpression> read() {
    const std::uint64_t key = words_[i_].key;
    switch (key) {
      case "yesterday"_word:
        return near_day(-1);
      case "today"_word:
      case "tonight"_word:
        return near_day(0);
      case "tomorrow"_word:
        return near_day(1);
      case "last"_word:
      case "next"_word:
      case "this"_word:
      case "previous"_word:
      case "following"_word:
        return relative();
      case "weekend"_word:
        return weekend();
      case "quarter"_word:
        return quarter();
      case "half"_word:
        return half();
      case "century"_word:
        return century();
      default:
        break;
    }
    if (unit_of(key)) return counted();
    if (season_of(key) != 0) return season();
    if (decade_word(key) != 0) return spelt_decade();
    if (words_[i_].size() == 2 && (key & 0xFF) == 'q') return short_quarter();
    return std::nullopt;
  }

 private:
  std::optional<DateExpression> near_day(int offset) {
    DateExpression result = make(Kind::near_day, i_, i_ + 1);
    result.offset = offset;
    return result;
  }

  /// "this week", "last night", "the next day". CalendarReader handles these words before weekdays and months.
  std::optional<DateExpression> relative() {
    const std::uint64_t key = words_[i_].key;
    if (!joined(i_ + 1)) return std::nullopt;
    const std::uint64_t noun = words_[i_ + 1].key;
    const int offset = is_any(key, {"last"_word, "previous"_word}) ? -1 : key == "this"_word ? 0 : 1;
    if (is_any(noun, {"morning"_word, "afternoon"_word, "evening"_word, "night"_word})) {
      if (key != "this"_word && !(key == "last"_word && noun == "night"_word)) return std::nullopt;
      DateExpression result = make(Kind::near_day, i_, i_ + 2);
      result.offset = offset;
      return result;
    }
    if (key == "this"_word && is_any(noun, {"past"_word, "coming"_word})) {
      const auto unit = joined(i_ + 2) ? unit_of(words_[i_ + 2].key) : std::nullopt;
      if (!unit || *unit == TimeUnit::day || words_.text(i_ + 2).ends_with('s')) return std::nullopt;
      DateExpression result = make(Kind::period, i_, i_ + 3);
      result.offset = noun == "past"_word ? -1 : 1;
      result.unit = *unit;
      return result;
    }
    const auto unit = unit_of(noun);
    if (!unit || words_.text(i_ + 1).ends_with('s') || words_[i_ + 2].key == "of"_word) return std::nullopt;
    const bool narrated = before(i_) == "the"_word || is_any(key, {"previous"_word, "following"_word});
    if (narrated && (key == "last"_word || key == "this"_word)) return std::nullopt;
    if (*unit == TimeUnit::day && !(narrated && offset != 0)) return std::nullopt;
    DateExpression result = make(narrated ? Kind::shift : Kind::period, i_, i_ + 2);
    result.offset = offset;
    result.unit = *unit;
    return result;
  }

  /// The number before word i, in digits or words, or 0. Sets `first` to its first word.
  [[nodiscard]] int number_before(std::size_t i, std::size_t& first) const {
    if (i <= floor_ || !joined(i)) return 0;
    first = i - 1;
    if (words_[first].is(shape::digit)) return digits_of(words_, first).value_or(0);
    const int ones = number_word(words_[first].key);
    if (ones == 0 || ones > 9 || first <= floor_ || !joined(first)) return ones;
    const int tens = number_word(words_[first - 1].key);
    if (tens < 20) return ones;
    --first;
    return tens + ones;
  }

  /// Whether the current period is meant: "the end of the year", "later in the month".
  [[nodiscard]] bool of_running_period() const {
    if (before(i_) != "the"_word || words_.text(i_).ends_with('s') || i_ < floor_ + 3) return false;
    const std::uint64_t link = before(i_ - 1);
    const std::uint64_t part = before(i_ - 2);
    return (link == "of"_word && is_part_of_period(part)) ||
           (link == "in"_word && is_any(part, {"later"_word, "earlier"_word, "late"_word, "early"_word}));
  }

  /// "two weeks ago", "three days later", "five years after", "in two months".
  std::optional<DateExpression> counted() {
    if (of_running_period()) {
      DateExpression result = make(Kind::period, i_ - 1, i_ + 1);
      result.unit = *unit_of(words_[i_].key);
      return result;
    }
    std::size_t first = i_;
    int count = number_before(i_, first);
    if (count <= 0 || count > 500) return std::nullopt;
    TimeUnit unit = *unit_of(words_[i_].key);
    if (unit == TimeUnit::decade || unit == TimeUnit::century) {
      count *= unit == TimeUnit::decade ? 10 : 100;
      unit = TimeUnit::year;
    }
    DateExpression result = make(unit == TimeUnit::day ? Kind::near_day : Kind::period, first, i_ + 2);
    result.unit = unit;
    result.offset = count;
    switch (joined(i_ + 1) ? words_[i_ + 1].key : 0) {
      case "ago"_word:
        result.offset = -count;
        return result;
      case "from"_word:
        if (words_[i_ + 2].key != "now"_word) return std::nullopt;
        result.end = i_ + 3;
        return result;
      case "later"_word:
        result.kind = Kind::shift;
        return result;
      case "earlier"_word:
        result.kind = Kind::shift;
        result.offset = -count;
        return result;
      case "after"_word:
        result.kind = Kind::after;
        return result;
      default:
        break;
    }
    if (before(first) != "in"_word || is_any(words_[i_ + 1].key, {"of"_word, "and"_word, "old"_word, "to"_word})) {
      return std::nullopt;
    }
    result.first = first - 1;
    result.end = i_ + 1;
    result.near = true;
    return result;
  }

  std::optional<DateExpression> weekend() {
    DateExpression result = make(Kind::weekend, i_, i_ + 1);
    switch (before(i_)) {
      case "last"_word:
        result.offset = -1;
        break;
      case "next"_word:
        result.offset = 1;
        break;
      case "this"_word:
        result.near = true;
        break;
      case "the"_word:
        if (!is_any(before(i_ - 1), {"over"_word, "at"_word, "on"_word, "during"_word})) return std::nullopt;
        return result;
      default:
        return std::nullopt;
    }
    result.first = i_ - 1;
    return result;
  }

  /// A quarter or half, together with the year after it: "of 2014", "of last year", "2014".
  std::optional<DateExpression> part(Kind kind, int number, std::size_t first) {
    DateExpression result = make(kind, first, i_ + 1);
    result.part = number;
    std::size_t next = i_ + 1;
    if (words_[next].key == "of"_word && joined(next)) ++next;
    if (!joined(next)) return result;
    if (const int year = four_digit_year(words_, next)) {
      result.year = year;
      result.end = next + 1;
    } else if (words_[next + 1].key == "year"_word &&
               is_any(words_[next].key, {"last"_word, "this"_word, "next"_word, "the"_word})) {
      result.near = true;
      result.offset = words_[next].key == "last"_word ? -1 : words_[next].key == "next"_word ? 1 : 0;
      result.end = next + 2;
    }
    return result;
  }

  std::optional<DateExpression> quarter() {
    const int number = ordinal_to_four(before(i_));
    return number == 0 ? std::nullopt : part(Kind::quarter, number, i_ - 1);
  }

  /// "Q3", "Q3 2010".
  std::optional<DateExpression> short_quarter() {
    const char number = words_.text(i_)[1];
    return number < '1' || number > '4' ? std::nullopt : part(Kind::quarter, number - '0', i_);
  }

  /// A half of a year. Accepted only with its year, because the halves of games are as frequent.
  std::optional<DateExpression> half() {
    const int number = ordinal_to_four(before(i_));
    if (number != 1 && number != 2) return std::nullopt;
    auto result = part(Kind::half, number, i_ - 1);
    return result->year != 0 || result->near ? result : std::nullopt;
  }

  std::optional<DateExpression> century() {
    if (i_ <= floor_ || !joined(i_)) return std::nullopt;
    int number = 0;
    switch (words_[i_ - 1].key) {
      case "eighteenth"_word:
        number = 18;
        break;
      case "nineteenth"_word:
        number = 19;
        break;
      case "twentieth"_word:
        number = 20;
        break;
      default:
        number = static_cast<int>(day_of_month(words_, i_ - 1));
        break;
    }
    if (before(i_ - 1) == "twenty"_word && words_[i_ - 1].key == "first"_word) number = 21;
    if (number < 10 || number > 21) return counted();
    DateExpression result = make(Kind::century, i_ - 1, i_ + 1);
    result.year = (number - 1) * 100 + 1;
    return result;
  }

  std::optional<DateExpression> season() {
    std::size_t next = i_ + 1;
    if (words_[next].key == "of"_word && joined(next)) ++next;
    const int year = joined(next) ? four_digit_year(words_, next) : 0;
    if (year == 0) return std::nullopt;
    DateExpression result = make(Kind::season, i_, next + 1);
    result.month = season_of(words_[i_].key);
    result.year = year;
    return result;
  }

  std::optional<DateExpression> spelt_decade() {
    const std::uint64_t article = is_part_of_period(before(i_)) && i_ > floor_ ? before(i_ - 1) : before(i_);
    if (article != "the"_word) return std::nullopt;
    DateExpression result = make(Kind::decade, i_, i_ + 1);
    result.year = 1900 + decade_word(words_[i_].key);
    return result;
  }
};

}  // namespace

std::optional<DateExpression> relative_expression_at(const Words& words, std::size_t i, std::size_t floor) {
  return RelativeReader(words, i, floor).read();
}

}  // namespace dateline::facts
