#include "corpus/text/page_names.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/html_tree.hpp"

namespace dateline::corpus::text {
namespace {

using namespace std::string_view_literals;

/// Whole words of a name. Sorted.
constexpr std::array furniture_words{
    "abo"sv,
    "ad"sv,
    "adblock"sv,
    "addthis"sv,
    "addtoany"sv,
    "ads"sv,
    "adsense"sv,
    "adslot"sv,
    "adunit"sv,
    "adv"sv,
    "authorbox"sv,
    "autor"sv,
    "autoren"sv,
    "bio"sv,
    "bookmark"sv,
    "bookmarks"sv,
    "byline"sv,
    "bylines"sv,
    "consent"sv,
    "cookie"sv,
    "cookies"sv,
    "correlati"sv,
    "credit"sv,
    "credits"sv,
    "crumbs"sv,
    "dfp"sv,
    "donate"sv,
    "donation"sv,
    "drupaltabs"sv,
    "figcaption"sv,
    "footer"sv,
    "footnav"sv,
    "gdpr"sv,
    "hashtags"sv,
    "imagecredit"sv,
    "legende"sv,
    "legend"sv,
    "leia"sv,
    "login"sv,
    "masthead"sv,
    "menu"sv,
    "metadata"sv,
    "modal"sv,
    "mostread"sv,
    "mpu"sv,
    "nav"sv,
    "navbar"sv,
    "onward"sv,
    "outbrain"sv,
    "overlay"sv,
    "pager"sv,
    "partage"sv,
    "partager"sv,
    "picturecredit"sv,
    "poll"sv,
    "popular"sv,
    "popup"sv,
    "printonly"sv,
    "promo"sv,
    "promos"sv,
    "promoted"sv,
    "promotion"sv,
    "pubdate"sv,
    "pullquote"sv,
    "quiz"sv,
    "rating"sv,
    "ratings"sv,
    "readmore"sv,
    "readnext"sv,
    "relacionadas"sv,
    "relacionados"sv,
    "relatedlinks"sv,
    "screenreader"sv,
    "seealso"sv,
    "share"sv,
    "sharebar"sv,
    "sharebox"sv,
    "sharebuttons"sv,
    "sharedaddy"sv,
    "shareline"sv,
    "shares"sv,
    "sharethis"sv,
    "sharetools"sv,
    "sharing"sv,
    "sidebar"sv,
    "signin"sv,
    "signup"sv,
    "skiplink"sv,
    "skyscraper"sv,
    "social"sv,
    "socialbar"sv,
    "socialmedia"sv,
    "socials"sv,
    "submenu"sv,
    "subscribe"sv,
    "subscription"sv,
    "subscriptions"sv,
    "taboola"sv,
    "taglist"sv,
    "tags"sv,
    "teilen"sv,
    "timestamp"sv,
    "toolbar"sv,
    "tooltip"sv,
    "topnav"sv,
    "trending"sv,
    "upnext"sv,
    "verwandte"sv,
    "visuallyhidden"sv,
    "voting"sv,
    "votes"sv,
    "vote"sv,
    "werbung"sv,
    "zergnet"sv,
};

/// Beginnings of words that leave no doubt.
constexpr std::array furniture_stems{
    "advert"sv,     "breadcrumb"sv, "caption"sv,  "copyright"sv, "disclaimer"sv, "navigation"sv, "newsletter"sv,
    "pagination"sv, "publicid"sv,   "publicit"sv, "recommend"sv, "recirc"sv,     "related"sv,    "sponsor"sv,
};

/// Two words in a row.
constexpr std::array furniture_pairs{
    "also:read"sv,     "article:info"sv, "article:meta"sv,    "author:bio"sv,      "author:box"sv,
    "author:info"sv,   "author:name"sv,  "call:to"sv,         "entry:footer"sv,    "entry:meta"sv,
    "entry:utility"sv, "follow:us"sv,    "image:credit"sv,    "image:source"sv,    "link:list"sv,
    "meta:info"sv,     "more:about"sv,   "more:from"sv,       "more:news"sv,       "more:on"sv,
    "more:stories"sv,  "most:popular"sv, "most:read"sv,       "most:viewed"sv,     "next:article"sv,
    "next:up"sv,       "next:prev"sv,    "print:header"sv,    "print:footer"sv,    "print:only"sv,
    "print:logo"sv,    "prev:next"sv,    "previous:next"sv,   "photo:credit"sv,    "post:date"sv,
    "post:footer"sv,   "post:info"sv,    "post:meta"sv,       "post:navigation"sv, "pull:quote"sv,
    "publish:date"sv,  "read:also"sv,    "read:more"sv,       "read:next"sv,       "screen:reader"sv,
    "see:also"sv,      "sign:up"sv,      "skip:link"sv,       "sr:only"sv,         "story:meta"sv,
    "tag:list"sv,      "time:stamp"sv,   "visually:hidden"sv, "date:published"sv,  "published:date"sv,
};

/// The words of a name without what separates them.
constexpr std::array story_names{
    "articlebody"sv,   "articlecontent"sv, "articlecopy"sv,   "articletext"sv,  "articlemain"sv, "artikeltext"sv,
    "bodycontent"sv,   "bodycopy"sv,       "bodytext"sv,      "contentbody"sv,  "contenttext"sv, "entrycontent"sv,
    "entrytext"sv,     "newsbody"sv,       "newscontent"sv,   "newstext"sv,     "postbody"sv,    "postcontent"sv,
    "posttext"sv,      "richtext"sv,       "storybody"sv,     "storycontent"sv, "storycopy"sv,   "storytext"sv,
    "cuerponoticia"sv, "corponoticia"sv,   "textoarticulo"sv,
};

constexpr std::array comment_words{"comentarios"sv, "commentaires"sv, "comment"sv,   "comments"sv,   "commentlist"sv,
                                   "disqus"sv,      "forumpost"sv,    "kommentar"sv, "kommentare"sv, "livefyre"sv,
                                   "replies"sv,     "respond"sv,      "viafoura"sv,  "coral"sv,      "commenti"sv};

bool is_lower(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// The words of a name in lower case: "relatedStories-box" has three. An empty word separates two names.
std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (is_upper(c)) {
      if (i > 0 && is_lower(name[i - 1])) end_word();
      word += static_cast<char>(c - 'A' + 'a');
    } else if (is_lower(c)) {
      word += c;
    } else {
      end_word();
      if (c == ' ' && !words.empty() && !words.back().empty()) words.emplace_back();
    }
  }
  end_word();
  return words;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& all) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

/// Words before and after which a word says nothing about what the element holds: "no-caption", "with-sidebar",
/// "social-embed".
constexpr std::array denying_words{"no"sv, "not"sv, "without"sv, "with"sv, "has"sv, "hide"sv, "show"sv, "is"sv};
constexpr std::array embedding_words{"embed"sv, "embedded"sv, "embeds"sv};

/// Whether a word is a name of its own, as in class="print", not in "print:hidden".
bool stands_alone(const std::vector<std::string>& words, std::size_t i) {
  return (i == 0 || words[i - 1].empty()) && (i + 1 == words.size() || words[i + 1].empty());
}

bool says_furniture(const std::vector<std::string>& words) {
  const auto embeds = [](const std::string& word) { return is_one_of(word, embedding_words); };
  if (std::any_of(words.begin(), words.end(), embeds)) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (i > 0 && is_one_of(words[i - 1], denying_words)) continue;
    if (is_one_of(word, furniture_words)) return true;
    if (word == "print" && stands_alone(words, i)) return true;
    const auto starts = [&](std::string_view stem) { return word.starts_with(stem); };
    if (std::any_of(furniture_stems.begin(), furniture_stems.end(), starts)) return true;
    if (i + 1 < words.size() && is_one_of(word + ":" + words[i + 1], furniture_pairs)) return true;
  }
  return false;
}

