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

TEST_CASE("a year behind an abbreviation, a list or a range belongs to all of it") {
  check({
      {"It shut in Nov. 1996.", "1996-11-01..1996-11-30"},
      {"Sales of Feb. 2003 were poor.", "2003-02-01..2003-02-28"},
      {"It rained in May and June 1999.", "1999-05-01..1999-05-31 1999-06-01..1999-06-30"},
      {"It rained in May, June and July 1999.", "1999-05-01..1999-05-31 1999-06-01..1999-06-30 1999-07-01..1999-07-31"},
      {"They met on Nov. 30 and Jan. 2, 2003.", "2002-11-30..2002-11-30 2003-01-02..2003-01-02"},
      {"He came on June 7, 8 and 9, 2001.", "2001-06-07..2001-06-09"},
      {"It was shut between the 2nd and the 9th of May 2007.", "2007-05-02..2007-05-09"},
      {"Output of June/July 2002 fell.", "2002-06-01..2002-07-31"},
      {"Profit of the third quarter in 2002 fell.", "2002-07-01..2002-09-30"},
      {"He worked there in August and September last year.", "2013-08-01..2013-08-31 2013-09-01..2013-09-30"},
      {"It came on Wed Dec 10 18:02:11 EST 2008.", "2008-12-10..2008-12-10"},
      {"The file of 10/27/89 and of 2003/11/02.", "1989-10-27..1989-10-27 2003-11-02..2003-11-02"},
      {"On May the fourth, 2009, and on the twenty-first of June.", "2009-05-04..2009-05-04 2009-06-21..2009-06-21"},
  });
}

TEST_CASE("amounts of time are counted in words and halves") {
  check({
      {"He won a quarter of a century ago.", "1989-01-01..1989-12-31"},
      {"He won half a century ago.", "1964-01-01..1964-12-31"},
      {"She left two and a half years ago.", "2011-11-01..2011-11-30"},
      {"She left a year and a half ago.", "2012-11-01..2012-11-30"},
      {"It began two years and a month ago.", "2012-04-01..2012-04-30"},
      {"It began a dozen years ago.", "2002-01-01..2002-12-31"},
      {"It stood two hundred years ago.", "1814-01-01..1814-12-31"},
      {"It stood a hundred and twenty years ago.", "1894-01-01..1894-12-31"},
      {"He left a couple of days ago.", "2014-05-18..2014-05-18"},
      {"He left a fortnight ago.", "2014-05-05..2014-05-11"},
      {"He left two weeks ago today.", "2014-05-06..2014-05-06"},
      {"He left a week ago Friday.", "2014-05-16..2014-05-16"},
      {"The court sits a week from Thursday.", "2014-05-29..2014-05-29"},
      {"The house opens in three months' time.", "2014-08-01..2014-08-31"},
      {"She left the night before last.", "2014-05-18..2014-05-18"},
      {"She returns the month after next.", "2014-07-01..2014-07-31"},
      {"She was in Rome the day before yesterday.", "2014-05-18..2014-05-18"},
      {"He spoke on Monday last week and speaks on Friday of next week.",
       "2014-05-12..2014-05-12 2014-05-30..2014-05-30"},
      {"He resigned on the 9th of last month.", "2014-04-09..2014-04-09"},
  });
}

TEST_CASE("decades, centuries, seasons, holidays and fiscal years are named in many ways") {
  check({
      {"Prices rose in the 1980's and the late 70's.", "1980-01-01..1989-12-31 1970-01-01..1979-12-31"},
      {"Music of the 1960s and 70s.", "1960-01-01..1969-12-31 1970-01-01..1979-12-31"},
      {"Highs will be in the upper 70s, lows in the 60s.", ""},
      {"A woman in her 80s fell.", ""},
      {"It was built in the 1800s.", "1800-01-01..1899-12-31"},
      {"It was sold in '98.", "1998-01-01..1998-12-31"},
      {"It burned last summer.", "2013-06-01..2013-08-31"},
      {"He will return in the autumn.", "2014-09-01..2014-11-30"},
      {"He went home in the winter of 2010-11.", "2010-12-01..2011-02-28"},
      {"Sales will fall in 2016.", "2016-01-01..2016-12-31"},
      {"The fall of the wall was a surprise.", ""},
      {"She came back before Christmas.", "2013-12-25..2013-12-25"},
      {"They fought on New Year's Eve 2008.", "2008-12-31..2008-12-31"},
      {"Since Easter it has rained.", "2014-04-20.."},
      {"The Christmas trees burned on Easter Island.", ""},
      {"Profit fell in FY2009 and FY 2011.", "2009-01-01..2009-12-31 2011-01-01..2011-12-31"},
      {"The deficit of fiscal year 2010-11 was large.", "2010-01-01..2011-12-31"},
      {"Orders of 3Q 2012 rose.", "2012-07-01..2012-09-30"},
      {"Debt at year-end 2011 was low.", "2011-01-01..2011-12-31"},
      {"Profit rose in the first quarter from the year-ago quarter.", "2014-01-01..2014-03-31 2013-01-01..2013-03-31"},
  });
}

TEST_CASE("names, nouns and comparisons are no verbs of the future") {
  check({
      {"Theresa May quit on Friday.", "2014-05-16..2014-05-16"},
      {"In May the firm put up prices.", "2014-05-01..2014-05-31"},
      {"Will Young put it up for sale in July.", "2013-07-01..2013-07-31"},
      {"Will the bank cut rates in July?", "2014-07-01..2014-07-31"},
      {"The will was read on Friday.", "2014-05-16..2014-05-16"},
      {"Prices rose less than expected in June.", "2013-06-01..2013-06-30"},
      {"Trade is at its lowest since November.", "2013-11-01.."},
      {"A plan presented on Friday failed.", "2014-05-16..2014-05-16"},
      {"According to a plan presented on Friday, it fails.", "2014-05-16..2014-05-16"},
      {"It is to be cut and sold on Friday.", "2014-05-23..2014-05-23"},
      {"A higher-than-expected rise in August pleased them.", "2013-08-01..2013-08-31"},
      {"August wheat fell. Gas for July delivery rose.", "2014-08-01..2014-08-31 2014-07-01..2014-07-31"},
      {"The firm, which lost money last year, will meet on June 10.", "2013-01-01..2013-12-31 2014-06-10..2014-06-10"},
      {"A Friday deadline passed.", "2014-05-16..2014-05-16"},
      {"It happened on a Friday.", ""},
  });
}

TEST_CASE("a story of earlier years goes on in the year that it told") {
  check({
      {"In August 1968 tanks came. On 3 September he fled. By January he was in Bern.",
       "1968-08-01..1968-08-31 1968-09-03..1968-09-03 ..1969-01-31"},
      {"The party won in June 1987. That year a war began, and in the same year it lost.",
       "1987-06-01..1987-06-30 1987-01-01..1987-12-31"},
      {"He said on Monday that it had opened in March 1998. In April it closed.",
       "2014-05-19..2014-05-19 1998-03-01..1998-03-31 2014-04-01..2014-04-30"},
  });
}
