#include "common/facts/dates/amount.hpp"
#include "common/facts/dates/reader.hpp"
#include "common/facts/dates/year_context.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

/// A number of units of time.
struct Length {
  int count;
  TimeUnit unit;
};

/// The length of `halves` half units; std::nullopt if it is no whole number of a smaller unit.
std::optional<Length> length_of(int halves, const Word& unit_word) {
  TimeUnit unit = *unit_of(unit_word.key);
  if (unit_word.key == "fortnight"_word) halves *= 2;
  if (unit == TimeUnit::decade || unit == TimeUnit::century) {
    halves *= unit == TimeUnit::decade ? 10 : 100;
    unit = TimeUnit::year;
  }
  if (halves % 2 == 0) return Length{halves / 2, unit};
  if (unit == TimeUnit::year) return Length{6 * halves, TimeUnit::month};
  if (unit == TimeUnit::month) return Length{15 * halves, TimeUnit::day};
  return std::nullopt;
}

/// "three years" and "two months" together; std::nullopt if the units do not fit.
std::optional<Length> sum_of(const Length& large, const Length& small) {
  if (large.unit == TimeUnit::year && small.unit == TimeUnit::month) {
    return Length{12 * large.count + small.count, TimeUnit::month};
  }
  if (large.unit == TimeUnit::week && small.unit == TimeUnit::day) {
    return Length{7 * large.count + small.count, TimeUnit::day};
  }
  return std::nullopt;
}

/// Reads expressions whose main word is a unit of time, word i_. Each reading function returns nothing if it is none of
/// its expressions.
class CountedReader : DateReader {
 public:
  using DateReader::DateReader;

  std::optional<DateExpression> read() {
    if (!unit_of(words_[i_].key)) return std::nullopt;
    if (const auto found = running_period()) return found;
    if (const auto found = before_last()) return found;
    if (const auto found = pointed_at()) return found;
    if (const auto found = day_beside()) return found;
    if (words_[i_].key == "year"_word && words_[i_ + 1].after(gap::hyphen)) {
      if (const auto found = compound_with_year()) return found;
    }
    return counted();
  }

 private:
  [[nodiscard]] std::uint64_t key_at(std::size_t i) const { return joined(i) ? words_[i].key : 0; }
  [[nodiscard]] bool plural() const { return words_.text(i_).ends_with('s'); }

  /// The current period: "the end of the year", "later in the month", "the current quarter".
  std::optional<DateExpression> running_period() const {
    const TimeUnit unit = *unit_of(words_[i_].key);
    if (plural() || i_ < floor_ + 2) return std::nullopt;
    const std::uint64_t prior = before(i_);
    DateExpression result = make(Kind::period, i_ - 1, i_ + 1);
    result.unit = unit;
    if (prior == "current"_word && unit != TimeUnit::day) return result;
    if (prior != "the"_word) return std::nullopt;
    const std::uint64_t link = before(i_ - 1);
    const std::uint64_t part = before(i_ - 2);
    const bool of = link == "of"_word && (is_part_of_period(part) || is_any(part, {"rest"_word, "remainder"_word}));
    const bool in = link == "in"_word && is_any(part, {"later"_word, "earlier"_word, "late"_word, "early"_word});
    return of || in ? std::optional(result) : std::nullopt;
  }

  /// "the week before last", "the year after next", "the night before last".
  std::optional<DateExpression> before_last() const {
    const bool past = key_at(i_ + 1) == "before"_word && key_at(i_ + 2) == "last"_word;
    const bool future = key_at(i_ + 1) == "after"_word && key_at(i_ + 2) == "next"_word;
    if ((!past && !future) || plural()) return std::nullopt;
    DateExpression result = make(Kind::period, before(i_) == "the"_word ? i_ - 1 : i_, i_ + 3);
    result.unit = *unit_of(words_[i_].key);
    result.offset = past ? -2 : 2;
    return result;
  }

