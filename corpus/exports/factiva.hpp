#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/fields/record.hpp"

/// Exports of Factiva: headline, author, "355 words", date, source, code, language and rights in lines, or the same as
/// fields HD, BY, WC, PD, SN; then the text and "Document LBA0000020100511e65b000ab".
namespace dateline::corpus::exports {

/// What stands before the headline in a text made of HTML, where it is marked as one.
inline constexpr char headline_mark = '\x02';

/// See formats::Pieces::FindMark: an article begins behind the number of the one before.
[[nodiscard]] std::size_t find_factiva_article(std::string_view text, std::size_t from, bool last);
/// Whether the text is certainly such an export.
[[nodiscard]] bool is_factiva(std::string_view head);
/// Adds one article, given as text; false if there is none: a summary of the search, for example.
[[nodiscard]] bool add_factiva_article(std::string_view article, Record& record);

}  // namespace dateline::corpus::exports
