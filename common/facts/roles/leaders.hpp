#pragma once

#include <string_view>

namespace dateline::facts {

/// A head of state or government, with the first and last year in office. Points into static tables.
struct Leader {
  std::string_view country;  ///< code
  int first_year;
  int last_year;
};

/// Finds a leader by the key of a person:
/// - a full key ("ronald-w-reagan") matches if its first and last words match, in any year;
/// - a surname key ("~reagan") matches leaders in office in `year`, if all of them are of one country.
/// Returns null if there is no match. Safe to call from several threads at once.
[[nodiscard]] const Leader* leader(std::string_view person_key, int year);

}  // namespace dateline::facts
