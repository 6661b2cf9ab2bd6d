#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <memory>

#include "query/engine/sealed/operators/score_postings.hpp"
#include "tests/support/simd_targets.hpp"

using namespace dateline;
using namespace dateline::query::sealed;

namespace {

encoding::Block random_block(std::uint32_t most) {
  encoding::Block block;
  for (auto& number : block) number = *rc::gen::inRange<std::uint32_t>(1, most);
  return block;
}

}  // namespace

TEST_CASE("every instruction set gives each posting of a block the very score of the formula") {
  CHECK(rc::check([] {
    const auto idf = *rc::gen::map(rc::gen::inRange(1, 1'000'000), [](int n) { return n / 50'000.0; });
    const auto w = *rc::gen::inRange<std::uint32_t>(1, 4);
    const auto average = *rc::gen::inRange(0, 2000);
    const WordWeight weight(idf, w, average, ScoreUnit(*rc::gen::inRange(1, 100'000)));
    const auto wdf = random_block(*rc::gen::element<std::uint32_t>(3, 1000, 0xffffffff));
    const auto lengths = random_block(*rc::gen::element<std::uint32_t>(500, 100'000, 0xffffffff));
    test::on_every_target([&](const std::string& target) {
      BlockScores scores;
      score_postings(weight, wdf, lengths, scores);
      for (std::size_t i = 0; i < scores.size(); ++i)
        RC_ASSERT(std::pair(target, scores[i]) == std::pair(target, weight(wdf[i], lengths[i])));
    });
  }));
}

TEST_CASE("every instruction set finds the same scores of a window, and clears those that are all too low") {
  CHECK(rc::check([] {
    const auto numbers = *rc::gen::container<std::vector<int>>(64, rc::gen::inRange(0, 20));
    const auto least = *rc::gen::inRange(1, 24);
    std::uint64_t wanted = 0;
    for (std::size_t i = 0; i < 64; ++i) wanted |= std::uint64_t{numbers[i] >= least} << i;
    test::on_every_target([&](const std::string& target) {
      const std::vector<double> before(numbers.begin(), numbers.end());
      auto scores = before;
      RC_ASSERT(std::pair(target, scores_from(scores.data(), least)) == std::pair(target, wanted));
      RC_ASSERT(scores == (wanted == 0 ? std::vector<double>(64, 0.0) : before));
    });
  }));
}

TEST_CASE("scores add up to the same sum in any order") {
  CHECK(rc::check([] {
    const auto parts = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1'000'000'000)));
    double largest = 0;
    for (const auto part : parts) largest += part / 7.0;
    const ScoreUnit unit(largest);
    double forwards = 0;
    double backwards = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      forwards += unit.round(parts[i] / 7.0);
      backwards += unit.round(parts[parts.size() - 1 - i] / 7.0);
    }
    RC_ASSERT(forwards == backwards);
    RC_ASSERT(forwards == Approx(largest).epsilon(1e-12));
  }));
}
