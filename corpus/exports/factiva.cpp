#include "corpus/exports/factiva.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "common/text/fold.hpp"
#include "corpus/exports/blocks.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::exports {
namespace {

constexpr std::size_t no_place = static_cast<std::size_t>(-1);

/// The number in a line "Document LBA0000020100511e65b000ab", in any language of the database; empty if it is none.
std::string_view document_number(std::string_view line) {
  line = text::trimmed(line);
  if (line.size() > 80) return {};
  const std::size_t blank = line.find_last_of(" \t");
  if (blank == std::string_view::npos) return {};
  const std::string folded = dateline::text::fold(line.substr(0, blank));
  const bool named = folded == "document" || folded == "dokument" || folded == "documento" || folded == "an document" ||
                     folded == "an" || folded == "文件" || folded == "文档" || folded == "документ";
  const std::string_view number = line.substr(blank + 1);
  const bool coded =
      number.size() >= 20 && number.size() <= 40 &&
      std::all_of(number.begin(), number.end(),
                  [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }) &&
      std::any_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  return named && coded ? number : std::string_view();
}

struct Tag {
  std::string_view name;
  Field field;
  std::uint32_t rank;
};
constexpr std::uint32_t is_body = 100;
constexpr std::array<Tag, 13> tags{{
    {"HD", Field::title, 0},
    {"BY", Field::authors, 0},
    {"PD", Field::published, 0},
    {"SN", Field::source, 0},
    {"SE", Field::section, 0},
    {"LA", Field::language, 0},
    {"LP", Field::body, is_body},
    {"TD", Field::body, is_body},
    {"CO", Field::organisations, 0},
    {"RE", Field::places, 0},
    {"NS", Field::keywords, 0},
    {"AN", Field::id, 0},
    {"ET", Field::section, 9},
}};
/// The other fields that end the one before.
constexpr std::array<std::string_view, 17> other_tags{"WC", "SC",  "ED",  "PG",  "VOL", "CY",  "CR", "CT", "RF",
                                                      "IN", "IPC", "IPD", "PUB", "CX",  "CLM", "SL", "DE"};

/// The tag with which a line begins: two or three capitals, then a blank or the end of the line.
std::string_view tag_of(std::string_view line) {
  const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
  const std::string_view tag = line.substr(0, end);
  if (tag.size() < 2 || tag.size() > 3) return {};
  const bool known = std::any_of(tags.begin(), tags.end(), [tag](const Tag& t) { return t.name == tag; }) ||
                     std::find(other_tags.begin(), other_tags.end(), tag) != other_tags.end();
  return known ? tag : std::string_view();
}

/// Values name a code before each item: "gcat : Political/General News | gdip : International Relations".
std::string without_codes(const std::string& value) {
  std::string out;
  std::string_view rest = value;
  while (!rest.empty()) {
    const std::size_t bar = std::min(rest.find('|'), rest.size());
    std::string_view item = text::trimmed(rest.substr(0, bar));
    if (const std::size_t colon = item.find(" : "); colon != std::string_view::npos) item.remove_prefix(colon + 3);
    if (!out.empty()) out += '|';
    out += item;
    rest.remove_prefix(std::min(bar + 1, rest.size()));
  }
  return out;
}

/// Whether the text has the fields of an article at the starts of lines.
bool has_tags(std::string_view article) {
  bool headline = false;
  bool date = false;
  bool words = false;
  for (const std::string_view block : blocks_of(article)) {
    for (const std::string_view line : lines_of(block)) {
      const std::string_view tag = tag_of(line);
      headline |= tag == "HD";
      date |= tag == "PD";
      words |= tag == "WC" || tag == "SN" || tag == "TD";
    }
  }
  return headline && date && words;
}

class TaggedArticle {
 public:
  explicit TaggedArticle(Record& record) : record_(record) {}

  void read(std::string_view article) {
    for (std::size_t at = 0; at < article.size();) {
      const std::size_t end = std::min(article.find('\n', at), article.size());
      const std::string_view line = text::trimmed(article.substr(at, end - at));
      if (const std::string_view tag = tag_of(line); !tag.empty() && starts_field(tag)) {
        finish();
        name_ = tag;
        value_ = text::trimmed(line.substr(tag.size()));
      } else {
        value_ += '\n';
        value_ += line;
      }
      at = end + 1;
    }
    finish();
    if (!body_.empty()) record_.add({Field::body, 0}, std::move(body_));
  }

 private:
  /// In a text, a line may begin with "IN" or "CO" by chance; only the fields behind it end it.
  [[nodiscard]] bool starts_field(std::string_view tag) const {
    const bool in_text = name_ == "TD" || name_ == "LP";
    return !in_text || value_.empty() || value_.ends_with('\n') || tag == "TD";
  }

