#pragma once

#include <gumbo.h>

#include "corpus/text/html_text.hpp"

namespace dateline::corpus::text {

/// The blocks inside a story that lead to other stories: lists of links, lines such as "Read more: …", boxes with
/// related stories, tags and buttons to share. They are found by how much of their text is links; names of classes and
/// labels only lower what is enough. Does not look into `left_out`. Empty if little text would be left.
[[nodiscard]] Nodes link_boxes(const GumboNode& story, const Nodes& left_out);

}  // namespace dateline::corpus::text
