#include <catch2/catch.hpp>

#include <atomic>
#include <latch>
#include <numeric>
#include <stdexcept>
#include <thread>

#include "indexer/pipeline/ordered_pipeline.hpp"

using namespace dateline::indexer;

namespace {

/// Stages that compute the squares of 0 … count - 1.
class Squares {
 public:
  explicit Squares(int count) : count_(count) {
    stages.read = [this]() -> std::optional<int> { return next_ < count_ ? std::optional(next_++) : std::nullopt; };
    stages.weight = [](const int&) { return std::size_t{1}; };
    stages.worker = [] { return [](int&& number) { return number * number; }; };
    stages.write = [this](int&& square) { written.push_back(square); };
    stages.idle = [] {};
  }

  [[nodiscard]] std::vector<int> expected() const {
    std::vector<int> squares;
    for (int i = 0; i < count_; ++i) squares.push_back(i * i);
    return squares;
  }

  Stages<int, int> stages;
  std::vector<int> written;

 private:
  int count_;
  int next_ = 0;
};

}  // namespace

TEST_CASE("results are written in the order of reading for any limits") {
  for (const auto& limits :
       {PipelineLimits{1, 1, 1}, PipelineLimits{4, 1000, 64}, PipelineLimits{8, 3, 64}, PipelineLimits{0, 10, 10}}) {
    Squares squares(2000);
    squares.stages.worker = [] {
      return [](int&& number) {
        if (number % 97 == 0) std::this_thread::yield();
        return number * number;
      };
    };
    run_in_order(squares.stages, limits);
    CHECK(squares.written == squares.expected());
  }
}

TEST_CASE("the limits bound what is between reading and writing, but a single item may exceed them") {
  for (const auto& limits : {PipelineLimits{4, 10, 1000}, PipelineLimits{4, 1000, 10}}) {
    Squares squares(500);
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    const auto read = squares.stages.read;
    squares.stages.weight = [&](const int& number) {
      if (const int now = ++inside; now > most) most = now;
      return number == 250 ? std::size_t{5000} : std::size_t{1};
    };
    squares.stages.write = [&](int&& square) {
      --inside;
      squares.written.push_back(square);
    };
    run_in_order(squares.stages, limits);
    CHECK(squares.written == squares.expected());
    CHECK(most <= 12);  // 10, one that waits for room and one that is being written
  }
}

TEST_CASE("while one worker is busy with an item for long, the others process all the rest") {
  constexpr int count = 1000;
  Squares squares(count);
  std::latch others(count - 1);
  squares.stages.weight = [](const int&) { return std::size_t{10}; };
  squares.stages.result_weight = [](const int&) { return std::size_t{0}; };
  squares.stages.worker = [&] {
    return [&](int&& number) {
      if (number == 0) {
        others.wait();
      } else {
        others.count_down();
      }
      return number * number;
    };
  };
  run_in_order(squares.stages, PipelineLimits{2, 100, 4});
  CHECK(squares.written == squares.expected());
}

TEST_CASE("while one worker is busy, results that wait count with their own weight") {
  constexpr int room = 50;  // results of weight 2 that fit in the limit, with two items of weight 10
  Squares squares(1000);
  std::latch others(room);
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  squares.stages.weight = [&](const int&) {
    if (const int now = ++inside; now > most) most = now;
    return std::size_t{10};
  };
  squares.stages.result_weight = [](const int&) { return std::size_t{2}; };
  squares.stages.write = [&](int&& square) {
    --inside;
    squares.written.push_back(square);
  };
  squares.stages.worker = [&] {
    return [&](int&& number) {
      if (number == 0) {
        others.wait();
      } else if (number <= room) {
        others.count_down();
      }
      return number * number;
    };
  };
  run_in_order(squares.stages, PipelineLimits{2, 10 * 2 + 2 * room, 4});
  CHECK(squares.written == squares.expected());
  CHECK(most <= room + 10);
}

TEST_CASE("an exception in any stage ends all threads and is rethrown") {
  const auto throw_at = [](int number) {
    if (number == 500) throw std::runtime_error("at 500");
  };
  Squares squares(100'000);
  SECTION("reading") {
    squares.stages.weight = [&](const int& number) {
      throw_at(number);
      return std::size_t{1};
    };
  }
  SECTION("working") {
    squares.stages.worker = [&] {
      return [&](int&& number) {
        throw_at(number);
        return number * number;
      };
    };
  }
  SECTION("starting to work") {
    squares.stages.worker = []() -> std::function<int(int&&)> { throw std::runtime_error("at 500"); };
  }
  SECTION("writing") {
    squares.stages.write = [&](int&& square) { throw_at(square == 250'000 ? 500 : 0); };
  }
  SECTION("idling") {
    squares.stages.worker = [] {
      return [](int&& number) {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        return number * number;
      };
    };
    squares.stages.idle = [&] { throw_at(500); };
  }
  CHECK_THROWS_WITH(run_in_order(squares.stages, PipelineLimits{3, 50, 50}), "at 500");
}

TEST_CASE("an empty input writes nothing") {
  Squares squares(0);
  run_in_order(squares.stages, PipelineLimits{2, 1, 1});
  CHECK(squares.written.empty());
}
