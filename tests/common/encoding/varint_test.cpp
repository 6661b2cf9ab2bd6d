#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "common/encoding/varint.hpp"

using namespace dateline;

TEST_CASE("numbers of any size survive encoding as varints") {
  REQUIRE(rc::check([](std::uint64_t number, unsigned shift, const std::string& rest) {
    number >>= shift % 64;
    std::string bytes;
    encoding::append_varint(bytes, number);
    bytes += rest;
    std::string_view in = bytes;
    RC_ASSERT(encoding::take_varint(in) == number);
    RC_ASSERT(in == rest);
  }));
}

TEST_CASE("a truncated or overlong varint is refused and consumes nothing") {
  for (const std::string& bad :
       {std::string(""), std::string("\x80"), std::string(9, '\xff') + "\x02", std::string(10, '\xff') + "\x01"}) {
    std::string_view in = bad;
    CHECK_FALSE(encoding::take_varint(in));
    CHECK(in == bad);
  }
  std::string_view in =
      "\x04"
      "abc";
  CHECK_FALSE(encoding::take_bytes(in));
  CHECK(in.size() == 4);
}
