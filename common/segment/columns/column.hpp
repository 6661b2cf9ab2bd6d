#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/packed_array.hpp"

namespace dateline::segment {

/// Which values each article has, by their ordinals in the part's dictionary. One packed array of 1 + ordinal or 0
/// where no article has two; else a packed array of documents + 1 starts, and one of ordinals. A first byte tells
/// which.
class Column {
 public:
  Column() = default;
  /// An empty section: no article has a value. Throws Damaged where it is not for so many articles.
  Column(std::string_view section, std::uint32_t documents);

  /// Calls visit(ordinal) for each value of an article, rising.
  template <typename Visit>
  void values(std::uint32_t document, Visit visit) const {
    if (single_) {
      if (const auto value = ordinals_[document]; value != 0) visit(static_cast<std::uint32_t>(value - 1));
      return;
    }
    if (starts_.size() == 0) return;
    const auto end = starts_[document + 1];
    for (auto i = starts_[document]; i < end && i < ordinals_.size(); ++i)
      visit(static_cast<std::uint32_t>(ordinals_[i]));
  }

  /// `starts`: documents + 1 of them; values of document d are ordinals[starts[d], starts[d + 1]).
  static void append(std::string& out, const std::vector<std::uint64_t>& starts,
                     const std::vector<std::uint32_t>& ordinals);

 private:
  bool single_ = false;
  encoding::PackedArray starts_;
  encoding::PackedArray ordinals_;
};

}  // namespace dateline::segment
