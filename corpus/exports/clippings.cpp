#include "corpus/exports/clippings.hpp"

#include <string>
#include <vector>

#include "corpus/exports/blocks.hpp"
#include "corpus/text/clean.hpp"
#include "corpus/text/html_text.hpp"
#include "corpus/text/html_tree.hpp"
#include "corpus/text/tags.hpp"

namespace dateline::corpus::exports {
namespace {

constexpr std::size_t most_nodes = 100;  ///< cells of a table, paragraphs of a text

/// The first elements with this tag, in order, and if `name` is not empty, with this class.
std::vector<const GumboNode*> elements_of(const GumboNode& root, GumboTag tag, std::string_view name) {
  std::vector<const GumboNode*> found;
  const auto enter = [&](const GumboNode& node) {
    if (!text::is_element(node)) return false;
    const std::string padded = " " + std::string(text::attribute(node, "class")) + " ";
    const bool named = name.empty() || padded.find(" " + std::string(name) + " ") != std::string::npos;
    if (text::tag_of(node) != tag || !named) return true;
    if (found.size() < most_nodes) found.push_back(&node);
    return false;
  };
  text::walk(root, enter, [](const GumboNode&) {});
  return found;
}

std::string line_of(const GumboNode& node) { return text::clean_line(text::text_of(node, {})); }

std::string joined(const std::vector<const GumboNode*>& nodes) {
  std::string text;
  for (const GumboNode* node : nodes) {
    const std::string part = text::text_of(*node, {});
    if (part.empty()) continue;
    if (!text.empty()) text += "\n\n";
    text += part;
  }
  return text;
}

std::optional<text::HtmlTree> tree_of(std::string_view html) {
  return text::HtmlTree::parse(text::tamed(html, false), text::HtmlTree::Scope::fragment);
}

}  // namespace

bool add_yomidasu_article(std::string_view html, Record& record) {
  const auto tree = tree_of(html);
  if (!tree) return false;
  // The number, the date, the headline, the edition, the page's name, its number …
  const auto cells = elements_of(tree->root(), GUMBO_TAG_TH, {});
  if (cells.size() < 3) return false;
  const std::string date = date_in_line(line_of(*cells[1]));
  if (date.empty()) return false;
  record.add({Field::published, 0}, date);
  record.add({Field::title, 0}, line_of(*cells[2]));
  if (cells.size() > 4) record.add({Field::section, 0}, line_of(*cells[4]));
  record.add({Field::body, 0}, joined(elements_of(tree->root(), GUMBO_TAG_P, "mb10")));
  record.add({Field::language, 0}, "ja");
  return true;
}

bool add_kikuzo_article(std::string_view html, Record& record) {
  const auto tree = tree_of(html);
  if (!tree) return false;
  // The number, the date, the edition, the page's name, its number, the length.
  const auto cells = elements_of(tree->root(), GUMBO_TAG_TD, kikuzo_table);
  const auto titles = elements_of(tree->root(), GUMBO_TAG_SPAN, "font002");
  if (cells.size() < 4 || titles.empty()) return false;
  const std::string date = date_in_line(line_of(*cells[1]));
  if (date.empty()) return false;
  record.add({Field::published, 0}, date);
  record.add({Field::title, 0}, line_of(*titles[0]));
  record.add({Field::section, 0}, line_of(*cells[3]));
  record.add({Field::body, 0}, joined(elements_of(tree->root(), GUMBO_TAG_DIV, "detail001")));
  record.add({Field::language, 0}, "ja");
  return true;
}

}  // namespace dateline::corpus::exports
