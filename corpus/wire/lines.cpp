#include "corpus/wire/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "corpus/text/clean.hpp"

namespace dateline::corpus::wire {
namespace {

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<std::string_view, 12> month_words{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};

std::string small_letters(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

}  // namespace

WireLine wire_line(std::string_view line) {
  line = text::trimmed(line);
  WireLine result;
  while (!line.empty() && (static_cast<unsigned char>(line.front()) < ' ' || line.front() == '^')) {
    result.marked |= line.front() == '^';
    line = text::trimmed(line.substr(1));
    if (line.starts_with('*') && line.find("< ^") < 10) line.remove_prefix(line.find("< ^") + 2);  // "*9006< ^Headline"
  }
  if (line.ends_with('!')) {
    const std::string_view before = text::trimmed(line.substr(0, line.size() - 1));
    if (before.ends_with('<') || before.ends_with('=')) line = before;
  }
  while (!line.empty() && (static_cast<unsigned char>(line.back()) < ' ' || line.back() == '<' || line.back() == '=')) {
    result.marked |= line.back() == '<' || line.back() == '=';
    line = text::trimmed(line.substr(0, line.size() - 1));
  }
  if (line.starts_with('<')) line.remove_prefix(1);
  result.text = line;
  return result;
}

bool is_byline(std::string_view line) {
  return line.starts_with("By ") || line.starts_with("BY ") || line.starts_with("Von ") || line.starts_with("Par ") ||
         line.starts_with("Por ");
}

bool is_flag(std::string_view line) {
  constexpr std::array<std::string_view, 10> flags{"LEAD",   "REFILE",  "URGENT", "CORRECTION", "UPDATE",
                                                   "REPEAT", "ROUNDUP", "EXTRA",  "FEATURE",    "CORRECTED"};
  const bool capitals = std::none_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals && line.size() <= 30 && std::any_of(flags.begin(), flags.end(), [line](std::string_view flag) {
           return line.find(flag) != std::string_view::npos;
         });
}

bool is_slug(std::string_view line) {
  const std::size_t dashes = line.find("--");
  if (dashes != std::string_view::npos && line.substr(0, dashes).find(' ') == std::string_view::npos) return true;
  if (line.starts_with("BC-") || line.starts_with("AM-") || line.starts_with("PM-")) return true;
  return line.find('-') != std::string_view::npos && line.find(' ') == std::string_view::npos;
}

bool is_affiliation(std::string_view line) {
  constexpr std::size_t longest = 50;
  constexpr std::array<std::string_view, 6> words{"Writer",        "Press",    "Editor",
                                                  "Correspondent", "Reporter", "Columnist"};
  return line.size() <= longest && std::any_of(words.begin(), words.end(), [line](std::string_view word) {
           return line.ends_with(word) || line.ends_with(std::string(word) + "s");
         });
}

bool is_note(std::string_view line) {
  return line.starts_with("Eds:") || line.starts_with("Eds.") || line.starts_with("AP Photo") ||
         line.starts_with("Associated Press") || line.starts_with("With ");
}

std::string trailer_time(std::string_view line) {
  line = text::trimmed(line);
  if (line.size() < 11 || line.size() > 24 || !std::all_of(line.begin(), line.begin() + 6, is_digit_char)) return {};
  const std::string rest = small_letters(text::trimmed(line.substr(6)));
  const std::size_t at = rest.find_last_of(' ');
  if (at == std::string::npos || at < 3) return {};
  const std::string year = rest.substr(at + 1);
  const std::string month = rest.substr(at - 3, 3);
  if ((year.size() != 2 && year.size() != 4) || !std::all_of(year.begin(), year.end(), is_digit_char)) return {};
  if (std::find(month_words.begin(), month_words.end(), month) == month_words.end()) return {};
  const std::string zone(text::trimmed(std::string_view(rest).substr(0, at - 3)));
  return fmt::format("{} {} {} {}:{} {}", line.substr(0, 2), month, year, line.substr(2, 2), line.substr(4, 2), zone);
}

std::string associated_press_time(std::string_view line) {
  constexpr std::string_view shape = "00-00-00 0000GMT";
  for (std::size_t at = 0; at + shape.size() <= line.size() && at < 40; ++at) {
    const std::string_view part = line.substr(at, shape.size());
    const bool fits = std::equal(part.begin(), part.end(), shape.begin(),
                                 [](char c, char s) { return s == '0' ? is_digit_char(c) : c == s; });
    if (!fits) continue;
    const std::string year(part.substr(6, 2));
    return fmt::format("{}{}-{}-{} {}:{} GMT", year < "70" ? "20" : "19", year, part.substr(0, 2), part.substr(3, 2),
                       part.substr(9, 2), part.substr(11, 2));
  }
  return {};
}

}  // namespace dateline::corpus::wire
