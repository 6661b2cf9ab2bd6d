#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <string>
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

/// Queries of the pieces that the language is made of, in any order.
rc::Gen<std::string> some_query() {
  const std::vector<std::string> pieces{"a",           "banks ",      "Bank ",
                                        "well-known ", "U.S. ",       "中国外交 ",
                                        "AND ",        "OR ",         "NOT ",
                                        " NEAR/3 ",    " NEAR ",      "(",
                                        ") ",          "\"",          "“",
                                        "” ",          "-",           "+",
                                        " ",           "*",           "~",
                                        "~2 ",         "cyber* ",     "w*d ",
                                        "fuzzy~1 ",    "title:",      "title:talks ",
                                        "person:",     "\"John K\" ", "role:",
                                        "country:cn ", "country:",    "us ",
                                        "source:",     "date:2014 ",  "date:",
                                        "7d ",         "none ",       "..2015 ",
                                        "mentions:",   "foo:",        ",",
                                        "...",         "http://x.y ", "\n",
                                        "é",           "\xFF",        "'s ",
                                        "3,000.5 ",    "keyword:",    "\"x, y; \" ",
                                        "official:",   "author:"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                      [](const std::vector<std::string>& chosen) {
                        std::string query;
                        for (const auto& piece : chosen) query += piece;
                        return query;
                      });
}

void parses_or_blames(const std::string& query, const ParseOptions& options) {
  analysis::Analyzer analyzer("en");
  try {
    const auto tree = parse(query, options, analyzer);
    const auto shown = to_string(tree);
    const auto again = parse(shown, {false, false, today}, analyzer);
    if (again != tree) RC_FAIL("'" + shown + "' is parsed as '" + to_string(again) + "'");
    RC_ASSERT(to_string(again) == shown);
  } catch (const QueryError& error) {
    RC_ASSERT(error.position() <= query.size());
    RC_ASSERT(!explain(error, query).empty());
  }
}

}  // namespace

TEST_CASE("any query is parsed or blamed at one of its characters, and is parsed alike from what it is shown as") {
  rc::prop("pieces of queries", [] {
    const auto query = *some_query();
    parses_or_blames(query, {*rc::gen::arbitrary<bool>(), false, today});
  });
  rc::prop("literal", [] { parses_or_blames(*some_query(), {false, true, today}); });
  rc::prop("bytes", [] { parses_or_blames(*rc::gen::arbitrary<std::string>(), {false, false, today}); });
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

TEST_CASE("since and until take the first and the last day of what they are given") {
  const auto days = [](const Node& node) { return to_string(node); };
  CHECK(days(published_since("2014-05", today)) == "date:2014-05-01..");
  CHECK(days(published_until("2014-05", today)) == "date:..2014-05-31");
  CHECK(days(published_since("2d", day_from_civil({2024, 3, 1}))) == "date:2024-02-29..");
  CHECK_THROWS_AS(published_since("..2014", today), UsageError);
  CHECK_THROWS_AS(published_until("2014..", today), UsageError);
  CHECK_THROWS_AS(published_since("none", today), UsageError);
  CHECK_THROWS_AS(field_filter("country", "china", today), UsageError);
}
