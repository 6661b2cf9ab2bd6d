#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace dateline::corpus::text {

/// The story of a web page.
struct Story {
  std::string headline;  ///< the heading of the story, or of the page
  std::string byline;    ///< "By Ann Lee", if it stands above the story
  std::string dated;     ///< the line above the story that states when it appeared
  std::string body;      ///< its paragraphs, without the headline and what leads the page's readers elsewhere
};

/// Finds the story of a page by the density of text and links, by what its elements are and are called, and by lines
/// that are notices. A page without prose gives all its text. Linear in the size of the tree.
[[nodiscard]] Story story_of(const GumboNode& page, std::string_view title);

}  // namespace dateline::corpus::text
