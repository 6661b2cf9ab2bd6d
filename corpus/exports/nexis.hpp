#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/fields/record.hpp"

/// Exports of LexisNexis: Nexis with "1 of 74 DOCUMENTS" and fields in capitals, and Nexis Uni (Lexis Advance) with
/// "Body" and "End of Document".
namespace dateline::corpus::exports {

/// See formats::Pieces::FindMark: a document begins with its count, or behind "End of Document".
[[nodiscard]] std::size_t find_nexis_document(std::string_view text, std::size_t from, bool last);
/// Whether the text is certainly such an export.
[[nodiscard]] bool is_nexis(std::string_view head);
/// Adds the article of one document, given as text; false if there is none: a cover page, for example.
[[nodiscard]] bool add_nexis_document(std::string_view document, Record& record);

}  // namespace dateline::corpus::exports
