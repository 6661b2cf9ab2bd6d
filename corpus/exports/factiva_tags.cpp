#include "corpus/exports/factiva_tags.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/fold.hpp"
#include "corpus/exports/blocks.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::exports {
namespace {

struct Tag {
  std::string_view name;
  Field field;
  std::uint32_t rank;
};
constexpr std::uint32_t is_text = 100;
constexpr std::array<Tag, 13> tags{{
    {"HD", Field::title, 0},
    {"BY", Field::authors, 0},
    {"PD", Field::published, 0},
    {"SN", Field::source, 0},
    {"SE", Field::section, 0},
    {"LA", Field::language, 0},
    {"LP", Field::body, is_text},
    {"TD", Field::body, is_text},
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
    if (tag->rank == is_text) {
      if (!body_.empty() && !value.empty()) body_ += "\n\n";
      body_ += value;
      return;
    }
    if (tag->field == Field::id) {
      const std::string_view number = factiva_number("Document " + value.substr(value.find_last_of(' ') + 1));
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

}  // namespace

std::string_view factiva_number(std::string_view line) {
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

bool has_factiva_tags(std::string_view article) {
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

void add_tagged_article(std::string_view article, Record& record) { TaggedArticle(record).read(article); }

}  // namespace dateline::corpus::exports
