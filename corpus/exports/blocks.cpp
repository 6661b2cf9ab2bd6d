#include "corpus/exports/blocks.hpp"

#include <algorithm>
#include <array>

#include "common/text/fold.hpp"
#include "corpus/fields/published.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::exports {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::string_view> words_of(std::string_view line) {
  constexpr std::size_t most = 16;
  std::vector<std::string_view> words;
  while (words.size() < most) {
    line = text::trimmed(line);
    if (line.empty()) break;
    const std::string_view word = line.substr(0, line.find_first_of(" \t"));
    words.push_back(word);
    line.remove_prefix(word.size());
  }
  return words;
}

bool is_number(std::string_view word) {
  return !word.empty() && is_digit(word.front()) && word.find_first_not_of("0123456789,.'") == std::string_view::npos;
}

bool has_year(std::string_view line) {
  for (std::size_t i = 0; i + 4 <= line.size(); ++i) {
    const std::string_view four = line.substr(i, 4);
    const bool starts = i == 0 || !is_digit(line[i - 1]);
    const bool ends = i + 4 == line.size() || !is_digit(line[i + 4]);
    if (starts && ends && std::all_of(four.begin(), four.end(), is_digit) && (four[0] == '1' || four[0] == '2'))
      return true;
  }
  return false;
}

/// A date in Chinese or Japanese with separators: "2018-03-14 " for 2018年03月14日.
std::string with_separators(std::string_view line) {
  constexpr std::string_view year = "年", month = "月", day = "日";
  if (line.find(year) == std::string_view::npos) return std::string(line);
  std::string out;
  while (!line.empty()) {
    const bool separates = line.starts_with(year) || line.starts_with(month);
    if (separates || line.starts_with(day)) {
      while (separates && out.ends_with(' ')) out.pop_back();
      out += separates ? '-' : ' ';
      line.remove_prefix(year.size());
      while (line.starts_with(' ')) line.remove_prefix(1);
    } else {
      out += line.front();
      line.remove_prefix(1);
    }
  }
  return out;
}

/// The year of an issue that only names a season: "Summer, 1999". Empty if the line is something else.
std::string year_of_season(std::string_view line) {
  constexpr std::array<std::string_view, 5> seasons{"spring", "summer", "autumn", "fall", "winter"};
  const auto words = words_of(line);
  if (words.size() != 2 || words[1].size() != 4 || !has_year(words[1])) return {};
  std::string season = dateline::text::fold(words[0]);
  if (season.ends_with(',')) season.pop_back();
  return std::find(seasons.begin(), seasons.end(), season) == seasons.end() ? std::string() : std::string(words[1]);
}

}  // namespace

std::vector<std::string_view> blocks_of(std::string_view text) {
  std::vector<std::string_view> blocks;
  std::size_t begin = std::string_view::npos;
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    const bool empty = text::trimmed(text.substr(line, end - line)).empty();
    if (empty && begin != std::string_view::npos) {
      blocks.push_back(text::trimmed(text.substr(begin, line - begin)));
      begin = std::string_view::npos;
    } else if (!empty && begin == std::string_view::npos) {
      begin = line;
    }
    line = end + 1;
  }
  if (begin != std::string_view::npos) blocks.push_back(text::trimmed(text.substr(begin)));
  return blocks;
}

std::vector<std::string_view> lines_of(std::string_view block) {
  std::vector<std::string_view> lines;
  while (!block.empty()) {
    const std::size_t end = std::min(block.find('\n'), block.size());
    lines.push_back(text::trimmed(block.substr(0, end)));
    block.remove_prefix(std::min(end + 1, block.size()));
  }
  return lines;
}

std::string on_one_line(std::string_view block) { return text::clean_line(std::string(block)); }

std::string_view span_of(const std::vector<std::string_view>& blocks, std::size_t begin, std::size_t end) {
  const std::string_view last = blocks[end - 1];
  const char* start = blocks[begin].data();
  return {start, static_cast<std::size_t>(last.data() + last.size() - start)};
}

std::string with_plain_spaces(std::string_view text) {
  constexpr std::string_view no_break_space = "\xc2\xa0";
  std::string out;
  for (std::size_t at; (at = text.find(no_break_space)) != std::string_view::npos;) {
    out.append(text.substr(0, at)).push_back(' ');
    text.remove_prefix(at + no_break_space.size());
  }
  return out.append(text);
}

std::string date_in_line(std::string_view full_line) {
  const std::string separated = with_separators(full_line);
  std::string_view line = separated;
  static const TimeZone utc("UTC");
  constexpr std::size_t longest = 90;
  line = text::trimmed(line);
  if (line.size() > longest || !has_year(line)) return {};
  if (std::string year = year_of_season(line); !year.empty()) return year;
  const DateRules rules{utc, DateOrder::dmy, false};
  for (std::string_view part = line; has_year(part);) {
    const DateReading reading = read_date(part, rules);
    if (reading.published) return std::string(part);
    const std::size_t cut = part.find_last_of(",;");
    const std::size_t blank = part.find_last_of(" \t");
    if (cut != std::string_view::npos && has_year(part.substr(0, cut))) {
      part = text::trimmed(part.substr(0, cut));
    } else if (blank != std::string_view::npos) {
      part = text::trimmed(part.substr(0, blank));
    } else {
      break;
    }
  }
  return {};
}

std::optional<NamedValue> named_value(std::string_view block) {
  constexpr std::size_t longest = 40;
  const std::size_t colon = block.find(':');
  if (colon == 0 || colon > longest) return std::nullopt;
  const std::string_view name = text::trimmed(block.substr(0, colon));
  if (name.find('\n') != std::string_view::npos || words_of(name).size() > 4) return std::nullopt;
  if (name.find_first_of("0123456789.,;!?\"()") != std::string_view::npos) return std::nullopt;
  return NamedValue{dateline::text::fold(name), text::trimmed(block.substr(colon + 1))};
}

bool is_copyright(std::string_view line) {
  constexpr std::size_t longest = 300;
  if (line.size() > longest) return false;
  const std::string folded = dateline::text::fold(line);
  for (const std::string_view start :
       {"copyright", "(c) ", "(c)1", "(c)2", "© ", "all rights reserved", "alle rechte"}) {
    if (folded.starts_with(start)) return true;
  }
  return false;
}

bool is_word_count(std::string_view line) {
  if (line.size() > 40) return false;
  const auto words = words_of(line);
  if (words.empty() || !is_number(words[0])) return false;
  constexpr std::array<std::string_view, 14> nouns{"words",  "word",    "worter",   "mots", "palabras",
                                                   "parole", "woorden", "palavras", "slov", "slow",
                                                   "слов",   "字",      "ワード",   "ord"};
  std::string noun = dateline::text::fold(std::string(line.substr(line.find(words[0]) + words[0].size())));
  return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
}

bool is_document_count(std::string_view line) {
  line = text::trimmed(line);
  if (line.size() > 60 || line.find_first_of("0123456789") == std::string_view::npos) return false;
  bool document = false;
  bool of = false;
  unsigned numbers = 0;
  for (const std::string_view word : words_of(line)) {
    const std::string folded = dateline::text::fold(word);
    if (is_number(word)) {
      ++numbers;
    } else if (folded.starts_with("document") || folded.starts_with("dokument")) {
      document = true;
    } else if (folded == "of" || folded == "von" || folded == "de" || folded == "van" || folded == "di" ||
               folded == "sur" || folded == "av" || folded == "/") {
      of = true;
    } else {
      return false;
    }
  }
  return document && of && numbers == 2;
}

}  // namespace dateline::corpus::exports