  /// "that year", "the same day", "the latest quarter".
  std::optional<DateExpression> pointed_at() const {
    const std::uint64_t prior = before(i_);
    if (plural() || !is_any(prior, {"that"_word, "same"_word, "latest"_word})) return std::nullopt;
    const bool determined = prior == "that"_word || is_any(before(i_ - 1), {"the"_word, "that"_word, "this"_word});
    if (!determined || key_at(i_ + 1) == "of"_word) return std::nullopt;
    DateExpression result = make(Kind::same, prior == "that"_word ? i_ - 1 : i_ - 2, i_ + 1);
    result.unit = *unit_of(words_[i_].key);
    result.near = prior == "latest"_word;
    if (result.near && result.unit == TimeUnit::day) return std::nullopt;
    return result;
  }

  /// "the day before," and "the day after,": the day next to the one told before.
  std::optional<DateExpression> day_beside() const {
    if (words_[i_].key != "day"_word || before(i_) != "the"_word) return std::nullopt;
    const std::uint64_t next = key_at(i_ + 1);
    if (next != "before"_word && next != "after"_word) return std::nullopt;
    if (i_ + 2 < words_.size() && !words_[i_ + 2].after(gap::breaks | gap::comma)) return std::nullopt;
    DateExpression result = make(Kind::shift, i_ - 1, i_ + 2);
    result.offset = next == "before"_word ? -1 : 1;
    return result;
  }

  /// "year-end", "the year-ago quarter", "the year-earlier loss". Word i_ is "year", and a hyphen follows.
  std::optional<DateExpression> compound_with_year() const {
    DateExpression result = make(Kind::period, i_, i_ + 2);
    result.unit = TimeUnit::year;
    if (words_[i_ + 1].key == "end"_word) {
      const int year = joined(i_ + 2) ? four_digit_year(words_, i_ + 2) : 0;
      if (year == 0) return result;
      result.kind = Kind::year;
      result.year = year;
      result.end = i_ + 3;
      return result;
    }
    if (!is_any(words_[i_ + 1].key, {"ago"_word, "earlier"_word}) || before(i_) == "a"_word) return std::nullopt;
    result.offset = -1;
    const int part = ordinal_to_four(key_at(i_ + 2));
    if (part != 0 && key_at(i_ + 3) == "quarter"_word) {  // "the year-earlier third quarter"
      result.kind = Kind::quarter;
      result.part = part;
      result.near = true;
      result.end = i_ + 4;
      return result;
    }
    const std::uint64_t noun = key_at(i_ + 2);
    if (noun != "quarter"_word && noun != "month"_word) return result;
    result.kind = Kind::same;
    result.unit = *unit_of(noun);
    result.offset = noun == "quarter"_word ? -4 : -12;
    result.near = true;
    result.end = i_ + 3;
    return result;
  }

  /// Adds "and a half" or "and two months" to a length. `next`: the word after its unit; becomes the word after it all.
  [[nodiscard]] std::optional<Length> with_rest(int halves, std::size_t& next) const {
    if (key_at(next) == "and"_word && key_at(next + 1) == "a"_word && key_at(next + 2) == "half"_word) {
      next += 3;
      return length_of(halves + 1, words_[i_]);
    }
    const auto length = length_of(halves, words_[i_]);
    const bool comma = words_[next].after(gap::comma) && !words_[next].after(gap::breaks);
    const std::size_t from = key_at(next) == "and"_word ? next + 1 : comma ? next : words_.size();
    for (std::size_t unit = from + 1; length && unit < words_.size() && unit < from + 5; ++unit) {
      if (!unit_of(words_[unit].key)) continue;
      const auto amount = amount_before(words_, unit, from);
      const auto rest = amount && amount->first == from ? length_of(amount->halves, words_[unit]) : std::nullopt;
      const auto sum = rest ? sum_of(*length, *rest) : std::nullopt;
      if (!sum) return length;
      next = unit + 1;
      return sum;
    }
    return length;
  }