  void finish() {
    const auto tag = std::find_if(tags.begin(), tags.end(), [this](const Tag& t) { return t.name == name_; });
    if (tag == tags.end()) return value_.clear();
    std::string value(text::trimmed(value_));
    value_.clear();
    if (tag->rank == is_body) {
      if (!body_.empty() && !value.empty()) body_ += "\n\n";
      body_ += value;
      return;
    }
    if (tag->field == Field::id) {
      const std::string_view number = document_number("Document " + value.substr(value.find_last_of(' ') + 1));
      if (number.empty()) return;
      value = value.substr(value.find_last_of(' ') + 1);
    }
    const bool coded =
        tag->field == Field::keywords || tag->field == Field::places || tag->field == Field::organisations;
    record_.add({tag->field, tag->rank}, coded ? without_codes(on_one_line(value)) : on_one_line(value));
  }

  Record& record_;
  std::string name_;
  std::string value_;
  std::string body_;
};

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

/// Adds the article whose lines are the fields; false without a number of words and a date.
bool add_from_lines(std::string_view article, Record& record) {
  const auto blocks = blocks_of(article);
  std::vector<std::string_view> before;
  for (std::size_t block = 0; block < std::min<std::size_t>(blocks.size(), 12); ++block) {
    const auto lines = lines_of(blocks[block]);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!is_word_count(lines[i])) {
        if (is_short_line(lines[i])) before.push_back(lines[i]);
        continue;
      }
      // The other lines are in the same block, or in blocks of a line each.
      std::vector<std::string_view> behind(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end());
      std::size_t body = block + 1;
      for (; body < blocks.size() && behind.size() < 12; ++body) {
        if (!behind.empty() && is_copyright(behind.back())) break;
        const auto next = lines_of(blocks[body]);
        if (next.size() == 1 && next[0].size() > 120 && !is_copyright(next[0])) break;
        if (next.size() > 8) break;
        behind.insert(behind.end(), next.begin(), next.end());
      }
      add_headline(before, record);
      std::size_t at = 0;
      while (at < behind.size() && date_in_line(behind[at]).empty()) ++at;
      if (at == behind.size()) return false;
      record.add({Field::published, 0}, date_in_line(behind[at]));
      std::size_t source = at + 1;
      while (source < behind.size() && behind[source].size() <= 12 &&
             behind[source].find(':') != std::string_view::npos)
        ++source;  // the time of day
      if (source < behind.size()) record.add({Field::source, 0}, std::string(behind[source]));
      // Behind the source: its code, editions, pages, the language, the rights.
      std::size_t last = source + 1;
      while (last < behind.size() && !is_copyright(behind[last])) ++last;
      const std::size_t text = last < behind.size() ? last : std::min(source + 2, behind.size() - 1);
      if (last < behind.size() && last > source + 1) record.add({Field::language, 0}, std::string(behind[last - 1]));
      const char* begin = behind[text].data() + behind[text].size();
      std::string_view rest(begin, static_cast<std::size_t>(article.data() + article.size() - begin));
      rest = text::trimmed(rest);
      const std::size_t line = rest.rfind('\n');
      const std::string_view number = document_number(rest.substr(line == std::string_view::npos ? 0 : line + 1));
      if (!number.empty()) {
        record.add({Field::id, 0}, std::string(number));
        rest = text::trimmed(rest.substr(0, line == std::string_view::npos ? 0 : line));
      }
      record.add({Field::body, 0}, std::string(rest));
      return true;
    }
  }
  return false;
}

}  // namespace

std::size_t find_factiva_article(std::string_view text, std::size_t from, bool last) {
  std::size_t line = from == 0 ? 0 : text.find('\n', from - 1);
  if (from > 0 && line != std::string_view::npos) ++line;
  while (line < text.size()) {
    const std::size_t end = text.find('\n', line);
    if (end == std::string_view::npos && !last) break;
    const std::string_view content = text.substr(line, std::min(end, text.size()) - line);
    const std::size_t next = end == std::string_view::npos ? text.size() : end + 1;
    if (next >= std::max<std::size_t>(from, 1) && !document_number(content).empty()) return next;
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
      number |= !document_number(line).empty();
      if (words && number) return true;
    }
  }
  return words && has_tags(head);
}

bool add_factiva_article(std::string_view article, Record& record) {
  if (has_tags(article)) {
    TaggedArticle(record).read(article);
    return true;
  }
  return add_from_lines(article, record);
}

}  // namespace dateline::corpus::exports
