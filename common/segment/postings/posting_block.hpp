#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/encoding/bit_packing.hpp"
#include "common/encoding/varint_reader.hpp"

/// Encoding of posting lists: blocks of 128 documents and counts, and a tail of fewer. See FORMAT.md. All readers throw
/// Damaged if the bytes violate the format.
namespace dateline::segment {

/// How often a term occurs in a document, and how many of these occurrences are in the title.
struct Counts {
  std::uint32_t occurrences = 0;
  std::uint32_t in_title = 0;
};

/// Up to 128 postings.
struct Postings {
  std::size_t size = 0;
  encoding::Block documents;
  encoding::Block occurrences;
  encoding::Block in_title;  ///< filled only where any_in_title
  bool any_in_title = false;
};

/// The "document before" of the first document of a list; arithmetic wraps around to document 0.
inline constexpr std::uint32_t before_first = ~0U;

/// Appends 128 ascending documents. Precondition: all follow `previous`.
void append_documents(std::string& out, const encoding::Block& documents, std::uint32_t previous);
/// Appends the counts of 128 documents. Precondition: every document has at least one occurrence.
void append_counts(std::string& out, const Postings& postings);

/// The documents of a block in one of the forms that append_documents chooses from.
struct EncodedDocuments {
  enum class Kind : std::uint8_t { packed, equal_gaps, bit_set };
  Kind kind = Kind::packed;
  unsigned width = 0;          ///< packed: of each gap
  std::uint32_t gap = 0;       ///< equal_gaps: documents between two
  std::uint32_t previous = 0;  ///< the document before the block
  std::string_view bytes;      ///< packed: the gaps; bit_set: 64-bit words, the first bit is document previous + 1

  /// The lowest document that can be in the block.
  [[nodiscard]] std::uint32_t first() const noexcept { return previous + 1; }  // before_first wraps around to 0
  /// Whether the documents follow each other without a gap.
  [[nodiscard]] bool is_run() const noexcept { return kind == Kind::packed && width == 0; }
};

/// Reads the head of a block that ends with document `last`. Throws Damaged if the bytes are too few or of an unknown
/// kind. Of a bit set or a run, also if it does not hold 128 documents of which `last` is the last: they may be used
/// undecoded.
[[nodiscard]] EncodedDocuments read_documents_head(encoding::VarintReader& in, std::uint32_t previous,
                                                   std::uint32_t last);
/// Throws Damaged unless the documents ascend to `last`.
void decode_documents(const EncodedDocuments& encoded, std::uint32_t last, encoding::Block& documents);
/// The number of documents of a bit set that are before `document`. Precondition: document > previous.
[[nodiscard]] std::size_t rank_in_bit_set(const EncodedDocuments& encoded, std::uint32_t document) noexcept;

/// Reads the counts of a block. Throws Damaged if a document has more than `most_repeated` + 1 occurrences, or more in
/// its title than in all. Every document gets at least one.
void read_counts(encoding::VarintReader in, std::uint64_t most_repeated, Postings& postings);
/// The same for posting `i` alone.
[[nodiscard]] Counts read_counts_of(encoding::VarintReader in, std::uint64_t most_repeated, std::size_t i);

/// Appends the tail of a list, fewer than 128 postings. `counts`: whether the list has counts.
void append_tail(std::string& out, const Postings& postings, std::uint32_t previous, bool counts);
/// Bounds of a tail's postings.
struct TailLimits {
  std::uint32_t documents = 0;      ///< of the segment
  std::uint64_t most_repeated = 0;  ///< occurrences of one document, less one
};
/// Reads postings.size postings. Throws Damaged if the bytes are too few or a posting is not within the limits.
void read_tail(encoding::VarintReader& in, std::uint32_t previous, const TailLimits& limits, bool counts,
               Postings& postings);

}  // namespace dateline::segment
