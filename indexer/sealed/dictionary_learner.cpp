#include "indexer/sealed/dictionary_learner.hpp"

#include <algorithm>
#include <utility>

#include "common/model/record.hpp"
#include "common/segment/store/store.hpp"

namespace dateline::indexer::sealed {

namespace {

constexpr std::size_t most_samples = 3000;
constexpr std::size_t longest_sample = std::size_t{8} << 10;  // bytes; longer records are truncated
constexpr std::size_t samples_with_facts = 3;                 // every third: reading facts takes longer than training
constexpr std::uint64_t growth = 4;                           // from one training to the next

DictionaryLearner::Dictionary trained(const std::vector<std::string>& samples, DictionaryLearner::Dictionary old) {
  std::uint64_t bytes = 0;
  for (const auto& sample : samples) bytes += sample.size();
  auto dictionary = segment::train_store_dictionary(samples, bytes, segment::Effort::fast);
  return dictionary.empty() ? std::move(old) : std::make_shared<const std::string>(std::move(dictionary));
}

std::shared_future<DictionaryLearner::Dictionary> ready(DictionaryLearner::Dictionary dictionary) {
  std::promise<DictionaryLearner::Dictionary> promise;
  promise.set_value(std::move(dictionary));
  return promise.get_future().share();
}

}  // namespace

DictionaryLearner::DictionaryLearner(std::string known, const Schedule& schedule)
    : stages_{{0, ready(std::make_shared<const std::string>(std::move(known)))}},
      next_training_(schedule.first_training),
      time_to_train_(schedule.time_to_train) {}

void DictionaryLearner::start_with(const std::vector<std::string>& samples) {
  stages_.front().dictionary = ready(trained(samples, stages_.front().dictionary.get()));
}

DictionaryLearner::Dictionary DictionaryLearner::of(std::uint64_t article) const {
  std::shared_future<Dictionary> dictionary;
  {
    const std::lock_guard lock(mutex_);
    auto stage = stages_.rbegin();
    while (stage->first > article) ++stage;
    dictionary = stage->dictionary;
  }
  return dictionary.get();
}

std::vector<DictionaryLearner::Dictionary> DictionaryLearner::all() const {
  const std::lock_guard lock(mutex_);
  std::vector<Dictionary> all;
  for (const auto& stage : stages_) all.push_back(stage.dictionary.get());
  return all;
}

void DictionaryLearner::see(const Article& article) {
  if (in_training_.valid() && seen_bytes_ >= next_use_) {
    const std::lock_guard lock(mutex_);
    stages_.push_back({seen_, std::exchange(in_training_, {})});
  }
  keep(article);
  if (seen_bytes_ < next_training_ || in_training_.valid()) return;
  next_training_ *= growth;
  next_use_ = seen_bytes_ + time_to_train_;
  in_training_ = std::async(std::launch::async, train_on, samples_, facts_of_, stages_.back().dictionary.get()).share();
}

void DictionaryLearner::keep(const Article& article) {
  seen_bytes_ += article.title.size() + article.body.size();
  const auto place = seen_ < most_samples ? seen_ : random_() % (seen_ + 1);
  ++seen_;
  if (place >= most_samples) return;
  auto& sample = place < samples_.size() ? samples_[place] : samples_.emplace_back();
  sample = article;
  if (sample.body.size() <= longest_sample) return;
  sample.body.resize(longest_sample);
  sample.body.shrink_to_fit();
}

DictionaryLearner::Dictionary DictionaryLearner::train_on(const std::vector<Article>& samples, const FactsOf& facts_of,
                                                          Dictionary old) {
  std::vector<std::string> records;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const bool with_facts = facts_of && i % samples_with_facts == 0;
    auto& record = records.emplace_back();
    append_record_fields(record, samples[i], with_facts ? facts_of(samples[i]) : Facts());
    record.resize(std::min(record.size(), longest_sample));
  }
  return trained(records, std::move(old));
}

}  // namespace dateline::indexer::sealed
