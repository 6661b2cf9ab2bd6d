#include "indexer/sealed/check/checker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "common/error.hpp"
#include "common/segment/snapshot.hpp"
#include "indexer/sealed/check/segment_check.hpp"

namespace dateline::indexer::sealed {

namespace {

/// A live article with the hash of its id, for finding ids that occur twice.
struct Identified {
  std::uint64_t hash;
  std::size_t segment;
  std::uint32_t document;
};

class Checker {
 public:
  Checker(const std::filesystem::path& index, const index::Settings& settings, const CheckListener& listener)
      : index_(index), settings_(settings), listener_(listener), commit_(index::read_commit(index)) {}

  void run() {
    for (const auto& entry : commit_.segments) open(entry);
    std::uint64_t articles = 0;
    for (const auto& live : segments_) articles += live.entry.documents;
    std::uint64_t done = 0;
    CheckListener of_all = listener_;
    of_all.progress = [&](std::uint64_t of_segment, std::uint64_t /*documents*/) {
      listener_.progress(done + of_segment, articles);
    };
    for (const auto& live : segments_) {
      sound_.push_back(false);
      guarded(live, [&] {
        sound_.back() = sections_are_sound(live.segment, of_all);
        if (sound_.back()) check_contents(live.segment, settings_, of_all);
      });
      done += live.entry.documents;
    }
    if (segments_.size() == commit_.segments.size()) check_commit();
    check_ids();
  }

 private:
  void open(const index::SegmentEntry& entry) {
    try {
      segments_.push_back(segment::open_segment(index_, entry));
    } catch (const UnusableError& error) {
      listener_.damage(error.what());
    }
  }

  template <typename Body>
  void guarded(const segment::LiveSegment& live, Body&& body) {
    try {
      body();
    } catch (const UnusableError& error) {
      listener_.damage(fmt::format("{}: {}", live.segment.file().path().string(), error.what()));
    }
  }

  void check_commit() {
    std::uint64_t articles = 0;
    std::uint64_t undated = 0;
    for (const auto& live : segments_) {
      articles += live.entry.documents - live.entry.deleted;
      undated += live.count_undated();
    }
    if (articles != commit_.articles || undated != commit_.undated)
      damage(fmt::format("it counts {} articles ({} undated), but there are {} ({} undated)", commit_.articles,
                         commit_.undated, articles, undated));
  }

  void damage(const std::string& what) {
    listener_.damage(fmt::format("{}: {}", (index_ / "manifest").string(), what));
  }

  void check_ids() {
    std::vector<Identified> all;
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      if (!sound_[i]) continue;
      const auto& ids = segments_[i].segment.ids();
      guarded(segments_[i], [&] {
        for (std::uint32_t n = 0; n < ids.size(); ++n)
          if (const auto document = ids.document(n); segments_[i].is_live(document))
            all.push_back({ids.hash(n), i, document});
      });
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
    for (std::size_t n = 1; n < all.size(); ++n)
      if (all[n].hash == all[n - 1].hash) check_pair(all[n - 1], all[n]);
  }

  /// Compares the ids of two articles with equal hashes, which may still be different.
  void check_pair(const Identified& a, const Identified& b) {
    guarded(segments_[b.segment], [&] {
      const auto first = segments_[a.segment].segment.record(a.document).article.id;
      if (first == segments_[b.segment].segment.record(b.document).article.id)
        damage(fmt::format("2 articles have the id '{}', in segments {} and {}", first,
                           segments_[a.segment].entry.number, segments_[b.segment].entry.number));
    });
  }

  std::filesystem::path index_;
  const index::Settings& settings_;
  const CheckListener& listener_;
  index::Commit commit_;
  std::vector<segment::LiveSegment> segments_;
  std::vector<bool> sound_;  ///< whether the checksums of each segment are right
};

}  // namespace

bool check_sealed(const std::filesystem::path& index, const index::Settings& settings, const CheckListener& listener) {
  bool sound = true;
  CheckListener noticing = listener;
  noticing.damage = [&](const std::string& line) {
    sound = false;
    listener.damage(line);
  };
  Checker(index, settings, noticing).run();
  return sound;
}

}  // namespace dateline::indexer::sealed
