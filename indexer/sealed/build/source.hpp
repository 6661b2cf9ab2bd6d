#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"
#include "common/segment/dictionary/term.hpp"
#include "common/segment/postings/posting_block.hpp"
#include "common/segment/sections/section.hpp"

/// Concepts of the input from which a segment is built: an arena or another segment. Documents are numbered from 0 in
/// date order, newest first.
namespace dateline::indexer::sealed {

/// Walks a posting list. next() must be called before each posting, including the first; it returns false at the end.
/// positions() and codes() (of the surface forms) have one entry for each occurrence of the current posting; call them
/// only for words, not for values.
template <typename T>
concept PostingWalk = requires(T walk) {
  { walk.next() } -> std::same_as<bool>;
  { walk.document() } -> std::convertible_to<std::uint32_t>;
  { walk.counts() } -> std::convertible_to<segment::Counts>;
  { walk.positions() } -> std::convertible_to<std::span<const std::uint32_t>>;
  { walk.codes() } -> std::convertible_to<std::span<const std::uint16_t>>;
};

/// Walks the terms of one inverted index in byte order. A copy walks on independently.
template <typename T>
concept TermWalk = requires(T walk) {
  { walk.valid() } -> std::same_as<bool>;
  { walk.key() } -> std::convertible_to<std::string_view>;
  {walk.next()};
  { walk.occurrences() } -> std::convertible_to<std::uint64_t>;  ///< of a value: its number of articles
  { walk.forms() } -> std::same_as<std::vector<segment::Form>>;  ///< indexed by code; at least one
  {walk.postings()};  ///< a reference to a PostingWalk, valid until the next call
};

/// The input of a SegmentBuilder. ArenaSource and SegmentSource satisfy it.
template <typename T>
concept Source = requires(T source, std::uint32_t document, segment::Part part) {
  { source.documents() } -> std::convertible_to<std::uint32_t>;
  { source.published(document) } -> std::convertible_to<std::optional<Published>>;
  { source.id(document) } -> std::convertible_to<std::string>;
  { source.id_hash(document) } -> std::convertible_to<std::uint64_t>;
  { source.length(document) } -> std::convertible_to<std::uint32_t>;
  { source.title_end(document) } -> std::convertible_to<std::uint32_t>;
  { source.text_bytes() } -> std::convertible_to<std::uint64_t>;  ///< of all documents
  { source.text_bytes(document) } -> std::convertible_to<std::uint64_t>;
  { source.frame(document) } -> std::convertible_to<std::string_view>;
  { source.record(document) } -> std::convertible_to<std::string>;
  { source.terms(part) } -> TermWalk;
  { source.value_ordinals(part, document) } -> std::convertible_to<std::span<const std::uint32_t>>;
};

}  // namespace dateline::indexer::sealed
