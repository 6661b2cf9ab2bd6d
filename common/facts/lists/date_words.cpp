#include "common/facts/lists/date_words.hpp"

#include <string_view>

#include "common/hash/key_table.hpp"

namespace dateline::facts {
namespace {

enum class DateWordKind : std::uint8_t {
  none,
  day_ordinal,     ///< "fifth"
  decade,          ///< "sixties"
  doubtful_month,  ///< "may": as often another word or a name
  month,
  number,
  ordinal,
  part,         ///< "early"
  season,       ///< "spring": the value is its first month
  short_month,  ///< "mar"
  weekday,
};

struct DateWordRow {
  std::string_view word;
  DateWordKind kind;
  unsigned value;
};

// clang-format off
constexpr DateWordRow date_words[] = {
#include <lists/date_words.inc>
};
// clang-format on

struct DateWord {
  DateWordKind kind = DateWordKind::none;
  unsigned value = 0;
};

DateWord date_word(std::uint64_t key) {
  static const auto words = [] {
    hash::KeyTable<DateWord> table;
    for (const DateWordRow& row : date_words) table.get_or_add(word_key(row.word)) = {row.kind, row.value};
    return table;
  }();
  const DateWord* const found = words.find(key);
  return found == nullptr ? DateWord{} : *found;
}

bool is_of_kind(std::uint64_t key, DateWordKind kind) { return date_word(key).kind == kind; }

/// The value of a word of this kind; 0 for any other.
unsigned value_of(std::uint64_t key, DateWordKind kind) {
  const DateWord word = date_word(key);
  return word.kind == kind ? word.value : 0;
}

}  // namespace

unsigned month_of(std::uint64_t key) noexcept {
  const DateWord word = date_word(key);
  const bool is_month = word.kind == DateWordKind::month || word.kind == DateWordKind::short_month ||
                        word.kind == DateWordKind::doubtful_month;
  return is_month ? word.value : 0;
}
bool is_short_month(std::uint64_t key) noexcept { return is_of_kind(key, DateWordKind::short_month); }
bool is_doubtful_month(std::uint64_t key) noexcept { return is_of_kind(key, DateWordKind::doubtful_month); }
unsigned weekday_of(std::uint64_t key) noexcept { return value_of(key, DateWordKind::weekday); }
int number_word(std::uint64_t key) noexcept { return static_cast<int>(value_of(key, DateWordKind::number)); }
int ordinal_to_four(std::uint64_t key) noexcept { return static_cast<int>(value_of(key, DateWordKind::ordinal)); }
unsigned day_ordinal(const Words& words, std::size_t last, std::size_t& first) noexcept {
  const std::uint64_t key = words[last].key;
  const bool spelt = !words[last].is(shape::digit);
  const unsigned low = spelt ? value_of(key, DateWordKind::ordinal) : 0;
  const unsigned day = low != 0 ? low : value_of(key, DateWordKind::day_ordinal);
  first = last;
  if (day == 0 || day > 9 || last == 0 || !words.adjacent(last)) return day;
  const int tens = number_word(words[last - 1].key);
  if (tens != 20 && !(tens == 30 && day == 1)) return day;
  first = last - 1;
  return static_cast<unsigned>(tens) + day;
}
int decade_word(std::uint64_t key) noexcept { return static_cast<int>(value_of(key, DateWordKind::decade)); }
unsigned season_of(std::uint64_t key) noexcept { return value_of(key, DateWordKind::season); }
bool is_part_of_period(std::uint64_t key) noexcept { return is_of_kind(key, DateWordKind::part); }

std::optional<TimeUnit> unit_of(std::uint64_t key) noexcept {
  switch (key) {
    case "day"_word:
    case "days"_word:
      return TimeUnit::day;
    case "week"_word:
    case "weeks"_word:
    case "fortnight"_word:
      return TimeUnit::week;
    case "month"_word:
    case "months"_word:
      return TimeUnit::month;
    case "quarter"_word:
    case "quarters"_word:
      return TimeUnit::quarter;
    case "year"_word:
    case "years"_word:
      return TimeUnit::year;
    case "decade"_word:
    case "decades"_word:
      return TimeUnit::decade;
    case "century"_word:
    case "centuries"_word:
      return TimeUnit::century;
    default:
      return std::nullopt;
  }
}

std::optional<int> digits_of(const Words& words, std::size_t i) noexcept {
  const std::string_view text = words.text(i);
  if (text.empty() || text.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

unsigned day_of_month(const Words& words, std::size_t i) noexcept {
  if (!words[i].is(shape::digit)) return 0;
  const std::string_view text = words.text(i);
  const std::size_t digits = text.size() > 1 && text[1] >= '0' && text[1] <= '9' ? 2 : 1;
  const std::string_view ending = text.substr(digits);
  if (!ending.empty() && ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return 0;
  const unsigned tens = digits == 2 ? static_cast<unsigned>(text[0] - '0') : 0;
  const unsigned day = tens * 10 + static_cast<unsigned>(text[digits - 1] - '0');
  return day <= 31 ? day : 0;
}

}  // namespace dateline::facts
