#include "indexer/sealed/dictionary_learner.hpp"

#include <utility>

#include "common/segment/store/store.hpp"

namespace dateline::indexer::sealed {

namespace {

constexpr std::size_t most_samples = 3000;
constexpr std::size_t longest_sample = std::size_t{8} << 10;       // bytes; longer records are truncated
constexpr std::uint64_t first_training = std::uint64_t{32} << 20;  // bytes of records
constexpr std::uint64_t growth = 4;                                // from one training to the next

}  // namespace

DictionaryLearner::DictionaryLearner(std::string known)
    : newest_(std::make_shared<const std::string>(std::move(known))), next_training_(first_training) {}

DictionaryLearner::Dictionary DictionaryLearner::newest() const {
  const std::lock_guard lock(mutex_);
  return newest_;
}

void DictionaryLearner::see(std::string_view record) {
  std::vector<std::string> samples;
  {
    const std::lock_guard lock(mutex_);
    keep(record);
    if (seen_bytes_ < next_training_) return;
    next_training_ *= growth;
    samples = samples_;
  }
  train(samples);
}

void DictionaryLearner::keep(std::string_view record) {
  ++seen_;
  seen_bytes_ += record.size();
  const auto sample = record.substr(0, longest_sample);
  if (samples_.size() < most_samples) {
    samples_.emplace_back(sample);
    return;
  }
  const auto place = random_() % seen_;
  if (place < most_samples) samples_[place] = sample;
}

void DictionaryLearner::train(const std::vector<std::string>& samples) {
  std::uint64_t bytes = 0;
  for (const auto& sample : samples) bytes += sample.size();
  auto trained =
      std::make_shared<const std::string>(segment::train_store_dictionary(samples, bytes, segment::Effort::fast));
  const std::lock_guard lock(mutex_);
  if (!trained->empty()) newest_ = std::move(trained);
}

}  // namespace dateline::indexer::sealed
