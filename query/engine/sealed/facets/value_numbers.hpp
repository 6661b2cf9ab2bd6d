#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/segment/snapshot.hpp"
#include "query/engine/person_map.hpp"
#include "query/engine/sealed/facets/kept_documents.hpp"

namespace dateline::query::sealed {

/// Numbers for the values of a part: each value that any segment of a snapshot has gets one, in byte order, whatever
/// the number of its spellings. With a map of persons, each person whom keys mean gets one. Immutable after
/// construction; safe to share between threads.
class ValueNumbers {
 public:
  /// Reads all keys of the part. `persons`: null if the part has no people or their keys are counted; else it must
  /// outlive this. Throws encoding::Damaged if a dictionary is damaged.
  ValueNumbers(const segment::Snapshot& snapshot, segment::Part part, const PersonMap* persons = nullptr);

  [[nodiscard]] std::uint32_t size() const noexcept { return size_; }
  static constexpr std::uint32_t nobody = 0xffffffff;
  /// The number of each key's value, by the key's ordinal in the segment's dictionary; `nobody` if it means nobody.
  [[nodiscard]] std::span<const std::uint32_t> of_keys(std::size_t segment) const noexcept { return of_keys_[segment]; }
  /// The keys of a value, ascending.
  [[nodiscard]] std::span<const SegmentKey> keys_of(std::uint32_t number) const noexcept {
    return std::span(members_).subspan(starts_[number], starts_[number + 1] - starts_[number]);
  }
  /// The person of a number; null if it is no person with several keys.
  [[nodiscard]] const PersonMap::Person* person_of(std::uint32_t number) const noexcept;

  struct Frequency {
    std::uint32_t number;
    std::uint64_t documents;  ///< with the value, deleted ones included; counted for each of a person's keys
  };
  static constexpr std::size_t most_frequencies = 4096;
  /// The most frequent values, at most most_frequencies: by falling number of documents, then by rising number.
  [[nodiscard]] const std::vector<Frequency>& frequent() const noexcept { return frequent_; }

 private:
  void read(const segment::Snapshot& snapshot, segment::Part part);
  void number_persons(std::string_view before, bool included);
  std::uint32_t add_number();
  void settle_persons();
  void list_members();
  void keep_most_frequent();

  const PersonMap* persons_;
  std::uint32_t size_ = 0;
  std::vector<std::vector<std::uint32_t>> of_keys_;
  std::vector<std::uint32_t> of_persons_;  ///< the number of each of the map's persons, rising
  std::vector<SegmentKey> members_;        ///< the keys of all numbers, one number after another
  std::vector<std::uint32_t> starts_;      ///< of each number's keys in members_, and the end
  std::vector<Frequency> frequent_;
};

}  // namespace dateline::query::sealed
