#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/formats/parsers.hpp"
#include "corpus/formats/whole.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::formats {
namespace {

struct Header {
  std::string_view key;
  std::string_view value;
};

/// Parses a line `Key: value`; the key is at most 32 letters, digits, spaces, `-` and `_`.
std::optional<Header> header_of(std::string_view line) {
  constexpr std::size_t longest_key = 32;
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon > longest_key) return std::nullopt;
  if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t') return std::nullopt;
  const std::string_view key = line.substr(0, colon);
  const bool word = std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == ' ';
  });
  if (!word) return std::nullopt;
  return Header{key, text::trimmed(line.substr(colon + 1))};
}

/// Removes the first line from a text and returns it.
std::string_view next_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// Whether all line ends are carriage returns, as on the Macintosh before 2001.
bool only_returns(std::string_view text) {
  return text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos;
}

std::string newlines_for_returns(std::string_view text) {
  std::string result(text);
  std::replace(result.begin(), result.end(), '\r', '\n');
  return result;
}

/// A first line longer than this is a paragraph, and the article has no title.
constexpr std::size_t longest_title = 500;

/// The whole file is one article.
class Plain final : public Parser {
 public:
  explicit Plain(const Context& context) : context_(context) {}

  bool next(Record& record) override {
    if (std::exchange(done_, true)) return false;
    const auto file = whole_file(context_);
    if (!file) return false;
    record.line = 1;
    const std::string converted = only_returns(*file) ? newlines_for_returns(*file) : std::string();
    std::string_view text = converted.empty() ? *file : converted;
    take_headers(text, record);
    take_dashed_lines(text, record);
    const bool titled = std::any_of(record.values.begin(), record.values.end(),
                                    [](const Record::Value& value) { return value.name.field == Field::title; });
    if (!titled) {
      skip_blank(text);
      std::string_view rest = text;
      const std::string_view line = next_line(rest);
      if (line.size() <= longest_title) {
        record.add({Field::title, 0}, std::string(line));
        text = rest;
      }
    }
    skip_blank(text);
    record.add({Field::body, 0}, std::string(text));
    return true;
  }

 private:
  /// Removes the headers from the text and adds them to the record. Without an empty line after them, the headers end
  /// after the last known key, so that a title with a colon is not taken for a header.
  void take_headers(std::string_view& text, Record& record) const {
    std::string_view rest = text;
    std::string_view after_known = text;
    std::vector<std::pair<FieldName, std::string_view>> headers;
    bool ended_by_blank = rest.empty();
    while (!rest.empty()) {
      const std::string_view line = next_line(rest);
      const auto header = header_of(line);
      if (!header) {
        ended_by_blank = text::trimmed(line).empty();
        break;
      }
      if (const auto name = context_.names.find(header->key)) {
        headers.emplace_back(*name, header->value);
        after_known = rest;
      }
    }
    if (headers.empty()) return;
    for (const auto& [name, value] : headers) record.add(name, std::string(value));
    text = ended_by_blank ? rest : after_known;
  }

  /// Scraped wire copy begins with lines "-- Headline", "-- By Ann Lee", "-- Fri Oct 20, 2006 4:25pm EDT" and the
  /// address. At least two of them, of which one is a byline or an address.
  static void take_dashed_lines(std::string_view& text, Record& record) {
    constexpr std::string_view dashes = "-- ";
    constexpr std::size_t most = 6;
    std::string_view rest = text;
    skip_blank(rest);
    std::vector<std::string_view> lines;
    while (rest.starts_with(dashes) && lines.size() < most) {
      lines.push_back(text::trimmed(next_line(rest).substr(dashes.size())));
    }
    const auto is_byline = [](std::string_view line) { return line.starts_with("By ") || line.starts_with("by "); };
    const auto is_address = [](std::string_view line) {
      return line.starts_with("http://") || line.starts_with("https://");
    };
    const bool sure = lines.size() > 1 && std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
                        return is_byline(line) || is_address(line);
                      });
    if (!sure) return;
    record.add({Field::title, 0}, std::string(lines[0]));
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const Field field = is_byline(lines[i]) ? Field::authors : is_address(lines[i]) ? Field::url : Field::published;
      record.add({field, 0}, std::string(lines[i]));
    }
    text = rest;
  }

  static void skip_blank(std::string_view& text) {
    std::string_view rest = text;
    while (!rest.empty() && text::trimmed(next_line(rest)).empty()) text = rest;
  }

  Context context_;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<Parser> open_plain(const Context& context) { return std::make_unique<Plain>(context); }

}  // namespace dateline::corpus::formats
