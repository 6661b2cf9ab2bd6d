#pragma once

#include <gumbo.h>

#include <cstddef>

#include "corpus/text/page_outline.hpp"

namespace dateline::corpus::text {

/// The element of a page around its story. Drops the elements beside the story from the outline. Linear in the number
/// of elements.
///
/// 1. Each paragraph (a block with enough text outside links) counts for the element around it, half for the element
///    around that, and a quarter for the next. Declared stories (itemprop="articleBody", class "article-body" and the
///    like, <article>) count more, lists and tables less. The element with the most wins.
/// 2. Elements beside it and beside the elements around it are joined if they have the same class and prose, or hold
///    prose of their own next to it: leads and the other parts of a divided story.
/// Precondition: the outline has elements and is measured.
[[nodiscard]] std::size_t story_root(PageOutline& outline);

}  // namespace dateline::corpus::text
