#include "corpus/formats/page_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "corpus/fields/date_scan.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::formats {
namespace {

constexpr int first_year = 1990;  // of the web
constexpr int last_year = 2099;
constexpr std::size_t longest_line = 300;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number at the beginning of `text`, of exactly `digits` digits or, if `fewer`, of one less; -1 otherwise.
int take_number(std::string_view& text, std::size_t digits, bool fewer) {
  std::size_t size = 0;
  int value = 0;
  while (size < text.size() && size < digits && is_digit(text[size])) value = value * 10 + (text[size++] - '0');
  if (size != digits && !(fewer && size > 0 && size + 1 == digits)) return -1;
  text.remove_prefix(size);
  return value;
}

std::string iso(int year, int month, int day) {
  const bool plausible = year >= first_year && year <= last_year && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return plausible ? fmt::format("{:04}-{:02}-{:02}", year, month, day) : std::string();
}

/// A date of digits at the beginning of `text`, not followed by a digit.
std::string digits_date(std::string_view text, bool compact) {
  const int year = take_number(text, 4, false);
  if (year < first_year || text.empty()) return {};
  const char separator = text.front();
  if (!is_digit(separator)) {
    if (std::string_view("/-._").find(separator) == std::string_view::npos) return {};
    text.remove_prefix(1);
  } else if (!compact) {
    return {};
  }
  const bool apart = !is_digit(separator);
  const int month = take_number(text, 2, apart);
  if (apart) {
    if (text.empty() || text.front() != separator) return {};
    text.remove_prefix(1);
  }
  const int day = take_number(text, 2, apart);
  if (!text.empty() && is_digit(text.front())) return {};
  return iso(year, month, day);
}

/// The tokens of a line: numbers with their marks, words.
std::vector<std::string_view> tokens_of(std::string_view line) {
  constexpr std::string_view breaks = " \t\n|()[]<>;,\"";
  std::vector<std::string_view> tokens;
  while (!line.empty()) {
    const std::size_t start = std::min(line.find_first_not_of(breaks), line.size());
    line.remove_prefix(start);
    const std::size_t end = std::min(line.find_first_of(breaks), line.size());
    if (end > 0) tokens.push_back(line.substr(0, end));
    line.remove_prefix(end);
  }
  return tokens;
}

/// Whether the parts make up a whole date: a day, a month and a year of four digits.
bool is_whole(const DateParts& parts) {
  if (parts.month && parts.numbers.size() != 2) return false;
  if (!parts.month && parts.numbers.size() != 3) return false;
  return std::any_of(parts.numbers.begin(), parts.numbers.end(), [](DateParts::Number number) {
    return number.digits == 4 && number.value >= first_year && number.value <= last_year;
  });
}

}  // namespace

std::string date_in_address(std::string_view address) {
  const std::size_t scheme = address.find("://");
  std::size_t at = scheme == std::string_view::npos ? 0 : scheme + 3;
  at = std::min(address.find('/', at), address.size());
  for (; at < address.size(); ++at) {
    if (is_digit(address[at]) || at + 1 == address.size() || !is_digit(address[at + 1])) continue;
    const std::string date = digits_date(address.substr(at + 1), true);
    if (!date.empty()) return date;
  }
  return {};
}

std::string date_in_line(std::string_view line) {
  constexpr std::size_t longest_date = 10;  // tokens: "Tue 20 May 2014 at 10:18 pm EDT"
  const auto tokens = tokens_of(line.substr(0, longest_line));
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    std::string text;
    std::string best;
    for (std::size_t i = first; i < std::min(tokens.size(), first + longest_date); ++i) {
      if (!text.empty()) text += ' ';
      text += tokens[i];
      const auto parts = scan_date(text);
      if (!parts) {
        if (i == first) break;  // neither a part of a date nor a word around it
        continue;
      }
      if (is_whole(*parts)) best = text;
    }
    if (!best.empty()) return best;
  }
  return {};
}

}  // namespace dateline::corpus::formats
