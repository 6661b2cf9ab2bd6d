#include "common/facts/dates/dates.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "common/facts/dates/expression.hpp"
#include "common/facts/dates/resolver.hpp"
#include "common/facts/dates/tense.hpp"
#include "common/facts/dates/year_context.hpp"
#include "common/facts/text/cover.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

using Kind = DateExpression::Kind;

constexpr std::size_t most_before_noun = 16;  ///< words between "since" and its date
constexpr std::size_t memory_words = 60;      ///< how far back "two days later" looks for its date
constexpr std::size_t story_words = 150;      ///< how far back a month of a story of earlier years looks for its year

/// The words, apart from numbers, at which to look for a date expression. A hash filter: it never misses one of its
/// words, and lets few others pass.
class Triggers {
 public:
  template <class... Text>
  consteval explicit Triggers(const Text&... words) {
    ((bits_[slot(word_key(words))] = true), ...);
  }
  [[nodiscard]] constexpr bool may_contain(std::uint64_t key) const noexcept { return bits_[slot(key)]; }

 private:
  static constexpr std::size_t slot(std::uint64_t key) noexcept { return (key * 0x9E3779B97F4A7C15u) >> 53; }
  std::array<bool, 2048> bits_{};
};
constexpr Triggers triggers("yesterday", "today", "tonight", "tomorrow", "last", "next", "this", "previous",
                            "following", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade",
                            "decades", "century", "centuries", "fortnight", "night", "quarters", "weekend", "quarter",
                            "half", "spring", "summer", "autumn", "fall", "winter", "twenties", "thirties", "forties",
                            "fifties", "sixties", "seventies", "eighties", "nineties", "q1", "q2", "q3", "q4", "h1",
                            "h2", "fy", "christmas", "easter", "thanksgiving", "halloween", "new", "labor", "memorial",
                            "good", "black", "boxing", "valentines", "valentine", "martin", "bastille", "veterans",
                            "columbus", "anzac", "armistice", "australia", "canada", "groundhog", "holocaust",
                            "international", "juneteenth", "presidents", "remembrance", "st", "world", "january", "jan",
                            "february", "feb", "march", "mar", "april", "apr", "may", "june", "jun", "july", "jul",
                            "august", "aug", "september", "sept", "sep", "october", "oct", "november", "nov",
                            "december", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                            "sunday");

constexpr KeySet before_noun("the", "of", "early", "mid", "late", "end", "beginning", "start", "middle", "least",
                             "about", "around", "roughly", "following", "week", "weekend", "very");
constexpr KeySet day_parts("morning", "afternoon", "evening", "night", "noon", "midday", "lunchtime");

enum class Bound { none, since, until, between, from };

/// Dates by interval, in the order of their first mentions.
class MentionedDates {
 public:
  void add(const Interval& interval, const Mention& mention) {
    const auto [entry, is_new] = index_.try_emplace(interval, dates_.size());
    if (is_new) dates_.push_back({interval, {}});
    dates_[entry->second].mentions.push_back(mention);
  }
  [[nodiscard]] std::vector<MentionedDate> take() && { return std::move(dates_); }

 private:
  std::vector<MentionedDate> dates_;
  std::map<Interval, std::size_t> index_;
};

/// Finds the dates of one field.
class DateFinder {
 public:
  DateFinder(std::optional<Day> published, const Words& words, Field field, Cover taken, MentionedDates& found)
      : words_(words), field_(field), taken_(std::move(taken)), found_(found) {
    context_.published = published;
  }

  void find() {
    for (std::size_t i = 0; i < words_.size();) {
      const Word& word = words_[i];
      if (word.is(shape::sentence_start)) forget_sentence();
      i = word.is(shape::digit) || triggers.may_contain(word.key) || is_fiscal(word) ? take(i) : i + 1;
    }
  }

 private:
  /// Whether a short word begins with "FY", as "FY2009" does.
  [[nodiscard]] static bool is_fiscal(const Word& word) {
    return word.size() <= 6 && (word.key & 0xFFFF) == "fy"_word && word.is(shape::capitalised);
  }

  /// Reads the expression at word i, if there is one, and returns the word to continue from.
  std::size_t take(std::size_t i) {
    auto expression = expression_at(i, floor_);
    if (!expression) return i + 1;
    if (taken_.covers(words_[i].start, words_[i].end)) return i + 1;
    const Bound bound = bound_of(*expression);
    recall(*expression, bound);
    if (const auto last = range_end(*expression, bound)) {
      if (const auto range = resolve_range(words_, *expression, *last, context_)) {
        follow_story(*last, *range);
        return keep(*range, *range, expression->first, last->end);
      }
    }
    const auto days = resolve(words_, *expression, context_);
    if (!days) return i + 1;
    share_year(*expression, *days, bound);
    follow_story(*expression, *days);
    return keep(*days, bounded(*days, bound, *expression), expression->first, expression->end);
  }

