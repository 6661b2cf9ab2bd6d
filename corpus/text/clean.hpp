#pragma once

#include <string>
#include <string_view>

namespace dateline::corpus::text {

/// Valid UTF-8 as it stands; a byte that is no part of any is read as Latin-1, so that files of mixed encodings, and
/// single stray bytes, come out right.
[[nodiscard]] std::string to_utf8(std::string_view bytes);

/// to_utf8() without control characters. Line ends of every kind become newlines and tabs stay. U+0080 to U+009F are
/// Windows-1252 punctuation that someone took for Latin-1, and are put right. Text that needs none of this is given
/// back byte for byte.
[[nodiscard]] std::string clean(std::string bytes);

/// The same for what is one line: runs of white space become one space, ends are trimmed.
[[nodiscard]] std::string clean_line(std::string bytes);

[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace dateline::corpus::text
