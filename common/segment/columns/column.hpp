#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/packed_array.hpp"

namespace dateline::segment {

/// The values of each article, as ordinals in the part's dictionary. If no article has two values: a packed array of 1
/// + ordinal, or 0 without a value. Else: a packed array of documents + 1 starts and one of ordinals. The first byte
/// says which. A view; immutable after construction, safe to share between threads. Throws Damaged if a value is not in
/// the dictionary or an article's values lie outside the array.
class Column {
 public:
  Column() = default;
  /// An empty section means that no article has a value. `keys`: the number of keys in the part's dictionary.
  Column(std::string_view section, std::uint32_t documents, std::uint64_t keys);

  /// Calls visit(ordinal) for each value of an article, in ascending order.
  template <typename Visit>
  void values(std::uint32_t document, Visit visit) const {
    if (single_) {
      if (const auto value = ordinals_[document]; value != 0) visit(in_dictionary(value - 1));
      return;
    }
    if (starts_.size() == 0) return;
    const auto begin = starts_[document];
    const auto end = starts_[document + 1];
    // Without falling starts, all articles together have no more values than the array has.
    if (begin > end || end > ordinals_.size()) throw encoding::Damaged("an article's values lie outside its column");
    for (auto i = begin; i < end; ++i) visit(in_dictionary(ordinals_[i]));
  }

  /// `starts` has documents + 1 entries; the values of document d are ordinals[starts[d], starts[d + 1]).
  static void append(std::string& out, const std::vector<std::uint64_t>& starts,
                     const std::vector<std::uint32_t>& ordinals);

 private:
  [[nodiscard]] std::uint32_t in_dictionary(std::uint64_t ordinal) const {
    if (ordinal >= keys_) throw encoding::Damaged("a column refers to a value that does not exist");
    return static_cast<std::uint32_t>(ordinal);
  }

  bool single_ = false;
  std::uint64_t keys_ = 0;
  encoding::PackedArray starts_;
  encoding::PackedArray ordinals_;
};

}  // namespace dateline::segment
