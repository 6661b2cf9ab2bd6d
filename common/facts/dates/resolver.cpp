#include "common/facts/dates/resolver.hpp"

#include <cstdlib>

#include "common/facts/dates/holidays.hpp"
#include "common/facts/dates/tense.hpp"
#include "common/facts/text/key_set.hpp"
#include "common/time/period.hpp"

namespace dateline::facts {
namespace {

using Kind = DateExpression::Kind;

constexpr KeySet attacks("attack", "attacks", "terrorist", "terror", "commission", "hijackers", "hijackings",
                         "victims");

Granularity granularity_of(TimeUnit unit) noexcept {
  switch (unit) {
    case TimeUnit::day:
      return Granularity::day;
    case TimeUnit::week:
      return Granularity::week;
    case TimeUnit::month:
      return Granularity::month;
    case TimeUnit::quarter:
      return Granularity::quarter;
    case TimeUnit::year:
      return Granularity::year;
    case TimeUnit::decade:
      return Granularity::decade;
    case TimeUnit::century:
      return Granularity::century;
  }
  return Granularity::day;
}

Day first_of(int year, unsigned month) { return day_from_civil({year, month, 1}); }

class Resolution {
 public:
  Resolution(const Words& words, const DateExpression& expression, const DateContext& context)
      : words_(words), said_(expression), context_(context) {}

  std::optional<Interval> resolve() const {
    switch (said_.kind) {
      case Kind::day:
        return day();
      case Kind::month:
        return month();
      case Kind::year:
        return period_of(first_of(said_.year, 1), Granularity::year);
      case Kind::decade:
        return period_of(first_of(said_.year, 1), Granularity::decade);
      case Kind::century:
        return period_of(first_of(said_.year, 1), Granularity::century);
      case Kind::years:
        return Interval{first_of(said_.year, 1), first_of(said_.last_year + 1, 1) - 1, Granularity::year};
      case Kind::season:
        return season();
      case Kind::holiday:
        return holiday();
      case Kind::same:
        return same();
      case Kind::quarter:
        return part_of_year(3, Granularity::quarter);
      case Kind::half:
        return part_of_year(6, Granularity::month);
      case Kind::shift:
        return shift();
      case Kind::after:
        return after();
      default:
        break;
    }
    if (!context_.published) return std::nullopt;
    switch (said_.kind) {
      case Kind::weekday:
        return weekday_near(*context_.published);
      case Kind::weekend:
        return weekend(*context_.published);
      default:
        return period(*context_.published);
    }
  }

 private:
  /// The tense of the verb; if there is none, future if the last date of the sentence is after publication.
  [[nodiscard]] Tense tense() const {
    if (context_.looks_back) return Tense::past;
    const Tense told = tense_at(words_, said_.first, said_.end);
    const bool ahead = context_.published && context_.in_sentence && context_.in_sentence->from > context_.published;
    return told == Tense::unknown && ahead ? Tense::future : told;
  }

  /// The year stated with an expression, also as "last year" or "that year"; 0 if none is stated or it cannot be
  /// resolved.
  [[nodiscard]] int stated_year() const {
    if (said_.year_told) return context_.told && context_.told->from ? civil_from_day(*context_.told->from).year : 0;
    if (!said_.years_away) return said_.year;
    return context_.published ? civil_from_day(*context_.published).year + *said_.years_away : 0;
  }
  [[nodiscard]] bool states_year() const { return said_.year_told || said_.years_away || said_.year != 0; }

  /// The year of a day or month in a story of earlier years: that of the day told last, or the year next to it if the
  /// month is nearer there.
  [[nodiscard]] int narrated_year() const {
    if (!context_.narrated || tense() == Tense::future) return 0;
    const Civil last = civil_from_day(*context_.narrated);
    const int ahead = static_cast<int>(said_.month) - static_cast<int>(last.month);
    return last.year + (ahead < -6 ? 1 : ahead > 9 ? -1 : 0);
  }

