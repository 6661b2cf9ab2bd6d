#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/sections/section_bytes.hpp"

namespace dateline::segment {

/// The values of each article, as ordinals in the part's dictionary. If no article has two values: a packed array of 1
/// + ordinal, or 0 without a value. Else: a packed array of documents + 1 starts and one of ordinals. The first byte
/// says which. A view; immutable after construction, safe to share between threads. Throws Damaged if a value is not in
/// the dictionary or an article's values lie outside the array.
class Column {
 public:
  Column() = default;
  /// An empty section means that no article has a value. `keys`: the number of keys in the part's dictionary.
  Column(const SectionBytes& section, std::uint32_t documents, std::uint64_t keys);

  /// The number of values of all articles; of a column with one value an article, the number of articles.
  [[nodiscard]] std::uint64_t values() const noexcept { return ordinals_.size(); }

  /// Calls visit(ordinal) for each value of an article, in ascending order.
  template <typename Visit>
  void values(std::uint32_t document, Visit visit) const {
    verify(document, document + 1);
    verified_values(document, visit);
  }

  /// Reads the values of many articles in rising order, which costs less. Not thread-safe. The column must outlive it.
  class Reader {
   public:
    explicit Reader(const Column& column) : column_(column) {}
    /// Must be called before values() of the documents [first, last), which follow those of the call before. Ranges
    /// must not be longer than, nor cross a multiple of, 64 documents.
    void enter(std::uint32_t first, std::uint32_t last) {
      if (last > verified_) verify_group(first);
    }
    template <typename Visit>
    void values(std::uint32_t document, Visit visit) const {
      column_.verified_values(document, visit);
    }

   private:
    void verify_group(std::uint32_t document);

    const Column& column_;
    std::uint32_t verified_ = 0;  ///< this document is not verified yet
  };

  /// `starts` has documents + 1 entries; the values of document d are ordinals[starts[d], starts[d + 1]).
  static void append(std::string& out, const std::vector<std::uint64_t>& starts,
                     const std::vector<std::uint32_t>& ordinals);

 private:
  /// Verifies the values of the documents [first, last).
  void verify(std::uint32_t first, std::uint32_t last) const;

  template <typename Visit>
  void verified_values(std::uint32_t document, Visit visit) const {
    if (single_) {
      if (const auto value = ordinals_.verified(document); value != 0) visit(in_dictionary(value - 1));
      return;
    }
    if (starts_.size() == 0) return;
    const auto begin = starts_.verified(document);
    const auto end = starts_.verified(document + 1);
    // Without falling starts, all articles together have no more values than the array has.
    if (begin > end || end > ordinals_.size()) throw encoding::Damaged("an article's values lie outside its column");
    for (auto i = begin; i < end; ++i) visit(in_dictionary(ordinals_.verified(i)));
  }

  [[nodiscard]] std::uint32_t in_dictionary(std::uint64_t ordinal) const {
    if (ordinal >= keys_) throw encoding::Damaged("a column refers to a value that does not exist");
    return static_cast<std::uint32_t>(ordinal);
  }

  std::uint32_t documents_ = 0;
  std::uint64_t keys_ = 0;
  bool single_ = false;
  SectionArray starts_;
  SectionArray ordinals_;
};

}  // namespace dateline::segment
