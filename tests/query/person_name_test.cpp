#include <catch2/catch.hpp>

#include "query/people/person_name.hpp"

using dateline::query::NameLevel;
using dateline::query::PersonQuery;

namespace {

NameLevel level(const char* asked, const char* key) { return PersonQuery(asked).level_of(key); }

}  // namespace

TEST_CASE("a key matches itself and its words in any form") {
  CHECK(level("john-f-kerry", "john-f-kerry") == NameLevel::key);
  CHECK(level("John F. Kerry", "john-f-kerry") == NameLevel::key);
  CHECK(level("Kerry, John F.", "john-f-kerry") == NameLevel::key);
  CHECK(level("John O'Neill", "john-oneill") == NameLevel::key);
  CHECK(level("Wolfgang Schäuble", "wolfgang-schauble") == NameLevel::key);
  CHECK(level("Frank Clement Jr.", "frank-clement") == NameLevel::key);
  CHECK(level("Clement, Frank, Jr.", "frank-clement") == NameLevel::key);
  CHECK(level("lula", "lula") == NameLevel::key);
}

TEST_CASE("a full name matches keys that differ by initials which only one of them has") {
  CHECK(level("John Kerry", "john-f-kerry") == NameLevel::full_name);
  CHECK(level("John F. Kerry", "john-kerry") == NameLevel::full_name);
  CHECK(level("George W. Bush", "george-h-w-bush") == NameLevel::none);
}

TEST_CASE("initials with full stops match the keys of divided and of undivided initials") {
  CHECK(level("George H.W. Bush", "george-hw-bush") == NameLevel::key);
  CHECK(level("George H.W. Bush", "george-h-w-bush") == NameLevel::key);
  CHECK(level("Bush, George H.W.", "george-hw-bush") == NameLevel::key);
  CHECK(level("S.G. Warburg", "sg-warburg") == NameLevel::key);
  CHECK(level("s.g. warburg", "sg-warburg") == NameLevel::key);
  CHECK(level("J.F.Kerry", "jfkerry") == NameLevel::key);
  CHECK(level("George H. W. Bush", "george-h-w-bush") == NameLevel::key);
  CHECK(level("George H. W. Bush", "george-hw-bush") == NameLevel::full_name);
  CHECK(level("Bush, George H. W.", "george-hw-bush") == NameLevel::full_name);
  CHECK(level("S. G. Warburg", "sg-warburg") == NameLevel::full_name);
  CHECK(level("S.G. Schäuble", "sg-schaeuble") == NameLevel::full_name);
  CHECK(level("George H.W. Bush", "george-bush") == NameLevel::full_name);
  CHECK(level("George H.W. Bush", "george-w-bush") == NameLevel::none);
  CHECK(level("S G Warburg", "s-g-warburg") == NameLevel::key);
  CHECK(level("S G Warburg", "sg-warburg") == NameLevel::none);
  CHECK(level("E. D. Smith", "e-smith") == NameLevel::full_name);
}

TEST_CASE("a name with a numeral matches the key that extraction makes of it") {
  CHECK(level("George Tupou IV", "george-tupou-iv") == NameLevel::key);
  CHECK(level("George Tupou IV", "george-tupou") == NameLevel::key);
  CHECK(level("Frank, Clement", "frank-clement") == NameLevel::none);
}

TEST_CASE("umlauts spelt out, written or left out are one name") {
  CHECK(level("Wolfgang Schaeuble", "wolfgang-schauble") == NameLevel::full_name);
  CHECK(level("Wolfgang Schäuble", "wolfgang-schaeuble") == NameLevel::full_name);
  CHECK(level("Schäuble", "wolfgang-schaeuble") == NameLevel::surname);
  CHECK(level("schaeuble", "~schauble") == NameLevel::surname);
  CHECK(level("Joerg", "jorg-haider") == NameLevel::given_name);
  CHECK(level("Michal Kovac", "michael-kovac") == NameLevel::none);
}

TEST_CASE("a surname matches every key that ends with it, and the person known by it alone") {
  CHECK(level("kerry", "john-kerry") == NameLevel::surname);
  CHECK(level("kerry", "john-f-kerry") == NameLevel::surname);
  CHECK(level("Kerry", "~kerry") == NameLevel::surname);
  CHECK(level("van rompuy", "herman-van-rompuy") == NameLevel::surname);
  CHECK(level("kerry", "john-mckerry") == NameLevel::none);
}

TEST_CASE("a given name matches every key that begins with it") {
  CHECK(level("kerry", "kerry-brown") == NameLevel::given_name);
  CHECK(level("john", "john-kerry") == NameLevel::given_name);
  CHECK(level("kerry", "kerryn-phelps") == NameLevel::none);
}

TEST_CASE("where the family name goes first, that is the surname") {
  CHECK(level("xi", "xi-jinping") == NameLevel::surname);
  CHECK(level("jinping", "xi-jinping") == NameLevel::given_name);
  CHECK(level("kim", "kim-jong-un") == NameLevel::surname);
}

TEST_CASE("a key with a tilde is met by its surname or by itself, never at the key level by a bare name") {
  CHECK(level("~kerry", "~kerry") == NameLevel::key);
  CHECK(level("~kerry", "kerry") == NameLevel::none);
  CHECK(level("~kerry", "john-kerry") == NameLevel::none);
}

TEST_CASE("a name without letters matches nobody") {
  CHECK(level("", "john-kerry") == NameLevel::none);
  CHECK(level(",", "john-kerry") == NameLevel::none);
  CHECK(level("- -", "john-kerry") == NameLevel::none);
}
