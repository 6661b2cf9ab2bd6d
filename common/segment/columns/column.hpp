#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/packed_array.hpp"

namespace dateline::segment {

/// The values of each article, as ordinals in the part's dictionary. If no article has two values: a packed array of 1
/// + ordinal, or 0 without a value. Else: a packed array of documents + 1 starts and one of ordinals. The first byte
/// says which. A view; immutable after construction, safe to share between threads.
class Column {
 public:
  Column() = default;
  /// An empty section means that no article has a value. Throws Damaged if the section does not match `documents`.
  Column(std::string_view section, std::uint32_t documents);

  /// Calls visit(ordinal) for each value of an article, in ascending order.
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

  /// `starts` has documents + 1 entries; the values of document d are ordinals[starts[d], starts[d + 1]).
  static void append(std::string& out, const std::vector<std::uint64_t>& starts,
                     const std::vector<std::uint32_t>& ordinals);

 private:
  bool single_ = false;
  encoding::PackedArray starts_;
  encoding::PackedArray ordinals_;
};

}  // namespace dateline::segment
