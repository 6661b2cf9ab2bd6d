#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/model/facts.hpp"

/// Text from articles, made safe to print on a terminal. All functions are pure; widths are in terminal columns.
namespace dateline::query {

/// The text on one line, without control characters.
[[nodiscard]] std::string shown(std::string_view text);
/// A role as in "Secretary of State (us)", "Chairman, Federal Reserve (us)" or "former President (fr)".
[[nodiscard]] std::string shown(const Role& role);

/// Appends spaces up to the width.
[[nodiscard]] std::string padded(std::string text, std::size_t columns);
/// Shortens the text to the width, with an ellipsis, if it is wider.
[[nodiscard]] std::string cut(std::string text, std::size_t columns);

}  // namespace dateline::query
