#pragma once

#include <string_view>

#include "corpus/fields/record.hpp"

/// The form of Factiva's exports in which each field has a tag: HD, BY, WC, PD, SN …
namespace dateline::corpus::exports {

/// Whether the text has the tags of headline, date and words or source at the starts of lines.
[[nodiscard]] bool has_factiva_tags(std::string_view article);
/// Adds the fields of such an article.
void add_tagged_article(std::string_view article, Record& record);
/// The number in a line "Document LBA0000020100511e65b000ab", in any language of the database; empty if it is none.
[[nodiscard]] std::string_view factiva_number(std::string_view line);

}  // namespace dateline::corpus::exports
