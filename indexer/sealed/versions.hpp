#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/model/record.hpp"
#include "common/segment/snapshot.hpp"
#include "indexer/report/replacements.hpp"
#include "indexer/sealed/build/source.hpp"

/// Resolves several articles with the same id, in the input or in the index: the highest version wins, and of equal or
/// unknown versions the last one in the input.
namespace dateline::indexer::sealed {

/// An article of the input, before it is known whether it is kept.
struct Version {
  std::uint64_t id_hash = 0;
  std::uint64_t sequence = 0;  ///< position in the input
  std::uint32_t source = 0;    ///< index of the arena or run that holds it
  std::uint32_t document = 0;  ///< number in that source
};

/// Which articles are dropped, and the counts for the summary.
struct Outcome {
  std::vector<std::vector<bool>> dead;      ///< [source][document]: replaced by a later article, or identical
  std::vector<segment::Location> replaced;  ///< articles of the index that were replaced
  std::uint64_t added = 0;
  std::uint64_t replacements = 0;
  std::uint64_t identical = 0;
  std::uint64_t outdated = 0;  ///< articles of the input of which there is a higher version
  std::uint64_t canceled = 0;  ///< articles that were withdrawn
  Replacements doubtful;       ///< replacements that may be mistakes
};

/// Goes through the versions of each id in input order: a version is new, replaces the one before it, or is identical
/// to it. Used once, by one thread. Throws UnusableError if a record of the index is damaged.
class VersionSettler {
 public:
  VersionSettler(const segment::Snapshot& snapshot, const std::vector<std::uint32_t>& source_documents);

  /// record(version) must return the Record of a version; it is called only for ids that occur more than once. Sorts
  /// `versions`. Call once.
  template <typename ReadRecord>
  [[nodiscard]] Outcome settle(std::vector<Version>& versions, ReadRecord record) {
    sort(versions);
    for (std::size_t begin = 0, end = 0; begin < versions.size(); begin = end) {
      while (end < versions.size() && versions[end].id_hash == versions[begin].id_hash) ++end;
      const auto old = snapshot_.find(versions[begin].id_hash);
      if (old.empty() && end - begin == 1) {
        ++outcome_.added;
        continue;
      }
      begin_hash(old);
      for (auto i = begin; i < end; ++i) settle_one(versions[i], record(versions[i]));
    }
    return std::move(outcome_);
  }

 private:
  /// The newest article of an id so far.
  struct Current {
    Record record;
    std::optional<segment::Location> old;  ///< where it is in the index; if empty, it is
    Version version;                       ///< this article of the input
  };

  static void sort(std::vector<Version>& versions);
  void begin_hash(const std::vector<segment::Location>& old);
  void settle_one(const Version& version, Record record);
  void replace(const Current& current, const Version& version, const Article& by);

  const segment::Snapshot& snapshot_;
  Outcome outcome_;
  std::vector<Current> current_;  ///< one entry for each id with the current hash; nearly always one
};

}  // namespace dateline::indexer::sealed
