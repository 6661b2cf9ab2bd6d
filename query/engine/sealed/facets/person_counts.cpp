#include "query/engine/sealed/facets/person_counts.hpp"

#include "common/encoding/bit_count.hpp"
#include "common/segment/dictionary/spelling.hpp"
#include "common/segment/postings/posting_blocks.hpp"
#include "query/engine/sealed/operators/document_set.hpp"

namespace dateline::query::sealed {

std::vector<SegmentKey> keys_of_values(const segment::Snapshot& snapshot, segment::Part part,
                                       const std::vector<std::string>& values) {
  std::vector<SegmentKey> keys;
  for (std::uint32_t i = 0; i < snapshot.segments.size(); ++i) {
    const auto& dictionary = snapshot.segments[i].segment.terms(part).dictionary;
    for (const auto& value : values) {
      auto at = dictionary.keys().lower_bound(value);
      for (; at.valid() && segment::value_of(at.key()) == value; at.next())
        keys.push_back({i, static_cast<std::uint32_t>(at.ordinal())});
    }
  }
  return keys;
}

std::uint64_t count_documents(const segment::Snapshot& snapshot, segment::Part part, std::span<const SegmentKey> keys,
                              const Hits& hits) {
  std::uint64_t count = 0;
  for (auto key = keys.begin(); key != keys.end();) {
    const auto number = key->segment;
    const auto& segment = snapshot.segments[number].segment;
    const auto& index = segment.terms(part);
    DocumentSet documents(segment.documents());
    for (; key != keys.end() && key->segment == number; ++key)
      documents.add(segment::PostingBlocks(index, index.dictionary.term(index.dictionary.keys().at(key->ordinal))));
    count += encoding::count_common_ones(documents.words().data(), hits.sets[number].words().data(),
                                         documents.words().size());
  }
  return count;
}

}  // namespace dateline::query::sealed
