#include "corpus/text/story.hpp"

#include "corpus/text/clean.hpp"
#include "corpus/text/html_text.hpp"
#include "corpus/text/html_tree.hpp"
#include "corpus/text/link_boxes.hpp"
#include "corpus/text/notices.hpp"
#include "corpus/text/page_outline.hpp"
#include "corpus/text/story_root.hpp"
#include "corpus/text/teaser_cards.hpp"

namespace dateline::corpus::text {
namespace {

const GumboNode* first_heading(const GumboNode& root) {
  const GumboNode* heading = nullptr;
  const auto enter = [&](const GumboNode& node) {
    if (heading == nullptr && tag_of(node) == GUMBO_TAG_H1) heading = &node;
    return heading == nullptr && !is_unseen(node);
  };
  walk(root, enter, [](const GumboNode&) {});
  return heading;
}

/// The outermost dropped elements.
Nodes dropped_nodes(const PageOutline& outline) {
  Nodes nodes;
  const auto& elements = outline.elements();
  for (std::size_t i = 0; i < elements.size();) {
    if (elements[i].dropped) nodes.insert(elements[i].node);
    i = elements[i].dropped ? elements[i].end : i + 1;
  }
  return nodes;
}

}  // namespace

Story story_of(const GumboNode& page, std::string_view title) {
  Story story;
  PageOutline outline(page);
  if (outline.elements().empty()) return story;
  outline.drop_furniture();
  const std::size_t root = story_root(outline);
  drop_teaser_cards(root, outline);
  const GumboNode& element = *outline.elements()[root].node;

  const GumboNode* heading = first_heading(element);
  if (heading == nullptr) heading = first_heading(page);
  if (heading != nullptr) story.headline = text_of(*heading, {});

  Nodes left_out = dropped_nodes(outline);
  left_out.merge(link_boxes(element, left_out));
  if (heading != nullptr) left_out.insert(heading);
  story.body = text_of(element, {false, false, &left_out});
  if (trimmed(story.body).empty()) story.body = text_of(page, {false, true, nullptr});
  take_out_notices(title, story);
  return story;
}

}  // namespace dateline::corpus::text
