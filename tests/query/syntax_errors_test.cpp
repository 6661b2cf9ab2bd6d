#include <catch2/catch.hpp>
#include <string>

#include "query/syntax/parser.hpp"
#include "query/syntax/query_error.hpp"

using namespace dateline;
using namespace dateline::query;

namespace {

/// What a wrong query is explained with; "understood" where it is not wrong.
std::string explained(std::string_view query) {
  analysis::Analyzer analyzer("en");
  try {
    (void)parse(query, {}, analyzer);
  } catch (const QueryError& error) {
    CHECK(error.status() == Exit::usage);
    return explain(error, query);
  }
  return "understood";
}

/// The part of the query from the character to blame on.
std::string blamed(std::string_view query) {
  analysis::Analyzer analyzer("en");
  try {
    (void)parse(query, {}, analyzer);
  } catch (const QueryError& error) {
    return std::string(query.substr(error.position()));
  }
  return "understood";
}

std::string numbered_words(int count) {
  std::string words;
  for (int i = 0; i < count; ++i) words += "w" + std::to_string(i) + ' ';
  return words;
}

}  // namespace

TEST_CASE("an operator without an operand is blamed") {
  CHECK(blamed("AND b") == "AND b");
  CHECK(blamed("a OR") == "OR");
  CHECK(blamed("a AND OR b") == "AND OR b");
  CHECK(blamed("a (b NOT)") == "NOT)");
  CHECK(blamed("a AND ()") == "AND ()");
  CHECK(blamed("a NEAR") == "NEAR");
  CHECK(blamed("NEAR/3 a") == "NEAR/3 a");
  CHECK(blamed("a AND … OR b") == "AND … OR b");
  CHECK(blamed("NOT") == "NOT");
  CHECK_THAT(explained("PACT VERY NEAR"), Catch::StartsWith("NEAR has no operand on its right; to search"));
  CHECK_THAT(explained("AND b"), Catch::StartsWith("AND has no operand on its left"));
}

TEST_CASE("NEAR refuses what is no word, and distances out of range") {
  CHECK(blamed("(a OR b) NEAR c") == "NEAR c");
  CHECK(blamed("a NEAR (b OR c)") == "NEAR (b OR c)");
  CHECK(blamed("title:a NEAR b") == "NEAR b");
  CHECK(blamed("a NEAR/0 b") == "NEAR/0 b");
  CHECK(blamed("a NEAR/101 b") == "NEAR/101 b");
  CHECK(blamed("a NEAR/99999999999 b") == "NEAR/99999999999 b");
  CHECK(blamed("a NEAR/100 b") == "understood");
}

TEST_CASE("an unclosed parenthesis is blamed, the outermost of several") {
  CHECK(blamed("a (b (c") == "(b (c");
  CHECK(blamed("a -(b (c)") == "(b (c)");
  CHECK(blamed("stocks :(") == "(");
}

TEST_CASE("a known field refuses a bad value") {
  CHECK(blamed("a country:atlantis") == "atlantis");
  CHECK(blamed("date:2014-13") == "2014-13");
  CHECK(blamed("date:2015..2014") == "2015..2014");
  CHECK(blamed("date:..") == "..");
  CHECK(blamed("date:0d") == "0d");
  CHECK(blamed("date:yesterday") == "yesterday");
  for (const auto* wrong :
       {"31 June 2012", "Ma 2012", "May", "May 3", "3 May", "0 May 2012", "May 2012 3", "3xx May 2012", "May 12",
        "2012/", "2012/13", "2012/05/03/04", "2012//05", "12/05/2012", "May 3rd 4th 2012"})
    CHECK(blamed(std::string("date:\"") + wrong + '"') == std::string(wrong) + '"');
  CHECK(blamed("mentions:none") == "none");
  CHECK(blamed("person:\"  \"") == "  \"");
  CHECK(blamed("role:@") == "@");
  CHECK(blamed("source:\"\"") == "\"");
  CHECK(blamed("title:cyber*") == "cyber*");
  CHECK(blamed("title:word~") == "word~");
  CHECK(blamed("title:(a b)") == "(a b)");
  CHECK(blamed("country:(cn OR us)") == "(cn OR us)");
}

TEST_CASE("an unknown country is refused with the nearest ones") {
  CHECK_THAT(explained("country:Grece"), Catch::Contains("; did you mean Greece?"));
  CHECK_THAT(explained("country:Grek"), Catch::Contains("did you mean Greece"));
  CHECK_THAT(explained("country:\"South Korae\""), Catch::Contains("did you mean South Korea?"));
  CHECK_THAT(explained("country:sp"), Catch::Contains("es (Spain)"));
  CHECK_THAT(explained("country:xx"), Catch::Contains("did you mean xk (Kosovo)?"));
  CHECK_THAT(explained("country:qqqqq"), !Catch::Contains("did you mean"));
  CHECK_THAT(explained("country:\"\""), !Catch::Contains("did you mean"));
}

TEST_CASE("an unknown field with a value is refused by the names of the known ones") {
  CHECK(blamed("a -foo:bar") == "foo:bar");
  CHECK(blamed("foo:\"bar\"") == "foo:\"bar\"");
  CHECK_THAT(explained("foo:bar"), Catch::Contains("title:, person:, official:, role:, country:"));
  CHECK(blamed("foo:, foo:(a) foo:\"\" f2:a http://a") == "understood");
}

TEST_CASE("a query may have 1,024 words and nest 64 deep") {
  CHECK(blamed(numbered_words(1024)) == "understood");
  CHECK_THAT(explained(numbered_words(1025)), Catch::Contains("more than 1024"));
  CHECK_THAT(explained('"' + numbered_words(1025) + '"'), Catch::Contains("more than 1024"));
  CHECK(blamed(std::string(64, '(') + "a" + std::string(64, ')')) == "understood");
  CHECK(blamed(std::string(65, '(') + "a" + std::string(65, ')')) == "(a" + std::string(65, ')'));
}

TEST_CASE("the caret stands under the character to blame") {
  CHECK(explained("iran country:atlantis now") ==
        "'atlantis' is not a valid value of country; give an ISO 3166 code or a name, such as cn or China\n"
        "  iran country:atlantis now\n"
        "               ^");
  CHECK_THAT(explained("中国 é \"x\" OR"), Catch::EndsWith("\n  中国 é \"x\" OR\n             ^"));
  CHECK_THAT(explained("a\tb\x1b[0m\nOR"), Catch::EndsWith("\n  a b[0m OR\n         ^"));
}

TEST_CASE("of a long query the part around the error is shown") {
  const auto words = numbered_words(200);
  const auto explanation = explained(words + "country:atlantis " + words);
  CHECK_THAT(explanation, Catch::Contains("country:atlantis w0 w1"));
  for (std::size_t start = 0; start < explanation.size();) {
    const auto end = std::min(explanation.find('\n', start), explanation.size());
    CHECK(end - start < 140);
    start = end + 1;
  }
}
