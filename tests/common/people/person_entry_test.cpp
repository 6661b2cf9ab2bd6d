#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <limits>

#include "common/people/person_entry.hpp"

using namespace dateline;
using namespace dateline::people;

namespace {

PersonEntry some_entry() {
  PersonEntry entry;
  entry.keys = {"john-kerry", "john-f-kerry"};
  entry.names = {{"John Kerry", 300}, {"John F. Kerry", 2}};
  entry.roles = {{{"Secretary of State", "us", "foreign ministry", RoleClass::minister}, {200, -40000, 16210}},
                 {{"senator", "us", "", RoleClass::legislator, RoleStatus::former}, {1, {}, {}}}};
  entry.span = {301, -40000, 20000};
  return entry;
}

}  // namespace

TEST_CASE("an entry comes back as it was written") {
  CHECK(decode_entry(encode_entry(some_entry())) == some_entry());
  PersonEntry least{{"x"}, {{"X", 1}}, {}, {1, std::nullopt, std::nullopt}};
  CHECK(decode_entry(encode_entry(least)) == least);
}

TEST_CASE("an entry cut short or with bytes to spare is none") {
  const auto bytes = encode_entry(some_entry());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(decode_entry(bytes.substr(0, size)));
    CHECK_FALSE(rank_of_entry(bytes.substr(0, size)));
  }
  CHECK_FALSE(decode_entry(bytes + '\0'));
}

TEST_CASE("an entry's rank is read without the rest: more articles come first, then the smaller key") {
  const auto bytes = encode_entry(some_entry());
  const auto rank = rank_of_entry(bytes);
  REQUIRE(rank);
  CHECK(rank->articles == 301);
  CHECK(rank->key == "john-kerry");
  CHECK(EntryRank{3, "b"} < EntryRank{2, "a"});
  CHECK(EntryRank{2, "a"} < EntryRank{2, "b"});
  CHECK_FALSE(EntryRank{2, "a"} < EntryRank{2, "a"});
}

TEST_CASE("an entry with a day that no calendar date has is none") {
  auto entry = some_entry();
  entry.span.last = std::numeric_limits<Day>::max();
  CHECK_FALSE(decode_entry(encode_entry(entry)));
  entry.span.last = day_from_civil({32767, 12, 31});
  CHECK(decode_entry(encode_entry(entry)) == entry);
}

TEST_CASE("any bytes are an entry or none, and never more than they can hold") {
  CHECK(rc::check("decoding", [](const std::string& bytes) {
    const auto entry = decode_entry(bytes);
    RC_ASSERT(entry.has_value() == rank_of_entry(bytes).has_value());
    if (entry) RC_ASSERT(entry->keys.size() + entry->names.size() + entry->roles.size() <= bytes.size());
  }));
  CHECK_FALSE(decode_entry("\xff\xff\xff\xff\xff\xff\xff\xff\x7f"));
}

TEST_CASE("a span counts articles and keeps their first and last days") {
  Span span;
  span.add_article(std::nullopt);
  CHECK(span == Span{1, std::nullopt, std::nullopt});
  span.add_article(5);
  span.add_article(-3);
  span.add_article(4);
  CHECK(span == Span{4, -3, 5});
}