  /// The day and month in a year; nothing if the calendar has no such day.
  [[nodiscard]] std::optional<Interval> day_in(int year) const {
    if (!is_valid({year, said_.month, said_.day})) return std::nullopt;
    const unsigned last = said_.last_day == 0 ? said_.day : said_.last_day;
    if (!is_valid({year, said_.month, last})) return std::nullopt;
    return Interval{day_from_civil({year, said_.month, said_.day}), day_from_civil({year, said_.month, last}),
                    Granularity::day};
  }

  [[nodiscard]] std::optional<Interval> day() const {
    if (said_.months_away) return day_of_month_away();
    if (states_year()) return stated_year() == 0 ? std::nullopt : day_in(stated_year());
    if (context_.year_in_sentence != 0) return day_in(context_.year_in_sentence);
    if (const int year = said_.weekday == 0 ? narrated_year() : 0; year != 0) return day_in(year);
    if (!context_.published) return std::nullopt;
    const int year = civil_from_day(*context_.published).year;
    if (said_.weekday != 0) return day_on_weekday(year);
    if (said_.month == 9 && said_.day == 11 && year >= 2001 && of_the_attacks()) return day_in(2001);
    return nearest_day(year);
  }

  [[nodiscard]] std::optional<Interval> day_of_month_away() const {
    if (!context_.published) return std::nullopt;
    const Day first = *period_of(*context_.published, Granularity::month).from;
    const Day month = shifted(first, *said_.months_away, Granularity::month);
    const Day day = month + static_cast<Day>(said_.day) - 1;
    if (period_of(day, Granularity::month).from != month) return std::nullopt;
    return Interval{day, day, Granularity::day};
  }

  /// Whether 11 September means that of 2001: "the Sept. 11 attacks", or "since September 11" at another time of the
  /// year.
  [[nodiscard]] bool of_the_attacks() const {
    if (attacks.contains(words_[said_.end].key)) return true;
    const Civil now = civil_from_day(*context_.published);
    if (now.month >= 8 && now.month <= 10 && now.year > 2001) return false;
    return said_.first > 0 && is_any(words_[said_.first - 1].key, {"since"_word, "after"_word, "of"_word, "post"_word});
  }

  /// The day in the year nearest to `year` in which it falls on the stated weekday, within five years; else
  /// nearest_day().
  [[nodiscard]] std::optional<Interval> day_on_weekday(int year) const {
    for (const int away : {0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5}) {
      const auto found = day_in(year + away);
      if (found && weekday(*found->from) + 1 == said_.weekday) return found;
    }
    return nearest_day(year);
  }

  /// The year of a day without one: the occurrence nearest to publication, unless both occurrences are far from it;
  /// then the tense decides.
  [[nodiscard]] std::optional<Interval> nearest_day(int year) const {
    constexpr Day clear = 120;
    std::optional<Interval> past;
    std::optional<Interval> future;
    for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
      const auto found = day_in(candidate);
      if (!found) continue;
      if (*found->from <= *context_.published) past = found;
      if (*found->to >= *context_.published && !future) future = found;
    }
    if (!past || !future) return past ? past : future;
    if (context_.looks_back) return past;
    const Day behind = *context_.published - *past->from;
    const Day ahead = *future->from - *context_.published;
    if (std::min(behind, std::max(ahead, 0)) <= clear) return behind <= ahead ? past : future;
    return tense() == Tense::future ? future : past;
  }

  [[nodiscard]] std::optional<Interval> month() const {
    if (states_year()) {
      const int year = stated_year();
      return year == 0 ? std::nullopt : std::optional(period_of(first_of(year, said_.month), Granularity::month));
    }
    if (said_.near && context_.told) return first_month_after(*context_.told->from);
    if (context_.year_in_sentence != 0 && said_.offset == 0) {
      return period_of(first_of(context_.year_in_sentence, said_.month), Granularity::month);
    }
    if (const int year = said_.offset == 0 && !said_.contract ? narrated_year() : 0; year != 0) {
      return period_of(first_of(year, said_.month), Granularity::month);
    }
    if (!context_.published) return std::nullopt;
    const Civil now = civil_from_day(*context_.published);
    const int ahead = (static_cast<int>(said_.month) - static_cast<int>(now.month) + 12) % 12;
    const int behind = (12 - ahead) % 12;
    bool future = said_.offset > 0 || (said_.contract && !context_.looks_back);
    if (said_.offset == 0 && !said_.contract) {
      const Tense told = tense();
      future = told == Tense::future || (told == Tense::unknown && ahead <= 2);
    }
    int away = future ? ahead : -behind;
    if (said_.offset != 0 && away == 0) away = 12 * said_.offset;
    const Day day = shifted(first_of(now.year, now.month), away, Granularity::month);
    return period_of(day, Granularity::month);
  }

