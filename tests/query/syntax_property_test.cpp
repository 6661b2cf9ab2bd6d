#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <string>
#include <utility>
#include <vector>

#include "query/syntax/combine.hpp"
#include "query/syntax/fields.hpp"
#include "query/syntax/parser.hpp"
#include "query/syntax/print.hpp"
#include "query/syntax/query_error.hpp"

using namespace dateline;
using namespace dateline::query;

namespace {

constexpr Day today = 19'000;

rc::Gen<std::string> strung(const std::vector<std::string>& pieces, int most) {
  return rc::gen::map(rc::gen::resize(most, rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))),
                      [](const std::vector<std::string>& chosen) {
                        std::string text;
                        for (const auto& piece : chosen) text += piece;
                        return text;
                      });
}

/// Queries of the pieces that the language is made of, in any order: most of them are wrong.
rc::Gen<std::string> broken_query() {
  return strung(
      {"a",     "banks ",      "U.S. ", "AND ",    "OR ",   "NOT ", " NEAR/3 ", "(",        ") ",      "\"",
       "“",     "” ",          "-",     "+",       " ",     "*",    "~",        "~2 ",      "title:",  "person:",
       "role:", "country:",    "us ",   "source:", "date:", "7d ",  "none ",    "..2015 ",  "foo:",    ",",
       "...",   "http://x.y ", "\n",    "é",       "\xFF",  "'s ",  "中国外",   "3,000.5 ", "author:", "mentions:"},
      30);
}

rc::Gen<std::string> strung_pairs(const rc::Gen<std::string>& joint, const rc::Gen<std::string>& clause) {
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  return rc::gen::map(rc::gen::resize(5, rc::gen::container<Pairs>(rc::gen::pair(joint, clause))),
                      [](const Pairs& pairs) {
                        std::string text;
                        for (const auto& [before, then] : pairs) text += before + then;
                        return text;
                      });
}

/// Queries that are right, built as the grammar says, `depth` parentheses deep.
rc::Gen<std::string> right_query(int depth) {
  auto operand = rc::gen::element<std::string>(
      "a", "banks", "Bank", "bank", "well-known", "al-Qaeda", "U.S.", "3,000.5", "10:18pm", "中国外交", "中国",
      "Élysée", "\"banks\"", "\"foreign banks\"", "“well-known bank”", "cyber*", "w*d", "fuzzy~", "fuzzy~2", "a NEAR b",
      "bank NEAR/3 \"old town\" NEAR/5 al-Qaeda", "title:banks", "title:\"old banks\"", "title:well-known",
      "person:\"John Kerry\"", "official:kerry", "role:\"minister@cn\"", "country:cn", "country:us",
      "source:\"Le Monde\"", "keyword:a.b", "organisation:\"European Union\"", "date:2014", "date:2014-05..2014-07",
      "date:..2015-02", "date:7d", "date:none", "mentions:2009..");
  if (depth > 0) {
    const auto group = rc::gen::map(rc::gen::lazy([=] { return right_query(depth - 1); }),
                                    [](const std::string& inner) { return "(" + inner + ")"; });
    operand = rc::gen::weightedOneOf<std::string>({{3, operand}, {1, group}});
  }
  const auto clause = rc::gen::map(
      rc::gen::pair(rc::gen::weightedElement<std::string>({{6, ""}, {1, "-"}, {1, "+"}, {1, "NOT "}}), operand),
      [](const std::pair<std::string, std::string>& parts) { return parts.first + parts.second; });
  const auto joint = rc::gen::weightedElement<std::string>({{3, " "}, {1, " OR "}, {1, " AND "}});
  const auto rest = strung_pairs(joint, clause);
  return rc::gen::map(rc::gen::pair(clause, rest),
                      [](const std::pair<std::string, std::string>& parts) { return parts.first + parts.second; });
}

void is_parsed_alike_from_what_it_is_shown_as(const std::string& query, const ParseOptions& options) {
  analysis::Analyzer analyzer("en");
  const auto tree = parse(query, options, analyzer);
  const auto shown = to_string(tree);
  const auto again = parse(shown, {false, false, today}, analyzer);
  if (again != tree) RC_FAIL("'" + query + "' is shown as '" + shown + "', which is '" + to_string(again) + "'");
  RC_ASSERT(to_string(again) == shown);
}

void is_parsed_or_blamed(const std::string& query) {
  try {
    is_parsed_alike_from_what_it_is_shown_as(query, {false, false, today});
  } catch (const QueryError& error) {
    RC_ASSERT(error.position() <= query.size());
    RC_ASSERT(!explain(error, query).empty());
  }
}

}  // namespace

TEST_CASE("what a query is shown as is parsed to the same tree") {
  rc::prop("right queries", [] {
    is_parsed_alike_from_what_it_is_shown_as(*right_query(3), {*rc::gen::arbitrary<bool>(), false, today});
  });
  rc::prop("literal queries", [] { is_parsed_alike_from_what_it_is_shown_as(*broken_query(), {false, true, today}); });
}

TEST_CASE("any bytes are parsed or blamed at one of them") {
  rc::prop("broken queries", [] { is_parsed_or_blamed(*broken_query()); });
  rc::prop("bytes", [] { is_parsed_or_blamed(*rc::gen::arbitrary<std::string>()); });
}

TEST_CASE("options restrict a query as fields in it do") {
  analysis::Analyzer analyzer("en");
  const auto parsed = [&](std::string_view query) { return parse(query, {false, false, today}, analyzer); };
  const auto country = field_filter("country", "CN", today);
  const auto date = field_filter("date", "2014-05", today);
  CHECK(filtered(parsed("trade talks"), {country, date}) == parsed("trade talks country:cn date:2014-05"));
  CHECK(filtered(parsed(""), {country}) == parsed("country:cn"));
  CHECK(filtered(parsed("country:cn"), {date}) == parsed("country:cn date:2014-05"));
  CHECK(filtered(parsed("trade country:cn"), {date, country}) == parsed("trade country:cn date:2014-05"));
  CHECK(filtered(parsed("trade"), {}) == parsed("trade"));
  CHECK(filtered(parsed("a OR b"), {date}) == parsed("(a OR b) date:2014-05"));
}

TEST_CASE("what a field asks for is one line of UTF-8") {
  analysis::Analyzer analyzer("en");
  const auto shown = [&](std::string_view query) { return to_string(parse(query, {false, false, today}, analyzer)); };
  CHECK(shown("person:\" John\n \x01Kerry\xFF\"") == "person:\"John Kerry\"");
  CHECK(shown("role:\"foreign\t minister\"") == "role:\"foreign minister\"");
  CHECK(shown("source:\"Le\x16\nMonde\"") == "source:\"le monde\"");
  CHECK_THROWS_AS(shown("person:\"\xFF\""), UsageError);
}

TEST_CASE("since and until take the first and the last day of what they are given") {
  const auto days = [](const Node& node) { return to_string(node); };
  CHECK(days(published_since("2014-05", today)) == "date:2014-05-01..");
  CHECK(days(published_until("2014-05", today)) == "date:..2014-05-31");
  CHECK(days(published_since("2d", day_from_civil({2024, 3, 1}))) == "date:2024-02-29..");
  CHECK_THROWS_AS(published_since("..2014", today), UsageError);
  CHECK_THROWS_AS(published_until("2014..", today), UsageError);
  CHECK_THROWS_AS(published_since("none", today), UsageError);
  CHECK_THROWS_AS(field_filter("country", "atlantis", today), UsageError);
}
