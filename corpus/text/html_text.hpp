#pragma once

#include <gumbo.h>

#include <string>

namespace dateline::corpus::text {

/// Options of text_of().
struct TextRules {
  bool keep_spaces = false;  ///< keep the white space of the source; for texts without elements that break lines
  bool story_only = false;   ///< leave out what surrounds a story: menus, forms, footers, asides
  const GumboNode* leave_out = nullptr;  ///< an element to leave out, such as a heading
};

/// The visible text of a tree, in UTF-8. Paragraphs and other large blocks are separated by an empty line; list items,
/// table rows and the like by a line end.
[[nodiscard]] std::string text_of(const GumboNode& root, const TextRules& rules);

/// Whether the element breaks lines, as <p> and <br> do.
[[nodiscard]] bool breaks_lines(GumboTag tag);

}  // namespace dateline::corpus::text
