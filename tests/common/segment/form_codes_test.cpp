#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "common/segment/positions/form_codes.hpp"
#include "common/segment/positions/position_block.hpp"

using namespace dateline;
using namespace dateline::segment;

TEST_CASE("the occurrences of wanted forms are those that the positions have codes of") {
  CHECK(rc::check([] {
    // Codes of each kind that a block writes in a way of its own: none, few, packed, unary.
    const auto code = *rc::gen::element(
        rc::gen::just(0U), rc::gen::weightedElement<std::uint32_t>({{60, 0}, {1, 1}, {1, 9}}), rc::gen::inRange(0U, 4U),
        rc::gen::weightedElement<std::uint32_t>({{9, 0}, {5, 1}, {1, 300}}));
    std::string bytes;
    PositionsWriter writer(bytes);
    std::vector<std::vector<std::uint32_t>> documents;
    const auto count = *rc::gen::element(1, 3, 127, 128, 129, 700);
    std::uint64_t occurrences = 0;
    for (int i = 0; i < count; ++i) {
      auto& codes = documents.emplace_back();
      const auto size = *rc::gen::weightedElement<int>({{20, 1}, {5, 2}, {3, 7}, {1, 64}, {1, 150}});
      for (int j = 0; j < size; ++j) {
        codes.push_back(*code);
        writer.add(*rc::gen::inRange(0U, 90U), codes.back());
      }
      occurrences += codes.size();
    }
    static_cast<void>(writer.finish());
    const auto size = bytes.size();
    bytes.append(encoding::slack, '\xff');
    const auto wanted = *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::inRange<std::uint8_t>(0, 2));
    FormOccurrences reader(std::string_view(bytes).substr(0, size), occurrences, wanted);
    for (const auto& codes : documents) {
      bool expected = false;
      for (const auto one : codes) expected = expected || (one < wanted.size() && wanted[one] != 0);
      RC_ASSERT(reader.take(static_cast<std::uint32_t>(codes.size())) == expected);
    }
    RC_ASSERT_THROWS_AS(static_cast<void>(reader.take(1000)), encoding::Damaged);
  }));
}
