#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <algorithm>
#include <string>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/error.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"

using namespace dateline;
using analysis::Analyzer;
using analysis::Token;
using analysis::TokenKind;

namespace {

/// "form@position" of every token, joined forms in brackets.
std::string shown(std::span<const Token> tokens) {
  std::string text;
  for (const auto& token : tokens) {
    if (!text.empty()) text += ' ';
    const auto word = std::string(token.form) + '@' + std::to_string(token.position);
    text += token.kind == TokenKind::joined ? '[' + word + ']' : word;
  }
  return text;
}

std::string forms(std::string_view text) {
  Analyzer analyzer("none");
  std::string result;
  for (const auto& token : analyzer.tokens(text)) {
    if (!result.empty()) result += ' ';
    result += token.form;
  }
  return result;
}

std::string forms_in(std::string_view language, std::string_view text) {
  Analyzer analyzer(language);
  std::string result;
  for (const auto& token : analyzer.tokens(text)) result += (result.empty() ? "" : " ") + std::string(token.form);
  return result;
}

std::string positions(std::string_view text) {
  Analyzer analyzer("none");
  return shown(analyzer.tokens(text));
}

std::vector<std::string> stems(std::string_view language, std::string_view text) {
  Analyzer analyzer(language);
  std::vector<std::string> result;
  for (const auto& token : analyzer.tokens(text)) result.emplace_back(token.stem);
  return result;
}

/// Text of the characters that words turn on, and some of every script.
rc::Gen<std::string> tricky_text() {
  const std::vector<std::string> pieces{
      "a",      "B",    "é",      "s",  "'s", "’",    "'",      ".",      ",",    "-",  "-\n", "\u00AD",
      "\u200B", "7",    "100",    " ",  "\n", "\r",   "\t",     "U.S.",   "ph.D", "ß",  "İ",   "中",
      "国",     "か",   "\u3099", "ไ",  "ท",  "ย",    "한",     "ﾞ",      "½",    "²",  "😀",   "\u0301",
      "_",      "*",    "~",      "\"", "(",  ")",    ":",      "C",      "+",    "++", "#",   ".NET",
      "\xFF",   "\xE4", "ж",      "Ω",  "ﷺ",  "word", "longer", "\u0903", "٣",    "１", "ﬁ",   "\u2011"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                      [](const std::vector<std::string>& chosen) {
                        std::string text;
                        for (const auto& piece : chosen) text += piece;
                        return text;
                      });
}

}  // namespace

TEST_CASE("words are folded and counted from the position asked for") {
  Analyzer analyzer("en");
  CHECK(shown(analyzer.tokens("The Élysée — said: NO!", 7)) == "the@7 elysee@8 said@9 no@10");
  CHECK(analyzer.tokens("").empty());
  CHECK(analyzer.tokens(" ...--- \n").empty());
}

TEST_CASE("initials with stops are one word") {
  CHECK(forms("U.S. u.s. U.S (U.N.) J.F.K. a.m. e.g.") == "us us us un jfk am eg");
  CHECK(forms("U.S.Senate, U.S.-led, J.Smith, J. Smith") == "us senate us usled led j smith j smith");
  CHECK(forms("Ph.D. Ed.D PhD") == "phd edd phd");
  CHECK(forms("С.Ш.А.") == "сша");
  CHECK(forms("end.The www.example.com") == "end the www example com");
}

TEST_CASE("a final 's goes and other apostrophes are deleted, straight or curly") {
  CHECK(forms("O'Neill O’Neill O`Neill don´t rock'n'roll") == "oneill oneill oneill dont rocknroll");
  CHECK(forms("Obama's OBAMA’S senators' U.N.'s U.S.’s") == "obama obama senators un us");
  CHECK(forms("'quoted' ‘quoted’ 's '90s 1990's") == "quoted quoted s 90s 1990");
  CHECK(forms("Obama's-led X-ray's") == "obama obamaled led x xray ray");
}

TEST_CASE("a letter with ++ or # and .NET are words of their own") {
  CHECK(forms("C++ c++, (C#) F# .NET .net “.NET” vitamin C") == "c++ c++ c# f# .net .net .net vitamin c");
  CHECK(forms("C++11 C++/CLI C++’s C#'s .NET's C++") == "c++ 11 c++ cli c++ c# .net c++");
  CHECK(positions("C++-based .NET-based") == "c++@1 [cbased@1] based@2 .net@3 [netbased@3] based@4");
  CHECK(forms("a+b C+ C+++ C## x++y C#4 5# 1++ Notepad++ A1# #C") == "a b c c c x y c 4 5 1 notepad a1 c");
  CHECK(forms("Node.js ASP.NET x.net ..net .nets .netto end.net") == "node js asp net x net net nets netto end net");
  CHECK(stems("en", "C++ C# .NET") == std::vector<std::string>{"c++", "c#", ".net"});
}

