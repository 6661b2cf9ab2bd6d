#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "common/segment/dictionary/spelling.hpp"

using namespace dateline;
using namespace dateline::segment;

TEST_CASE("a facet's key tells the value and its spelling, and is short where every word has a capital") {
  using Keys = std::vector<std::string>;
  const Keys keys{spelling_key({"cn", "cn"}), spelling_key({"john-f-kerry", "John F Kerry"}),
                  spelling_key({"foreign minister@cn", "Foreign Minister@cn"}), spelling_key({"bbc", "BBC"})};
  const std::string nul(1, '\0');
  CHECK(keys == Keys{"cn", "john-f-kerry" + nul, "foreign minister@cn" + nul, "bbc" + nul + "BBC"});
  CHECK(rc::check("back again", [] {
    const auto words = rc::gen::container<std::string>(rc::gen::element('a', 'b', '-', ' ', '@', '7'));
    FacetValue value{*rc::gen::nonEmpty(words), {}};
    value.label = *rc::gen::oneOf(rc::gen::just(value.value), rc::gen::just(with_capitals(value.value)),
                                  rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::element('A', 'b', ' '))));
    RC_ASSERT(value_of(spelling_key(value)) == value.value);
    RC_ASSERT(label_of(spelling_key(value)) == value.label);
  }));
}
