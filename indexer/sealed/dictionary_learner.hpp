#pragma once

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "common/model/article.hpp"
#include "common/model/facts.hpp"

namespace dateline::indexer::sealed {

/// Trains the zstd dictionaries that records are compressed with. It keeps a uniform sample of all articles so far (J.
/// S. Vitter, "Random Sampling with a Reservoir", 1985, algorithm R) and trains a new dictionary each time they have
/// grown fourfold, because an archive's first articles are rarely typical of the whole. Training runs in a thread of
/// its own while the next articles are still compressed with the old dictionary; which article is the first to get the
/// new one depends on the articles alone, so the records do not depend on the number of threads or on timing.
class DictionaryLearner {
 public:
  using Dictionary = std::shared_ptr<const std::string>;

  /// When dictionaries are trained, in bytes of text.
  struct Schedule {
    std::uint64_t first_training = std::uint64_t{32} << 20;
    std::uint64_t time_to_train = std::uint64_t{16} << 20;  ///< that is still compressed with the old dictionary
  };

  using FactsOf = std::function<Facts(const Article&)>;

  /// `known` is the dictionary to start with, or empty.
  DictionaryLearner(std::string known, const Schedule& schedule);

  /// Gives some of the sampled articles their facts, which their records will have, too. A pure function that any
  /// thread may call. Precondition: see() was not called yet.
  void use_facts(FactsOf facts_of) { facts_of_ = std::move(facts_of); }
  /// Trains the dictionary to start with from the records of sample articles; keeps the old one if they are too few.
  void start_with(const std::vector<std::string>& samples);
  /// Takes note of the next article of the input. Call from one thread.
  void see(const Article& article);
  /// The dictionary for the n-th article that was seen, counted from 0, or for any later one if nobody calls see(). May
  /// be empty. Waits if that dictionary is being trained. May be called from any thread.
  [[nodiscard]] Dictionary of(std::uint64_t article) const;
  /// All dictionaries that an article may use so far, in the order of training. Waits for those in training.
  [[nodiscard]] std::vector<Dictionary> all() const;

 private:
  struct Stage {
    std::uint64_t first;  ///< the first article that uses the dictionary
    std::shared_future<Dictionary> dictionary;
  };

  [[nodiscard]] static Dictionary train_on(const std::vector<Article>& samples, const FactsOf& facts_of,
                                           Dictionary old);
  void keep(const Article& article);

  mutable std::mutex mutex_;   ///< of stages_
  std::vector<Stage> stages_;  ///< never empty
  std::shared_future<Dictionary> in_training_;
  FactsOf facts_of_;
  std::vector<Article> samples_;  ///< bodies are truncated
  std::mt19937_64 random_;        // fixed seed, so that the same sequence of articles gives the same sample
  std::uint64_t seen_ = 0;
  std::uint64_t seen_bytes_ = 0;
  std::uint64_t next_training_;
  std::uint64_t time_to_train_;
  std::uint64_t next_use_ = 0;  ///< bytes after which the dictionary in training is used
};

}  // namespace dateline::indexer::sealed
