#pragma once

#include <string>
#include <string_view>

namespace dateline::corpus::exports {

/// The text of a DOCX document in UTF-8: paragraphs are separated by an empty line, cells of tables by a tab. Throws
/// std::runtime_error with the reason if the file is none, is damaged, or its text takes more than 32 MB of XML.
[[nodiscard]] std::string text_of_docx(std::string_view file);

}  // namespace dateline::corpus::exports
