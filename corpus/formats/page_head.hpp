#pragma once

#include "corpus/fields/record.hpp"
#include "corpus/text/html_tree.hpp"

namespace dateline::corpus::formats {

/// How surely the parts of a page speak of its article, surest first.
enum PageRank : std::uint32_t { linked_data, open_graph, meta, visible, last_resort };

/// Adds what a page says of its article apart from the text: JSON-LD, OpenGraph and other <meta>, <link>, <time>,
/// microdata, <title>.
void add_page_head(const GumboNode& page, Record& record);

}  // namespace dateline::corpus::formats
