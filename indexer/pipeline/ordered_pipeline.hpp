#pragma once

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

/// What may be between reading and writing at once.
struct PipelineLimits {
  unsigned workers = 1;
  std::size_t bytes = 0;  ///< by Stages::weight; one item passes however heavy it is
  std::size_t items = 0;
};

/// One thread reads, several work, and the calling thread writes in the order of reading.
template <typename In, typename Out>
struct Stages {
  std::function<std::optional<In>()> read;           ///< in a thread of its own; nothing: the end
  std::function<std::size_t(const In&)> weight;      ///< bytes that an item takes until it is written
  std::function<std::function<Out(In&&)>()> worker;  ///< called in each worker's thread, for what that thread owns
  std::function<void(Out&&)> write;                  ///< in the calling thread
  std::function<void()> idle;                        ///< in the calling thread, several times a second while it waits
};

/// Items between reading and writing, in order of reading.
template <typename In, typename Out>
class PipelineWindow {
 public:
  explicit PipelineWindow(const PipelineLimits& limits) : limits_(limits) {}

  struct Entry {
    std::size_t weight;
    std::optional<In> in;    ///< until a worker takes it
    std::optional<Out> out;  ///< once it is done
  };

  /// Waits for room. False when all is to stop.
  bool push(In in, std::size_t weight) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
      return stopped_ || entries_.empty() || (bytes_ + weight <= limits_.bytes && entries_.size() < limits_.items);
    });
    if (stopped_) return false;
    bytes_ += weight;
    entries_.push_back({weight, std::move(in), std::nullopt});
    to_work_.notify_one();
    return true;
  }

  /// No more is pushed.
  void end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    to_work_.notify_all();
    to_write_.notify_one();
  }

  /// Waits for an item to work on; null when there is none any more. It stays where it is until it is popped.
  Entry* claim() {
    std::unique_lock lock(mutex_);
    to_work_.wait(lock, [&] { return stopped_ || ended_ || claimed_ < entries_.size(); });
    return stopped_ || claimed_ == entries_.size() ? nullptr : &entries_[claimed_++];
  }

  void finish(Entry& entry, Out out) {
    const std::lock_guard lock(mutex_);
    entry.out = std::move(out);
    if (&entry == &entries_.front()) to_write_.notify_one();
  }

  /// Waits for the next item in order; nothing at the end. Throws what any thread failed with.
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
    entries_.pop_front();
    --claimed_;
    room_.notify_one();
    return out;
  }

  /// Every thread comes to its end; what is in between is dropped. The first failure is the one that pop throws.
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
  std::size_t claimed_ = 0;  ///< so many at the front have been claimed
  std::size_t bytes_ = 0;
  bool ended_ = false;
  bool stopped_ = false;
  std::exception_ptr failure_;
};

/// Runs all items through the stages. An exception in any of them stops all threads and is thrown here.
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
  for (unsigned i = 0; i < limits.workers; ++i) {
    threads.emplace_back([&] {
      guarded([&] {
        const auto work = stages.worker();
        while (auto* const entry = window.claim()) {
          auto out = work(std::move(*entry->in));
          entry->in.reset();
          window.finish(*entry, std::move(out));
        }
      });
    });
  }
  while (auto out = window.pop(stages.idle)) stages.write(std::move(*out));
}

}  // namespace dateline::indexer
