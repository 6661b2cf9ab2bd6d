#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/model/facts.hpp"

/// How text from articles is shown on a terminal.
namespace dateline::query {

/// On one line, without what a terminal would act on.
[[nodiscard]] std::string shown(std::string_view text);
/// "Secretary of State (us)", "former President (fr)".
[[nodiscard]] std::string shown(const Role& role);

/// Filled up with spaces.
[[nodiscard]] std::string padded(std::string text, std::size_t columns);
/// Cut so that it fits, with an ellipsis.
[[nodiscard]] std::string cut(std::string text, std::size_t columns);

}  // namespace dateline::query
