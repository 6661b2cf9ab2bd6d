#pragma once

#include <span>
#include <string>

namespace dateline::facts {

/// The names of people as an input gives them ("Howard, John", "james-baker"), in written order and case, one a line.
[[nodiscard]] std::string given_people_text(std::span<const std::string> names);

}  // namespace dateline::facts
