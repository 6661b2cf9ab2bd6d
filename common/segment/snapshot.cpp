#include "common/segment/snapshot.hpp"

#include <fmt/format.h>

#include <utility>

#include "common/segment/postings/posting_cursor.hpp"

namespace dateline::segment {

namespace {

[[noreturn]] void damaged(const std::filesystem::path& index, std::string_view how) {
  throw UnusableError(fmt::format("{}: damaged: {}. Restore the index from a copy, or index the articles again",
                                  (index / "manifest").string(), how));
}

}  // namespace

LiveSegment open_segment(const std::filesystem::path& index, const index::SegmentEntry& entry) {
  LiveSegment live{entry, Segment(index::segment_path(index, entry.number)), std::nullopt};
  if (live.segment.documents() != entry.documents || live.segment.file().checksum() != entry.checksum)
    throw UnusableError(
        fmt::format("{}: not the segment that the manifest names. Restore the index "
                    "from a copy, or index the articles again",
                    live.segment.file().path().string()));
  if (entry.deletions != 0)
    live.deletions = Deletions::read(index::deletions_path(index, entry.number, entry.deletions), entry.documents,
                                     entry.deletions_checksum);
  const auto deleted = live.deletions ? live.deletions->count() : 0;
  if (deleted != entry.deleted)
    damaged(index, fmt::format("segment {} should have {} deleted articles, but its list has {}", entry.number,
                               entry.deleted, deleted));
  return live;
}

namespace {

/// The numbers of files: writers count on from them, and must not meet a file that is in use.
void check_numbers(const std::filesystem::path& index, const index::Commit& commit) {
  constexpr std::uint64_t largest = std::uint64_t{1} << 62;
  if (commit.generation > largest || commit.next_segment > largest) damaged(index, "its numbers are impossible");
  std::uint64_t least = 0;
  for (const auto& entry : commit.segments) {
    if (entry.number < least || entry.number >= commit.next_segment || entry.deletions > commit.generation)
      damaged(index, fmt::format("segment {} has an impossible number", entry.number));
    least = entry.number + 1;
  }
}

/// The commit counts what its segments have: writers subtract from its counts.
void check_counts(const std::filesystem::path& index, const Snapshot& snapshot) {
  std::uint64_t articles = 0;
  std::uint64_t undated = 0;
  for (const auto& live : snapshot.segments) {
    if (live.segment.meta().title_weight != snapshot.settings.title_weight)
      damaged(index, fmt::format("segment {} has another title weight", live.entry.number));
    articles += live.entry.documents - live.entry.deleted;
    undated += live.count_undated();
  }
  const auto& commit = snapshot.commit;
  if (articles != commit.articles || undated != commit.undated)
    damaged(index, fmt::format("it counts {} articles ({} undated), but there are {} ({} undated)", commit.articles,
                               commit.undated, articles, undated));
}

}  // namespace

std::uint32_t LiveSegment::count_undated() const noexcept {
  const auto [first, last] = segment.dates().undated();
  return last - first - (deletions ? deletions->count_from(first) : 0);
}

bool LiveSegment::any_is_live(const TermIndex& index, const Term& term) const {
  if (!deletions) return true;
  for (PostingCursor cursor(index, term); cursor.next();)
    for (std::size_t i = 0; i < cursor.block().size; ++i)
      if (is_live(cursor.block().documents[i])) return true;
  return false;
}

std::vector<Location> Snapshot::find(std::uint64_t id_hash) const {
  std::vector<Location> found;
  for (std::size_t i = 0; i < segments.size(); ++i)
    for (const auto document : segments[i].segment.ids().find(id_hash))
      if (segments[i].is_live(document)) found.push_back({i, document});
  return found;
}

std::optional<Location> Snapshot::find(std::string_view id) const {
  for (const auto& location : find(segment::id_hash(id)))
    if (segments[location.segment].segment.record(location.document).article.id == id) return location;
  return std::nullopt;
}

Snapshot open_snapshot(const std::filesystem::path& index) {
  // A writer may commit and remove files after we read the manifest and before we open the files that it names. The
  // manifest has changed then.
  while (true) {
    auto [settings, commit] = index::read_settings_and_commit(index);
    Snapshot snapshot{std::move(settings), std::move(commit), {}};
    try {
      check_numbers(index, snapshot.commit);
      for (const auto& entry : snapshot.commit.segments) snapshot.segments.push_back(open_segment(index, entry));
      check_counts(index, snapshot);
      return snapshot;
    } catch (const UnusableError&) {
      if (index::read_commit(index) == snapshot.commit) throw;
    }
  }
}

}  // namespace dateline::segment
