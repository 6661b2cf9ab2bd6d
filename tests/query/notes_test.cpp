#include "query/syntax/notes.hpp"

#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "query/syntax/query_error.hpp"

using namespace dateline;
using namespace dateline::query;

namespace {

using Notes = std::vector<std::string>;

Notes notes(std::string_view query, bool literal = false) {
  analysis::Analyzer analyzer("en");
  return notes_on(query, {false, literal, 0}, analyzer);
}

/// What the notes on a query say is ignored, up to the hint.
Notes ignored(std::string_view query, bool literal = false) {
  Notes parts;
  for (const auto& note : notes(query, literal)) parts.push_back(note.substr(0, note.find(" is ignored")));
  return parts;
}

const std::string no_word = "the query has no word to search for, so it finds nothing";

}  // namespace

TEST_CASE("there is nothing to say of what a search uses, and of the punctuation of headlines") {
  for (const auto* query :
       {"",
        " ",
        "trade talks",
        "\"rate cut\" AND (bank OR river) -flood +dam",
        "cyber* wom*n word~ word~2, cyber*.",
        "title:budget person:\"John Kerry\" role:\"=minister@cn\" country:cn, date:2014; person:~kerry",
        "a NEAR/3 \"b c\"",
        "It's 'over', says O’Neill; Obama: yes we can!",
        "Who won? \"We did.\"",
        "Deal (at last): 10:18pm, 3:1 up",
        "WASHINGTO— Senate passes bill – again … twice ...",
        "U.S.-led al-Qaeda mother-in-law",
        "and/or 2012/13",
        "https://www.example.com/a?b=c#d",
        "“Curly” «quotes» ‘single’",
        "¿Qué pasa? ¡No!",
        "北京、上海。",
        "[UPDATE] it",
        "6\" guns",
        "jean–paul",
        "Source: Reuters",
        "ジョン・ケリー",
        "\"a - b\"",
        "Mr. and Mrs.",
        "\"So what\"!",
        "(a b); c",
        "say (\"it\"): d"})
    CHECK(notes(query) == Notes{});
}

TEST_CASE("marks that mean something elsewhere are listed with what to write instead") {
  CHECK(notes("bank || river") == Notes{"'||' is ignored; OR joins alternatives"});
  CHECK(notes("*bank") ==
        Notes{"'*' is ignored in '*bank'; a pattern is a single unquoted word with * after its first letter"});
  CHECK(notes("lehman~3") == Notes{"'~' is ignored in 'lehman~3'; a fuzzy word is unquoted and ends in ~, ~1 or ~2"});
  CHECK(notes("s*d NEAR talk~").front() == "'*' is ignored in 's*d'; NEAR takes words only");
  CHECK(notes("s*d NEAR talk~").back() == "'~' is ignored in 'talk~'; NEAR takes words only");
  CHECK(notes("AT&T") == Notes{"'&' is ignored in 'AT&T'"});
  CHECK(notes("dam && flood") == Notes{"'&&' is ignored; AND asks for both words"});
  CHECK(notes("wom?n") == Notes{"'?' is ignored in 'wom?n'; the only wildcard is *"});
  CHECK(notes("!river dam") == Notes{"'!' is ignored in '!river'; NOT or - excludes a word"});
  CHECK(notes("dam - river") == Notes{"'-' is ignored; a sign stands directly before a word"});
  CHECK(notes("country: china").size() == 1);
  CHECK(ignored("\"rate cut*\" bank") == Notes{"'*'"});
  CHECK(ignored("a-b* 中国* **bold** bank^2 foo:* {x} $5 50% #tag @cause / 2½") ==
        Notes{"'*'", "'*'", "'**'", "'^'", "'*'", "'$'", "'%'", "'#'", "'@'", "'/'", "'½'"});
  CHECK(ignored("cyber* NEAR +talk~") == Notes{"'*'", "'+'", "'~'"});
  CHECK(ignored("a ) b () c \"\" d") == Notes{"')'", "'()'", "'\"\"'"});
  CHECK(ignored("person:\"kerry*\" role:\"minister|envoy@cn\" title:\"a|b\"") == Notes{"'*'", "'|'", "'|'"});
  CHECK(ignored("bank bank || river || dam") == Notes{"'||'"});
  CHECK(ignored("dam++ (cyber* \"now\")", true) == Notes{"'++'", "'*'"});
}

TEST_CASE("a text without a word is said to find nothing") {
  for (const auto* query : {"++", "😀", "½", "\"???\"", "!", "...", "()", "- *", "-- )"})
    CHECK(notes(query).back() == no_word);
  CHECK(notes("++", true).back() == no_word);
  CHECK(notes("...") == Notes{no_word});
}

TEST_CASE("a text of nothing but marks has a bounded number of notes") {
  std::string marks;
  for (int i = 1; i < 300; ++i) marks += "w" + std::to_string(i) + "^ ";
  const auto list = notes(marks);
  CHECK(list.size() == 21);
  CHECK(list.at(20) == "there are 279 more such notes");
}

TEST_CASE("every query that can be parsed has notes, and a mark among words is in them") {
  rc::prop("any text", [] {
    const auto text = *rc::gen::arbitrary<std::string>();
    try {
      (void)notes(text);
    } catch (const QueryError&) {
    }
    (void)notes(text, true);
  });
  rc::prop("marks", [] {
    const auto mark =
        *rc::gen::element<std::string>("|", "&", "=", "<", ">", "\\", "^", "_", "#", "%", "$", "😀", "½", "©");
    const auto text = *rc::gen::element<std::string>("a{}b", "{} bank", "bank {}", "bank {}x", "\"a {} b\"",
                                                     "(bank {})", "bank{} OR x", "-river{} y", "title:a{}b", "bank:{}");
    std::string query = text;
    query.replace(query.find("{}"), 2, mark);
    RC_ASSERT(ignored(query) == Notes{"'" + mark + "'"});
  });
}
