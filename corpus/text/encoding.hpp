#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::corpus::text {

/// The encoding that a page declares in its first 4 KB, in an XML declaration or <meta>; empty if it declares none.
[[nodiscard]] std::string_view declared_encoding(std::string_view page);

/// Converts from an encoding, a name that ICU knows, to UTF-8; nullopt if the encoding is unknown. What is not valid in
/// it becomes U+FFFD.
[[nodiscard]] std::optional<std::string> from_encoding(std::string_view text, const std::string& encoding);

/// from_encoding() unless the text is valid UTF-8 anyway, or the encoding is unknown: then the text itself. What
/// senders declare is often wrong, and no other encoding gives valid UTF-8 by chance.
[[nodiscard]] std::string from_declared_encoding(std::string_view text, const std::string& encoding);

/// The page as clean() UTF-8. The declared encoding is used unless it is unknown or the page is valid UTF-8 anyway.
[[nodiscard]] std::string decoded_page(std::string_view page);

}  // namespace dateline::corpus::text
