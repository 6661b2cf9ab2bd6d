#include "corpus/text/html_text.hpp"

#include <algorithm>
#include <string_view>

#include "corpus/text/html_tree.hpp"

namespace dateline::corpus::text {
namespace {

constexpr std::string_view no_break_space = "\xc2\xa0";

/// The number of newlines before and after an element.
unsigned newlines_around(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_UL:
      return 2;
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_TR:
      return 1;
    default:
      return 0;
  }
}

/// Collects text. White space and line breaks are written only before the next word, so that none are left at the end.
class Collector {
 public:
  explicit Collector(bool keep_spaces) : keep_spaces_(keep_spaces) {}

  void add(std::string_view text, bool preformatted) {
    if (keep_spaces_ || preformatted) {
      flush();
      out_ += text;
      return;
    }
    while (!text.empty()) {
      const bool no_break = text.starts_with(no_break_space);
      if (no_break || std::string_view(" \t\n\r\f").find(text.front()) != std::string_view::npos) {
        space_ = true;
        text.remove_prefix(no_break ? no_break_space.size() : 1);
      } else {
        flush();
        const std::size_t end = std::min(text.find_first_of(" \t\n\r\f\xc2", 1), text.size());
        out_ += text.substr(0, end);
        text.remove_prefix(end);
      }
    }
  }

  void space() { space_ = true; }
  /// Requires at least this many newlines before the next word.
  void break_lines(unsigned newlines) { newlines_ = std::max(newlines_, newlines); }
  /// Adds a newline before the next word, but at most one empty line.
  void next_line() { newlines_ = std::min(newlines_ + 1, 2U); }

  std::string take() { return std::move(out_); }

 private:
  void flush() {
    if (!out_.empty()) {
      if (newlines_ > 0) {
        out_.append(newlines_, '\n');
      } else if (space_) {
        out_ += ' ';
      }
    }
    newlines_ = 0;
    space_ = false;
  }

  bool keep_spaces_;
  std::string out_;
  bool space_ = false;
  unsigned newlines_ = 0;
};

}  // namespace

bool is_unseen(const GumboNode& node) {
  switch (tag_of(node)) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TITLE:
      return true;
    default:
      return is_element(node) && gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr;
  }
}

bool is_furniture(const GumboNode& node) {
  switch (tag_of(node)) {
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
      return true;
    default:
      break;
  }
  constexpr std::string_view roles[] = {"navigation", "banner",      "complementary", "contentinfo", "search",
                                        "dialog",     "alertdialog", "toolbar",       "menu",        "menubar"};
  const std::string_view role = attribute(node, "role");
  return std::find(std::begin(roles), std::end(roles), role) != std::end(roles);
}

bool is_cell(GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH; }

bool surrounds_story(const GumboNode& node) { return is_unseen(node) || is_furniture(node); }

bool breaks_lines(GumboTag tag) { return tag == GUMBO_TAG_BR || newlines_around(tag) > 0; }

std::string text_of(const GumboNode& root, const TextRules& rules) {
  Collector collector(rules.keep_spaces);
  unsigned preformatted = 0;
  const auto enter = [&](const GumboNode& node) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
      collector.add(node.v.text.text, preformatted > 0);
      return false;
    }
    if (is_unseen(node) || (rules.story_only && is_furniture(node))) return false;
    if (rules.leave_out != nullptr && rules.leave_out->contains(&node)) return false;
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_BR) collector.next_line();
    if (is_cell(tag)) collector.space();
    if (tag == GUMBO_TAG_PRE) ++preformatted;
    collector.break_lines(newlines_around(tag));
    return true;
  };
  const auto leave = [&](const GumboNode& node) {
    if (tag_of(node) == GUMBO_TAG_PRE) --preformatted;
    collector.break_lines(newlines_around(tag_of(node)));
  };
  walk(root, enter, leave);
  return collector.take();
}

}  // namespace dateline::corpus::text
