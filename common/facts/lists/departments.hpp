#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dateline::facts {

/// A word that says what a minister is responsible for: "foreign".
struct DepartmentRow {
  std::string_view word;      ///< folded
  std::string_view ministry;  ///< "foreign ministry"; empty if the word alone names none
};

/// Sorted by word. Immutable.
[[nodiscard]] std::span<const DepartmentRow> department_rows() noexcept;

/// The ministry of a word's key (word_key); empty if the word is no department or names no ministry.
[[nodiscard]] std::string_view ministry_of(std::uint64_t key);

}  // namespace dateline::facts
