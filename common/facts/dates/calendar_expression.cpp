#include "common/facts/dates/year_context.hpp"
#include "common/facts/dates/year_reader.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

constexpr KeySet before_doubtful_month("in", "since", "until", "till", "by", "from", "to", "last", "next", "this", "of",
                                       "between", "during", "before", "after", "through", "following", "previous",
                                       "for", "early", "mid", "late", "beginning", "start", "end", "middle");
/// Words that, after "the March", show that a protest march is meant and not the month.
constexpr KeySet after_walk("to", "on", "of", "for", "in", "and", "from", "was", "is", "at", "by", "that", "with",
                            "through", "will", "had", "has", "against", "began");
/// Nouns that, after "April" and the like, show that the month is meant: "strong April sales".
constexpr KeySet of_month("sales", "results", "data", "figures", "report", "reading", "survey", "inflation", "retail",
                          "unemployment", "jobless", "payrolls", "same", "consumer", "producer", "industrial",
                          "housing", "meeting", "election", "elections", "deadline", "vote", "poll", "ballot", "budget",
                          "summit", "referendum", "attack", "bombing", "earthquake", "issue", "edition", "statement",
                          "exports", "imports", "orders", "output", "production", "trade", "quarter");
constexpr KeySet named_weekdays("every", "each", "black", "good", "easter", "ash", "bloody", "super", "sheffield",
                                "palm", "maundy", "cyber", "man", "one");
/// Words after "a Friday" that show that any Friday is meant.
constexpr KeySet any_weekday("morning", "afternoon", "evening", "night", "and", "or", "in", "of", "to", "at", "when",
                             "for", "with", "before", "after", "the", "that", "is", "was");
constexpr KeySet papers("times", "telegraph", "mail", "mirror", "herald", "express", "age", "post", "night", "star",
                        "morning", "evening");
/// Nouns that, after a month, show that the month of delivery of a contract is meant: "July crude".
constexpr KeySet of_delivery("crude", "brent", "wti", "rbob", "gasoline", "heating", "natural", "wheat", "corn",
                             "soybeans", "soybean", "soyoil", "soymeal", "oats", "rice", "cattle", "hogs", "bellies",
                             "lumber", "cotton", "sugar", "cocoa", "coffee", "gold", "silver", "copper", "platinum",
                             "palladium", "futures", "contract", "contracts", "delivery", "bund", "bunds", "expiry",
                             "eurodollar", "loading", "cargoes", "settlement");
constexpr KeySet not_in_contract("and", "from", "as", "the", "on", "by", "for", "in", "to", "with", "at", "of", "a",
                                 "an", "was", "were", "is", "are", "but", "or", "after", "before", "when", "that",
                                 "its");
/// The same before "for July", "in July".
constexpr KeySet before_delivery("delivery", "futures", "contract", "contracts", "expiring", "maturing", "settlement",
                                 "loading", "deliverable");

/// Reads days, months and years. Each reading function returns nothing if word i_ is no such expression.
class CalendarReader : YearReader {
 public:
  using YearReader::YearReader;

  std::optional<DateExpression> read() {
    const Word& word = words_[i_];
    if (word.is(shape::digit)) return word.after(gap::money) ? std::nullopt : day_before_month();
    if (!word.is(shape::capitalised)) return std::nullopt;
    if (month_of(word.key) != 0) return month();
    if (weekday_of(word.key) != 0) return weekday();
    return std::nullopt;
  }

 private:
  /// Reads the end of a list of days that follow one another, "3, 4 and 5". Returns the word after it, or `from`.
  std::size_t take_list_of_days(std::size_t from, DateExpression& result) const {
    unsigned day = result.day;
    for (std::size_t at = from; at < words_.size() && at < from + 12; ++at) {
      const bool comma = words_[at].after(gap::comma) && !words_[at].after(gap::breaks);
      const bool last = (comma || joined(at)) && words_[at].key == "and"_word;
      if (!comma && !last) return from;
      if (last) ++at;
      if ((last && !joined(at)) || day_of_month(words_, at) != day + 1 || words_[at].size() > 4) return from;
      ++day;
      if (!last) continue;
      result.last_day = day;
      return at + 1;
    }
    return from;
  }

