#include "corpus/exports/factiva.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "common/text/fold.hpp"
#include "corpus/exports/blocks.hpp"
#include "corpus/exports/factiva_tags.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::exports {
namespace {

constexpr std::size_t no_place = static_cast<std::size_t>(-1);

bool is_short_line(std::string_view line) { return line.size() <= 200; }

/// Headlines of a list are counted: "51) Tide turns".
std::string without_count(std::string headline) {
  const std::size_t digits = headline.find_first_not_of("0123456789");
  const bool counted = digits > 0 && digits < 5 && headline.substr(digits).starts_with(") ");
  return counted ? headline.substr(digits + 2) : headline;
}

/// Adds what the lines before the number of words say: a section, the headline, an author.
void add_headline(const std::vector<std::string_view>& before, Record& record) {
  if (before.empty()) return;
  const auto marked =
      std::find_if(before.begin(), before.end(), [](std::string_view line) { return line.starts_with(headline_mark); });
  if (marked != before.end()) {
    record.add({Field::title, 0}, without_count(on_one_line(*marked)));
    if (marked + 1 != before.end()) record.add({Field::authors, 0}, std::string(marked[1]));
    if (marked != before.begin()) record.add({Field::section, 0}, on_one_line(marked[-1]));
    return;
  }
  std::size_t title = 0;
  std::size_t author = before.size();
  if (before.size() >= 2) {
    // The author has the last line; a short line before the headline is a section.
    const std::string_view last = before.back();
    const bool names = last.size() <= 80 && !last.ends_with('.') && !last.ends_with('?') && !last.ends_with('!');
    if (names && (before.size() > 2 || last.size() < before[before.size() - 2].size() || last.starts_with("By "))) {
      author = before.size() - 1;
    }
    title = author - 1;
  }
  record.add({Field::title, 0}, without_count(on_one_line(before[title])));
  if (author < before.size()) record.add({Field::authors, 0}, std::string(before[author]));
  if (title > 0) record.add({Field::section, 0}, on_one_line(before[title - 1]));
}

/// An article whose lines are the fields.
class LineArticle {
 public:
  LineArticle(std::string_view article, Record& record)
      : article_(article), blocks_(blocks_of(article)), record_(record) {}

  /// False without a number of words and a date.
  bool read() {
    constexpr std::size_t most_blocks = 12;  ///< before the number of words
    std::vector<std::string_view> before;
    for (std::size_t block = 0; block < std::min(blocks_.size(), most_blocks); ++block) {
      const auto lines = lines_of(blocks_[block]);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        if (is_word_count(lines[i])) {
          collect(lines, i + 1, block + 1);
          add_headline(before, record_);
          return add_fields();
        }
        if (is_short_line(lines[i])) before.push_back(lines[i]);
      }
    }
    return false;
  }

 private:
  /// Collects the lines behind the number of words: in the same block, or in blocks of a line each.
  void collect(const std::vector<std::string_view>& lines, std::size_t from, std::size_t block) {
    constexpr std::size_t most_lines = 12, long_line = 120, large_block = 8;
    lines_.assign(lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end());
    for (; block < blocks_.size() && lines_.size() < most_lines; ++block) {
      if (!lines_.empty() && is_copyright(lines_.back())) break;
      const auto next = lines_of(blocks_[block]);
      const bool prose = next.size() == 1 && next[0].size() > long_line && !is_copyright(next[0]);
      if (prose || next.size() > large_block) break;
      lines_.insert(lines_.end(), next.begin(), next.end());
    }
  }

  /// Date, time of day, source, its code, editions, pages, language, rights; then the text.
  bool add_fields() {
    std::size_t at = 0;
    while (at < lines_.size() && date_in_line(lines_[at]).empty()) ++at;
    if (at == lines_.size()) return false;
    record_.add({Field::published, 0}, date_in_line(lines_[at]));
    std::size_t source = at + 1;
    while (source < lines_.size() && is_time(lines_[source])) ++source;
    if (source < lines_.size()) record_.add({Field::source, 0}, std::string(lines_[source]));
    std::size_t rights = source + 1;
    while (rights < lines_.size() && !is_copyright(lines_[rights])) ++rights;
    const bool stated = rights < lines_.size();
    if (stated && rights > source + 1) record_.add({Field::language, 0}, std::string(lines_[rights - 1]));
    add_text(lines_[stated ? rights : std::min(source + 2, lines_.size() - 1)]);
    return true;
  }

  static bool is_time(std::string_view line) { return line.size() <= 12 && line.find(':') != std::string_view::npos; }

  /// Adds what follows the line as the text, without the number of the document at its end, which is the id.
  void add_text(std::string_view last_field) {
    const char* begin = last_field.data() + last_field.size();
    std::string_view text(begin, static_cast<std::size_t>(article_.data() + article_.size() - begin));
    text = text::trimmed(text);
    const std::size_t line = text.rfind('\n') + 1;  // 0 if there is none
    if (const std::string_view number = factiva_number(text.substr(line)); !number.empty()) {
      record_.add({Field::id, 0}, std::string(number));
      text = text::trimmed(text.substr(0, line));
    }
    record_.add({Field::body, 0}, std::string(text));
  }

  std::string_view article_;
  std::vector<std::string_view> blocks_;
  Record& record_;
  std::vector<std::string_view> lines_;
};

}  // namespace

std::size_t find_factiva_article(std::string_view text, std::size_t from, bool last) {
  std::size_t line = from == 0 ? 0 : text.find('\n', from - 1);
  if (from > 0 && line != std::string_view::npos) ++line;
  while (line < text.size()) {
    const std::size_t end = text.find('\n', line);
    if (end == std::string_view::npos && !last) break;
    const std::string_view content = text.substr(line, std::min(end, text.size()) - line);
    const std::size_t next = end == std::string_view::npos ? text.size() : end + 1;
    if (next >= std::max<std::size_t>(from, 1) && !factiva_number(content).empty()) return next;
    if (end == std::string_view::npos) break;
    line = end + 1;
  }
  return no_place;
}

bool is_factiva(std::string_view head) {
  bool words = false;
  bool number = false;
  for (const std::string_view block : blocks_of(head)) {
    for (const std::string_view line : lines_of(block)) {
      words |= is_word_count(line) || (line.starts_with("WC") && is_word_count(text::trimmed(line.substr(2))));
      number |= !factiva_number(line).empty();
      if (words && number) return true;
    }
  }
  return words && has_factiva_tags(head);
}

bool add_factiva_article(std::string_view article, Record& record) {
  if (has_factiva_tags(article)) {
    add_tagged_article(article, record);
    return true;
  }
  return LineArticle(article, record).read();
}

}  // namespace dateline::corpus::exports
