#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/facts/extract.hpp"
#include "tests/common/facts/fixture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

namespace {

struct Trap {
  std::string body;
  std::string expected;  ///< "2014-05-19..2014-05-19 2009-01-01..": first and last day of each interval
};

std::string dates_of(const Facts& facts) {
  const auto iso = [](std::optional<Day> day) { return day ? iso_day(*day) : std::string(); };
  std::string shown;
  for (const MentionedDate& date : facts.dates) {
    shown += (shown.empty() ? "" : " ") + iso(date.interval.from) + ".." + iso(date.interval.to);
  }
  return shown;
}

/// Published on a Tuesday, 20 May 2014.
void check(const std::vector<Trap>& traps) {
  for (const Trap& trap : traps) {
    Article article = article_of("", trap.body);
    article.published = Published{day_from_civil({2014, 5, 20}), std::nullopt};
    INFO(trap.body);
    CHECK(dates_of(extract(article)) == trap.expected);
  }
}

}  // namespace

TEST_CASE("relative dates look where their verbs look") {
  check({
      {"He resigned yesterday.", "2014-05-19..2014-05-19"},
      {"The minister will speak tomorrow night.", "2014-05-21..2014-05-21"},
      {"The vote was held on Sunday.", "2014-05-18..2014-05-18"},
      {"The vote will be held on Sunday.", "2014-05-25..2014-05-25"},
      {"Prices rose last month.", "2014-04-01..2014-04-30"},
      {"The law takes effect next year.", "2015-01-01..2015-12-31"},
      {"He was jailed in July last year.", "2013-07-01..2013-07-31"},
      {"She won in November.", "2013-11-01..2013-11-30"},
      {"She will retire in November.", "2014-11-01..2014-11-30"},
  });
}

TEST_CASE("ranges are one interval") {
  check({
      {"It was shut between March 19 and May 18.", "2014-03-19..2014-05-18"},
      {"She governed from 2005 to 2012.", "2005-01-01..2012-12-31"},
      {"The talks will be held on 10-12 June.", "2014-06-10..2014-06-12"},
      {"He has led the party since 2009.", "2009-01-01.."},
      {"The ban holds until Friday.", "..2014-05-23"},
      {"Exports fell in the third quarter of 2013.", "2013-07-01..2013-09-30"},
      {"Wages stood still in the 1990s.", "1990-01-01..1999-12-31"},
  });
}

TEST_CASE("words and numbers that only look like dates are none") {
  check({
      {"The camp lies at 2014 metres.", ""},
      {"Some 2,000 people may march.", ""},
      {"Theresa May spoke to April Ryan.", ""},
      {"The team won 10-12.", ""},
      {"The second man took a minute.", ""},
      {"The march passed the August Wilson Center.", ""},
  });
}