  /// Reads a second day: "3-5", "3 to 5", "17 and 18", "3rd and 17th" after "between". `from`: the word after the first
  /// day; `start`: the first word of the date. Returns the word after the second one, or `from` if there is none.
  std::size_t take_last_day(std::size_t from, std::size_t start, DateExpression& result) const {
    if (words_[from].after(gap::comma)) return take_list_of_days(from, result);
    std::size_t at = from;
    const bool dashed =
        words_[at].after(gap::hyphen | gap::dash) && !words_[at].after(gap::breaks & ~std::uint32_t{gap::dash});
    const bool to = !dashed && joined(at) && is_any(words_[at].key, {"to"_word, "through"_word, "until"_word});
    const bool also = !dashed && joined(at) && words_[at].key == "and"_word;
    if (to || also) ++at;
    if (!dashed && !to && !also) return from;
    if (!dashed && joined(at) && words_[at].key == "the"_word) ++at;
    const unsigned day = day_of_month(words_, at);
    if (at >= words_.size() || (!dashed && !joined(at)) || day <= result.day) return from;
    const std::uint64_t prior = before(start);
    const bool between = also && (prior == "the"_word ? before(start - 1) : prior) == "between"_word;
    if (also && !between && day != result.day + 1) return from;
    if (words_[at].size() > 4 || words_[at + 1].after(gap::percent)) return from;
    result.last_day = day;
    return at + 1;
  }

  /// "May 20", "May 20, 2014", "June 3-5", "June third", "the third of June", "May 2014", "May".
  std::optional<DateExpression> month() {
    DateExpression result = make(Kind::month, i_, i_ + 1);
    result.month = month_of(words_[i_].key);
    if (const auto day = day_of_this_month(result)) return day;
    const std::size_t next = i_ + 1;
    result.end = take_year(next, result);
    if (result.end == next) share_year(next, result);
    if (result.year != 0 || result.years_away || result.year_told) return result;
    return month_alone(result);
  }

  /// The day before or after the month at word i_, in figures or spelt.
  std::optional<DateExpression> day_of_this_month(DateExpression result) const {
    result.kind = Kind::day;
    std::size_t first = i_;
    if (before(i_) == "of"_word && i_ >= floor_ + 2) {
      result.day = before(i_ - 1) == 0 ? 0 : day_ordinal(words_, i_ - 2, first);
      if (result.day != 0 && first >= floor_) {
        result.first = first;
        result.end = take_year(i_ + 1, result);
        return result;
      }
    }
    const std::size_t at = words_[i_ + 1].key == "the"_word ? i_ + 2 : i_ + 1;
    if (!joined(at)) return std::nullopt;
    result.day = day_of_month(words_, at);
    const bool number = words_[at].size() <= 4 && !words_[at].after(gap::hyphen) &&
                        !words_[at + 1].after(gap::percent) && !counts(at) &&
                        (words_[at].size() <= 2 || words_.text(at).back() > '9');
    std::size_t next = at + 1;
    if (result.day == 0 || !number) {
      next = after_spelt_day(at, result);
      if (next == at) return std::nullopt;
    }
    next = take_last_day(next, i_, result);
    result.end = take_year(next, result);
    if (result.end == next) share_year(next, result);
    return result;
  }

  /// Whether the number at word i counts something: "April 10 pct", "a March 10-year note".
  [[nodiscard]] bool counts(std::size_t i) const {
    if (!joined(i + 1)) return false;
    const bool compound = words_[i + 1].after(gap::hyphen) && !words_[i + 1].after(gap::space) &&
                          !words_[i + 1].is(shape::digit | shape::capitalised);
    return compound || is_any(words_[i + 1].key, {"percent"_word, "pct"_word, "mln"_word, "million"_word});
  }

  /// "third", "twenty-first" after a month. Returns the word after it, or `at` if there is none.
  std::size_t after_spelt_day(std::size_t at, DateExpression& result) const {
    const int tens = number_word(words_[at].key);
    const std::size_t last = tens == 20 || tens == 30 ? at + 1 : at;
    std::size_t first = last;
    if (!joined(last)) return at;
    result.day = day_ordinal(words_, last, first);
    if (result.day == 0 || first != at) return at;
    const Word& next = words_[last + 1];
    const bool ends =
        last + 1 >= words_.size() || next.after(gap::breaks | gap::comma) || four_digit_year(words_, last + 1) != 0;
    return ends ? last + 1 : at;
  }