TEST_CASE("elided words are dropped in the languages that elide") {
  CHECK(forms_in("fr", "L’hôpital de l'Élysée, qu'il d’Alembert, aujourd'hui l'eau") ==
        "hopital de elysee il alembert aujourdhui eau");
  CHECK(forms_in("french", "jusqu'à l'arrivée d'O'Neill") == "a arrivee oneill");
  CHECK(forms_in("fr", "c'est-à-dire Val-d'Oise") == "est estadire a dire val valoise oise");
  CHECK(forms_in("it", "Dell’Umbria e nell'acqua, un'altra") == "umbria e acqua altra");
  CHECK(forms_in("ca", "l'Hospitalet d'Olot") == "hospitalet olot");
  CHECK(forms_in("pt", "copo d'água") == "copo agua");
  CHECK(forms_in("ga", "d'Éire m'athair") == "eire athair");
  CHECK(forms_in("en", "l'hôpital d'Artagnan") == "lhopital dartagnan");
  CHECK(forms_in("none", "l'hôpital") == "lhopital");
}

TEST_CASE("inflections after an apostrophe are dropped in Turkish") {
  CHECK(forms_in("tr", "Ankara'nın Bursa’dan İstanbul'un 2010'da TBMM'ye ANKARA'DA Londra'dakiler") ==
        "ankara bursa istanbul 2010 tbmm ankara londra");
  CHECK(forms_in("turkish", "Kur'an Kur'an'ın O'Neill O'Neill'ın") == "kuran kuran oneill oneill");
  CHECK(forms_in("en", "Ankara'da") == "ankarada");
}

TEST_CASE("numbers keep their decimal point and lose their thousands commas") {
  CHECK(forms("3.5 1,000 12,345,678.90 .5 5. $3.5m") == "3.5 1000 12345678.90 5 5 3.5m");
  CHECK(forms("1,2 1,23 1,2345 1234,567 1,234,5678") == "1 2 1 23 1 2345 1234 567 1234 5678");
  CHECK(forms("10:18pm 9/11 20.05.2014") == "10 18pm 9 11 20.05.2014");
}

TEST_CASE("a hyphenated compound gives its parts and one joined form at the first part's position") {
  CHECK(positions("well-known man") == "well@1 [wellknown@1] known@2 man@3");
  CHECK(positions("mother-in-law") == "mother@1 [motherinlaw@1] in@2 law@3");
  CHECK(positions("al\u2010Qaeda al\u2011Qaeda") == "al@1 [alqaeda@1] qaeda@2 al@3 [alqaeda@3] qaeda@4");
  CHECK(positions("a--b a - b a– b a- -b -a-") == "a@1 b@2 a@3 b@4 a@5 b@6 a@7 b@8 a@9");
}

TEST_CASE("a word broken at a line's end is whole again, a compound stays one") {
  CHECK(forms("govern-\nment govern- \r\n  ment govern\u00AD\nment") == "government government government");
  CHECK(forms("govern-\n\nment govern -\nment") == "govern ment govern ment");
  CHECK(forms("Anglo-\nSaxon 1994-\n95") == "anglo anglosaxon saxon 1994 199495 95");
}

TEST_CASE("what cannot be seen is dropped, symbols and emoji are no words") {
  CHECK(forms("co\u00ADop\u200Bera\u2060te \uFEFFword") == "cooperate word");
  CHECK(forms("👍🏽 ™ © ½ ___ § #tag @name 50%") == "tag name 50");
  CHECK(forms("m² ﬁn ＡＢＣ") == "m2 fin abc");
}

TEST_CASE("runs without spaces are overlapping bigrams, a lone character a unigram") {
  CHECK(positions("中国外交部") == "中国@1 国外@2 外交@3 交部@4");
  CHECK(positions("人 iPhone手机 2014年") == "人@1 iphone@2 手机@3 2014@4 年@5");
  CHECK(positions("東京タワー") == "東京@1 京タ@2 タワ@3 ワー@4");
  CHECK(positions("ที่นี่") == "ที่นี่@1");
  CHECK(positions("か\u3099く") == "がく@1");
  CHECK(positions("\u1112\u1161\u11AB국") == "한국@1");
}

