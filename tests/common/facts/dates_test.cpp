#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/facts/dates/dates.hpp"

using namespace dateline;
using namespace dateline::facts;

namespace {

const std::optional<Day> tuesday = day_from_civil({2014, 5, 20});

std::vector<MentionedDate> find(std::string_view body, std::optional<Day> published, std::vector<Mention> people = {}) {
  Words title, words;
  title.read("");
  words.read(body);
  return dates(published, {title, words, furniture(words), people, {}});
}

/// "2014-05 2013 2014-03-01..2014-03-05 2009.." in the order of first mention; "w" before weeks.
std::string shown(const std::vector<MentionedDate>& found) {
  std::string result;
  for (const MentionedDate& date : found) {
    const auto iso = [](std::optional<Day> day) { return day ? iso_day(*day) : std::string(); };
    std::string text = iso(date.interval.from) + ".." + iso(date.interval.to);
    if (date.interval.from && date.interval.to) {
      const std::string from = iso(date.interval.from);
      for (const std::size_t size : {4u, 7u, 10u}) {
        if (parse_iso_period(from.substr(0, size)) == date.interval) text = from.substr(0, size);
      }
    }
    if (date.interval.granularity == Granularity::week) text = "w" + text;
    result += (result.empty() ? "" : " ") + text;
  }
  return result;
}

using Cases = std::vector<std::pair<std::string, std::string>>;

void check(const Cases& cases, std::optional<Day> published = tuesday) {
  for (const auto& [body, expected] : cases) {
    INFO(body);
    CHECK(shown(find(body, published)) == expected);
  }
}

}  // namespace

TEST_CASE("full dates resolve in every form that news writes them in") {
  check({{"He left on May 20, 2014.", "2014-05-20"},
         {"He left on 20 May 2014.", "2014-05-20"},
         {"He left on the 20th of May, 2014.", "2014-05-20"},
         {"He left on May 20th 2014.", "2014-05-20"},
         {"He left on Tuesday, May 20, 2014.", "2014-05-20"},
         {"He left on Jan. 5, 1999.", "1999-01-05"},
         {"He left on Sept 5 1999", "1999-09-05"},
         {"He left on 2014-05-20.", "2014-05-20"},
         {"He left on 20/05/2014.", "2014-05-20"},
         {"He left on 5/20/2014.", "2014-05-20"},
         {"In May 2014 and in May of 1998", "2014-05 1998-05"},
         {"in January '87", "1987-01"},
         {"ISSUED ON 8 NOVEMBER 1977", "1977-11-08"},
         {"since 9/11", "2001-09-11.."},
         {"He left on February 30, 2014.", ""}});
}

TEST_CASE("days without a year are the nearest, or as the tense says where both are far") {
  check({{"He will speak on June 5.", "2014-06-05"},
         {"He spoke on 12 May.", "2014-05-12"},
         {"The vote of December 1 was void.", "2013-12-01"},
         {"The new government takes office on December 1.", "2014-12-01"},
         {"They met on January 3.", "2014-01-03"},
         {"next Friday, May 30", "2014-05-30"},
         {"On Sunday, April 27, he rested.", "2014-04-27"},
         {"the Sept. 11 attacks", "2001-09-11"}});
}

TEST_CASE("months without a year are past unless the verb looks ahead") {
  check({{"He resigned in March.", "2014-03"},
         {"He resigned in July.", "2013-07"},
         {"He will resign in July.", "2014-07"},
         {"Talks resume in November.", "2014-11"},
         {"It opened in May.", "2014-05"},
         {"It is expected to open in early March.", "2015-03"},
         {"last July and next February", "2013-07 2015-02"},
         {"in September last year", "2013-09"},
         {"in March of this year", "2014-03"},
         {"The January figures fell.", "2014-01"},
         {"from mid-April", "2014-04"},
         {"shipments in June and July rose", "2013-06 2013-07"}});
}

TEST_CASE("weekdays are past or future by their verb, and the published day counts as both") {
  check({{"He spoke on Monday.", "2014-05-19"},
         {"He spoke on Tuesday.", "2014-05-20"},
         {"He spoke on Wednesday.", "2014-05-14"},
         {"He will speak on Monday.", "2014-05-26"},
         {"He will speak on Wednesday.", "2014-05-21"},
         {"He flies to Rome on Thursday.", "2014-05-22"},
         {"He is to be sworn in on Sunday.", "2014-05-25"},
         {"They agreed to meet on Friday.", "2014-05-23"},
         {"He said on Friday that he will go.", "2014-05-16"},
         {"The meeting planned for Friday was put off.", "2014-05-23"},
         {"last Tuesday, next Tuesday", "2014-05-13 2014-05-27"},
         {"Monday's vote failed.", "2014-05-19"},
         {"On Friday the minister will speak.", "2014-05-23"},
         {"Shops open on Sundays and every Monday.", ""},
         {"the Sunday Times, Black Friday, Good Friday", ""}});
}

