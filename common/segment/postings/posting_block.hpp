#pragma once

#include <cstdint>
#include <string>

#include "common/encoding/bit_packing.hpp"
#include "common/encoding/varint_reader.hpp"

/// How the documents of a posting list and what stands in them are written, 128 at a time and the rest as bytes.
namespace dateline::segment {

/// How often a term stands in a document, and how often of that in the title.
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

/// What precedes the first document of a list: the document before document 0.
inline constexpr std::uint32_t before_first = ~0U;

/// Appends 128 rising documents that follow `previous`.
void append_documents(std::string& out, const encoding::Block& documents, std::uint32_t previous);
/// Appends what stands in 128 documents: every occurrence count is at least 1.
void append_counts(std::string& out, const Postings& postings);

/// Reads what append_documents wrote, the last of which must be `last`.
void read_documents(encoding::VarintReader& in, std::uint32_t previous, std::uint32_t last, encoding::Block& documents);
void read_counts(encoding::VarintReader& in, Postings& postings);

/// The tail of a list, fewer than 128 postings; without counts where the list has none.
void append_tail(std::string& out, const Postings& postings, std::uint32_t previous, bool counts);
/// Fills postings.size postings. Throws Damaged where they are not in the bytes or run past `document_count`.
void read_tail(encoding::VarintReader& in, std::uint32_t previous, std::uint32_t document_count, bool counts,
               Postings& postings);

}  // namespace dateline::segment
