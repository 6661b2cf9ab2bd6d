#pragma once

#include <string_view>

namespace dateline::facts {

/// Someone who headed a state or its government, and the years from first to last.
struct Leader {
  std::string_view country;  ///< code
  int first_year;
  int last_year;
};

/// The leader with a person's key, told by first and last word; by the surname alone ("~reagan") only while in office
/// in `year`. Null where there is none.
[[nodiscard]] const Leader* leader(std::string_view person_key, int year);

}  // namespace dateline::facts