  /// Makes the context that of an expression: forgets what was told too long before it.
  void recall(const DateExpression& expression, Bound bound) {
    if (told_at_ + memory_words < expression.first) context_.told.reset();
    if (told_at_ + story_words < expression.first) context_.narrated.reset();
    if (year_is_relative_ && !in_year_of(expression.first)) context_.year_in_sentence = 0;
    context_.looks_back = bound == Bound::since;
  }

  /// Whether "last year" before word i is the year of the date there: "last year, on May 5", "Next year it opens on May
  /// 5", "next year's fair opens on May 5"; not "the firm that lost money last year will meet on May 5".
  [[nodiscard]] bool in_year_of(std::size_t i) const {
    constexpr std::size_t clause = 8;
    if (told_at_ + 1 >= i) return true;
    if (!year_opens_ || told_at_ + clause < i) return false;
    for (std::size_t at = told_at_; at <= i; ++at) {
      if (words_[at].after(gap::breaks | gap::comma)) return false;
    }
    return true;
  }

  /// Remembers the year of an expression for later ones of the sentence: "in 1990 he came in May and left in July".
  /// "Last year" gives its year only to the expression right after it.
  void share_year(const DateExpression& expression, const Interval& days, Bound bound) {
    const bool relative =
        expression.kind == Kind::period && expression.unit == TimeUnit::year && expression.offset != 0;
    if (relative) context_.year_in_sentence = civil_from_day(*days.from).year;
    if (expression.year != 0 && bound != Bound::since && bound != Bound::until) {
      context_.year_in_sentence = expression.year;
    }
    year_is_relative_ = relative;
    year_opens_ =
        words_[expression.first].is(shape::sentence_start) || words_[expression.end - 1].is(shape::possessive);
  }

  /// Follows a story of earlier years: days and months whose year is told. An article that counts from the day of its
  /// publication ("on Monday", "last week") tells news and no such story.
  void follow_story(const DateExpression& expression, const Interval& days) {
    if (counts_from_publication(expression)) tells_news_ = true;
    const bool precise = expression.kind == Kind::day || expression.kind == Kind::month;
    if (!precise || tells_news_ || !days.from) {
      if (tells_news_) context_.narrated.reset();
      return;
    }
    const bool told = expression.year != 0 || expression.year_told || context_.narrated || context_.year_in_sentence;
    const int now = context_.published ? civil_from_day(*context_.published).year : 9999;
    context_.narrated.reset();
    if (told && civil_from_day(*days.from).year < now - 1) context_.narrated = *days.from;
  }
  /// Whether an expression shows that the article tells news. "Today" and "last year" occur in histories, too.
  [[nodiscard]] static bool counts_from_publication(const DateExpression& expression) {
    switch (expression.kind) {
      case Kind::weekday:
      case Kind::weekend:
        return true;
      case Kind::near_day:
        return expression.offset != 0 && !expression.near;
      case Kind::period:
        return expression.unit <= TimeUnit::quarter && !expression.near;
      default:
        return false;
    }
  }

  [[nodiscard]] std::optional<DateExpression> expression_at(std::size_t i, std::size_t floor) const {
    const Word& word = words_[i];
    std::optional<DateExpression> expression;
    if (word.is(shape::capitalised | shape::digit)) {
      expression = calendar_expression_at(words_, i, floor);
      if (!expression) expression = figures_expression_at(words_, i, floor);
    }
    if (!expression) expression = part_expression_at(words_, i, floor);
    if (expression || word.is(shape::digit)) return expression;
    expression = counted_expression_at(words_, i, floor);
    return expression ? expression : relative_expression_at(words_, i, floor);
  }

  /// Records a mention of the interval `mentioned` at words [first, end), and remembers `told` (the same without
  /// "since" or "until") as context for later expressions. Returns the word to continue from.
  std::size_t keep(const Interval& told, const Interval& mentioned, std::size_t first, std::size_t end) {
    context_.told = told;
    context_.in_sentence = told;
    told_at_ = end;
    floor_ = end;
    found_.add(mentioned, {field_, words_[first].start, words_[end - 1].end});
    return end;
  }

  void forget_sentence() {
    context_.in_sentence.reset();
    context_.year_in_sentence = 0;
  }

  /// The kind of bound that the words before an expression give it: "since", "until the end of", "by early".
  [[nodiscard]] Bound bound_of(const DateExpression& expression) const {
    std::size_t i = expression.first;
    const auto attached = [&] {
      const std::uint32_t apostrophe = words_[i].is(shape::digit) ? gap::quote : std::uint32_t{0};  // "the '90s"
      return i > floor_ && !words_[i].after((gap::breaks | gap::comma) & ~apostrophe);
    };
    while (expression.first - i < most_before_noun && attached() && before_noun.contains(words_[i - 1].key)) --i;
    if (!attached()) return Bound::none;
    switch (words_[i - 1].key) {
      case "since"_word:
        return Bound::since;
      case "until"_word:
      case "till"_word:
        return negated(i - 1) ? Bound::none : Bound::until;
      case "by"_word: {
        const bool hour = expression.kind == Kind::weekday && day_parts.contains(words_[expression.end].key);
        return hour ? Bound::none : Bound::until;
      }
      case "between"_word:
        return Bound::between;
      case "from"_word:
        return Bound::from;
      default:
        return Bound::none;
    }
  }

