#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::indexer::sealed {

/// Trains the zstd dictionaries that records are compressed with. It keeps a uniform sample of all records so far (J.
/// S. Vitter, "Random Sampling with a Reservoir", 1985, algorithm R) and trains a new dictionary each time the records
/// have grown fourfold, because an archive's first articles are rarely typical of the whole. Safe to share between
/// threads.
class DictionaryLearner {
 public:
  using Dictionary = std::shared_ptr<const std::string>;

  /// `known` is the dictionary to start with, or empty.
  explicit DictionaryLearner(std::string known);

  /// The newest dictionary; it may be empty. Cheap to call.
  [[nodiscard]] Dictionary newest() const;
  /// Adds a record to the sample. When a new dictionary is due, the calling thread trains it, which takes a while.
  void see(std::string_view record);
  /// Trains a dictionary from these records without adding them to the sample.
  void train(const std::vector<std::string>& samples);

 private:
  void keep(std::string_view record);

  mutable std::mutex mutex_;
  Dictionary newest_;
  std::vector<std::string> samples_;
  std::mt19937_64 random_;  // fixed seed, so that the same sequence of records gives the same sample
  std::uint64_t seen_ = 0;
  std::uint64_t seen_bytes_ = 0;
  std::uint64_t next_training_;
};

}  // namespace dateline::indexer::sealed
