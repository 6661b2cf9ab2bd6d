#include "corpus/text/markup.hpp"

#include <gumbo.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "corpus/text/clean.hpp"
#include "corpus/text/html_text.hpp"
#include "corpus/text/html_tree.hpp"
#include "corpus/text/tags.hpp"

namespace dateline::corpus::text {
namespace {

/// The HTML tags in a text.
struct Finding {
  bool html = false;    ///< at least one is certain to be markup
  bool blocks = false;  ///< at least one breaks lines
};

/// Whether the tag can only be markup: a whole comment, a closing tag, one with attributes, a self-closing one, or a
/// bare one that is not in capitals after a space.
bool is_certain(std::string_view text, const Tag& tag) {
  const std::string_view source = text.substr(tag.begin, tag.end - tag.begin);
  if (tag.name.empty()) return source.starts_with("<!--") && source.ends_with("-->");
  const bool capitals = std::none_of(tag.name.begin(), tag.name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const bool bare = tag.end - tag.begin == tag.name.size() + 2;
  const bool after_space = tag.begin == 0 || std::string_view(" \t\n(").find(text[tag.begin - 1]) != text.npos;
  return tag.closing || tag.has_attributes || (bare && !(capitals && after_space)) || text[tag.end - 2] == '/';
}

Finding find_tags(std::string_view text) {
  Finding finding;
  TagFinder tags(text);
  for (auto tag = tags.next(0); tag; tag = tags.next(tag->end)) {
    if (!tag->name.empty() && !is_html(tag->name)) continue;
    finding.html |= is_certain(text, *tag);
    const auto size = static_cast<unsigned>(std::min<std::size_t>(tag->name.size(), 64));
    finding.blocks |= breaks_lines(gumbo_tagn_enum(tag->name.data(), size));
  }
  return finding;
}

bool has_entities(std::string_view text) {
  for (std::size_t at = 0; (at = text.find('&', at)) != std::string_view::npos; ++at) {
    if (begins_entity(text.substr(at))) return true;
  }
  return false;
}

/// The text with every `from` replaced by `to`.
std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at; (at = text.find(from)) != std::string_view::npos; text.remove_prefix(at + from.size())) {
    out.append(text.substr(0, at)).append(to);
  }
  return out.append(text);
}

/// Whether an empty line in the source separates paragraphs: no element does.
bool has_empty_lines(std::string_view text) {
  const auto has = [text](std::string_view tag) { return text.find(tag) != std::string_view::npos; };
  return (has("\n\n") || has("\r\n\r\n")) && !has("<p>") && !has("<p ") && !has("<P>") && !has("<P ") && !has("<pre") &&
         !has("<div");
}

/// The tables and captions of a fragment.
Nodes beside_story(const GumboNode& root, bool tables) {
  Nodes nodes;
  const auto enter = [&](const GumboNode& node) {
    const GumboTag tag = tag_of(node);
    if (tag != GUMBO_TAG_CAPTION && tag != GUMBO_TAG_FIGCAPTION && !(tables && tag == GUMBO_TAG_TABLE)) {
      return is_element(node) || &node == &root;
    }
    nodes.insert(&node);
    return false;
  };
  walk(root, enter, [](const GumboNode&) {});
  return nodes;
}

std::string story_in(const GumboNode& root, bool keep_spaces) {
  const Nodes captions = beside_story(root, false);
  std::string with = text_of(root, {keep_spaces, true, &captions});
  const Nodes tables = beside_story(root, true);
  if (tables.size() == captions.size()) return with;
  std::string without = text_of(root, {keep_spaces, true, &tables});
  return with.size() > 2 * without.size() ? with : without;
}

/// Removes HTML by `read`, which is given the tree and whether white space counts.
template <class Read>
std::string converted(std::string text, Read read) {
  const Finding finding = find_tags(text);
  if (!finding.html && !has_entities(text)) return text;
  const bool keep_spaces = !(finding.html && finding.blocks);
  std::string html = clean(text);  // Gumbo would turn Windows-1252 punctuation into U+FFFD
  if (!finding.html) html = replaced(html, "<", "&lt;");
  if (keep_spaces) html = replaced(html, "&nbsp;", " ");
  const auto tree = HtmlTree::parse(tamed(html, true), HtmlTree::Scope::fragment);
  return tree ? read(tree->root(), keep_spaces) : text;
}

}  // namespace

std::string without_markup(std::string text) {
  return converted(std::move(text), [](const GumboNode& root, bool keep_spaces) {
    return text_of(root, {keep_spaces, false, nullptr});
  });
}

std::string story_of_markup(std::string text) {
  if (text.find('<') == std::string::npos) return without_markup(std::move(text));
  if (has_empty_lines(text) && find_tags(text).blocks) {
    text = replaced(replaced(text, "\r\n", "\n"), "\n\n", "\n<p>");
  }
  return converted(std::move(text), story_in);
}

}  // namespace dateline::corpus::text
