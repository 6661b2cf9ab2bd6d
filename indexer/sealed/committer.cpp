#include "indexer/sealed/committer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <string>
#include <utility>

namespace dateline::indexer::sealed {

namespace fs = std::filesystem;

void sweep(io::FileSystem& files, const fs::path& index, std::initializer_list<index::Commit> kept) {
  std::set<fs::path> named;
  for (const auto& commit : kept) {
    for (const auto& entry : commit.segments) {
      named.insert(index::segment_path(index, entry.number));
      if (entry.deletions != 0) named.insert(index::deletions_path(index, entry.number, entry.deletions));
    }
  }
  std::vector<fs::path> orphans;
  std::error_code error;
  for (fs::directory_iterator file(index, error); !error && file != fs::directory_iterator(); file.increment(error)) {
    const auto name = file->path().filename().string();
    if (!name.starts_with("seg-") && !name.starts_with("run-") && name != "manifest.tmp") continue;
    if (!named.contains(index / file->path().filename())) orphans.push_back(file->path());
  }
  if (error) throw UnusableError(fmt::format("{}: cannot be listed: {}", index.string(), error.message()));
  for (const auto& orphan : orphans) files.remove(orphan);
}

Committer::Committer(io::FileSystem& files, fs::path index, const segment::Snapshot& snapshot)
    : files_(files),
      index_(std::move(index)),
      snapshot_(snapshot),
      next_(snapshot.commit),
      deleted_(snapshot.segments.size()) {}

void Committer::delete_document(const segment::Location& location) {
  deleted_[location.segment].push_back(location.document);
  --next_.articles;
  if (!snapshot_.segments[location.segment].segment.dates().published(location.document)) --next_.undated;
  changed_ = true;
}

void Committer::remove_segment(std::size_t segment) {
  const auto& live = snapshot_.segments[segment];
  next_.articles -= live.entry.documents - live.entry.deleted;
  next_.undated -= live.count_undated();
  removed_.insert(segment);
  changed_ = true;
}

void Committer::add_segment(std::uint64_t number, const BuiltSegment& segment) {
  const auto& meta = segment.meta;
  changed_ = true;
  if (meta.documents == 0) return;
  next_.segments.push_back({number, meta.documents, segment.checksum, 0, 0, 0});
  next_.articles += meta.documents;
  next_.undated += meta.undated;
}

void Committer::write_deletions() {
  for (std::size_t i = 0; i < deleted_.size(); ++i) {
    const auto& live = snapshot_.segments[i];
    const auto entry = std::find_if(next_.segments.begin(), next_.segments.end(),
                                    [&](const auto& e) { return e.number == live.entry.number; });
    if (deleted_[i].empty() || removed_.contains(i)) continue;
    auto deletions = live.deletions.value_or(segment::Deletions(live.entry.documents));
    for (const auto document : deleted_[i]) deletions.add(document);
    entry->deleted = deletions.count();
    entry->deletions = next_.generation;
    if (entry->deleted == entry->documents) {
      removed_.insert(i);
      continue;
    }
    const auto bytes = deletions.encode();
    entry->deletions_checksum = encoding::load<std::uint64_t>(bytes.data() + bytes.size() - sizeof(std::uint64_t));
    const auto out = files_.create(index::deletions_path(index_, entry->number, entry->deletions));
    out->append(bytes);
    out->sync();
  }
}

index::Commit Committer::commit(bool is_new) {
  if (!changed_ && !is_new) {
    sweep_to(snapshot_.commit);  // a run that found all articles identical may have written runs
    return snapshot_.commit;
  }
  ++next_.generation;
  write_deletions();
  std::erase_if(next_.segments, [&](const index::SegmentEntry& entry) {
    return std::any_of(removed_.begin(), removed_.end(),
                       [&](auto i) { return snapshot_.segments[i].entry.number == entry.number; });
  });
  files_.sync_directory(index_);
  index::write_commit(files_, index_, snapshot_.settings, next_);
  sweep_to(next_);
  return next_;
}

void Committer::sweep_to(const index::Commit& commit) {
  try {
    sweep(files_, index_, {commit});
  } catch (const std::exception&) {  // the commit is made, and the next writer will sweep
  }
}

}  // namespace dateline::indexer::sealed