/// Ids of headings and paragraphs are made from their text.
bool has_telling_id(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return false;
    default:
      return true;
  }
}

bool says_story(const std::vector<std::string>& words) {
  std::string name;
  for (std::size_t i = 0; i <= words.size(); ++i) {
    if (i < words.size() && !words[i].empty()) {
      name += words[i];
      continue;
    }
    const auto has = [&](std::string_view part) { return name.find(part) != std::string::npos; };
    if (std::any_of(story_names.begin(), story_names.end(), has)) return true;
    name.clear();
  }
  return false;
}

}  // namespace

NameHint hint_of(const GumboNode& element) {
  constexpr std::size_t longest = 512;
  bool furniture = false;
  bool story = attribute(element, "itemprop").find("articleBody") != std::string_view::npos;
  for (const char* name : {"class", "id", "data-testid", "data-component", "data-module", "aria-label"}) {
    const std::string_view value = attribute(element, name);
    if (value.empty() || (name == std::string_view("id") && !has_telling_id(tag_of(element)))) continue;
    const auto words = words_of_name(value.substr(0, longest));
    const auto is_comment = [](const std::string& word) { return is_one_of(word, comment_words); };
    if (std::any_of(words.begin(), words.end(), is_comment)) return NameHint::comments;
    furniture = furniture || says_furniture(words);
    story = story || says_story(words);
  }
  if (story) return NameHint::story;
  return furniture ? NameHint::furniture : NameHint::none;
}

}  // namespace dateline::corpus::text
