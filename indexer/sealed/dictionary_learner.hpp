#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer::sealed {

/// Learns the dictionaries that records are compressed with, from a sample of all records so far (Vitter's reservoir,
/// algorithm R), anew whenever there are four times as many: an archive's first articles are seldom like all of it.
/// Safe to share between threads.
class DictionaryLearner {
 public:
  using Dictionary = std::shared_ptr<const std::string>;

  /// Starts with a dictionary that is there already; empty where there is none.
  explicit DictionaryLearner(std::string known);

  /// The newest dictionary, perhaps empty. Cheap.
  [[nodiscard]] Dictionary newest() const;
  /// Learns from a record. Now and then the caller trains a dictionary here.
  void see(std::string_view record);
  /// Trains one from these records, which are not counted as seen.
  void train(const std::vector<std::string>& samples);

 private:
  void keep(std::string_view record);

  mutable std::mutex mutex_;
  Dictionary newest_;
  std::vector<std::string> samples_;
  std::mt19937_64 random_;  // seeded alike every time: the same input gives the same sample
  std::uint64_t seen_ = 0;
  std::uint64_t seen_bytes_ = 0;
  std::uint64_t next_training_;
};

}  // namespace dateline::indexer::sealed
