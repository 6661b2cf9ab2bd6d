#include "query/engine/sealed/facets/kept_documents.hpp"

#include <algorithm>
#include <utility>

#include "common/segment/postings/posting_cursor.hpp"
#include "query/engine/sealed/facets/common_bits.hpp"

namespace dateline::query::sealed {

namespace {

/// Appends the documents of a key's posting list.
void append_documents(const segment::TermIndex& index, std::uint32_t ordinal, std::vector<std::uint32_t>& list) {
  segment::PostingCursor cursor(index, index.dictionary.term(index.dictionary.keys().at(ordinal)));
  while (cursor.next()) {
    const auto& block = cursor.block();
    list.insert(list.end(), block.documents.begin(), block.documents.begin() + static_cast<std::ptrdiff_t>(block.size));
  }
}

std::uint64_t count_listed(const std::vector<std::uint32_t>& list, const std::uint64_t* bits) {
  std::uint64_t count = 0;
  for (const auto document : list) count += bits[document / 64] >> document % 64 & 1;
  return count;
}

}  // namespace

std::uint64_t KeptDocuments::count(const segment::Snapshot& snapshot, segment::Part part,
                                   const std::vector<SegmentKey>& keys, const std::vector<DocumentSet>& hits) {
  if (!is_read_) read(snapshot, part, keys);
  std::uint64_t count = 0;
  for (const auto& [segment, list, bits] : segments_)
    count += bits.empty() ? count_listed(list, hits[segment].words().data())
                          : count_common_bits(bits, hits[segment].words());
  return count;
}

std::size_t KeptDocuments::bytes() const noexcept {
  std::size_t bytes = 0;
  for (const auto& [segment, list, bits] : segments_) bytes += list.size() * sizeof(list[0]) + bits.size() * sizeof(bits[0]);
  return bytes;
}

void KeptDocuments::read(const segment::Snapshot& snapshot, segment::Part part, const std::vector<SegmentKey>& keys) {
  std::vector<OfSegment> segments;
  for (auto key = keys.begin(); key != keys.end();) {
    OfSegment of{key->segment, {}, {}};
    const auto& segment = snapshot.segments[key->segment].segment;
    const auto first = key;
    for (; key != keys.end() && key->segment == of.segment; ++key)
      append_documents(segment.terms(part), key->ordinal, of.list);
    if (key - first > 1) std::sort(of.list.begin(), of.list.end());
    const bool repeats = std::adjacent_find(of.list.begin(), of.list.end()) != of.list.end();
    if (!repeats && of.list.size() > segment.documents() / 32) {
      DocumentSet set(segment.documents());
      for (const auto document : of.list) set.add(document);
      of.bits.assign(set.words().begin(), set.words().end());
      of.list = {};
    }
    of.list.shrink_to_fit();
    segments.push_back(std::move(of));
  }
  segments_ = std::move(segments);
  is_read_ = true;
}

}  // namespace dateline::query::sealed