TEST_CASE("tokens stand with what they drop") {
  Analyzer french("fr");
  const std::string text = "à l’hôpital, C++’s";
  std::vector<std::string> spans;
  for (const auto& token : french.tokens(text)) spans.push_back(text.substr(token.start, token.end - token.start));
  CHECK(spans == std::vector<std::string>{"à", "l’hôpital", "C++’s"});
}

TEST_CASE("tokens say where they stand") {
  Analyzer analyzer("none");
  const std::string text = "The U.S.'s O’Neill-Smith";
  std::vector<std::string> spans;
  for (const auto& token : analyzer.tokens(text)) spans.push_back(text.substr(token.start, token.end - token.start));
  CHECK(spans == std::vector<std::string>{"The", "U.S.'s", "O’Neill", "O’Neill-Smith", "Smith"});
}

TEST_CASE("words over 64 bytes are cut at the end of a code point") {
  CHECK(forms(std::string(100, 'x')) == std::string(64, 'x'));
  std::string russian;
  for (int i = 0; i < 50; ++i) russian += "ж";
  CHECK(forms("a" + russian) == "a" + russian.substr(0, 62));
}

TEST_CASE("stems follow the language") {
  CHECK(stems("en", "banks banking 1980s") == std::vector<std::string>{"bank", "bank", "1980s"});
  CHECK(stems("german", "Häuser") == stems("de", "hauser"));
  CHECK(stems("none", "banks") == std::vector<std::string>{"banks"});
  CHECK_THROWS_AS(Analyzer("klingon"), UsageError);
  CHECK_THROWS_AS(Analyzer(""), UsageError);
}

TEST_CASE("any bytes give tokens that keep their promises") {
  const std::string language = GENERATE("en", "fr", "tr");
  const auto keep_promises = [&](const std::string& text) {
    Analyzer analyzer(language);
    const auto tokens = analyzer.tokens(text, 5);
    std::uint32_t next_position = 5;
    std::uint32_t last_start = 0;
    for (const auto& token : tokens) {
      RC_ASSERT(token.start < token.end);
      RC_ASSERT(token.end <= text.size());
      RC_ASSERT(token.start >= last_start);
      last_start = token.start;
      RC_ASSERT(!token.form.empty());
      RC_ASSERT(token.form.size() <= 64u);
      RC_ASSERT(text::is_valid_utf8(token.form));
      RC_ASSERT(text::fold(token.form) == token.form);
      RC_ASSERT(analyzer.stem(token.form) == token.stem);
      if (token.kind == TokenKind::joined)
        RC_ASSERT(token.position == (&token - 1)->position);
      else
        RC_ASSERT(token.position == next_position++);
    }
  };
  rc::prop("tricky text", [&] { keep_promises(*tricky_text()); });
  rc::prop("bytes", [&] { keep_promises(*rc::gen::arbitrary<std::string>()); });
}

TEST_CASE("a token's form analysed again is that token") {
  const std::string language = GENERATE("en", "fr", "tr");
  rc::prop("tricky text", [&] {
    Analyzer analyzer(language);
    Analyzer again(language);
    for (const auto& token : analyzer.tokens(*tricky_text())) {
      const auto tokens = again.tokens(token.form);
      RC_ASSERT(tokens.size() == 1u);
      RC_ASSERT(tokens[0].form == token.form);
      RC_ASSERT(tokens[0].stem == token.stem);
    }
  });
}

TEST_CASE("paragraphs are analysed alike alone and together") {
  rc::prop("tricky text", [] {
    Analyzer analyzer("en");
    const auto first = *tricky_text();
    const auto second = *tricky_text();
    auto apart = shown(analyzer.tokens(first));
    const auto tokens = analyzer.tokens(first);
    const auto next = tokens.empty() ? 1
                                     : std::max_element(
                                           tokens.begin(), tokens.end(),
                                           [](auto& a, auto& b) {
                                             return a.position < b.position;
                                           })->position +
                                           1;
    const auto rest = shown(analyzer.tokens(second, next));
    if (!apart.empty() && !rest.empty()) apart += ' ';
    RC_ASSERT(shown(analyzer.tokens(first + "\n\n" + second)) == apart + rest);
  });
}

TEST_CASE("forgetting what it cached changes no token") {
  Analyzer analyzer("en");
  const auto before = shown(analyzer.tokens("Senators' banking well-known Élysée"));
  std::string many;
  for (int i = 0; i < 400'000; ++i) many += "word" + std::to_string(i) + ' ';
  for (int round = 0; round < 3; ++round) CHECK(analyzer.tokens(many).size() == 400'000);
  CHECK(shown(analyzer.tokens("Senators' banking well-known Élysée")) == before);
}
