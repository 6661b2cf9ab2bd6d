#pragma once

#include <string>
#include <string_view>

namespace dateline::query {

/// A clause for the error message about a country that is unknown, such as "; did you mean Greece?". It names at most
/// three countries: those with a name, or the name of a people, within two edits of the text or that begins with it,
/// or those with a code that differs by one letter after the first. Empty if there are none. Pure; safe to call from
/// several threads.
[[nodiscard]] std::string country_suggestion(std::string_view text);

}  // namespace dateline::query
