#include "corpus/text/teaser_cards.hpp"

#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "corpus/text/html_tree.hpp"

namespace dateline::corpus::text {
namespace {

bool is_subheading(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
      return true;
    default:
      return false;
  }
}

/// The elements below `root` that have a heading that is a link, at most four levels inside.
std::vector<bool> headed_by_links(std::size_t root, const std::vector<OutlineElement>& elements) {
  constexpr std::size_t shortest = 12;
  constexpr int levels = 4;
  std::vector<bool> headed(elements[root].end - root);
  for (std::size_t i = root + 1; i < elements[root].end; ++i) {
    const OutlineElement& heading = elements[i];
    if (!is_subheading(tag_of(*heading.node)) || heading.text < shortest || 5 * heading.linked < 4 * heading.text)
      continue;
    std::size_t around = heading.parent;
    for (int level = 0; level < levels && around > root; ++level, around = elements[around].parent)
      headed[around - root] = true;
  }
  return headed;
}

}  // namespace

void drop_teaser_cards(std::size_t root, PageOutline& outline) {
  constexpr std::size_t most_prose = 400;  // of one card
  constexpr double most = 0.4;             // of the root's prose
  constexpr std::size_t fewest = 3;
  const auto& elements = outline.elements();
  const std::vector<bool> headed = headed_by_links(root, elements);
  using Kind = std::tuple<std::size_t, GumboTag, std::string_view>;  // parent, tag, class
  std::map<Kind, std::vector<std::size_t>> kinds;
  for (std::size_t i = root + 1; i < elements[root].end; ++i) {
    const OutlineElement& element = elements[i];
    if (element.dropped || !headed[i - root] || element.prose > most_prose || element.headline) continue;
    kinds[{element.parent, tag_of(*element.node), attribute(*element.node, "class")}].push_back(i);
  }
  std::vector<std::size_t> cards;
  std::size_t prose = 0;
  for (const auto& [kind, same] : kinds) {
    if (same.size() < fewest && std::get<GumboTag>(kind) != GUMBO_TAG_ARTICLE) continue;
    for (const std::size_t i : same) prose += elements[i].prose;
    cards.insert(cards.end(), same.begin(), same.end());
  }
  if (static_cast<double>(prose) > most * static_cast<double>(elements[root].prose)) return;
  for (const std::size_t i : cards) outline.drop(i);
  if (!cards.empty()) outline.measure();
}

}  // namespace dateline::corpus::text
