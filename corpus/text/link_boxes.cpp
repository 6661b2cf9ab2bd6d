#include "corpus/text/link_boxes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/fold.hpp"
#include "corpus/text/html_tree.hpp"

namespace dateline::corpus::text {
namespace {

using namespace std::string_view_literals;

/// Parts of the names by which pages call a box with links; folded.
constexpr std::array box_names{
    "related"sv, "recommend"sv,  "promo"sv,     "teaser"sv,    "readmore"sv,  "read-more"sv,  "readalso"sv,
    "seealso"sv, "see-also"sv,   "alsoread"sv,  "also-read"sv, "morefrom"sv,  "more-from"sv,  "moreon"sv,
    "more-on"sv, "trending"sv,   "popular"sv,   "mostread"sv,  "most-read"sv, "outbrain"sv,   "taboola"sv,
    "sponsor"sv, "newsletter"sv, "share"sv,     "sharing"sv,   "social"sv,    "breadcrumb"sv, "sidebar"sv,
    "linkbox"sv, "link-box"sv,   "link-list"sv, "linklist"sv,  "tag-list"sv,  "taglist"sv,    "tags"sv,
    "next-up"sv, "onward"sv,     "read-next"sv, "readnext"sv,  "subscribe"sv};

/// How the label of a box with links begins; folded.
constexpr std::array box_labels{
    "related"sv,           "read more"sv,       "read also"sv,        "read next"sv,     "also read"sv,
    "see also"sv,          "see more"sv,        "also see"sv,         "also on"sv,       "more on"sv,
    "more from"sv,         "more about"sv,      "more news"sv,        "more stories"sv,  "more:"sv,
    "recommended"sv,       "you may also"sv,    "you might also"sv,   "most read"sv,     "most popular"sv,
    "popular now"sv,       "trending"sv,        "don't miss"sv,       "next up"sv,       "up next"sv,
    "what to read next"sv, "further reading"sv, "from the archive"sv, "tags"sv,          "share this"sv,
    "lire aussi"sv,        "a lire aussi"sv,    "lire egalement"sv,   "voir aussi"sv,    "sur le meme sujet"sv,
    "lesen sie"sv,         "mehr zum thema"sv,  "zum thema"sv,        "siehe auch"sv,    "auch interessant"sv,
    "lea tambien"sv,       "lee tambien"sv,     "ver tambien"sv,      "te puede"sv,      "noticias relacionadas"sv,
    "leia tambem"sv,       "leia mais"sv,       "veja tambem"sv,      "saiba mais"sv,    "leggi anche"sv,
    "vedi anche"sv,        "lees ook"sv,        "meer over"sv,        "las ocksa"sv,     "les ogsa"sv,
    "laes ogsa"sv,         "czytaj tez"sv,      "zobacz takze"sv,     "ayrica bakiniz"sv};

constexpr std::size_t longest_label = 48;   ///< bytes of a block's beginning that are kept to compare
constexpr std::size_t longest_link = 160;   ///< bytes; longer ones are linked prose
constexpr std::size_t shortest_prose = 30;  ///< bytes outside links of a block that belongs to the story
constexpr double most_of_list = 0.8;        ///< share of links in a list
constexpr double most_of_block = 0.8;       ///< in another block
constexpr double most_of_named = 0.4;       ///< in a block with a name or label as above
constexpr double least_left = 0.25;         ///< share of the story's text

/// What an element contains. Sizes are bytes without white space.
struct Contents {
  std::size_t text = 0;
  std::size_t linked = 0;
  std::size_t boxed = 0;
  unsigned links = 0;
  std::string beginning;
  const GumboNode* label = nullptr;  ///< the last child, if it may be the label of the next
  std::size_t label_size = 0;

