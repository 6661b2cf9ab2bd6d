#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/fields/record.hpp"

/// Exports of ProQuest as text: lines of underscores between documents, fields "Full text:", "Publication title:".
namespace dateline::corpus::exports {

/// See formats::Pieces::FindMark: a document begins with a line of underscores.
[[nodiscard]] std::size_t find_proquest_document(std::string_view text, std::size_t from, bool last);
/// Whether the text is certainly such an export.
[[nodiscard]] bool is_proquest(std::string_view head);
/// Adds the article of one document; false if there is none: the table of contents, for example.
[[nodiscard]] bool add_proquest_document(std::string_view document, Record& record);

}  // namespace dateline::corpus::exports
