#include "common/encoding/bit_count.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <bit>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/simd_targets.hpp"

using namespace dateline::encoding;

TEST_CASE("common bits of arrays of any length are counted") {
  const auto property = [](const std::vector<std::uint64_t>& words) {
    std::vector<std::uint64_t> others;
    std::size_t ones = 0;
    std::size_t common = 0;
    for (const auto word : words) {
      others.push_back(*rc::gen::arbitrary<std::uint64_t>() | (word & 0xffff));
      ones += static_cast<std::size_t>(std::popcount(word));
      common += static_cast<std::size_t>(std::popcount(word & others.back()));
    }
    dateline::test::on_every_target([&](const std::string& target) {
      RC_ASSERT(std::pair(target, count_ones(words.data(), words.size())) == std::pair(target, ones));
      RC_ASSERT(std::pair(target, count_common_ones(words.data(), others.data(), words.size())) ==
                std::pair(target, common));
    });
  };
  CHECK(rc::check(property));
}

TEST_CASE("all bits of a long array are counted") {
  const std::vector<std::uint64_t> words(100'000, ~std::uint64_t{0});
  CHECK(count_ones(words.data(), words.size()) == 6'400'000);
  CHECK(count_common_ones(words.data(), words.data(), words.size()) == 6'400'000);
}
