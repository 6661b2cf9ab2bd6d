#pragma once

#include <gumbo.h>

#include <cstdint>

namespace dateline::corpus::text {

/// What the names that a page gives an element (class, id, data-testid and the like) say about its content.
enum class NameHint : std::uint8_t {
  none,
  story,      ///< the text of an article: "article-body", "entry-content"
  furniture,  ///< what surrounds it: "share-bar", "related", "newsletter", "caption"
  comments,   ///< what readers wrote
};

/// The hint of an element's names. Reads at most 512 bytes of each attribute.
[[nodiscard]] NameHint hint_of(const GumboNode& element);

}  // namespace dateline::corpus::text
