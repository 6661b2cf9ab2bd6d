#pragma once

#include <string>
#include <string_view>

namespace dateline::corpus::exports {

/// The text of an RTF document in UTF-8: paragraphs are separated by an empty line, cells of tables by a tab. Fonts,
/// pictures, headers and the like are left out. Damaged RTF is read as far as it makes sense.
[[nodiscard]] std::string text_of_rtf(std::string_view rtf);

}  // namespace dateline::corpus::exports
