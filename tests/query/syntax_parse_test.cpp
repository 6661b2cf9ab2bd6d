#include <catch2/catch.hpp>
#include <string>

#include "query/syntax/parser.hpp"
#include "query/syntax/print.hpp"

using namespace dateline;
using namespace dateline::query;

namespace {

const Day today = day_from_civil({2024, 3, 10});

Node parsed(std::string_view query, bool any = false) {
  analysis::Analyzer analyzer("en");
  return parse(query, {any, false, today}, analyzer);
}

std::string understood(std::string_view query) { return to_string(parsed(query)); }
std::string any_of(std::string_view query) { return to_string(parsed(query, true)); }

std::string literally(std::string_view query) {
  analysis::Analyzer analyzer("en");
  return to_string(parse(query, {false, true, today}, analyzer));
}

Node word(const std::string& stem, std::uint32_t w = 1) { return {Word{stem, false, w}}; }

}  // namespace

TEST_CASE("a blank query is everything, and a text without a word is nothing") {
  for (const auto* query : {"", " \n ", "\u3000"}) CHECK(parsed(query) == Node{All{}});
  for (const auto* query :
       {"()", "...", "\"\"", "- +", "(()) ) –", "*", "😀", "½", "\"???\"", "!", "++", "-!", "\xFF"}) {
    CHECK(parsed(query) == Node{None{}});
    CHECK(understood(query) == "\"\"");
  }
  CHECK(literally("AND ++").empty() == false);
  CHECK(literally("++ *") == "\"\"");
}

TEST_CASE("words side by side must all match, with any they are alternatives") {
  CHECK(parsed("trade talks") == Node{And{{word("trade"), word("talk")}}});
  CHECK(parsed("trade talks", true) == Node{Or{{word("trade"), word("talk")}}});
  CHECK(understood("Trade AND talks iran") == "trade talks iran");
  CHECK(any_of("a b AND c OR d") == "a OR (b c) OR d");
}

TEST_CASE("operators bind NEAR first, then NOT, AND, and OR last") {
  CHECK(understood("a b OR c d") == "(a b) OR (c d)");
  CHECK(understood("a AND b OR NOT c") == "(a b) OR (NOT c)");
  CHECK(understood("a NOT b c") == "a c NOT b");
  CHECK(understood("NOT a NEAR b") == "NOT (a NEAR/10 b)");
  CHECK(understood("a NEAR/5 b c OR d") == "(a NEAR/5 b c) OR d");
  CHECK(understood("a (b OR c)") == "a (b OR c)");
  CHECK(understood("NOT NOT a") == "a");
  CHECK(understood("NOT -a") == "a");
}

TEST_CASE("operators are operators in capitals only") {
  CHECK(understood("trade and aid or not near") == "trade and aid or not near");
  CHECK(understood("TRADE AND AID") == "trade aid");
  CHECK(understood("And Then") == "and then");
}

TEST_CASE("nested groups of one kind are one, and equal leaves in it are folded") {
  CHECK(parsed("bank banks") == word("bank", 2));
  CHECK(parsed("(bank river) banks") == Node{And{{word("bank", 2), word("river")}}});
  CHECK(parsed("bank OR (river OR banks)") == Node{Or{{word("bank", 2), word("river")}}});
  CHECK(parsed("bank \"bank\"") == Node{And{{word("bank"), {Phrase{{"bank"}, {"bank"}}}}}});
  CHECK(parsed("bank (bank OR river)") == Node{And{{word("bank"), {Or{{word("bank"), word("river")}}}}}});
  CHECK(parsed("\"a b\" \"a b\"") == Node{Phrase{{"a", "b"}, {"a", "b"}, false, 2}});
  CHECK(parsed("bank* bank*") == Node{Forms{Forms::Kind::prefix, "bank", 0}});
}

TEST_CASE("quotes ask for exact words, whatever quotes they are") {
  const Node phrase{Phrase{{"foreign", "ministers"}, {"foreign", "minist"}}};
  for (const auto* query :
       {"\"Foreign Ministers\"", "“foreign ministers”", "„foreign ministers“", "«foreign ministers»",
        "\"foreign ministers", "“foreign ministers", "\"foreign, ministers!\""})
    CHECK(parsed(query) == phrase);
  CHECK(understood("said,\"no\" \"yes\"she") == "said \"no\" \"yes\" she");
  CHECK(understood("a 6\" gun ban") == "a 6 gun ban");
  CHECK(understood("\"cyber* word~ a-b\"") == "\"cyber word a b\"");
}

