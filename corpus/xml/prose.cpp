#include "corpus/xml/prose.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "corpus/text/clean.hpp"
#include "corpus/text/markup.hpp"

namespace dateline::corpus::xml {
namespace {

/// Elements within running text, in NITF, XHTML and HTML.
constexpr std::array<std::string_view, 56> inline_names{
    "a",     "abbr",     "acronym",    "alt-code",  "b",           "bdo",        "big",     "chron",
    "cite",  "city",     "classifier", "code",      "copyrite",    "country",    "del",     "dfn",
    "em",    "event",    "font",       "frac",      "function",    "i",          "ins",     "kbd",
    "lang",  "location", "mark",       "money",     "name.family", "name.given", "num",     "object.title",
    "org",   "person",   "postaddr",   "pronounce", "q",           "region",     "s",       "samp",
    "small", "source",   "span",       "state",     "strike",      "strong",     "sub",     "sublocation",
    "sup",   "time",     "tt",         "u",         "value",       "var",        "virtloc", "wbr"};

/// Elements that are not part of the story.
constexpr std::array<std::string_view, 26> left_out{
    "head",         "header",        "title",          "style",          "script",
    "media",        "media-caption", "media-producer", "media-metadata", "media-reference",
    "object",       "figcaption",    "caption",        "note",           "form",
    "nav",          "aside",         "footer",         "iframe",         "noscript",
    "svg",          "button",        "select",         "textarea",       "nitf-table-metadata",
    "photo-caption"};

constexpr std::array<std::string_view, 8> lines{"li", "dt", "dd", "tr", "center", "row", "line", "poem-line"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string lower(std::string_view name) {
  std::string folded(name.substr(0, 24));
  for (char& c : folded) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return folded;
}

/// Whether an agency's XHTML says that the element is no part of the story.
bool is_aside(Node node) {
  constexpr std::array<std::string_view, 6> classes{"byline", "headline", "slugline", "caption", "keywords", "dat"};
  return is_one_of(classes, attribute(node, "class"));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Whether the element's own text is more than white space, so that elements in it are within that text.
bool has_text(Node node) {
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (is_text(child) && !is_blank(child.value())) return true;
  }
  return false;
}

/// Collects the text of a tree.
class Collector {
 public:
  explicit Collector(bool tables) : tables_(tables) {}

  bool enter(Node node) {
    if (is_text(node)) {
      add(node.value());
      return false;
    }
    if (!is_element(node)) return false;
    const std::string name = lower(local_name(node));
    const bool table = !tables_ && (name == "table" || name == "nitf-table");
    if (!open_.empty() && (is_one_of(left_out, name) || is_aside(node) || table)) return false;
    if (name == "br") newlines_ = std::min(newlines_ + 1, 2U);
    if (name == "td" || name == "th") space_ = true;
    if (name == "pre") ++preformatted_;
    const unsigned breaks = breaks_around(name);
    newlines_ = std::max(newlines_, breaks);
    open_.push_back({has_text(node), name == "pre", breaks});
    return true;
  }

  void leave() {
    if (open_.back().preformatted) --preformatted_;
    newlines_ = std::max(newlines_, open_.back().breaks);
    open_.pop_back();
  }

  std::string take() { return std::move(out_); }

 private:
  struct Open {
    bool mixed;  ///< it has text of its own
    bool preformatted;
    unsigned breaks;
  };

  [[nodiscard]] unsigned breaks_around(const std::string& name) const {
    if (name == "br" || name == "td" || name == "th" || is_one_of(inline_names, name)) return 0;
    if (is_one_of(lines, name)) return 1;
    static constexpr std::array<std::string_view, 12> blocks{"p",  "div", "h1", "h2", "h3",         "h4",
                                                             "ul", "ol",  "bq", "dl", "blockquote", "pre"};
    if (is_one_of(blocks, name)) return 2;
    return open_.empty() || !open_.back().mixed ? 2 : 0;
  }

  void add(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n\f";
    if (preformatted_ > 0) {
      flush();
      out_ += text;
      return;
    }
    while (!text.empty()) {
      if (spaces.find(text.front()) != std::string_view::npos) {
        space_ = true;
        text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
        continue;
      }
      flush();
      const std::size_t end = std::min(text.find_first_of(spaces), text.size());
      out_ += text.substr(0, end);
      text.remove_prefix(end);
    }
  }

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

  bool tables_;
  std::string out_;
  std::vector<Open> open_;
  unsigned preformatted_ = 0;
  unsigned newlines_ = 0;
  bool space_ = false;
};

std::string collected(Node node, bool tables) {
  Collector collector(tables);
  walk(
      node, [&](Node inner) { return collector.enter(inner); }, [&](Node) { collector.leave(); });
  return collector.take();
}

}  // namespace

std::string prose_of(Node node) {
  std::string without = collected(node, false);
  std::string with = collected(node, true);
  return with.size() > 2 * without.size() ? with : without;
}

std::string text_in(Node node) {
  std::string text;
  walk(
      node,
      [&](Node inner) {
        if (is_text(inner)) text += inner.value();
        return is_element(inner);
      },
      [](Node) {});
  return text;
}

std::string line_of(Node node) { return text::clean_line(collected(node, false)); }

bool has_elements(Node node) {
  for (Node child = node.first_child(); child; child = child.next_sibling()) {
    if (is_element(child)) return true;
  }
  return false;
}

std::string prose_of_html(std::string html) { return text::story_of_markup(std::move(html)); }

}  // namespace dateline::corpus::xml
