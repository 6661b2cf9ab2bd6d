#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::query {

// How the value of an option such as --country gives several alternatives. Pure functions.

/// The alternatives in an option's value, without their escapes and the blanks around them: commas separate them, \, is
/// a comma and \\ a backslash; any other backslash stands for itself. Never empty; an alternative may be. Exceptions:
/// - person and official: a comma with a blank after it belongs to the name ("Kerry, John").
/// - date and mentions: the comma of "May 20, 2014" belongs to the date.
/// - since and until take one date.
[[nodiscard]] std::vector<std::string> split_values(std::string_view name, std::string_view option_value);

/// The value of an option that gives this one alternative: split_values(name, escaped_value(v)) is {v} for the name of
/// any facet.
[[nodiscard]] std::string escaped_value(std::string_view value);

}  // namespace dateline::query
