#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/model/record.hpp"
#include "common/segment/snapshot.hpp"
#include "indexer/sealed/build/source.hpp"

/// What becomes of articles that come with an id more than once, or with one that the index has.
namespace dateline::indexer::sealed {

/// A new article, before it is known whether it stays.
struct Version {
  std::uint64_t id_hash = 0;
  std::uint64_t sequence = 0;  ///< in input order
  std::uint32_t source = 0;
  std::uint32_t document = 0;  ///< of the source
};

struct Outcome {
  std::vector<std::vector<bool>> dead;      ///< of each source: replaced by a later one, or identical
  std::vector<segment::Location> replaced;  ///< articles of the index
  std::uint64_t added = 0;
  std::uint64_t replacements = 0;
  std::uint64_t identical = 0;
  std::uint64_t from_other_files = 0;  ///< replacements of articles that came from another file
  std::string replaced_file;           ///< where the first of those came from
  std::string replacing_file;          ///< and what replaced it
};

/// Settles the versions in input order: each is new, replaces the one before it, or is identical with it.
class VersionSettler {
 public:
  VersionSettler(const segment::Snapshot& snapshot, const std::vector<std::uint32_t>& source_documents);

  /// `record`: reads the record of a version. `versions` are sorted here.
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
    std::optional<segment::Location> old;  ///< of the index, or
    Version version;                       ///< of this run
  };

  static void sort(std::vector<Version>& versions);
  void begin_hash(const std::vector<segment::Location>& old);
  void settle_one(const Version& version, Record record);
  void replace(Current& current, const Record& by);

  const segment::Snapshot& snapshot_;
  Outcome outcome_;
  std::vector<Current> current_;  ///< of the ids that share the hash: nearly always one
};

}  // namespace dateline::indexer::sealed
