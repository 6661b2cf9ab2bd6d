#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::corpus::text {

/// The encoding that a page declares near its beginning, in <meta> or an XML declaration; empty: none.
[[nodiscard]] std::string_view declared_encoding(std::string_view page);

/// The page as clean() UTF-8: by its declaration, unless it is none or the page is UTF-8 all the same.
[[nodiscard]] std::string decoded_page(std::string_view page);

}  // namespace dateline::corpus::text
