#include "common/text/terminal.hpp"

#include <rapidcheck.h>
#include <rapidcheck/catch.h>
#include <unicode/uset.h>

#include <nlohmann/json.hpp>
#include <string>

#include "common/text/utf8.hpp"
#include "tests/common/text/code_point.hpp"

using namespace dateline::text;
using dateline::test::utf8;

namespace {

/// A set of characters in ICU's notation, such as "[:Cf:]".
class CharacterSet {
 public:
  explicit CharacterSet(const char16_t* pattern) {
    UErrorCode error = U_ZERO_ERROR;
    set_ = uset_openPattern(pattern, -1, &error);
    REQUIRE(U_SUCCESS(error));
  }
  ~CharacterSet() { uset_close(set_); }
  CharacterSet(const CharacterSet&) = delete;
  CharacterSet& operator=(const CharacterSet&) = delete;
  [[nodiscard]] bool has(char32_t c) const { return uset_contains(set_, static_cast<UChar32>(c)) != 0; }

 private:
  USet* set_;
};

/// Calls visit(c) for each Unicode scalar value.
template <typename Visit>
void each_scalar(Visit visit) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c)
    if (c < 0xD800 || c > 0xDFFF) visit(c);
}

void require_only(char32_t c, const std::string& shown, const std::string& wanted) {
  if (shown != wanted) FAIL("U+" << std::hex << std::uint32_t{c} << " gives " << shown);
}

}  // namespace

TEST_CASE("nothing that could steer a terminal passes") {
  CHECK(safe_for_terminal("\x1B[31mred\x1B[0m\a") == "[31mred[0m");
  CHECK(safe_for_terminal("\u009B31m \u0085x\x7F") == "31m x");
  CHECK(safe_for_terminal("\x9B"
                          "31m") == "\uFFFD31m");
  CHECK(safe_for_terminal("a\u202Eb\u2066c\u200Fd\u061Ce") == "abcde");
  CHECK(safe_for_terminal("a\u2028b") == "a b");
  CHECK(safe_for_terminal("line\n\ttab \u00E9 \u4E2D") == "line\n\ttab \u00E9 \u4E2D");
}

TEST_CASE("no line hides another: a carriage return ends a line") {
  CHECK(safe_for_terminal("a\r\nb\rc\r") == "a\nb\nc\n");
  CHECK(safe_for_terminal("\r\r\n\r") == "\n\n\n");
}

TEST_CASE("nothing invisible passes") {
  CHECK(safe_for_terminal("\uFEFFpass\u200B\u200Cwo\u200D\u2060rd\u00AD") == "password");
  CHECK(safe_for_terminal("a\U000E0041\U000E007F\U000E0100b\uFE0F") == "ab");
  CHECK(safe_for_terminal("\u115F\u3164\uFFA0\u034F\u180E") == "");
}

TEST_CASE("every character is kept or removed by its Unicode properties") {
  const CharacterSet removed(
      u"[[[:Cc:][:Cf:][:Default_Ignorable_Code_Point:]]-[:Prepended_Concatenation_Mark:]-[\\n\\t\\r]]");
  const CharacterSet spaces(u"[[:Zl:][:Zp:]]");
  each_scalar([&](char32_t c) {
    const auto wanted = c == '\r' ? "\n" : removed.has(c) ? "" : spaces.has(c) ? " " : utf8(c);
    require_only(c, safe_for_terminal(utf8(c)), wanted);
    require_only(c, safe_for_terminal("a" + utf8(c) + "b"), "a" + wanted + "b");
  });
}

TEST_CASE("what people write and see is kept") {
  const CharacterSet written(u"[[:L:][:M:][:N:][:P:][:S:][:Zs:]-[:Default_Ignorable_Code_Point:]]");
  const CharacterSet hostile(
      u"[[:Bidi_Control:][:Join_Control:][:Variation_Selector:][\\uFEFF\\U000E0000-\\U000E007F]]");
  each_scalar([&](char32_t c) {
    if (written.has(c)) require_only(c, safe_for_terminal(utf8(c)), utf8(c));
    if (hostile.has(c)) require_only(c, safe_for_terminal(utf8(c)), "");
  });
}

TEST_CASE("joiners are kept where a spelling needs them, and nowhere else") {
  for (const auto* word : {"می\u200Cخواهم", "क\u094D\u200Dष", "क\u094D\u200Cष", "خانه\u064E\u200C\u064Eها"})
    CHECK(safe_for_terminal(word) == word);
  CHECK(safe_for_terminal("\u200Cمی") == "می");
  CHECK(safe_for_terminal("می\u200C می") == "می می");
  CHECK(safe_for_terminal("می\u200C\u200Cخ") == "می\u200Cخ");
  CHECK(safe_for_terminal("می\u200Dخ") == "میخ");
  CHECK(safe_for_terminal("دا\u200Cد") == "داد");  // an alef joins no letter behind it
}

TEST_CASE("cleaning gives valid UTF-8, and what is clean stays") {
  rc::prop("bytes", [](const std::string& bytes) {
    const auto safe = safe_for_terminal(bytes);
    RC_ASSERT(is_valid_utf8(safe));
    RC_ASSERT(safe_for_terminal(safe) == safe);
  });
  const auto tricky =
      rc::gen::elementOf(std::u32string(U"a\r\n\t\x1B[m ی\u064E\u200C\u200D\u094Dक\u0301中\u202E\uFEFF"));
  rc::prop("characters that depend on each other", [&] {
    std::string text;
    for (const auto c : *rc::gen::container<std::u32string>(tricky)) append_utf8(text, c);
    const auto safe = safe_for_terminal(text);
    RC_ASSERT(safe_for_terminal(safe) == safe);
    RC_ASSERT(safe.find_first_of("\r\x1B") == std::string::npos);
  });
}

TEST_CASE("escaped JSON says the same and is safe for a terminal") {
  each_scalar([](char32_t c) {
    const auto json = nlohmann::json(utf8(c) + "x").dump();
    const auto escaped = escaped_json(json);
    if (nlohmann::json::parse(escaped) != nlohmann::json::parse(json) || safe_for_terminal(escaped) != escaped)
      FAIL("U+" << std::hex << std::uint32_t{c} << " gives " << escaped);
  });
  CHECK(escaped_json("[\"\u009B\U000E0041\u00E9\"]") == "[\"\\u009b\\udb40\\udc41\u00E9\"]");
}

TEST_CASE("columns count what a terminal shows") {
  CHECK(display_columns("abc") == 3);
  CHECK(display_columns("cafe\u0301") == 4);
  CHECK(display_columns("中国") == 4);
  CHECK(display_columns("한국") == 4);
  CHECK(display_columns("\u1112\u1161\u11AB") == 2);
  CHECK(display_columns("\u0661\u0600") == 2);
  CHECK(display_columns("😀") == 2);
  CHECK(display_columns("\xFF"
                        "a") == 2);
  CHECK(display_columns("\033[1;33mbank\033[0m") == 4);
  CHECK(display_columns("\033[2Jx") == 4);  // no colour
}
