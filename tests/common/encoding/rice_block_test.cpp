#include "common/encoding/rice_block.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "common/encoding/unary.hpp"
#include "tests/support/simd_targets.hpp"

using namespace dateline;
using namespace dateline::encoding;

namespace {

struct RiceBlock {
  std::string packed;
  std::string unary;
};

RiceBlock encoded(const Block& numbers, unsigned width) {
  Block low = numbers;
  for (auto& number : low) number &= (1U << width) - 1;
  RiceBlock block;
  pack_block(block.packed, low, width);
  append_unary(block.unary, numbers, width);
  return block;
}

}  // namespace

TEST_CASE("every instruction set adds up a block of Rice codes") {
  CHECK(rc::check([] {
    const auto width = *rc::gen::inRange(0U, 16U);
    const auto most = *rc::gen::element(1U, 2U, 9U, 300U) << width;
    Block numbers;
    std::uint32_t bits = 0;
    for (auto& number : numbers) bits |= number = *rc::gen::inRange<std::uint32_t>(0, most);
    const auto block = encoded(numbers, width);
    const auto more = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    test::on_every_target([&](const std::string& target) {
      BlockSums sums;
      RC_ASSERT(std::pair(target, sum_rice_block(block.packed.data(), width, block.unary + more, sums)) ==
                std::pair(target, std::uint64_t{bits}));
      std::uint32_t sum = 0;
      for (std::size_t i = 0; i < block_size; ++i) {
        RC_ASSERT(std::pair(target, sums[i]) == std::pair(target, sum));
        sum += numbers[i];
      }
      RC_ASSERT(sums[block_size] == sum);
    });
  }));
}

TEST_CASE(
    "a block of fewer than 128 unary codes is refused, and large numbers are reported, by every instruction set") {
  const Block ones = [] {
    Block block;
    block.fill(1);
    return block;
  }();
  test::on_every_target([&](const std::string& /*target*/) {
    BlockSums sums;
    const auto block = encoded(ones, 0);
    CHECK(sum_rice_block(block.packed.data(), 0, block.unary, sums) == 1);
    CHECK_THROWS_AS(sum_rice_block(block.packed.data(), 0, block.unary.substr(1), sums), Damaged);
    CHECK_THROWS_AS(sum_rice_block(block.packed.data(), 0, {}, sums), Damaged);
    CHECK_THROWS_AS(
        sum_rice_block(block.packed.data(), 0, std::string(std::size_t{1} << 20U, '\0') + block.unary, sums), Damaged);
    const auto far = std::string(1U << 17U, '\0') + encoded(ones, 15).unary;
    CHECK(sum_rice_block(encoded(ones, 15).packed.data(), 15, far, sums) > std::uint64_t{1} << 32U);
  });
}

TEST_CASE("the places of 1 bits are listed by every instruction set, up to the 128th") {
  CHECK(rc::check([] {
    const auto bytes = *rc::gen::container<std::string>(
        rc::gen::oneOf(rc::gen::just('\0'), rc::gen::just('\xff'), rc::gen::arbitrary<char>()));
    const auto first = *rc::gen::inRange(0U, 1000U);
    std::vector<std::uint32_t> places;
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit)
      if ((static_cast<unsigned char>(bytes[bit / 8]) >> bit % 8 & 1) != 0)
        places.push_back(first + static_cast<std::uint32_t>(bit));
    test::on_every_target([&](const std::string& target) {
      Ones ones;
      const bool enough = list_ones(bytes, first, ones);
      RC_ASSERT(std::pair(target, enough) == std::pair(target, places.size() >= block_size));
      for (std::size_t i = 0; i < block_size && enough; ++i)
        RC_ASSERT(std::pair(target, ones[i]) == std::pair(target, places[i]));
    });
  }));
}
