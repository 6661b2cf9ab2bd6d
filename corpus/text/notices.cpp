#include "corpus/text/notices.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/text/fold.hpp"
#include "corpus/text/clean.hpp"

namespace dateline::corpus::text {
namespace {

using namespace std::string_view_literals;

/// Whole lines, folded and without punctuation at their ends.
constexpr std::array notice_lines{
    "ad"sv,
    "advertisement"sv,
    "advertising"sv,
    "advertisment"sv,
    "sponsored"sv,
    "anzeige"sv,
    "werbung"sv,
    "publicidad"sv,
    "publicite"sv,
    "pubblicita"sv,
    "publicidade"sv,
    "annonce"sv,
    "advertentie"sv,
    "reklama"sv,
    "reklam"sv,
    "реклама"sv,
    "广告"sv,
    "広告"sv,
    "광고"sv,
    "إعلان"sv,
    "share"sv,
    "share this"sv,
    "tweet"sv,
    "print"sv,
    "email"sv,
    "e-mail"sv,
    "copy link"sv,
    "whatsapp"sv,
    "facebook"sv,
    "twitter"sv,
    "linkedin"sv,
    "pinterest"sv,
    "reddit"sv,
    "telegram"sv,
    "teilen"sv,
    "drucken"sv,
    "partager"sv,
    "imprimer"sv,
    "compartir"sv,
    "imprimir"sv,
    "condividi"sv,
    "stampa"sv,
    "comment"sv,
    "comments"sv,
    "no comments"sv,
    "0 comments"sv,
    "post a comment"sv,
    "add a comment"sv,
    "kommentare"sv,
    "commentaires"sv,
    "comentarios"sv,
    "view comments"sv,
    "show comments"sv,
    "loading comments"sv,
    "loading"sv,
    "read more"sv,
    "read full story"sv,
    "more"sv,
    "next"sv,
    "previous"sv,
    "related"sv,
    "related articles"sv,
    "related stories"sv,
    "related content"sv,
    "related news"sv,
    "related topics"sv,
    "filed under"sv,
    "tags"sv,
    "topics"sv,
    "trending"sv,
    "most read"sv,
    "don't miss"sv,
    "breaking news"sv,
    "breaking"sv,
    "subscribe"sv,
    "sign up"sv,
    "log in"sv,
    "sign in"sv,
    "register"sv,
    "newsletter"sv,
    "replay"sv,
    "play"sv,
    "close"sv,
    "menu"sv,
    "image"sv,
    "video"sv,
    "photo"sv,
    "view gallery"sv,
    "caption"sv,
    "hide caption"sv,
    "toggle caption"sv,
    "enlarge this image"sv,
    "enlarge"sv,
    "back to top"sv,
    "top stories"sv,
    "mehr zum thema"sv,
    "lesen sie auch"sv,
    "lire aussi"sv,
    "lea tambien"sv,
    "leia tambem"sv,
    "leggi anche"sv,
    "lees ook"sv,
};

/// How notices begin, folded. Long enough that sentences of stories do not begin with them.
constexpr std::array notice_beginnings{
    "sign up for"sv,
    "sign up to"sv,
    "signup for"sv,
    "subscribe to"sv,
    "subscribe now"sv,
    "subscribe for"sv,
    "click here"sv,
    "click to"sv,
    "tap here"sv,
    "follow us"sv,
    "like us on"sv,
    "join us on"sv,
    "find us on"sv,
    "share this"sv,
    "share on"sv,
    "story continues"sv,
    "article continues"sv,
    "continue reading"sv,
    "read more:"sv,
    "read more about"sv,
    "read also"sv,
    "also read"sv,
    "see also"sv,
    "also on"sv,
    "related:"sv,
    "related stories"sv,
    "related articles"sv,
    "watch:"sv,
    "watch now"sv,
    "listen:"sv,
    "more:"sv,
    "more from"sv,
    "have a tip"sv,
    "got a tip"sv,
    "got a story"sv,
    "download the"sv,
    "download our"sv,
    "get the latest"sv,
    "get our"sv,
    "get breaking news"sv,
    "leave a comment"sv,
    "leave a reply"sv,
    "post a comment"sv,
    "join the conversation"sv,
    "your email address"sv,
    "we use cookies"sv,
    "this site uses"sv,
    "this website uses"sv,
    "enable javascript"sv,
    "please enable"sv,
    "please turn on"sv,
    "like this story"sv,
    "photo:"sv,
    "photos:"sv,
    "photo by"sv,
    "photo credit"sv,
    "image:"sv,
    "image by"sv,
    "image credit"sv,
    "image source"sv,
    "picture:"sv,
    "pictured:"sv,
    "foto:"sv,
    "credit:"sv,
    "copyright"sv,
    "(c) 19"sv,
    "(c) 20"sv,
    "©"sv,
    "™ & ©"sv,
    "tm & ©"sv,
    "you may also like"sv,
    "you might also"sv,
    "recommended for"sv,
    "recommended stories"sv,
    "start your day with"sv,
    "reprints"sv,
    "view on instagram"sv,
    "view this post on"sv,
    "lesen sie auch"sv,
    "mehr zum thema"sv,
    "zum thema"sv,
    "bildquelle"sv,
    "lire aussi"sv,
    "a lire aussi"sv,
    "lire egalement"sv,
    "credit photo"sv,
    "lea tambien"sv,
    "lee tambien"sv,
    "te puede interesar"sv,
    "leia tambem"sv,
    "leia mais"sv,
    "leggi anche"sv,
    "lees ook"sv,
    "las ocksa"sv,
    "les ogsa"sv,
    "laes ogsa"sv,
    "czytaj tez"sv,
    "zobacz takze"sv,
    "читаите также"sv,
    "читать также"sv,
    "责任编辑"sv,
    "【责任编辑"sv,
    "[责任编辑"sv,
    "【纠错"sv,
    "关键词"sv,
    "扫一扫"sv,
    "原标题"sv,
    "무단전재"sv,
    "ⓒ"sv,
};

constexpr std::array rights{"all rights reserved"sv,
                            "alle rechte vorbehalten"sv,
                            "tous droits reserves"sv,
                            "todos los derechos reservados"sv,
                            "todos os direitos reservados"sv,
                            "tutti i diritti riservati"sv,
                            "무단 전재"sv,
                            "版权所有"sv,
                            "無断転載"sv};

/// What the last lines of a page say to readers who have finished the story.
constexpr std::array closings{"follow him on"sv,    "follow her on"sv,    "follow us on"sv,
                              "follow them on"sv,   "follow me on"sv,     "sign up for"sv,
                              "subscribe to our"sv, "our newsletter"sv,   "letters to the editor"sv,
                              "be reached at"sv,    "reach him at"sv,     "reach her at"sv,
                              "on twitter @"sv,     "email the author"sv, "contact the author"sv,
                              "on twitter at @"sv,  "folgen sie"sv,       "suivez-nous"sv,
                              "siguenos en"sv};

constexpr std::size_t longest_notice = 200;
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
  return std::any_of(closings.begin(), closings.end(),
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
  if (line.size() > longest_notice) return false;
  const std::string folded = dateline::text::fold(line);
  const std::string_view bare = without_marks(folded);
  if (bare.empty()) return false;
  const auto is_whole = [&](std::string_view notice) { return bare == notice; };
  if (std::any_of(notice_lines.begin(), notice_lines.end(), is_whole)) return true;
  const auto begins = [&](std::string_view notice) { return folded.starts_with(notice) || bare.starts_with(notice); };
  if (std::any_of(notice_beginnings.begin(), notice_beginnings.end(), begins)) return true;
  const auto has = [&](std::string_view right) { return folded.find(right) != std::string::npos; };
  if (std::any_of(rights.begin(), rights.end(), has)) return true;
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
