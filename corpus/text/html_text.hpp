#pragma once

#include <gumbo.h>

#include <string>
#include <unordered_set>

namespace dateline::corpus::text {

using Nodes = std::unordered_set<const GumboNode*>;

/// Options of text_of().
struct TextRules {
  bool keep_spaces = false;  ///< keep the white space of the source; for texts without elements that break lines
  bool story_only = false;   ///< leave out what surrounds a story: menus, forms, footers, asides
  const Nodes* leave_out = nullptr;  ///< elements to leave out, such as a heading
};

/// The visible text of a tree, in UTF-8. Paragraphs and other large blocks are separated by an empty line; list items,
/// table rows and the like by a line end.
[[nodiscard]] std::string text_of(const GumboNode& root, const TextRules& rules);

/// Whether browsers do not show the element's text: scripts, styles, `hidden`.
[[nodiscard]] bool is_unseen(const GumboNode& node);

/// Whether the element is a menu, form, footer, aside or the like by its tag or role.
[[nodiscard]] bool is_furniture(const GumboNode& node);

/// Whether the element is a cell of a table.
[[nodiscard]] bool is_cell(GumboTag tag);

/// Whether story_only leaves the element out: browsers do not show it, or it is a menu, form, footer or aside.
[[nodiscard]] bool surrounds_story(const GumboNode& node);

/// Whether the element breaks lines, as <p> and <br> do.
[[nodiscard]] bool breaks_lines(GumboTag tag);

}  // namespace dateline::corpus::text
