#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"

namespace dateline::query {

/// Marks in the text of a query that are neither part of a word nor ordinary punctuation.

/// A run of such marks.
struct Mark {
  std::string_view text;  ///< the run
  std::string_view word;  ///< the text between blanks in which it stands; empty if there is no word in it
};

/// Where a text comes from, which decides what is ordinary in it.
enum class MarkContext : std::uint8_t {
  bare,      ///< a lone hyphen might be meant as a sign
  quoted,    ///< hyphens are ordinary
  attached,  ///< directly follows a parenthesis or a quotation, so closing punctuation is ordinary
};

/// The marks of a text, in its order. The views point into the text. Pure but for `analyzer`, which is not thread-safe.
[[nodiscard]] std::vector<Mark> marks_in(std::string_view text, MarkContext context, analysis::Analyzer& analyzer);

}  // namespace dateline::query