  std::optional<DateExpression> month_alone(DateExpression result) const {
    const std::uint64_t key = words_[i_].key;
    const std::uint64_t prior = before(i_);
    result.contract = is_contract();
    if (is_short_month(key) && !before_doubtful_month.contains(prior)) return std::nullopt;
    const bool of_statistic = joined(i_ + 1) && of_month.contains(words_[i_ + 1].key);
    if (is_doubtful_month(key) && !result.contract && !of_statistic && !beside_month()) {
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

  /// Whether the month is that of a delivery: "July crude", "the July light crude contract", "for delivery in July".
  [[nodiscard]] bool is_contract() const {
    for (std::size_t i = i_ + 1; i < i_ + 4 && joined(i) && !words_[i].is(shape::digit); ++i) {
      if (of_delivery.contains(words_[i].key)) return true;
      if (not_in_contract.contains(words_[i].key)) break;
    }
    const bool linked = is_any(before(i_), {"for"_word, "in"_word, "by"_word});
    return linked && before_delivery.contains(before(i_ - 1));
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
    if (named_weekdays.contains(prior)) return std::nullopt;
    const Word& noun = words_[i_ + 1];
    const bool named = joined(i_ + 1) && !noun.is(shape::capitalised | shape::digit) && !any_weekday.contains(noun.key);
    if (prior == "a"_word && (!named || before(i_ - 1) == "on"_word)) return std::nullopt;  // not "a Friday deadline"
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
    if (take_week(result)) return result;
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

  /// Reads the week after a weekday: "Monday last week", "Tuesday of next week". Returns false if there is none.
  bool take_week(DateExpression& result) const {
    const std::size_t at = joined(i_ + 1) && is_any(words_[i_ + 1].key, {"of"_word, "in"_word}) ? i_ + 2 : i_ + 1;
    if (!joined(at) || !joined(at + 1) || words_[at + 1].key != "week"_word) return false;
    if (!is_any(words_[at].key, {"last"_word, "this"_word, "next"_word})) return false;
    result.weeks_away = words_[at].key == "last"_word ? -1 : words_[at].key == "next"_word ? 1 : 0;
    result.offset = 0;
    result.end = at + 2;
    return true;
  }

  /// "the 2nd of this month", "the 15th of last month". `at`: the word after "of".
  std::optional<DateExpression> day_of_told_month(std::size_t at, DateExpression result) const {
    if (!joined(at) || !joined(at + 1) || words_[at + 1].key != "month"_word) return std::nullopt;
    if (!is_any(words_[at].key, {"last"_word, "this"_word, "next"_word, "the"_word})) return std::nullopt;
    result.months_away = words_[at].key == "last"_word ? -1 : words_[at].key == "next"_word ? 1 : 0;
    result.end = at + 2;
    return result;
  }

  /// "5 June", "5th of June 2014", "3-5 June", "2 to 5 November", "the 3rd and 10th of March" after "between".
  std::optional<DateExpression> day_before_month() {
    DateExpression result = make(Kind::day, i_, i_ + 1);
    result.day = day_of_month(words_, i_);
    if (result.day == 0 || words_[i_].size() > 4) return std::nullopt;
    std::size_t next = take_last_day(i_ + 1, i_, result);
    if (words_[next].key == "of"_word && joined(next)) {
      ++next;
      if (const auto day = day_of_told_month(next, result)) return day;
    }
    if (!joined(next) || !words_[next].is(shape::capitalised)) return std::nullopt;
    result.month = month_of(words_[next].key);
    if (result.month == 0) return std::nullopt;
    const bool name =
        is_doubtful_month(words_[next].key) && joined(next + 1) && words_[next + 1].is(shape::capitalised);
    if (name && !words_.all_caps()) return std::nullopt;
    result.end = take_year(next + 1, result);
    if (result.end == next + 1) share_year(next + 1, result);
    return result;
  }
};

}  // namespace

std::optional<DateExpression> calendar_expression_at(const Words& words, std::size_t i, std::size_t floor) {
  return CalendarReader(words, i, floor).read();
}

}  // namespace dateline::facts
