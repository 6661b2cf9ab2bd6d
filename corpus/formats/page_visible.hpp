#pragma once

#include <string>

#include "corpus/fields/record.hpp"
#include "corpus/text/html_tree.hpp"

namespace dateline::corpus::formats {

/// The name in a byline, without "By", what follows a bar, a handle or a date. Empty if it is no name of two to eight
/// words, nearly all of them capitalised.
[[nodiscard]] std::string author_in_line(std::string line);

/// Adds the author and the date that a page shows beside its headline, from elements that are called so (itemprop, rel,
/// class), if the record has none yet; and the date in its address. Menus, asides, footers and comments are not
/// searched, and only what follows the first <h1> counts, if there is one.
void add_visible_facts(const GumboNode& page, Record& record);

}  // namespace dateline::corpus::formats
