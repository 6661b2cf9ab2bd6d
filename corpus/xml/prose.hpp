#pragma once

#include <string>

#include "corpus/xml/document.hpp"

namespace dateline::corpus::xml {

/// The text of an element of running text in NITF, XHTML or an agency's own vocabulary. Paragraphs are separated by an
/// empty line, lines and list items by a line end. Captions, pictures, notes and the like are left out; so are tables,
/// unless most of the text is in them.
[[nodiscard]] std::string prose_of(Node node);

/// The text of an element as it stands, tags removed and nothing left out, such as that of plain text or escaped HTML.
[[nodiscard]] std::string text_in(Node node);

/// The text of a short element such as a headline, on one line.
[[nodiscard]] std::string line_of(Node node);

/// Whether the element holds other elements.
[[nodiscard]] bool has_elements(Node node);

/// The text of a field that may hold HTML; of a body without tables and captions, as prose_of().
[[nodiscard]] std::string prose_of_html(std::string html);

}  // namespace dateline::corpus::xml