  /// "two weeks ago", "three days later", "five years after", "in two months".
  std::optional<DateExpression> counted() const {
    auto amount = amount_before(words_, i_, floor_);
    if (!amount) return std::nullopt;
    std::size_t next = i_ + 1;
    auto length = with_rest(amount->halves, next);
    if (words_[i_].key == "century"_word && before(amount->first) == "of"_word &&
        before(amount->first - 1) == "quarter"_word) {  // "a quarter of a century"
      length = Length{25, TimeUnit::year};
      amount->first -= before(amount->first - 2) == "a"_word ? 3 : 2;
    }
    if (!length || length->count > 6000) return std::nullopt;
    const Kind kind = length->unit == TimeUnit::day ? Kind::near_day : Kind::period;
    DateExpression result = make(kind, amount->first, next + 1);
    result.unit = length->unit;
    result.offset = length->count;
    switch (key_at(next)) {
      case "ago"_word:
        result.offset = -length->count;
        return ago(result);
      case "from"_word:
        return from(result);
      case "later"_word:
        result.kind = Kind::shift;
        return result;
      case "earlier"_word:
        result.kind = Kind::shift;
        result.offset = -length->count;
        return result;
      case "before"_word:
        if (next + 1 < words_.size() && !words_[next + 1].after(gap::breaks | gap::comma)) return std::nullopt;
        result.kind = Kind::shift;
        result.offset = -length->count;
        return result;
      case "after"_word:
        result.kind = Kind::after;
        return result;
      default:
        return in_future(result, next);
    }
  }

  /// "a week ago", and the day or month that may follow: "a week ago today", "two weeks ago Friday", "a year ago this
  /// month".
  std::optional<DateExpression> ago(DateExpression result) const {
    const std::size_t at = result.end;
    if (key_at(at) == "today"_word && result.unit != TimeUnit::day) {
      result.to_the_day = true;
      result.end = at + 1;
      return result;
    }
    if (result.unit == TimeUnit::year && key_at(at) == "this"_word && key_at(at + 1) == "month"_word) {
      result.unit = TimeUnit::month;
      result.offset *= 12;
      result.end = at + 2;
      return result;
    }
    const std::size_t day = key_at(at) == "on"_word ? at + 1 : at;
    if (result.unit != TimeUnit::week || !joined(day) || weekday_of(words_[day].key) == 0) return result;
    DateExpression weekday = make(Kind::weekday, result.first, day + 1);
    weekday.weekday = weekday_of(words_[day].key);
    weekday.weeks_away = result.offset;
    return weekday;
  }

  /// "two weeks from now", "a week from Friday", "a month from today". Word result.end - 1 is "from".
  std::optional<DateExpression> from(DateExpression result) const {
    const std::uint64_t day = key_at(result.end);
    ++result.end;
    if (day == "now"_word) return result;
    if (day == "today"_word) {
      result.to_the_day = result.unit != TimeUnit::day;
      return result;
    }
    if (result.unit != TimeUnit::week || weekday_of(day) == 0) return std::nullopt;
    result.kind = Kind::weekday;
    result.weekday = weekday_of(day);
    result.weeks_away = result.offset;
    result.offset = 1;
    return result;
  }

  /// "in two months" of the future tense, "in two months' time". `next`: the word after the unit.
  std::optional<DateExpression> in_future(DateExpression result, std::size_t next) const {
    if (before(result.first) != "in"_word) return std::nullopt;
    --result.first;
    if (words_[next - 1].is(shape::possessive)) {
      return key_at(next) == "time"_word ? std::optional(result) : std::nullopt;
    }
    if (is_any(words_[next].key, {"of"_word, "and"_word, "old"_word, "to"_word})) return std::nullopt;
    result.end = next;
    result.near = true;
    return result;
  }
};

}  // namespace

std::optional<DateExpression> counted_expression_at(const Words& words, std::size_t i, std::size_t floor) {
  return CountedReader(words, i, floor).read();
}

}  // namespace dateline::facts
