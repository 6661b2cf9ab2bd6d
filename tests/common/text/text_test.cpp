#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <string>

#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "tests/common/text/code_point.hpp"

using namespace dateline::text;
using dateline::test::utf8;

namespace {

bool is_scalar(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

/// Text over all of Unicode, most of it in the scripts that news is written in.
rc::Gen<std::string> some_text() {
  const auto points =
      rc::gen::suchThat(rc::gen::weightedOneOf<char32_t>({{4, rc::gen::inRange<char32_t>(0x20, 0x7F)},
                                                          {3, rc::gen::inRange<char32_t>(0x80, 0x700)},
                                                          {2, rc::gen::inRange<char32_t>(0x900, 0x3400)},
                                                          {1, rc::gen::inRange<char32_t>(0x3400, 0x110000)}}),
                        is_scalar);
  return rc::gen::map(rc::gen::container<std::u32string>(points), [](const std::u32string& wide) {
    std::string text;
    for (const auto c : wide) append_utf8(text, c);
    return text;
  });
}

}  // namespace

TEST_CASE("every Unicode scalar value survives encoding and decoding") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_scalar(c)) continue;
    const auto text = utf8(c);
    const auto point = decode(text, 0);
    if (point.value != c || point.size != text.size() || !is_valid_utf8(text))
      FAIL("U+" << std::hex << std::uint32_t{c});
  }
}

TEST_CASE("overlong forms, surrogates, truncated and stray bytes are no UTF-8") {
  for (const std::string bad : {"\xC0\x80", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                                "\xF5\x80\x80\x80", "\xE2\x82", "\xE2", "\x80", "\xFF", "\xE2\x28\xA1"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_valid_utf8(bad));
    CHECK_FALSE(is_valid_utf8("eight or more letters before it " + bad));
    CHECK(decode(bad, 0).value == invalid_code_point);
    CHECK(decode(bad, 0).size == 1);
  }
}

TEST_CASE("a cut never splits a code point and loses less than one") {
  rc::prop("any text", [] {
    const auto text = *some_text();
    const auto most = *rc::gen::inRange<std::size_t>(0, 40);
    const auto length = cut_length(text, most);
    RC_ASSERT(length <= most);
    RC_ASSERT(is_valid_utf8(std::string_view(text).substr(0, length)));
    if (length < text.size()) RC_ASSERT(length + decode(text, length).size > most);
  });
}

TEST_CASE("folding drops case and diacritics and keeps what makes another letter") {
  CHECK(fold("Zheng ZEGUANG") == "zheng zeguang");
  CHECK(fold("Wolfgang Schäuble") == "wolfgang schauble");
  CHECK(fold("Großbritannien, STRAẞE") == "grossbritannien, strasse");
  CHECK(fold("Søren Kjærgård, Łódź, Đặng, Ærø, Œuvre") == "soren kjaergard, lodz, dang, aero, oeuvre");
  CHECK(fold("Recep Tayyip Erdoğan İstanbul'da ılık") == "recep tayyip erdogan istanbul'da ilik");
  CHECK(fold("İlham Əliyev") == "ilham aliyev");
  CHECK(fold("Αλέξης ΤΣΊΠΡΑΣ") == "αλεξησ τσιπρασ");
  CHECK(fold("Михаил Горбачёв") == "михаил горбачев");
  CHECK(fold("مُحَمَّد") == "محمد");
  CHECK(fold("ﬁnancial ＡＢＣ ①") == "financial abc 1");
  CHECK(fold("٢٠١٤ ๒๕") == "2014 25");
}

TEST_CASE("folding keeps the voicing of kana, Hangul syllables and Indic vowel signs") {
  CHECK(fold("が") == "が");
  CHECK(fold("か\u3099") == "が");
  CHECK(fold("ｶﾞ") == "ガ");
  CHECK(fold("한국") == "한국");
  CHECK(fold("\u1112\u1161\u11AB") == "한");
  CHECK(fold("हिन्दी") == "हिन्दी");
  CHECK(fold("ที่") == "ที่");
}

TEST_CASE("folding straightens quotes, collapses white space and drops what cannot be seen") {
  CHECK(fold("“O’Neill” ‘s") == "\"o'neill\" 's");
  CHECK(fold("don´t") == "don't");
  CHECK(fold(" \t a\n\r\n b\u00A0\u2003c  ") == "a b c");
  CHECK(fold("co\u00ADop\u200Ber\u200Date\uFEFF") == "cooperate");
  CHECK(fold("").empty());
  CHECK(fold(" \n ").empty());
  CHECK(fold("a\xFF"
             "b") == "a b");
}

TEST_CASE("folding any code point twice is folding it once") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_scalar(c)) continue;
    const auto folded = fold(utf8(c));
    if (fold(folded) != folded) FAIL("U+" << std::hex << std::uint32_t{c} << " gives " << folded);
  }
}

TEST_CASE("folding is idempotent and gives valid UTF-8 for any bytes") {
  rc::prop("text", [] {
    const auto folded = fold(*some_text());
    RC_ASSERT(fold(folded) == folded);
  });
  rc::prop("bytes", [] {
    const auto folded = fold(*rc::gen::arbitrary<std::string>());
    RC_ASSERT(is_valid_utf8(folded));
    RC_ASSERT(fold(folded) == folded);
  });
}