TEST_CASE("an unquoted compound is its joined word or the phrase of its parts") {
  CHECK(understood("well-known man") == "(wellknown OR \"well known\") man");
  CHECK(understood("mother-in-law") == "motherinlaw OR \"mother in law\"");
  CHECK(understood("U.S.-led U.S. O’Neill's") == "(usled OR \"us led\") us oneill");
}

TEST_CASE("where one word is enough, so is one part of a compound, unless a sign or operator makes a unit of it") {
  CHECK(any_of("well-known man") == "well OR wellknown OR known OR man");
  CHECK(any_of("mother-in-law") == "mother OR motherinlaw OR in OR law");
  CHECK(any_of("(well-known man) OR mother-in-law") ==
        "well OR wellknown OR known OR man OR mother OR motherinlaw OR in OR law");
  const std::string unit = "(wellknown OR \"well known\")";
  CHECK(any_of("man +well-known") == "+" + unit + " man");
  CHECK(any_of("man -well-known") == "man NOT " + unit);
  CHECK(any_of("man NOT (well-known thing)") == "man NOT (wellknown OR \"well known\" OR thing)");
  CHECK(any_of("well-known AND man") == unit + " man");
  CHECK(any_of("man AND well-known") == "man " + unit);
  CHECK(any_of("title:well-known man") == "title:wellknown OR title:\"well known\" OR man");
  CHECK(any_of("中国外交部-speech") == any_of("中国外交部 speech"));
}

TEST_CASE("a sign that belongs to a word is part of it") {
  CHECK(parsed("C++") == word("c++"));
  CHECK(understood("C++ C# .NET, f#*") == "c++ c# .net f#*");
  CHECK(understood("+C++ +c +\"C#\"") == "c++ c \"c#\"");
}

TEST_CASE("a run of a script without spaces is a phrase") {
  CHECK(understood("中国外交部 speech") == "\"中国 国外 外交 交部\" speech");
  CHECK(understood("中国") == "中国");
}

TEST_CASE("signs require and exclude") {
  CHECK(parsed("+trade talks iran") == Node{AndMaybe{{word("trade"), {Or{{word("talk"), word("iran")}}}}}});
  CHECK(understood("+a +b c c") == "+a +b (c c)");
  CHECK(understood("+a +b") == "a b");
  CHECK(understood("a -b -\"c d\" -(e OR f)") == "a NOT b NOT \"c d\" NOT (e OR f)");
  CHECK(any_of("a b -c") == "(a OR b) NOT c");
  CHECK(any_of("+a b c") == "+a (b OR c)");
  CHECK(understood("+a b AND c d") == "+a ((b c) OR d)");
  CHECK(understood("a - b + c -- d") == "a b c d");
  CHECK(understood("+a (a OR b)") == "+a (a OR b)");
}

TEST_CASE("a query of nothing but exclusions excludes from everything") {
  CHECK(parsed("-trade") == Node{AndNot{{{All{}}, word("trade")}}});
  CHECK(understood("NOT a -b") == "NOT a NOT b");
}

TEST_CASE("NEAR joins words within a distance") {
  CHECK(parsed("trade NEAR/5 talks NEAR/5 iran") == Node{Near{{"trade", "talk", "iran"}, 5}});
  CHECK(parsed("PLANE CRASH NEAR KIEV") == Node{And{{word("plane"), {Near{{"crash", "kiev"}, 10}}}}});
  CHECK(understood("a NEAR/2 b NEAR/7 c") == "a NEAR/7 b NEAR/7 c");
  CHECK(understood("al-Qaeda NEAR \"old town\"") == "al NEAR/10 qaeda NEAR/10 old NEAR/10 town");
  CHECK(understood("near NEAR/x nearby") == "near near x nearby");
}

TEST_CASE("patterns are prefixes, wildcards after a literal character, and fuzzy words") {
  CHECK(parsed("Cyber*") == Node{Forms{Forms::Kind::prefix, "cyber", 0}});
  CHECK(parsed("wom*n,") == Node{Forms{Forms::Kind::wildcard, "wom*n", 0}});
  CHECK(parsed("Gaddafi~") == Node{Forms{Forms::Kind::fuzzy, "gaddafi", 1}});
  CHECK(parsed("gaddafi~2") == Node{Forms{Forms::Kind::fuzzy, "gaddafi", 2}});
  CHECK(understood("a**b*") == "a*b*");
  CHECK(understood("*ism word~3 a-b* ~x **bold** 中国*") == "ism word 3 (ab OR \"a b\") x bold 中国");
}

