#include "common/facts/dates/year_reader.hpp"

#include "common/facts/dates/year_context.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {

std::optional<std::size_t> YearReader::take_year_in_words(std::size_t at, DateExpression& result) const {
  if (!joined(at)) return std::nullopt;
  const std::uint64_t first = words_[at].key;
  const std::size_t noun = joined(at + 1) && words_[at + 1].key == "same"_word ? at + 2 : at + 1;
  if (!joined(noun) || !is_any(words_[noun].key, {"year"_word, "years"_word})) return std::nullopt;
  if (is_any(first, {"that"_word, "the"_word})) {
    if (first == "the"_word && noun == at + 1) return std::nullopt;
    result.year_told = true;
    return noun + 1;
  }
  if (noun != at + 1) return std::nullopt;
  if (is_any(first, {"last"_word, "this"_word, "next"_word})) {
    result.years_away = first == "last"_word ? -1 : first == "next"_word ? 1 : 0;
    return at + 2;
  }
  const int count = number_word(first);
  if (count == 0 || !joined(at + 2) || !is_any(words_[at + 2].key, {"ago"_word, "earlier"_word})) return std::nullopt;
  result.years_away = -count;
  return at + 3;
}

std::size_t YearReader::after_clock(std::size_t at) const {
  if (!joined(at) || words_.text(at).find(':') == std::string_view::npos) return at;
  const std::size_t next = joined(at + 1) && words_[at + 1].is(shape::all_caps) ? at + 2 : at + 1;
  return joined(next) && four_digit_year(words_, next) != 0 ? next : at;
}

std::size_t YearReader::take_year(std::size_t next, DateExpression& result) const {
  std::size_t at = after_clock(next);
  const bool in = words_[at].key == "in"_word && four_digit_year(words_, at + 1) != 0 && joined(at + 1);
  if ((in || words_[at].key == "of"_word) && joined(at)) ++at;
  if (const auto end = take_year_in_words(at, result)) return *end;
  std::uint32_t forbidden = (gap::breaks & ~std::uint32_t{gap::quote}) | gap::hyphen;
  if (month_of(words_[at - 1].key) != 0) forbidden &= ~std::uint32_t{gap::hyphen};  // "25-Jul-2021"
  if (is_short_month(words_[at - 1].key)) forbidden &= ~std::uint32_t{gap::stop};
  if (at >= words_.size() || words_[at].after(forbidden)) return next;
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

void YearReader::share_year(std::size_t next, DateExpression& result) const {
  unsigned month = result.month;
  int turns = 0;
  std::size_t at = next;
  for (int listed = 0; listed < 5 && at < words_.size(); ++listed) {
    std::uint32_t forbidden = gap::breaks & ~std::uint32_t{gap::slash | gap::dash};
    if (is_short_month(words_[at - 1].key)) forbidden &= ~std::uint32_t{gap::stop};
    if (words_[at].after(forbidden)) return;
    if (is_any(words_[at].key, {"and"_word, "or"_word}))
      ++at;
    else if (!words_[at].after(gap::comma | gap::slash | gap::hyphen | gap::dash))
      return;
    const unsigned other = words_[at].is(shape::capitalised) ? month_of(words_[at].key) : 0;
    if (other == 0) return;
    turns += other < month;
    month = other;
    ++at;
    if (joined(at) && day_of_month(words_, at) != 0 && words_[at].size() <= 2) ++at;
    DateExpression last = result;
    if (take_year(at, last) == at) continue;
    if (last.year != 0) result.year = last.year - turns;
    if (last.years_away) result.years_away = *last.years_away - turns;
    return;
  }
}

}  // namespace dateline::facts
