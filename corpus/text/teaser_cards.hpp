#pragma once

#include <cstddef>

#include "corpus/text/page_outline.hpp"

namespace dateline::corpus::text {

/// Drops the teasers of other stories inside an element of a page: <article> elements whose heading is a link, and
/// three or more elements of one tag and class beside one another that have such headings. None if they hold much of
/// the element's prose, as in a list of products. Linear in the number of elements; measures the outline again.
void drop_teaser_cards(std::size_t root, PageOutline& outline);

}  // namespace dateline::corpus::text
