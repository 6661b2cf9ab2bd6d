#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace dateline::indexer {

/// A pipeline with bounded queues: one thread reads items, several threads process them, and the calling thread writes
/// the results in the order in which the items were read. run_in_order() is its only entry point.

/// Bounds on the items that were read but not yet written.
struct PipelineLimits {
  unsigned workers = 1;   ///< 0 is taken as 1
  std::size_t bytes = 0;  ///< total of their weights; a single item may exceed it
  std::size_t items = 0;  ///< number of items; without those already processed, if Stages::result_weight is given
};

/// The functions that a pipeline runs. An exception from any of them stops the pipeline.
template <typename In, typename Out>
struct Stages {
  std::function<std::optional<In>()> read;       ///< runs in the reading thread; returns nothing at the end
  std::function<std::size_t(const In&)> weight;  ///< bytes that an item occupies until it is written
  /// Bytes that a result occupies until it is written; if empty, as many as its item. Light results let the other
  /// workers go on while one is busy with an item for long.
  std::function<std::size_t(const Out&)> result_weight;
  std::function<std::function<Out(In&&)>()> worker;  ///< called once in each worker's thread; makes its function
  std::function<void(Out&&)> write;                  ///< runs in the calling thread
  std::function<void()> idle;                        ///< runs in the calling thread every 0.1 s while it waits
};

/// The items that were read but not yet written, in the order of reading. Safe to share between threads: one calls
/// push() and end(), any number call claim() and finish(), and one calls pop().
template <typename In, typename Out>
class PipelineWindow {
 public:
  explicit PipelineWindow(const PipelineLimits& limits) : limits_(limits) {}

  struct Entry {
    std::size_t weight;
    std::optional<In> in;    ///< empty once a worker has taken it
    std::optional<Out> out;  ///< set once the worker is done
    bool light = false;      ///< whether it no longer counts as an item, because it is processed
  };

  /// Waits for room and appends an item. Returns false if the pipeline was stopped.
  bool push(In in, std::size_t weight) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
      return stopped_ || entries_.empty() || (bytes_ + weight <= limits_.bytes && items_ < limits_.items);
    });
    if (stopped_) return false;
    bytes_ += weight;
    ++items_;
    entries_.push_back({weight, std::move(in), std::nullopt});
    to_work_.notify_one();
    return true;
  }

  /// Marks the end of the input: no push() follows.
  void end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    to_work_.notify_all();
    to_write_.notify_one();
  }

  /// Waits for an item to process; null at the end or after stop(). The pointer is valid until the item is popped.
  Entry* claim() {
    std::unique_lock lock(mutex_);
    to_work_.wait(lock, [&] { return stopped_ || ended_ || claimed_ < entries_.size(); });
    return stopped_ || claimed_ == entries_.size() ? nullptr : &entries_[claimed_++];
  }

  /// Stores the result of a claimed item. `weight`: that of the result; nothing if it remains that of the item.
  void finish(Entry& entry, Out out, std::optional<std::size_t> weight) {
    const std::lock_guard lock(mutex_);
    entry.out = std::move(out);
    if (weight) {
      bytes_ = bytes_ - entry.weight + *weight;
      entry.weight = *weight;
      --items_;
      entry.light = true;
      room_.notify_one();
    }
    if (&entry == &entries_.front()) to_write_.notify_one();
  }

  /// Waits for the next result in order, calling `idle` meanwhile; nothing at the end. Rethrows the first failure of
  /// any thread.
  template <typename Idle>
  std::optional<Out> pop(const Idle& idle) {
    std::unique_lock lock(mutex_);
    const auto ready = [&] { return failure_ || (entries_.empty() ? ended_ : entries_.front().out.has_value()); };
    while (!to_write_.wait_for(lock, std::chrono::milliseconds(100), ready)) {
      lock.unlock();
      idle();
      lock.lock();
    }
    if (failure_) std::rethrow_exception(failure_);
    if (entries_.empty()) return std::nullopt;
    std::optional<Out> out(std::in_place, std::move(*entries_.front().out));
    bytes_ -= entries_.front().weight;
    if (!entries_.front().light) --items_;
    entries_.pop_front();
    --claimed_;
    room_.notify_one();
    return out;
  }

  /// Ends all threads and drops the items in between. pop() rethrows the first `failure` that was given.
  void stop(std::exception_ptr failure = nullptr) noexcept {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(failure);
    stopped_ = true;
    room_.notify_all();
    to_work_.notify_all();
    to_write_.notify_all();
  }

 private:
  const PipelineLimits limits_;
  std::mutex mutex_;
  std::condition_variable room_, to_work_, to_write_;
  std::deque<Entry> entries_;
  std::size_t claimed_ = 0;  ///< number of entries at the front that have been claimed
  std::size_t bytes_ = 0;
  std::size_t items_ = 0;
  bool ended_ = false;
  bool stopped_ = false;
  std::exception_ptr failure_;
};

/// Runs all items through the stages and returns when the last is written. If a stage throws, all threads are stopped
/// and joined, and the first exception is rethrown.
template <typename In, typename Out>
void run_in_order(const Stages<In, Out>& stages, const PipelineLimits& limits) {
  PipelineWindow<In, Out> window(limits);
  const auto guarded = [&window](const auto& body) {
    try {
      body();
    } catch (...) {
      window.stop(std::current_exception());
    }
  };
  std::vector<std::jthread> threads;
  struct StopAtExit {
    PipelineWindow<In, Out>& window;
    ~StopAtExit() { window.stop(); }
  } const stop_before_joining{window};

  threads.emplace_back([&] {
    guarded([&] {
      while (auto in = stages.read()) {
        const auto weight = stages.weight(*in);
        if (!window.push(std::move(*in), weight)) return;
      }
      window.end();
    });
  });
  for (unsigned i = 0; i < std::max(1U, limits.workers); ++i) {
    threads.emplace_back([&] {
      guarded([&] {
        const auto work = stages.worker();
        while (auto* const entry = window.claim()) {
          auto out = work(std::move(*entry->in));
          entry->in.reset();
          std::optional<std::size_t> weight;
          if (stages.result_weight) weight = stages.result_weight(out);
          window.finish(*entry, std::move(out), weight);
        }
      });
    });
  }
  while (auto out = window.pop(stages.idle)) stages.write(std::move(*out));
}

}  // namespace dateline::indexer
