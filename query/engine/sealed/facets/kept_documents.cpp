#include "query/engine/sealed/facets/kept_documents.hpp"

#include <algorithm>
#include <utility>

#include "common/encoding/bit_count.hpp"
#include "common/segment/postings/posting_cursor.hpp"

namespace dateline::query::sealed {

namespace {

/// A list of more than one in so many of a segment's documents is kept as a bit set. From one in 32 on that is smaller,
/// and already from here on it is faster.
constexpr std::uint32_t list_share = 64;

/// Appends the documents of a key's posting list.
void append_documents(const segment::TermIndex& index, std::uint32_t ordinal, std::vector<std::uint32_t>& list) {
  segment::PostingCursor cursor(index, index.dictionary.term(index.dictionary.keys().at(ordinal)));
  while (cursor.next()) {
    const auto& block = cursor.block();
    list.insert(list.end(), block.documents.begin(), block.documents.begin() + static_cast<std::ptrdiff_t>(block.size));
  }
}

/// Counts the documents of the list whose bit is set. Stops once more than `most_missing` are not.
std::uint64_t count_listed(const std::vector<std::uint32_t>& list, const std::uint64_t* bits,
                           std::uint64_t most_missing) {
  constexpr std::size_t stretch = 128;
  std::uint64_t count = 0;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(at + stretch, list.size());
    for (; at < end; ++at) count += bits[list[at] / 64] >> list[at] % 64 & 1;
    if (at - count > most_missing) break;
  }
  return count;
}

}  // namespace

std::uint64_t KeptDocuments::count(const segment::Snapshot& snapshot, segment::Part part,
                                   std::span<const SegmentKey> keys, const std::vector<DocumentSet>& hits,
                                   std::uint64_t least) {
  if (!is_read_) read(snapshot, part, keys);
  std::uint64_t count = 0;
  std::uint64_t rest = documents_;  // not yet looked at
  for (const auto& [segment, documents, list, bits] : segments_) {
    if (count + rest < least) return count;
    const auto words = hits[segment].words();
    count += bits.empty() ? count_listed(list, words.data(), count + rest - least)
                          : encoding::count_common_ones(bits.data(), words.data(), bits.size());
    rest -= documents;
  }
  return count;
}

std::size_t KeptDocuments::bytes() const noexcept {
  std::size_t bytes = 0;
  for (const auto& [segment, documents, list, bits] : segments_)
    bytes += list.size() * sizeof(list[0]) + bits.size() * sizeof(bits[0]);
  return bytes;
}

void KeptDocuments::read(const segment::Snapshot& snapshot, segment::Part part, std::span<const SegmentKey> keys) {
  std::vector<OfSegment> segments;
  std::uint64_t documents = 0;
  for (auto key = keys.begin(); key != keys.end();) {
    OfSegment of{key->segment, 0, {}, {}};
    const auto& segment = snapshot.segments[key->segment].segment;
    const auto first = key;
    for (; key != keys.end() && key->segment == of.segment; ++key)
      append_documents(segment.terms(part), key->ordinal, of.list);
    if (key - first > 1) std::sort(of.list.begin(), of.list.end());
    if (repeats_ == Repeats::count_once) of.list.erase(std::unique(of.list.begin(), of.list.end()), of.list.end());
    of.documents = of.list.size();
    documents += of.documents;
    const bool repeats = std::adjacent_find(of.list.begin(), of.list.end()) != of.list.end();
    if (!repeats && of.list.size() > segment.documents() / list_share) {
      DocumentSet set(segment.documents());
      for (const auto document : of.list) set.add(document);
      of.bits.assign(set.words().begin(), set.words().end());
      of.list = {};
    }
    of.list.shrink_to_fit();
    segments.push_back(std::move(of));
  }
  segments_ = std::move(segments);
  documents_ = documents;
  is_read_ = true;
}

}  // namespace dateline::query::sealed
