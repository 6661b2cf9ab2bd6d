#pragma once

#include <string>
#include <string_view>

/// Terms for Xapian, which accepts at most 245 bytes a term. Pure functions, thread-safe.
namespace dateline::text {

/// Returns a term of at most 200 bytes unchanged. A longer term becomes its first 160 bytes and 32 hex digits of its
/// xxh3 128-bit hash. Every term that is written to or looked up in a database must pass through this function.
[[nodiscard]] std::string bounded_term(std::string term);

/// Whether a term looks like one that bounded_term has shortened: 192 bytes that end in 32 lower-case hex digits.
[[nodiscard]] bool is_shortened(std::string_view term) noexcept;

}  // namespace dateline::text
