#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/encoding/bit_packing.hpp"
#include "common/encoding/packed_array.hpp"
#include "common/segment/columns/length_code.hpp"
#include "common/segment/columns/lengths.hpp"
#include "tests/support/simd_targets.hpp"

using namespace dateline;
using namespace dateline::segment;

TEST_CASE("a packed block gives back its 128 numbers at every width") {
  for (unsigned width = 0; width <= 32; ++width) {
    CHECK(rc::check([width] {
      const auto limit = width == 0 ? 1 : std::uint64_t{1} << width;
      encoding::Block numbers;
      for (auto& number : numbers) number = static_cast<std::uint32_t>(*rc::gen::inRange<std::uint64_t>(0, limit));
      std::string bytes;
      encoding::pack_block(bytes, numbers, width);
      RC_ASSERT(bytes.size() == encoding::packed_block_bytes(width));
      const auto first = *rc::gen::arbitrary<std::uint32_t>();
      test::on_every_target([&](const std::string& target) {
        encoding::Block back;
        encoding::unpack_block(bytes.data(), width, back);
        RC_ASSERT(std::pair(target, back) == std::pair(target, numbers));
        encoding::unpack_ascending(bytes.data(), width, first, back);
        auto next = first;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
          RC_ASSERT(encoding::unpack_block_one(bytes.data(), width, i) == numbers[i]);
          next += numbers[i];
          RC_ASSERT(std::pair(target, back[i]) == std::pair(target, next++));
        }
      });
    }));
  }
}

TEST_CASE("a packed array gives back any number of numbers") {
  CHECK(rc::check([] {
    const auto width = *rc::gen::inRange(0, 56);
    const auto numbers =
        *rc::gen::container<std::vector<std::uint64_t>>(rc::gen::inRange<std::uint64_t>(0, std::uint64_t{1} << width));
    std::string bytes;
    encoding::PackedArray::append(bytes, numbers);
    const auto size = bytes.size();
    bytes.append(encoding::slack, '\xff');
    const encoding::PackedArray array(std::string_view(bytes).substr(0, size));
    RC_ASSERT(array.size() == numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) RC_ASSERT(array[i] == numbers[i]);
    RC_ASSERT_THROWS_AS(encoding::PackedArray(std::string_view(bytes).substr(0, size - 1)), encoding::Damaged);
  }));
}

TEST_CASE("a length's code is never longer than the length, and within a sixteenth of it") {
  for (std::uint32_t length = 0; length < 300000; ++length) {
    const auto decoded = decode_length(encode_length(length));
    if (decoded > length || length - decoded > length / 16) FAIL("length " << length << " is coded as " << decoded);
    if (length > 0 && encode_length(length) < encode_length(length - 1)) FAIL("codes fall at " << length);
  }
}

TEST_CASE("lengths come back exactly, however long") {
  CHECK(rc::check([] {
    const auto lengths = *rc::gen::container<std::vector<std::uint32_t>>(
        rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0, 1000), rc::gen::inRange<std::uint32_t>(65530, 65540),
                       rc::gen::arbitrary<std::uint32_t>()));
    std::string bytes;
    Lengths::append(bytes, lengths);
    const Lengths back(std::string_view(bytes), static_cast<std::uint32_t>(lengths.size()));
    for (std::uint32_t i = 0; i < lengths.size(); ++i) RC_ASSERT(back[i] == lengths[i]);
  }));
}