  [[nodiscard]] Interval first_month_after(Day day) const {
    const Civil date = civil_from_day(day);
    const int year = date.month < said_.month ? date.year : date.year + 1;
    return period_of(first_of(year, said_.month), Granularity::month);
  }

  /// A season of the northern hemisphere: three whole months. A winter belongs to the year in which it begins.
  [[nodiscard]] std::optional<Interval> season() const {
    return occurrence([&](int year) {
      const Day from = first_of(year, said_.month);
      return Interval{from, shifted(from, 3, Granularity::month) - 1, Granularity::season};
    });
  }

  [[nodiscard]] std::optional<Interval> holiday() const {
    return occurrence([&](int year) {
      const Day day = day_of(*said_.holiday, year);
      return Interval{day, day, Granularity::day};
    });
  }

  /// The occurrence of a yearly interval that is meant: that of the stated year; the last one that is over, with
  /// "last"; the first one to come, with "next"; else the running one, or the one that the tense or the shorter
  /// distance selects.
  template <class InYear>
  [[nodiscard]] std::optional<Interval> occurrence(const InYear& in_year) const {
    if (states_year()) return stated_year() == 0 ? std::nullopt : std::optional(in_year(stated_year()));
    if (!context_.published) return std::nullopt;
    const Day now = *context_.published;
    std::optional<Interval> past;  // the last one that has begun; with "last", that is over
    std::optional<Interval> future;
    const int this_year = civil_from_day(now).year;
    for (int year = this_year - 2; year <= this_year + 1; ++year) {
      const Interval found = in_year(year);
      if (said_.offset < 0 ? *found.to < now : *found.from <= now) past = found;
      if (*found.from > now && !future) future = found;
    }
    if (said_.offset != 0 || !past || !future) return said_.offset < 0 ? past : future;
    if (*past->to >= now) return past;
    const Tense told = tense();
    if (told != Tense::unknown) return told == Tense::future ? future : past;
    return now - *past->to <= *future->from - now ? past : future;
  }

  [[nodiscard]] std::optional<Interval> part_of_year(int months, Granularity granularity) const {
    int year = said_.year_told ? stated_year() : said_.year;
    if (year == 0 && (said_.year_told || !context_.published)) return std::nullopt;
    const auto month = static_cast<unsigned>((said_.part - 1) * months + 1);
    if (year == 0) {
      year = civil_from_day(*context_.published).year + said_.offset;
      const bool begun = first_of(year, month) <= *context_.published;
      if (!said_.near && !begun && tense() != Tense::future) --year;
    }
    const Day from = first_of(year, month);
    return Interval{from, shifted(from, months, Granularity::month) - 1, granularity};
  }

  /// "two days later": counts from the last date mentioned, if that is at least as precise as the unit.
  [[nodiscard]] std::optional<Interval> shift() const {
    const Granularity unit = granularity_of(said_.unit);
    if (context_.told && context_.told->from && context_.told->granularity <= unit) {
      return period_of(shifted(*context_.told->from, said_.offset, unit), unit);
    }
    if (said_.offset >= 0 || !context_.published || context_.told) return std::nullopt;
    return period_of(shifted(*context_.published, said_.offset, unit), unit);
  }

  /// "that year"; "the latest quarter" and "the year-ago quarter" (`near`) if none is told, from the last one that is
  /// over.
  [[nodiscard]] std::optional<Interval> same() const {
    const Granularity unit = granularity_of(said_.unit);
    const bool told = context_.told && context_.told->from;
    const bool running = said_.near && told && context_.published && context_.told->to >= context_.published;
    if (told && !running && (said_.near ? context_.told->granularity == unit : context_.told->granularity <= unit)) {
      return period_of(shifted(*context_.told->from, said_.offset, unit), unit);
    }
    if (!said_.near || !context_.published) return std::nullopt;
    return period_of(shifted(*context_.published, said_.offset - 1, unit), unit);
  }

