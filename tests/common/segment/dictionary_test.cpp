#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "common/segment/dictionary/front_coded.hpp"
#include "tests/common/segment/file_fixture.hpp"

using namespace dateline;
using namespace dateline::segment;

TEST_CASE("a dictionary finds each of its keys, the next of any other, and any by its ordinal") {
  CHECK(rc::check([] {
    const auto key = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab\xff")));
    const auto entries =
        *rc::gen::container<std::map<std::string, std::string>>(key, rc::gen::arbitrary<std::string>());
    test::FileFixture fixture;
    FrontCodedWriter writer(fixture.writer.section(Kind::forms));
    for (const auto& [k, payload] : entries) writer.add(k, payload, "header");
    writer.finish();
    const auto file = fixture.finish();
    const FrontCoded dictionary(file.section(Kind::forms));
    RC_ASSERT(dictionary.size() == entries.size());

    auto at = dictionary.begin();
    for (const auto& [k, payload] : entries) {
      RC_ASSERT(at.valid());
      RC_ASSERT(at.key() == k);
      RC_ASSERT(at.payload() == payload);
      RC_ASSERT(at.header() == "header");
      RC_ASSERT(dictionary.at(at.ordinal()).key() == k);
      at.next();
    }
    RC_ASSERT(!at.valid());
    const auto asked = *key;
    const auto expected = entries.lower_bound(asked);
    const auto found = dictionary.lower_bound(asked);
    RC_ASSERT(found.valid() == (expected != entries.end()));
    if (found.valid()) RC_ASSERT(found.key() == expected->first);
    RC_ASSERT(dictionary.find(asked).has_value() == entries.contains(asked));
  }));
}