TEST_CASE("relative expressions count from the published day") {
  check({{"yesterday, today, tomorrow and tonight", "2014-05-19 2014-05-20 2014-05-21"},
         {"last night and this morning", "2014-05-19 2014-05-20"},
         {"last week, this week, next week", "w2014-05-12..2014-05-18 w2014-05-19..2014-05-25 w2014-05-26..2014-06-01"},
         {"last month, this month, next month", "2014-04 2014-05 2014-06"},
         {"last year, this year, next year", "2013 2014 2015"},
         {"later this month and earlier this year", "2014-05 2014"},
         {"two weeks ago", "w2014-05-05..2014-05-11"},
         {"three days ago", "2014-05-17"},
         {"twenty-five years ago", "1989"},
         {"six months ago", "2013-11"},
         {"a decade ago", "2004"},
         {"He will return in three days.", "2014-05-23"},
         {"Prices fell in three days.", ""},
         {"this weekend", "2014-05-24..2014-05-25"},
         {"last weekend", "2014-05-17..2014-05-18"},
         {"They met at the weekend.", "2014-05-17..2014-05-18"},
         {"by the end of the year", "..2014-12-31"},
         {"this past week", "w2014-05-12..2014-05-18"},
         {"the last week of July 2013", "2013-07"},
         {"over the last year", ""},
         {"the last two weeks", ""}});
}

TEST_CASE("some expressions count from the date told before") {
  check({{"It closed on November 29, 2013. He came two days later.", "2013-11-29 2013-12-01"},
         {"He was named on Saturday and fled the next day.", "2014-05-17 2014-05-18"},
         {"It was signed in 1990 and dropped the following year.", "1990 1991"},
         {"He was elected on Thursday, four months after he joined.", "2014-05-15 2014-01"},
         {"They signed on Monday, five years after the war began.", "2014-05-19 2009"},
         {"He left five years after the war began.", ""},
         {"In 2007 a vote led to deaths between December and the following February.", "2007 2007-12-01..2008-02-29"}});
}

TEST_CASE("ranges run from the begin of their first to the end of their last part") {
  check({{"between March 19 and May 18", "2014-03-19..2014-05-18"},
         {"from 3 to 5 June", "2014-06-03..2014-06-05"},
         {"June 3-5", "2014-06-03..2014-06-05"},
         {"17 and 18 June", "2014-06-17..2014-06-18"},
         {"between 1 and 4 September 2014", "2014-09-01..2014-09-04"},
         {"run from October 11 to October 13, 2013", "2013-10-11..2013-10-13"},
         {"2009-2012", "2009-01-01..2012-12-31"},
         {"(1936-2011)", "1936-01-01..2011-12-31"},
         {"1914–18 war", "1914-01-01..1918-12-31"},
         {"from 1990 to 1995", "1990-01-01..1995-12-31"},
         {"the years 2003 to 2009", "2003-01-01..2009-12-31"},
         {"between 2005 and 2010", "2005-01-01..2010-12-31"},
         {"May-July 2014", "2014-05-01..2014-07-31"},
         {"from December to February 2014", "2013-12-01..2014-02-28"},
         {"between February 2007 and September 2008", "2007-02-01..2008-09-30"},
         {"He will be away from Monday to Wednesday.", "2014-05-26..2014-05-28"},
         {"in the 2013-14 season", "2013-01-01..2014-12-31"},
         {"Jan. 5 - Feb. 3, 2014", "2014-01-05..2014-02-03"}});
}

TEST_CASE("since and from leave the end open, until and by the begin") {
  check({{"He has ruled since 2009.", "2009-01-01.."},
         {"since last month", "2014-04-01.."},
         {"since the end of March", "2014-03-01.."},
         {"He was minister until 2015.", "..2015-12-31"},
         {"until last month", "..2014-04-30"},
         {"He is not chairman until next Friday.", "2014-05-23"},
         {"by 2030", "..2030-12-31"},
         {"It will end by Friday.", "..2014-05-23"},
         {"He had not spoken by Tuesday morning.", "2014-05-20"},
         {"His plays were banned from 1969.", "1969-01-01.."},
         {"Boats will patrol from September.", "2014-09-01.."},
         {"from July 2013 on", "2013-07-01.."},
         {"a letter from July 2013", "2013-07"},
         {"hit by last year's plunge", "2013"}});
}

TEST_CASE("quarters, halves, decades, centuries and seasons with their year are intervals") {
  check({{"the first quarter of 2013", "2013-01-01..2013-03-31"},
         {"Q3 2010", "2010-07-01..2010-09-30"},
         {"third-quarter profit fell", "2013-07-01..2013-09-30"},
         {"the second half of the year", "2014-07-01..2014-12-31"},
         {"the fourth quarter of last year", "2013-10-01..2013-12-31"},
         {"the 1990s", "1990-01-01..1999-12-31"},
         {"the late nineties", "1990-01-01..1999-12-31"},
         {"a man in his nineties", ""},
         {"since the '90s", "1990-01-01.."},
         {"the 19th century", "1801-01-01..1900-12-31"},
         {"the twentieth century", "1901-01-01..2000-12-31"},
         {"fiscal 2008 and fiscal year 2009", "2008 2009"},
         {"the summer of 2012", "2012-06-01..2012-08-31"},
         {"after the summer", ""},
         {"the second half was better", ""}});
}

