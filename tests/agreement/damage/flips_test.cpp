#include <catch2/catch.hpp>
#include <string>

#include "tests/agreement/damage/damageable.hpp"
#include "tests/support/torture.hpp"

using namespace dateline;
using namespace dateline::damage;

TEST_CASE("a flipped bit in a segment or a list of deletions never changes an answer without an error") {
  const Damageable damageable;
  const auto expected = ask_everything(damageable.index());
  for (const auto& answer : expected) {
    INFO(answer.text);
    REQUIRE_FALSE(answer.refused);
  }
  const auto index = damageable.copy();
  std::size_t refused = 0;
  const auto bits = spread_over(segment_files(index), test::repetitions(300, 3000));
  for (const auto& bit : bits) {
    flip(index, bit);
    const auto found = ask_everything(index);
    flip(index, bit);
    INFO(bit.file << ", byte " << bit.at << ", bit " << bit.bit);
    bool any = false;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i] == expected[i]) continue;
      any = true;
      REQUIRE(found[i].refused);
      REQUIRE_THAT(found[i].text, Catch::Contains(bit.file));
    }
    refused += any ? 1 : 0;
  }
  // The questions read nearly everything.
  CHECK(refused > bits.size() / 2);
}
