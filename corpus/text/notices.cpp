#include "corpus/text/notices.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/text/fold.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/notice_words.hpp"

namespace dateline::corpus::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_notice = 200;
constexpr std::size_t longest_caption = 300;
constexpr std::size_t longest_closing = 450;

bool ends_sentence(std::string_view line) {
  constexpr std::array ends{"."sv,      "!"sv,      "?"sv,   "\u3002"sv,  "\uff01"sv,  "\uff1f"sv,
                            "\u061f"sv, "\u0964"sv, ".\""sv, ".\u201d"sv, "!\u201d"sv, "?\u201d"sv,
                            "\u201d"sv, "\u00bb"sv, ":"sv,   "\u2026"sv};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return line.ends_with(end); });
}

bool is_alphanumeric_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view without_marks(std::string_view folded) {
  while (!folded.empty() && !is_alphanumeric_byte(folded.front())) folded.remove_prefix(1);
  while (!folded.empty() && !is_alphanumeric_byte(folded.back())) folded.remove_suffix(1);
  return folded;
}

/// Whether a line before the story states when the story appeared.
bool is_date_line(std::string_view folded) {
  constexpr std::size_t longest = 160;
  if (folded.size() > longest) return false;
  constexpr std::array starts{
      "published"sv,  "updated"sv,    "posted"sv,       "last updated"sv,   "last modified"sv, "first published"sv,
      "publie le"sv,  "mis a jour"sv, "aktualisiert"sv, "veroffentlicht"sv, "publicado"sv,     "actualizado"sv,
      "pubblicato"sv, "기사입력"sv,   "입력"sv,         "发布时间"sv,       "来源"sv};
  for (const std::string_view start : starts)
    if (folded.starts_with(start)) return true;
  for (const std::string_view end : {"min read"sv, "minute read"sv, "minutes read"sv, " ago"sv})
    if (folded.ends_with(end)) return true;
  if (ends_sentence(folded)) return false;
  unsigned digits = 0;
  unsigned letters = 0;
  bool year = false;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const bool digit = folded[i] >= '0' && folded[i] <= '9';
    const std::string_view rest = folded.substr(i);
    year = year || ((rest.starts_with("19") || rest.starts_with("20")) &&
                    (i == 0 || folded[i - 1] < '0' || folded[i - 1] > '9'));
    digits += digit ? 1 : 0;
    letters += !digit && is_alphanumeric_byte(folded[i]) ? 1 : 0;
  }
  return year && digits >= 5 && letters <= 6 * digits;
}

bool is_byline(std::string_view folded) {
  constexpr std::size_t longest = 120;
  if (folded.size() > longest || ends_sentence(folded)) return false;
  return folded.starts_with("by ") || folded.starts_with("written by ") || folded.starts_with("words:") ||
         folded.starts_with("von ") || folded.starts_with("par ") || folded.starts_with("por ");
}

bool opens_story(std::string_view line) {
  constexpr std::size_t surely = 160;
  constexpr std::size_t sentence = 60;
  return line.size() >= surely || (line.size() >= sentence && ends_sentence(line));
}

std::string_view first_letters(std::string_view text) { return text.substr(0, 4 * longest_notice); }

bool is_closing(std::string_view line) {
  if (line.size() > longest_closing) return false;
  const std::string folded = dateline::text::fold(line);
  return notice_words::any_of(notice_words::closings,
                              [&](std::string_view closing) { return folded.find(closing) != std::string::npos; });
}

/// Takes closings off the end of a body, but not all of it.
void take_off_closings(std::string& body) {
  constexpr int most = 4;
  for (int i = 0; i < most; ++i) {
    const std::size_t start = body.rfind('\n');
    if (start == std::string::npos || !is_closing(std::string_view(body).substr(start + 1))) return;
    body.resize(body.find_last_not_of('\n', start) + 1);
  }
}

}  // namespace

bool is_notice(std::string_view line) {
  if (line.size() > longest_closing) return false;
  const std::string folded = dateline::text::fold(line);
  const std::string_view bare = without_marks(folded);
  if (bare.empty()) return false;
  const auto has = [&](std::string_view words) { return folded.find(words) != std::string::npos; };
  if (notice_words::any_of(notice_words::rights, has)) return true;
  if (line.size() <= longest_caption && notice_words::any_of(notice_words::credits, has)) return true;
  if (line.size() > longest_notice) return false;
  if (folded.starts_with("http") && has("://") && !has(" ")) return true;
  if (notice_words::any_of(notice_words::lines, [&](std::string_view notice) { return bare == notice; })) return true;
  const auto begins = [&](std::string_view notice) { return folded.starts_with(notice) || bare.starts_with(notice); };
  if (notice_words::any_of(notice_words::beginnings, begins)) return true;
  return folded.starts_with("follow ") && (has("twitter") || has("facebook") || has("instagram") || has("@"));
}

void take_out_notices(std::string_view title, Story& story) {
  const std::string folded_title = dateline::text::fold(title);
  const std::string folded_headline = dateline::text::fold(first_letters(story.headline));
  std::string body;
  bool before = true;
  unsigned breaks = 0;
  for (std::string_view rest = story.body; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trimmed(rest.substr(0, end));
    const std::string_view whole = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++breaks;
    if (line.empty()) continue;
    if (is_notice(line)) continue;
    if (before) {
      const std::string folded = dateline::text::fold(first_letters(line));
      if (folded == folded_title || folded == folded_headline) continue;
      const bool byline = is_byline(folded);
      const bool dated = is_date_line(folded);
      if (byline && story.byline.empty()) story.byline = line;
      if (dated && story.dated.empty()) story.dated = line;
      if (byline || dated) continue;
      before = !opens_story(line);
    }
    if (!body.empty()) body.append(std::min(breaks, 2U), '\n');
    body += whole;
    breaks = 0;
  }
  take_off_closings(body);
  if (!body.empty()) story.body = std::move(body);
}

}  // namespace dateline::corpus::text