  [[nodiscard]] bool links_are(double share) const {
    return links > 0 && static_cast<double>(linked) >= share * static_cast<double>(text) &&
           linked <= links * longest_link;
  }
};

bool has_box_name(const GumboNode& node) {
  constexpr std::array attributes{"class", "id", "aria-label"};
  return std::any_of(attributes.begin(), attributes.end(), [&](const char* name) {
    const std::string value = dateline::text::fold(attribute(node, name));
    return std::any_of(box_names.begin(), box_names.end(),
                       [&](std::string_view part) { return value.find(part) != std::string::npos; });
  });
}

/// The beginning of a block from its first letter on, folded.
std::string folded_words(std::string_view beginning) {
  const std::string folded = dateline::text::fold(beginning);
  return folded.substr(std::min(folded.find_first_of("abcdefghijklmnopqrstuvwxyz"), folded.size()));
}

bool begins_with_label(std::string_view beginning) {
  const std::string folded = folded_words(beginning);
  return std::any_of(box_labels.begin(), box_labels.end(),
                     [&](std::string_view label) { return folded.starts_with(label); });
}

/// Whether an element of this kind can be a box; blocks that hold the whole story cannot.
bool can_be_box(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_UL:
      return true;
    default:
      return false;
  }
}

class Finder {
 public:
  Finder(const GumboNode& story, const Nodes& left_out) : story_(story), left_out_(left_out) {}

  Nodes run() {
    walk(
        story_, [this](const GumboNode& node) { return enter(node); }, [this](const GumboNode& node) { leave(node); });
    return enough_is_left_ ? std::move(boxes_) : Nodes();
  }

 private:
  bool enter(const GumboNode& node) {
    if (!is_element(node)) {
      if (!open_.empty() && node.type != GUMBO_NODE_COMMENT) add_text(node.v.text.text);
      return false;
    }
    if (is_unseen(node) || left_out_.contains(&node)) return false;
    open_.emplace_back();
    if (tag_of(node) == GUMBO_TAG_A && in_links_++ == 0) open_.back().links = 1;
    return true;
  }

  void add_text(std::string_view text) {
    constexpr std::string_view space = " \t\n\r\f";
    Contents& contents = open_.back();
    const auto size = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [&](char c) { return space.find(c) == std::string_view::npos; }));
    contents.text += size;
    if (in_links_ > 0) contents.linked += size;
    if (size > 0 && contents.beginning.size() < longest_label) contents.beginning += text.substr(0, 2 * longest_label);
  }

  void leave(const GumboNode& node) {
    Contents contents = std::move(open_.back());
    open_.pop_back();
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_A) --in_links_;
    if (open_.empty()) {
      enough_is_left_ =
          static_cast<double>(contents.text - contents.boxed) >= least_left * static_cast<double>(contents.text);
      return;
    }
    const bool block = breaks_lines(tag);
    if (block && contents.text - contents.linked >= shortest_prose) in_story_ = true;
    const bool box = can_be_box(tag) && is_box(node, contents);
    add_to_parent(node, contents, block, box);
  }

  [[nodiscard]] bool is_box(const GumboNode& node, const Contents& contents) const {
    const GumboTag tag = tag_of(node);
    if (!contents.links_are(most_of_named)) return false;
    const bool list = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL;
    if (list && contents.links_are(most_of_list)) return true;
    if (folded_words(contents.beginning).starts_with("by ")) return false;  // a byline
    // A linked line before the story is often a byline without "by".
    if (in_story_ && tag != GUMBO_TAG_TABLE && contents.links_are(most_of_block)) return true;
    return has_box_name(node) || begins_with_label(contents.beginning);
  }

  void add_to_parent(const GumboNode& node, Contents& contents, bool block, bool box) {
    Contents& parent = open_.back();
    if (box) {
      boxes_.insert(&node);
      contents.boxed = contents.text;
      if (parent.label != nullptr && boxes_.insert(parent.label).second) parent.boxed += parent.label_size;
    }
    parent.text += contents.text;
    parent.linked += contents.linked;
    parent.boxed += contents.boxed;
    parent.links += contents.links;
    if (parent.beginning.size() < longest_label) {
      if (block) parent.beginning += ' ';
      parent.beginning += contents.beginning;
    }
    if (box || !block || contents.text == 0) return;
    const bool label = contents.text <= longest_label && begins_with_label(contents.beginning);
    parent.label = label ? &node : nullptr;
    parent.label_size = contents.text;
  }

  const GumboNode& story_;
  const Nodes& left_out_;
  Nodes boxes_;
  std::vector<Contents> open_;  ///< the elements around the current node
  unsigned in_links_ = 0;
  bool in_story_ = false;  ///< after the first prose
  bool enough_is_left_ = true;
};

}  // namespace

Nodes link_boxes(const GumboNode& story, const Nodes& left_out) { return Finder(story, left_out).run(); }

}  // namespace dateline::corpus::text
