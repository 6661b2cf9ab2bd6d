#pragma once

#include <gumbo.h>

#include <string>

namespace dateline::corpus::text {

/// How a tree becomes text.
struct TextRules {
  bool keep_spaces = false;  ///< white space stands as in the source, since no element breaks lines
  bool story_only = false;   ///< what surrounds a story on a page is left out: menus, forms, footers, asides
  const GumboNode* leave_out = nullptr;
};

/// The text that a reader of the page sees: paragraphs set apart by an empty line, other blocks by line ends.
[[nodiscard]] std::string text_of(const GumboNode& root, const TextRules& rules);

/// Whether the element begins and ends lines.
[[nodiscard]] bool breaks_lines(GumboTag tag);

}  // namespace dateline::corpus::text
