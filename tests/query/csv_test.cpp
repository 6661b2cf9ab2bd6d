#include <catch2/catch.hpp>

#include "query/output/csv.hpp"

using dateline::query::csv_row;

TEST_CASE("a CSV cell is quoted where a reader would misread it") {
  const std::vector<std::string> cells{"plain", "a,b", "say \"no\"", "two\nlines", "", "cr\rhere"};
  CHECK(csv_row(cells) == "plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",,\"cr\rhere\"\n");
}

TEST_CASE("a row of one empty cell is not an empty line") {
  const std::vector<std::string> cells{""};
  CHECK(csv_row(cells) == "\"\"\n");
}
