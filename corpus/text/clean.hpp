#pragma once

#include <string>
#include <string_view>

namespace dateline::corpus::text {

/// Converts bytes to valid UTF-8: valid sequences are kept, and any other byte is read as Latin-1. This restores files
/// of mixed encodings and single stray bytes.
[[nodiscard]] std::string to_utf8(std::string_view bytes);

/// to_utf8(), and then:
/// - removes control characters except tabs, and turns every kind of line end into a newline;
/// - replaces U+0080 to U+009F by the punctuation that these bytes mean in Windows-1252.
/// Text that needs no change is returned byte for byte.
[[nodiscard]] std::string clean(std::string bytes);

/// clean() for a single line: runs of white space become one space, and the ends are trimmed.
[[nodiscard]] std::string clean_line(std::string bytes);

/// The text without ASCII white space at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace dateline::corpus::text
