#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/encoding/bit_packing.hpp"

namespace dateline::segment {

/// A surface form of a stem, and in how many articles it stands.
struct Form {
  std::string text;
  std::uint32_t documents = 0;
  bool operator==(const Form&) const = default;
};

/// A posting that stands in the dictionary itself.
struct SinglePosting {
  std::uint32_t document = 0;
  std::uint32_t position = 0;  ///< 0 where the list has no positions
  bool in_title = false;
  bool operator==(const SinglePosting&) const = default;
};

/// What a dictionary says of a term: where its postings and positions lie.
struct Term {
  std::uint32_t documents = 0;
  std::uint64_t occurrences = 0;
  std::optional<SinglePosting> single;  ///< then nothing below but forms is set
  std::uint64_t postings = 0;           ///< offset in the section
  std::uint64_t postings_bytes = 0;
  std::uint64_t skips = 0;      ///< entries before the term's
  std::uint64_t positions = 0;  ///< offset in the section
  std::uint64_t positions_bytes = 0;
  std::vector<Form> forms;  ///< by form code; empty: one form, which is the stem itself

  /// Entries in the skips section: none for a list that is only a tail.
  [[nodiscard]] std::uint64_t skip_entries() const noexcept {
    return documents < encoding::block_size ? 0 : (documents + encoding::block_size - 1) / encoding::block_size;
  }
};

}  // namespace dateline::segment
