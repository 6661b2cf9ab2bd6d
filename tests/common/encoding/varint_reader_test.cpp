#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <string>

#include "common/encoding/varint_reader.hpp"

using namespace dateline::encoding;

namespace {

std::string varint(std::uint64_t number) {
  std::string bytes;
  append_varint(bytes, number);
  return bytes;
}

std::uint64_t read(const std::string& bytes) { return VarintReader(bytes).number(); }
std::uint32_t read32(const std::string& bytes) { return VarintReader(bytes).number32(); }

}  // namespace

TEST_CASE("a number that exceeds its type is refused and not cut") {
  constexpr auto largest = std::numeric_limits<std::uint64_t>::max();
  CHECK(read(varint(largest)) == largest);
  CHECK(read32(varint(~0U)) == ~0U);
  CHECK_THROWS_AS(read32(varint(std::uint64_t{1} << 32)), Damaged);
  CHECK_THROWS_AS(read32(varint(largest)), Damaged);
  CHECK_THROWS_AS(read(std::string(9, '\xff') + '\x02'), Damaged);
  CHECK_THROWS_AS(read(std::string(10, '\x80') + '\x01'), Damaged);
  CHECK_THROWS_AS(read(std::string(5, '\x80')), Damaged);
}

TEST_CASE("a string that is longer than the bytes is refused, whatever length it claims") {
  for (const auto size : {std::uint64_t{4}, std::uint64_t{1} << 63, std::numeric_limits<std::uint64_t>::max()})
    CHECK_THROWS_AS(VarintReader("abc").bytes(size), Damaged);
  CHECK(VarintReader("abc").bytes(3) == "abc");
}
