#pragma once

#include <span>
#include <string_view>

namespace dateline::facts {

/// A head of a state or of its government since about 1945.
struct LeaderRow {
  std::string_view person;   ///< key: "barack-obama"
  std::string_view country;  ///< code; of two states led in turn, the last
  int first_year;
  int last_year;  ///< 9999: in office when the list was written
};

/// Sorted by key. Immutable.
[[nodiscard]] std::span<const LeaderRow> leader_rows() noexcept;

}  // namespace dateline::facts
