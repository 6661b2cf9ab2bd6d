#pragma once

#include <span>
#include <string_view>

namespace dateline::facts {

/// A short, familiar or otherwise romanised form of given names.
struct NicknameRow {
  std::string_view nickname;  ///< folded: "bill"
  std::string_view names;     ///< the names that it stands for, separated by blanks: "william willem"
};

/// Sorted by nickname. Immutable.
[[nodiscard]] std::span<const NicknameRow> nickname_rows() noexcept;

}  // namespace dateline::facts
