#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::corpus::text {

/// The encoding that a page declares in its first 4 KB, in an XML declaration or <meta>; empty if it declares none.
[[nodiscard]] std::string_view declared_encoding(std::string_view page);

/// The page as clean() UTF-8. The declared encoding is used unless it is unknown or the page is valid UTF-8 anyway.
[[nodiscard]] std::string decoded_page(std::string_view page);

}  // namespace dateline::corpus::text
