#pragma once

#include <string>
#include <string_view>

/// Terms of a Xapian database, which takes at most 245 bytes for one.
namespace dateline::text {

/// The term itself up to 200 bytes, else its shortened form. Every term is passed through this one.
[[nodiscard]] std::string bounded_term(std::string term);

/// Whether bounded_term may have shortened it, so that it does not hold its value.
[[nodiscard]] bool is_shortened(std::string_view term) noexcept;

}  // namespace dateline::text