TEST_CASE("holidays fall on their days") {
  check({{"On Easter Sunday 2000, Easter Monday 2019 and Good Friday 2024", "2000-04-23 2019-04-22 2024-03-29"},
         {"Thanksgiving 2013, Labor Day 2014 and Memorial Day 2015", "2013-11-28 2014-09-01 2015-05-25"},
         {"last Christmas, next Christmas, by Halloween", "2013-12-25 2014-12-25 ..2014-10-31"}});
}

TEST_CASE("a number is a year only where a year stands") {
  check({{"in 2009 and the 2008 election", "2009 2008"},
         {"in 1992, 1996 and 2000", "1992 1996 2000"},
         {"the landmark 1998 accord", "1998"},
         {"He died in 1873.", "1873"},
         {"the war of 1812", "1812"},
         {"London (2012)", "2012"},
         {"2012 was a good year.", "2012"},
         {"in 1987 dollars", ""},
         {"a crowd of 2000 people", ""},
         {"a survey of 1709 schoolchildren", ""},
         {"2,000 soldiers and $1987", ""},
         {"Resolution 1973 and Room 2010", ""},
         {"a 2000 year old tradition", ""},
         {"1990 percent of it, 2001%", ""},
         {"in 411 BC, in 1200 BC", ""},
         {"at 10:18pm, at 2:30, 0800 GMT", ""},
         {"in 2300 or in 999", ""}});
}

TEST_CASE("words and names that are months too are months only where one fits") {
  check({{"It may rain. May I go?", ""},
         {"Theresa May said no.", ""},
         {"They marched. The March to the sea began.", ""},
         {"In May and by March", "2014-05 ..2014-03-31"},
         {"April Jones met June Carter.", ""},
         {"the April meeting", "2014-04"},
         {"An august body", ""}});
  const std::string body = "In April Jones came. In March she left.";
  CHECK(shown(find(body, tuesday, {{Field::body, 3, 14}})) == "2014-03");
}

TEST_CASE("an undated article resolves only what names its year") {
  check({{"yesterday, on Monday, in May, last year, two weeks ago, on June 5", ""},
         {"on June 5, 1987, in 1990, in May 2001, the 1980s", "1987-06-05 1990 2001-05 1980-01-01..1989-12-31"},
         {"In 1990 he left. Two years later he came.", "1990 1992"}},
        std::nullopt);
}

TEST_CASE("the dateline's and the credits' dates are no mentions") {
  check({{"BEIJING, May 20 (Xinhua) - China spoke yesterday.", "2014-05-19"},
         {"He left.\n\n(Reporting by Ann Lee in March 2014)", ""}});
}

TEST_CASE("a text may end in the middle of a date") {
  check(
      {{"He comes in May the", "2014-05"}, {"He comes on Friday the", "2014-05-23"}, {"From May 5 to", "2014-05-05"}});
}

TEST_CASE("equal intervals are one date with all its mentions") {
  const auto found = find("He came on Monday and left on May 19. On Monday it rained.", tuesday);
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].mentions.size() == 3);
  CHECK(found[0].mentions[0] == Mention{Field::body, 11, 17});
  CHECK(found[0].mentions[1] == Mention{Field::body, 30, 36});
}

TEST_CASE("any text gives dates within it, bounds in order, whatever day it was published") {
  const std::vector<std::string> pieces{
      "May",       "5",     "2014",    "-",          " to ",   "from",      "between", "and",      "June",
      "last",      "week",  "next",    "Friday",     ",",      ". ",        "since",   "31",       "1999",
      "years",     "ago",   "later",   "the",        "of",     "until",     "1990s",   "century",  "quarter",
      "first",     "’s",    "/",       "2013-14",    "will",   "day",       "Feb.",    "29",       "\n\n",
      "two",       "half",  "a",       "hundred",    "couple", "of",        "’98",     "70’s",     "FY2009",
      "Christmas", "this",  "summer",  "before",     "month",  "same",      "that",    "12:30:10", "3Q",
      "third",     "1800s", "20.5.14", "20.05.2014", "year",   "ago today", "night"};
  CHECK(rc::check([&](const std::vector<std::uint8_t>& choice) {
    std::string text;
    for (const auto c : choice) text += pieces[c % pieces.size()] + (c < 200 ? " " : "");
    const Day published = *rc::gen::inRange<Day>(-200000, 60000);
    for (const MentionedDate& date : find(text, published)) {
      RC_ASSERT(date.interval.from || date.interval.to);
      if (date.interval.from && date.interval.to) RC_ASSERT(*date.interval.from <= *date.interval.to);
      RC_ASSERT(!date.mentions.empty());
      for (const Mention& mention : date.mentions) {
        RC_ASSERT(mention.start < mention.end);
        RC_ASSERT(mention.end <= text.size());
      }
    }
  }));
}
