#include "indexer/sealed/merger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <stdexcept>
#include <string>

#include "indexer/pipeline/processors.hpp"
#include "indexer/sealed/build/segment_builder.hpp"
#include "indexer/sealed/build/segment_source.hpp"
#include "indexer/sealed/committer.hpp"

namespace dateline::indexer::sealed {

template class SegmentBuilder<SegmentSource>;

namespace {

constexpr std::size_t segments_per_tier = 8;
constexpr std::uint64_t smallest_tier_bytes = std::uint64_t{4} << 20;
constexpr std::uint64_t largest_merge_bytes = std::uint64_t{5} << 30;  // of text in all segments to merge
constexpr std::size_t most_samples = 9000;

/// The segment's tier by bytes of text: tier 0 is below 32 MiB, and each next tier reaches eight times as far.
unsigned tier_of(const segment::Segment& segment) {
  const auto bytes = std::max(segment.meta().text_bytes, smallest_tier_bytes) / smallest_tier_bytes;
  return (static_cast<unsigned>(std::bit_width(bytes)) - 1) / 3;
}

bool is_mostly_deleted(const index::SegmentEntry& entry) { return entry.deleted > entry.documents / 2; }

/// At most about 9,000 records, evenly spaced over the live articles.
std::vector<std::string> sample_records(const segment::Snapshot& snapshot, const std::vector<std::size_t>& chosen) {
  std::uint64_t documents = 0;
  for (const auto i : chosen) documents += snapshot.segments[i].segment.documents();
  const auto step = static_cast<std::uint32_t>(documents / most_samples + 1);
  std::vector<std::string> samples;
  for (const auto i : chosen) {
    const auto& live = snapshot.segments[i];
    for (std::uint32_t document = 0; document < live.segment.documents(); document += step)
      if (live.is_live(document)) samples.push_back(live.segment.store().record(document));
  }
  return samples;
}

/// Runs `work`, which reads the chosen segments, and turns what damaged contents make it throw into an error that names
/// their files. Errors of pages name their file by themselves.
template <typename Work>
auto naming_files(const segment::Snapshot& snapshot, const std::vector<std::size_t>& chosen, Work work)
    -> decltype(work()) {
  const auto refusal = [&](std::string_view why) {
    std::string names;
    for (const auto i : chosen)
      names += (names.empty() ? "" : ", ") + snapshot.segments[i].segment.file().path().string();
    return UnusableError(fmt::format("{}: {}", names, why));
  };
  try {
    return work();
  } catch (const encoding::Damaged& damage) {
    throw refusal(damage.what());
  } catch (const std::logic_error&) {
    throw refusal("damaged: the sections contradict each other; `dateline-index check` lists all damage");
  }
}

/// A dictionary for all records of the chosen segments.
std::string train_dictionary(const segment::Snapshot& snapshot, const std::vector<std::size_t>& chosen) {
  std::uint64_t bytes = 0;
  for (const auto i : chosen) bytes += snapshot.segments[i].segment.meta().text_bytes;
  return segment::train_store_dictionary(sample_records(snapshot, chosen), bytes, segment::Effort::thorough);
}

}  // namespace

std::vector<std::size_t> choose_merge(const segment::Snapshot& snapshot) {
  std::map<unsigned, std::vector<std::size_t>> tiers;
  for (std::size_t i = 0; i < snapshot.segments.size(); ++i) {
    const auto& live = snapshot.segments[i];
    if (is_mostly_deleted(live.entry)) return {i};
    tiers[tier_of(live.segment)].push_back(i);
  }
  for (const auto& [tier, segments] : tiers) {
    if (segments.size() < segments_per_tier) continue;
    std::vector<std::size_t> chosen;
    std::uint64_t bytes = 0;
    for (const auto i : segments) {
      bytes += snapshot.segments[i].segment.meta().text_bytes;
      if (bytes > largest_merge_bytes) break;
      chosen.push_back(i);
    }
    if (chosen.size() > 1) return chosen;
  }
  return {};
}

index::Commit merge(io::FileSystem& files, const std::filesystem::path& index, const segment::Snapshot& snapshot,
                    const std::vector<std::size_t>& chosen, std::optional<Recompression> recompression) {
  Committer committer(files, index, snapshot);
  const auto number = committer.take_number();
  const auto built = naming_files(snapshot, chosen, [&] {
    std::vector<SegmentSource> sources;
    std::vector<std::vector<bool>> dead;
    for (const auto i : chosen) {
      const auto& live = snapshot.segments[i];
      sources.emplace_back(live.segment);
      auto& gone = dead.emplace_back();
      for (std::uint32_t document = 0; live.deletions && document < live.entry.documents; ++document)
        gone.push_back(!live.is_live(document));
      committer.remove_segment(i);
    }
    if (recompression) recompression->dictionary = train_dictionary(snapshot, chosen);
    SegmentBuilder<SegmentSource> builder(files, index::segment_path(index, number), sources, dead,
                                          snapshot.settings.title_weight, processors());
    return builder.build(recompression);
  });
  committer.add_segment(number, built);
  return committer.commit();
}

index::Commit merge_tiers(io::FileSystem& files, const std::filesystem::path& index) {
  while (true) {
    const auto snapshot = segment::open_snapshot(index);
    const auto chosen = choose_merge(snapshot);
    if (chosen.empty()) return snapshot.commit;
    merge(files, index, snapshot, chosen);
  }
}

index::Commit merge_all(io::FileSystem& files, const std::filesystem::path& index, MergeMode mode,
                        const MergeListener& listener) {
  const auto snapshot = segment::open_snapshot(index);
  const auto& segments = snapshot.segments;
  const bool is_one = segments.size() == 1 && !segments[0].deletions;
  const bool is_done = is_one && (mode == MergeMode::quick || segments[0].segment.meta().recompressed != 0);
  if (segments.empty() || (is_done && mode != MergeMode::purge)) return snapshot.commit;
  std::vector<std::size_t> all(snapshot.segments.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (mode == MergeMode::quick) return merge(files, index, snapshot, all);
  return merge(files, index, snapshot, all, Recompression{{}, listener});
}

}  // namespace dateline::indexer::sealed
