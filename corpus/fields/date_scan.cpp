#include "corpus/fields/date_scan.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "common/text/fold.hpp"
#include "common/time/months.hpp"
#include "corpus/fields/date_words.hpp"

namespace dateline::corpus {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
/// Words around a date that do not change it.
constexpr std::array<std::string_view, 11> fillers{"at",      "on",     "of",       "the",  "published", "posted",
                                                   "updated", "issued", "standard", "time", "daylight"};

constexpr std::size_t longest_number = 14;
constexpr std::size_t shortest_abbreviation = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Bytes of UTF-8 beyond ASCII count as letters.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The index of the name that `word` equals or abbreviates to at least three letters. `word` is in lower case.
template <std::size_t N>
std::optional<unsigned> index_in(const std::array<std::string_view, N>& names, std::string_view word) {
  if (word.size() < shortest_abbreviation) return std::nullopt;
  const auto found = std::find_if(names.begin(), names.end(), [&](std::string_view name) {
    return word.size() <= name.size() &&
           std::equal(word.begin(), word.end(), name.begin(), [](char a, char b) { return a == lower(b); });
  });
  if (found == names.end()) return std::nullopt;
  return static_cast<unsigned>(found - names.begin());
}

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  std::optional<DateParts> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const bool taken = is_digit(c) ? number() : is_letter(c) ? word() : mark();
      if (!taken) return std::nullopt;
    }
    return parts_;
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void skip_spaces() {
    while (peek() == ' ') ++at_;
  }

  DateParts::Number digits(std::size_t most = longest_number) {
    const std::size_t first = at_;
    while (is_digit(peek()) && at_ - first < most) ++at_;
    std::int64_t value = 0;
    std::from_chars(text_.data() + first, text_.data() + at_, value);
    return {value, at_ - first};
  }

  std::string letters() {
    std::string result;
    for (; is_letter(peek()); ++at_) result += lower(peek());
    return result;
  }

  bool number() {
    const DateParts::Number number = digits();
    if (is_digit(peek())) return false;
    if (!parts_.second && peek() == ':' && is_digit(peek(1))) return clock(number.value);
    if (!parts_.second && number.digits <= 2) {
      if (lower(peek()) == 'h' && !is_letter(peek(1))) return clock(number.value);  // 14h30
      const std::size_t here = at_;
      if (peek() == '.' && is_digit(peek(1))) {  // 10.18 p.m.
        ++at_;
        const DateParts::Number minute = digits();
        if (half_day()) return minute.digits == 2 && set_time(number.value, minute.value, 0);
        at_ = here;
      } else if (half_day()) {
        return set_time(number.value, 0, 0);
      }
    }
    if (number.digits == 6 && !parts_.second && !parts_.numbers.empty() && parts_.numbers[0].digits == 8) {
      return basic_time(number);
    }
    parts_.numbers.push_back(number);
    ordinal();
    return chain_on() && iso_time();
  }

  void ordinal() {
    const std::size_t here = at_;
    const std::string suffix = letters();
    if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th" && suffix != "er") at_ = here;
  }

  /// Skips the separator in 27/09/2005; false if it differs from the one before.
  bool chain_on() {
    const char c = peek();
    if ((c != '-' && c != '/' && c != '.') || !is_digit(peek(1)) || parts_.second) return true;
    if (parts_.numbers.size() > 1 && parts_.separator != c) return false;
    parts_.separator = c;
    ++at_;
    return true;
  }

  /// Reads the T of ISO 8601 and the time after it, with or without colons, if there is one.
  bool iso_time() {
    if (lower(peek()) != 't' || !is_digit(peek(1))) return true;
    ++at_;
    const DateParts::Number number = digits();
    return peek() == ':' ? clock(number.value) : basic_time(number);
  }

  bool basic_time(DateParts::Number time) {
    if (time.digits == 2) return set_time(time.value, 0, 0);
    if (time.digits == 4) return set_time(time.value / 100, time.value % 100, 0);
    skip_fraction();
    return time.digits == 6 && set_time(time.value / 10000, time.value / 100 % 100, time.value % 100);
  }

  /// Reads the rest of a time after its hour.
  bool clock(std::int64_t hour) {
    ++at_;
    const std::int64_t minute = digits(2).value;
    std::int64_t second = 0;
    if (peek() == ':' && is_digit(peek(1))) {
      ++at_;
      second = digits(2).value;
      skip_fraction();
    }
    half_day();
    return set_time(hour, minute, second);
  }

  void skip_fraction() {
    if ((peek() != '.' && peek() != ',') || !is_digit(peek(1))) return;
    for (++at_; is_digit(peek());) ++at_;
  }

  /// Reads "pm", "p.m.", " PM" and the like into half_; false, and nothing read, if there is none.
  bool half_day() {
    const std::size_t here = at_;
    skip_spaces();
    const char half = lower(peek());
    if (half == 'a' || half == 'p') {
      ++at_;
      if (peek() == '.') ++at_;
      if (lower(peek()) == 'm' && !is_letter(peek(1))) {
        ++at_;
        if (peek() == '.') ++at_;
        half_ = half;
        return true;
      }
    }
    at_ = here;
    return false;
  }

  bool set_time(std::int64_t hour, std::int64_t minute, std::int64_t second) {
    if (half_ != '\0') {
      if (hour < 1 || hour > 12) return false;
      hour = hour % 12 + (half_ == 'p' ? 12 : 0);
    }
    constexpr std::int64_t leap_second = 60;
    if (hour > 23 || minute > 59 || second > leap_second) return false;
    parts_.second = (hour * 60 + minute) * 60 + second;
    return true;
  }

  bool word() {
    const std::string word = letters();
    if (const auto month = index_in(month_names, word)) {
      if (parts_.month) return false;
      parts_.month = *month + 1;
      return true;
    }
    if (index_in(weekdays, word)) return true;
    if (const auto month = month_in_another_language(word)) {
      if (parts_.month) return false;
      parts_.month = *month;
      return true;
    }
    if (is_date_word_of_another_language(word)) return true;
    if (std::find(fillers.begin(), fillers.end(), word) != fillers.end()) return true;
    constexpr std::size_t longest_zone = 8;
    if (!parts_.second || !parts_.zone.empty() || word.size() > longest_zone) return false;
    parts_.zone = word;
    return true;
  }

  /// Reads a character that is neither a digit nor a letter.
  bool mark() {
    const char c = peek();
    ++at_;
    if (parts_.offset && c == '(') {  // "-0400 (EDT)"
      at_ = std::min(text_.find(')', at_), text_.size());
      return true;
    }
    if (parts_.second && (c == '+' || c == '-') && is_digit(peek())) return offset(c == '-' ? -1 : 1);
    return std::string_view(" ,.'()-/:").find(c) != std::string_view::npos;
  }

  bool offset(int sign) {
    if (parts_.offset) return false;
    DateParts::Number hours = digits();
    std::int64_t minutes = 0;
    if (hours.digits == 4) {
      minutes = hours.value % 100;
      hours.value /= 100;
    } else if (hours.digits > 2) {
      return false;
    } else if (peek() == ':' && is_digit(peek(1))) {
      ++at_;
      minutes = digits(2).value;
    }
    parts_.offset = sign * (hours.value * 60 + minutes) * 60;
    return hours.value < 24 && minutes < 60;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  DateParts parts_;
  char half_ = '\0';
};

/// Dates such as 2014年5月20日 and 2014년 5월 20일 with hyphens: 2014-5-20.
std::string without_han(std::string_view text) {
  struct Unit {
    std::string_view name;
    char mark;
  };
  constexpr std::array<Unit, 6> units{{{"年", '-'}, {"月", '-'}, {"日", ' '}, {"년", '-'}, {"월", '-'}, {"일", ' '}}};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&](const Unit& each) { return text.substr(at).starts_with(each.name); });
    if (unit == units.end() || result.empty() || !is_digit(result.back())) {
      result += text[at++];
      continue;
    }
    result += unit->mark;
    at += unit->name.size();
    if (unit->mark == '-') at = std::min(text.find_first_not_of(' ', at), text.size());
  }
  return result;
}

}  // namespace

std::optional<DateParts> scan_date(std::string_view text) {
  // Names of months have diacritics in other languages.
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return Scan(text).run();
  return Scan(without_han(dateline::text::fold(text))).run();
}

}  // namespace dateline::corpus
