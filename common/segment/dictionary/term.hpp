#pragma once

#include <cstdint>
#include <optional>

#include "common/encoding/bit_packing.hpp"
#include "common/segment/dictionary/form_list.hpp"

namespace dateline::segment {

/// The only posting of a term, stored in the dictionary.
struct SinglePosting {
  std::uint32_t document = 0;
  std::uint32_t position = 0;  ///< 0 if the list has no positions
  bool in_title = false;
  bool operator==(const SinglePosting&) const = default;
};

/// The entry of a term: its statistics and the places of its postings and positions.
struct Term {
  std::uint32_t documents = 0;
  std::uint64_t occurrences = 0;
  std::optional<SinglePosting> single;  ///< if set, of the fields below only `forms` is set
  std::uint64_t postings = 0;           ///< offset in the section
  std::uint64_t postings_bytes = 0;
  std::uint64_t skips = 0;      ///< entries before the term's
  std::uint64_t positions = 0;  ///< offset in the section
  std::uint64_t positions_bytes = 0;
  FormList forms;  ///< as it was read; empty if the only form is the stem itself, and in a term that is being written

  /// The number of its skip entries: 0 for a list that is only a tail.
  [[nodiscard]] std::uint64_t skip_entries() const noexcept {
    return documents < encoding::block_size ? 0 : (documents + encoding::block_size - 1) / encoding::block_size;
  }
};

}  // namespace dateline::segment
