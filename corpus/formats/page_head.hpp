#pragma once

#include "corpus/fields/record.hpp"
#include "corpus/text/html_tree.hpp"

namespace dateline::corpus::formats {

/// The ranks of the parts of a page, from the most to the least reliable source of an article's fields.
enum PageRank : std::uint32_t { linked_data, open_graph, meta, visible, last_resort };

/// Adds the article's fields that a page states outside the story's text: JSON-LD, OpenGraph and other <meta>, <link>,
/// <time>, microdata, <title>.
void add_page_head(const GumboNode& page, Record& record);

}  // namespace dateline::corpus::formats
