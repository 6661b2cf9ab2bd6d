#pragma once

#include <span>
#include <string_view>

namespace dateline::facts {

/// The heads of one state and of its governments since about 1945.
struct LeaderRow {
  std::string_view country;  ///< code
  std::string_view leaders;  ///< "barack-obama 2009-2017|…": key, first and last year
};

[[nodiscard]] std::span<const LeaderRow> leader_rows() noexcept;

}  // namespace dateline::facts
