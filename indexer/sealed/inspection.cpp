#include "indexer/sealed/inspection.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "common/segment/snapshot.hpp"
#include "common/segment/value_walk.hpp"

namespace dateline::indexer::sealed {

namespace {

std::uint64_t count_values(const segment::Snapshot& snapshot, segment::Part part) {
  std::uint64_t count = 0;
  segment::visit_values(snapshot, part, {}, [&](std::string_view /*value*/, std::uint64_t /*articles*/) {
    ++count;
    return true;
  });
  return count;
}

/// Extends the range of days by the first and last day of publication of the segment's live articles.
void find_days(const segment::LiveSegment& live, Inspection& inspection) {
  const auto& dates = live.segment.dates();
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const auto range = dates.documents(i);
    auto document = range.first;
    while (document < range.last && !live.is_live(document)) ++document;
    if (document == range.last) continue;
    const auto day = dates.day(i);
    inspection.from = std::min(inspection.from.value_or(day), day);
    inspection.to = std::max(inspection.to.value_or(day), day);
  }
}

std::vector<SizeOfPart> sizes_of(const segment::Snapshot& snapshot) {
  std::map<segment::SectionName, std::uint64_t> bytes;
  for (const auto& live : snapshot.segments)
    for (const auto& entry : live.segment.file().entries())
      bytes[{static_cast<segment::Kind>(entry.kind), entry.part}] += entry.size;
  std::vector<SizeOfPart> sizes;
  sizes.reserve(bytes.size());
  for (const auto& [name, size] : bytes) sizes.push_back({to_string(name), size});
  return sizes;
}

}  // namespace

Inspection inspect(const std::filesystem::path& path) {
  const auto snapshot = segment::open_snapshot(path);
  Inspection inspection;
  inspection.counts = {snapshot.commit.generation, snapshot.commit.articles, snapshot.commit.undated};
  for (const auto& live : snapshot.segments) find_days(live, inspection);
  for (const auto facet : all_facets)
    inspection.facet_values[static_cast<std::size_t>(facet)] = count_values(snapshot, segment::facet_part(facet));
  inspection.sizes = sizes_of(snapshot);
  return inspection;
}

}  // namespace dateline::indexer::sealed
