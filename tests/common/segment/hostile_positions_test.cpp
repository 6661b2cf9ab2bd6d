#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "common/encoding/unary.hpp"
#include "common/encoding/varint_reader.hpp"
#include "common/segment/positions/position_block.hpp"

using namespace dateline;
using namespace dateline::segment;

namespace {

/// A last block of positions: these gaps with `low` low bits, and form codes written in a way.
std::string block(const std::vector<std::uint32_t>& gaps, unsigned low, unsigned way = 0,
                  const std::string& codes = {}) {
  std::string rest;
  encoding::append_unary(rest, gaps, low);
  rest.append(codes);
  std::string out(1, static_cast<char>(low | way << 4 | 0x80));
  encoding::append_varint(out, rest.size());
  std::vector<std::uint32_t> low_bits;
  for (const auto gap : gaps) low_bits.push_back(gap & ((1U << low) - 1));
  encoding::pack(out, std::span<const std::uint32_t>(low_bits), low);
  return out + rest;
}

/// Reads `count` positions and codes of the only document; positions never fall.
std::vector<std::uint32_t> take(std::string bytes, std::uint32_t count) {
  const auto size = bytes.size();
  bytes.append(encoding::slack, '\xff');
  PositionsReader reader(std::string_view(bytes).substr(0, size), count);
  const auto positions = reader.take(count);
  const auto codes = reader.codes();
  REQUIRE(codes.size() == count);
  std::vector<std::uint32_t> taken;
  for (std::size_t i = 0; i < positions.size(); ++i) taken.push_back(positions[i]);
  return taken;
}

std::string numbers(const std::vector<std::uint64_t>& values) {
  std::string bytes;
  for (const auto value : values) encoding::append_varint(bytes, value);
  return bytes;
}

}  // namespace

TEST_CASE("positions come back in rising order and none is too large, or they are refused, whatever the gaps") {
  CHECK(rc::check([] {
    const auto gaps = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::uint32_t>>(
        rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0, 50), rc::gen::inRange<std::uint32_t>(1U << 26U, 1U << 28U),
                       rc::gen::element(largest_position, 1U << 31U, ~0U, ~0U - 3, 0x80000005U))));
    if (gaps.size() >= encoding::block_size) return;
    const auto sum = std::accumulate(gaps.begin(), gaps.end(), std::uint64_t{0});
    const auto bytes = block(gaps, 15);
    if (sum > largest_position) {
      RC_ASSERT_THROWS_AS(take(bytes, static_cast<std::uint32_t>(gaps.size())), encoding::Damaged);
      return;
    }
    const auto positions = take(bytes, static_cast<std::uint32_t>(gaps.size()));
    RC_ASSERT(std::is_sorted(positions.begin(), positions.end()));
    RC_ASSERT(positions.back() == sum);
  }));
}

TEST_CASE("positions are refused if the last unary code ends behind the block") {
  // The two gaps take nine bits, and the slack behind the bytes is all ones.
  auto bytes = block({2, 5}, 0);
  CHECK(take(bytes, 2) == std::vector<std::uint32_t>{2, 7});
  bytes[1] = 1;
  bytes.pop_back();
  CHECK_THROWS_AS(take(bytes, 2), encoding::Damaged);
}

TEST_CASE("a document with more positions than its term has is refused") {
  CHECK_THROWS_AS(take(block({2, 5}, 0), 100), encoding::Damaged);
  CHECK_THROWS_AS(take(block({2, 5}, 0), ~0U), encoding::Damaged);
}

TEST_CASE("form codes are refused if no writer makes them") {
  constexpr unsigned unary = 6;
  constexpr unsigned few = 7;
  const std::vector<std::uint32_t> gaps{2, 5};
  const auto coded = [](std::uint32_t code) {
    std::string out;
    encoding::append_unary(out, std::vector<std::uint32_t>{code, 0}, 0);
    return out;
  };
  CHECK_NOTHROW(take(block(gaps, 0, unary, coded(0x7fff)), 2));
  CHECK_THROWS_AS(take(block(gaps, 0, unary, coded(0x8000)), 2), encoding::Damaged);
  CHECK_THROWS_AS(take(block(gaps, 0, unary, coded(0x10000)), 2), encoding::Damaged);
  CHECK_NOTHROW(take(block(gaps, 0, few, "\x01\x81" + numbers({0x7fff})), 2));
  CHECK_THROWS_AS(take(block(gaps, 0, few, "\x01\x81" + numbers({0x8000})), 2), encoding::Damaged);
  CHECK_THROWS_AS(take(block(gaps, 0, few, "\x01\x81" + numbers({std::uint64_t{1} << 32})), 2), encoding::Damaged);
  CHECK_THROWS_AS(take(block(gaps, 0, few, "\x01\x82" + numbers({1})), 2), encoding::Damaged);
}

TEST_CASE("a mark that leads back or into no block is refused") {
  std::string bytes;
  PositionsWriter writer(bytes);
  for (int i = 0; i < 300; ++i) writer.add(1, 0);
  const auto mark = writer.mark();
  writer.finish();
  bytes.append(encoding::slack, '\xff');
  PositionsReader reader(std::string_view(bytes).substr(0, bytes.size() - encoding::slack), 300);
  reader.seek({mark.offset, 3});
  CHECK(reader.take(2).size() == 2);
  CHECK_THROWS_AS(reader.seek({0, 3}), encoding::Damaged);
  CHECK_THROWS_AS(reader.seek({mark.offset, 129}), encoding::Damaged);
  const auto past_the_end = [&] {
    reader.seek({~0U, 0});
    static_cast<void>(reader.take(1));
  };
  CHECK_THROWS_AS(past_the_end(), encoding::Damaged);
}