  [[nodiscard]] std::optional<Interval> after() const {
    if (!context_.in_sentence || !context_.in_sentence->from) return std::nullopt;
    const Granularity unit = granularity_of(said_.unit);
    return period_of(shifted(*context_.in_sentence->from, -said_.offset, unit), unit);
  }

  /// A weekday in the past is the last one up to and including the day of publication; in the future, or with "this",
  /// the first one from that day on. "last" and "next" exclude the day of publication. "Monday last week" is that of
  /// the week, "a week from Monday" counts from the next Monday.
  [[nodiscard]] Interval weekday_near(Day published) const {
    const int ahead = (static_cast<int>(said_.weekday) - 1 - static_cast<int>(weekday(published)) + 7) % 7;
    const int behind = (7 - ahead) % 7;
    Day day = published - behind;
    if (said_.weeks_away) {
      const Day monday = *period_of(published, Granularity::week).from;
      const Day base =
          said_.offset > 0 ? published + (ahead == 0 ? 7 : ahead) : monday + static_cast<Day>(said_.weekday) - 1;
      day = base + 7 * *said_.weeks_away;
    } else if (said_.offset > 0) {
      day = published + (ahead == 0 ? 7 : ahead);
    } else if (said_.offset < 0) {
      day = published - (behind == 0 ? 7 : behind);
    } else if (said_.near || tense() == Tense::future) {
      day = published + ahead;
    }
    return {day, day, Granularity::day};
  }

  [[nodiscard]] Interval weekend(Day published) const {
    const Day monday = *period_of(published, Granularity::week).from;
    Day saturday = monday + 5;
    const bool begun = saturday <= published;
    if (said_.offset != 0) {
      saturday += 7 * said_.offset;
      if (said_.offset > 0 && !begun) saturday -= 7;
    } else if (!begun && tense() == Tense::past) {
      saturday -= 7;
    }
    return {saturday, saturday + 1, Granularity::day};
  }

  [[nodiscard]] std::optional<Interval> period(Day published) const {
    if (said_.near && tense() != Tense::future) return std::nullopt;
    const Granularity unit = granularity_of(said_.unit);
    const Day day = shifted(published, said_.offset, unit);
    return said_.to_the_day ? Interval{day, day, Granularity::day} : period_of(day, unit);
  }

  const Words& words_;
  const DateExpression& said_;
  const DateContext& context_;
};

/// Whether an expression lacks only its year.
bool lacks_year(const DateExpression& expression) {
  return (expression.kind == Kind::day || expression.kind == Kind::month) && expression.year == 0 &&
         !expression.years_away && !expression.year_told && !expression.months_away;
}

}  // namespace

std::optional<Interval> resolve(const Words& words, const DateExpression& expression, const DateContext& context) {
  return Resolution(words, expression, context).resolve();
}

std::optional<Interval> resolve_range(const Words& words, DateExpression from, DateExpression to,
                                      const DateContext& context) {
  if (lacks_year(from) && to.year != 0) {
    from.year = to.year - (from.month > to.month ? 1 : 0);
  }
  const auto begin = resolve(words, from, context);
  if (!begin || !begin->from || !begin->to) return std::nullopt;
  if (lacks_year(to)) to.year = civil_from_day(*begin->from).year + (to.month < from.month ? 1 : 0);
  auto end = resolve(words, to, context);
  if (to.kind == Kind::weekday && from.kind == Kind::weekday) {
    const Day days = static_cast<Day>((to.weekday + 7 - from.weekday) % 7);
    end = Interval{*begin->from, *begin->to + days, Granularity::day};
  }
  if (!end || !end->to || *end->to <= *begin->to) return std::nullopt;
  return Interval{begin->from, end->to, end->granularity};
}

}  // namespace dateline::facts
