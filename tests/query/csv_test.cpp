#include "query/output/csv.hpp"

#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <string>
#include <vector>

#include "common/text/terminal.hpp"
#include "tests/support/strict_csv.hpp"

using dateline::query::csv_row;
using dateline::query::Formulas;
using dateline::test::StrictCsv;
using dateline::text::safe_for_terminal;

namespace {

using Cells = std::vector<std::string>;

/// Cells of the characters that matter to CSV, to spreadsheets and to terminals, and of any bytes.
rc::Gen<Cells> some_cells() {
  const auto tricky =
      rc::gen::container<std::string>(rc::gen::elementOf(std::string(",\"\n\r\t =+-@'ab\x1B\xC2\x9B\xFF")));
  const auto cell = rc::gen::oneOf(tricky, rc::gen::arbitrary<std::string>());
  return rc::gen::nonEmpty(rc::gen::container<Cells>(cell));
}

}  // namespace

TEST_CASE("a CSV cell is quoted where a reader would misread it") {
  const Cells cells{"plain", "a,b", "say \"no\"", "two\nlines", "", "cr\rhere"};
  CHECK(csv_row(cells) == "plain,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",,\"cr\nhere\"\n");
}

TEST_CASE("a row of one empty cell is not an empty line") {
  CHECK(csv_row(Cells{""}) == "\"\"\n");
  CHECK(csv_row(Cells{"\x1B"}) == "\"\"\n");
}

TEST_CASE("a strict reader of CSV gets every cell, safe for a terminal") {
  rc::prop("cells", [] {
    const auto cells = *some_cells();
    Cells safe;
    for (const auto& cell : cells) safe.push_back(safe_for_terminal(cell));
    RC_ASSERT(StrictCsv::read(csv_row(cells)) == std::vector<Cells>{safe});
  });
}

TEST_CASE("what a spreadsheet would run gets an apostrophe, if that is asked for") {
  const Cells cells{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "a=1", "1-1", " =1", "'=1"};
  CHECK(csv_row(cells).starts_with("=1+1,+1,-1,@SUM(A1),\t=1,"));
  CHECK(StrictCsv::read(csv_row(cells, Formulas::disarmed)) ==
        std::vector<Cells>{{"'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "'\n=1", "'＝1", "a=1", "1-1", " =1", "'=1"}});
}

TEST_CASE("no disarmed cell begins as a formula does, even behind what is invisible") {
  rc::prop("cells", [] {
    const auto cells = *some_cells();
    const auto rows = StrictCsv::read(csv_row(cells, Formulas::disarmed));
    RC_ASSERT(rows.size() == 1u);
    RC_ASSERT(rows[0].size() == cells.size());
    for (const auto& cell : rows[0]) RC_ASSERT(cell.find_first_of("=+-@\t\r\n") != 0u);
  });
  CHECK(csv_row(Cells{"\u200B=1"}, Formulas::disarmed) == "\"'=1\"\n");
}
