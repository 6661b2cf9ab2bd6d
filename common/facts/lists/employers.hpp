#pragma once

#include <string_view>

namespace dateline::facts {

/// The code of the country where a firm, bank or institute is at home, by its name as an article writes it, with or
/// without "Inc." and the like. Empty if it is not listed. Safe to call from several threads at once.
[[nodiscard]] std::string_view home_of_employer(std::string_view name);

}  // namespace dateline::facts
