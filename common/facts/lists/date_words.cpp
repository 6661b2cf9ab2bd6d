#include "common/facts/lists/date_words.hpp"

#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

constexpr KeyMap<unsigned, 24> months({{"january", 1},   {"jan", 1},   {"february", 2},  {"feb", 2},      {"march", 3},
                                       {"mar", 3},       {"april", 4}, {"apr", 4},       {"may", 5},      {"june", 6},
                                       {"jun", 6},       {"july", 7},  {"jul", 7},       {"august", 8},   {"aug", 8},
                                       {"september", 9}, {"sept", 9},  {"sep", 9},       {"october", 10}, {"oct", 10},
                                       {"november", 11}, {"nov", 11},  {"december", 12}, {"dec", 12}});
constexpr KeySet short_months("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec");
constexpr KeySet doubtful_months("march", "april", "may", "june", "august");
constexpr KeyMap<unsigned, 7> weekdays(
    {{"monday", 1}, {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4}, {"friday", 5}, {"saturday", 6}, {"sunday", 7}});
constexpr KeyMap<int, 29> numbers(
    {{"a", 1},          {"an", 1},        {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},
     {"five", 5},       {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},
     {"eleven", 11},    {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},
     {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},
     {"fifty", 50},     {"sixty", 60},    {"seventy", 70},  {"eighty", 80},   {"ninety", 90}});
constexpr KeyMap<int, 8> ordinals(
    {{"first", 1}, {"1st", 1}, {"second", 2}, {"2nd", 2}, {"third", 3}, {"3rd", 3}, {"fourth", 4}, {"4th", 4}});
constexpr KeyMap<int, 8> decades({{"twenties", 20},
                                  {"thirties", 30},
                                  {"forties", 40},
                                  {"fifties", 50},
                                  {"sixties", 60},
                                  {"seventies", 70},
                                  {"eighties", 80},
                                  {"nineties", 90}});
constexpr KeyMap<unsigned, 5> seasons({{"spring", 3}, {"summer", 6}, {"autumn", 9}, {"fall", 9}, {"winter", 12}});
constexpr KeySet parts("early", "mid", "late", "beginning", "start", "end", "middle");

}  // namespace

unsigned month_of(std::uint64_t key) noexcept { return months[key]; }
bool is_short_month(std::uint64_t key) noexcept { return short_months.contains(key); }
bool is_doubtful_month(std::uint64_t key) noexcept { return doubtful_months.contains(key); }
unsigned weekday_of(std::uint64_t key) noexcept { return weekdays[key]; }
int number_word(std::uint64_t key) noexcept { return numbers[key]; }
int ordinal_to_four(std::uint64_t key) noexcept { return ordinals[key]; }
int decade_word(std::uint64_t key) noexcept { return decades[key]; }
unsigned season_of(std::uint64_t key) noexcept { return seasons[key]; }
bool is_part_of_period(std::uint64_t key) noexcept { return parts.contains(key); }

std::optional<TimeUnit> unit_of(std::uint64_t key) noexcept {
  switch (key) {
    case "day"_word:
    case "days"_word:
      return TimeUnit::day;
    case "week"_word:
    case "weeks"_word:
      return TimeUnit::week;
    case "month"_word:
    case "months"_word:
      return TimeUnit::month;
    case "quarter"_word:
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