TEST_CASE("filters restrict words and add nothing to their score") {
  CHECK(parsed("trade country:CN") == Node{Filter{{word("trade"), {FacetIs{Facet::country, {"cn"}}}}}});
  for (const auto* china : {"country:china", "country:China", "country:\"People's Republic of China\""})
    CHECK(parsed(china) == parsed("country:cn"));
  CHECK(parsed("country:iran") == parsed("country:ir"));
  CHECK(parsed("country:cn") == Node{FacetIs{Facet::country, {"cn"}}});
  CHECK(understood("a country:cn b date:2014") == "a b country:cn date:2014");
  CHECK(understood("country:cn date:2014") == "country:cn date:2014");
  CHECK(understood("a country:us OR country:cn") == "(a country:us) OR country:cn");
  CHECK(understood("(country:us OR country:cn) a") == "a (country:cn OR country:us)");
  CHECK(any_of("a b country:cn") == "(a OR b) country:cn");
  CHECK(understood("a -country:cn") == "a NOT country:cn");
  CHECK(understood("country:cn -a") == "country:cn NOT a");
  CHECK(understood("a country:cn, country:us;") == "a country:cn country:us");
  CHECK(understood("a (NOT b)") == "a (NOT b)");
}

TEST_CASE("every field is understood, in any case of letters") {
  CHECK(parsed("title:Talks") == Node{Word{"talk", true}});
  CHECK(parsed("title:\"Talks on\"") == Node{Phrase{{"talks", "on"}, {"talk", "on"}, true}});
  CHECK(parsed("person:\"John Kerry\"") == Node{PersonName{"John Kerry", Facet::person}});
  CHECK(parsed("Official:kerry") == Node{PersonName{"kerry", Facet::official}});
  CHECK(parsed("role:\"foreign minister@cn\"") == Node{RoleName{"foreign minister@cn", {}}});
  CHECK(parsed("Organisation:\"European Union\"") == Node{FacetIs{Facet::organisation, {"european union"}}});
  CHECK(parsed("source:\"Le Monde\"") == Node{FacetIs{Facet::source, {"le monde"}}});
  CHECK(understood("author:“Ana Šimić” section:World keyword:Économie LANGUAGE:En") ==
        "author:\"ana simic\" section:world keyword:economie language:en");
  CHECK(understood("title:well-known") == "title:wellknown OR title:\"well known\"");
}

TEST_CASE("dates are days, months, years, ranges, the last days, or none") {
  CHECK(understood("date:2014-05-20 date:2014-05 date:2014") == "date:2014-05-20 date:2014-05 date:2014");
  CHECK(understood("date:2014-05-01..2014-05-31") == "date:2014-05");
  CHECK(understood("date:2014-05..2014-06-03") == "date:2014-05-01..2014-06-03");
  CHECK(understood("mentions:2009.. date:..2014-02") == "mentions:2009-01-01.. date:..2014-02-28");
  CHECK(understood("date:7d") == "date:2024-03-04..2024-03-10");
  CHECK(understood("date:1d") == "date:2024-03-10");
  CHECK(parsed("date:none") == Node{PublishedIn{{}, true}});
  CHECK(understood("date:2012/05/03 date:2012/5 mentions:\"May 2012\"") ==
        "date:2012-05-03 date:2012-05 mentions:2012-05");
  for (const auto* day : {"3 May 2012", "3 MAY 2012", "May 3, 2012", "may 3 2012", "3rd May 2012", " May  03,2012 "})
    CHECK(understood(std::string("date:\"") + day + '"') == "date:2012-05-03");
  CHECK(understood("date:\"Sept 2012\" date:\"feb. 2012..3 march 2012\"") ==
        "date:2012-09 date:2012-02-01..2012-03-03");
}

TEST_CASE("whatever is pasted is words, unless it says otherwise") {
  CHECK(understood("Obama: yes we can") == "obama yes we can");
  CHECK(understood("at 10:18pm, 3:1 up") == "at 10 18pm 3 1 up");
  CHECK(understood("https://www.example.com/a?b=c") == "https www example com a b c");
  CHECK(understood("WASHINGTON:— Senate passes bill :)") == "washington senate passes bill");
  CHECK(understood("It's 'over', says O'Neill; $3.5m lost") == "it over says oneill 3.5m lost");
  CHECK(understood("a ) b") == "a b");
  CHECK(understood("AT&T/Verizon") == "at t verizon");
}

TEST_CASE("literally, everything is words") {
  CHECK(literally("TRADE AND \"AID\" -now title:x (cyber*") == "trade and aid now title x cyber");
  CHECK(literally("").empty());
}