  /// Whether a negation precedes word i: "not chairman until Friday" refers to Friday itself.
  [[nodiscard]] bool negated(std::size_t i) const {
    for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
      if (words_[i + 1 - back].is(shape::sentence_start)) return false;
      if (is_any(words_[i - back].key, {"not"_word, "never"_word, "wont"_word, "didnt"_word, "cannot"_word}))
        return true;
    }
    return false;
  }

  [[nodiscard]] Interval bounded(const Interval& days, Bound bound, const DateExpression& expression) const {
    Interval result = days;
    const bool named =
        expression.kind == Kind::year && expression.first > 0 && words_[expression.first - 1].key == "the"_word;
    const bool attribute = named || words_[expression.end - 1].is(shape::possessive);
    if (attribute && bound != Bound::since) return days;
    if (bound == Bound::since || (bound == Bound::from && expression.last_day == 0 && starts(expression)))
      result.to.reset();
    if (bound == Bound::until) result.from.reset();
    return result;
  }

  /// Whether "from" starts an open interval: "from July on", "will run from July", "banned from 1969"; not "a letter
  /// from July".
  [[nodiscard]] bool starts(const DateExpression& expression) const {
    if (expression.kind == Kind::shift || expression.kind == Kind::decade) return false;
    if (is_any(words_[expression.end].key,
               {"on"_word, "onward"_word, "onwards"_word, "forward"_word, "forwards"_word})) {
      return true;
    }
    std::size_t from = expression.first;  // few words after "from", by bound_of()
    while (from > 0 && words_[from].key != "from"_word) --from;
    const Word& before = words_[from == 0 ? words_.size() : from - 1];
    const bool participle = from > 0 && !before.is(shape::capitalised) && words_.text(from - 1).ends_with("ed");
    if (participle || is_any(before.key, {"effect"_word, "effective"_word, "starting"_word, "date"_word})) return true;
    return tense_at(words_, expression.first, expression.end) == Tense::future;
  }

  /// The end of a range that starts with expression `from`: "to 5 July", "-May", "and September 2008".
  [[nodiscard]] std::optional<DateExpression> range_end(const DateExpression& from, Bound bound) const {
    std::size_t i = from.end;
    if (i >= words_.size() || from.last_day != 0) return std::nullopt;
    const bool months = from.kind == Kind::month && month_of(words_[i].key) != 0;
    const std::uint32_t dashes =
        gap::hyphen | gap::dash | (months ? gap::slash : std::uint32_t{0});  // "April/May 1998"
    const bool dash = words_[i].after(dashes) && !words_[i].after(gap::stop | gap::comma | gap::close);
    if (!dash) {
      const bool to = is_any(words_[i].key, {"to"_word, "through"_word, "until"_word, "till"_word});
      const bool and_of_between = words_[i].key == "and"_word && bound == Bound::between;
      if ((!to && !and_of_between) || words_[i].after(gap::breaks)) return std::nullopt;
      ++i;
      while (i < from.end + most_before_noun && before_noun.contains(words_[i].key)) ++i;
    }
    if (i >= words_.size() || (!dash && words_[i].after(gap::breaks))) return std::nullopt;
    if (from.kind == Kind::year && four_digit_year(words_, i) > from.year) {
      DateExpression to = from;
      to.first = i;
      to.end = i + 1;
      to.year = four_digit_year(words_, i);
      return to;
    }
    auto to = expression_at(i, from.end);
    const bool same = to && (to->kind == from.kind || (bound != Bound::none && !dash));
    return same ? to : std::nullopt;
  }

  const Words& words_;
  Field field_;
  Cover taken_;
  MentionedDates& found_;
  DateContext context_;
  std::size_t floor_ = 0;          ///< the word after the last expression
  std::size_t told_at_ = 0;        ///< the word after the last date mentioned
  bool tells_news_ = false;        ///< whether a date counts from the day of publication
  bool year_opens_ = false;        ///< whether that year begins its sentence or owns what follows
  bool year_is_relative_ = false;  ///< whether the year in the sentence is that of "last year"
};

}  // namespace

std::vector<MentionedDate> dates(std::optional<Day> published, const ArticleText& text) {
  MentionedDates found;
  DateFinder(published, text.title, Field::title, Cover(text.people, Field::title), found).find();
  Cover taken = [&] {
    std::vector<Span> spans = text.furniture.spans;
    for (const Mention& mention : text.people) {
      if (mention.field == Field::body) spans.push_back({mention.start, mention.end});
    }
    std::sort(spans.begin(), spans.end());
    return Cover(std::move(spans));
  }();
  DateFinder(published, text.body, Field::body, std::move(taken), found).find();
  return std::move(found).take();
}

}  // namespace dateline::facts
