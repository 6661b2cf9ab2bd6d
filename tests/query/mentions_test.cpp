#include <catch2/catch.hpp>

#include "common/time/civil.hpp"
#include "query/engine/mentions.hpp"

using namespace dateline;
using query::mention_matches;

namespace {

Interval period(const char* text) { return *parse_iso_period(text); }
Interval days(const char* from, const char* to) { return {period(from).from, period(to).to, Granularity::day}; }
Interval since(const char* from) { return {period(from).from, std::nullopt, Granularity::year}; }
Interval until(const char* to) { return {std::nullopt, period(to).to, Granularity::year}; }

}  // namespace

TEST_CASE("a mentioned interval within what is asked answers") {
  CHECK(mention_matches(period("2009-07-14"), period("2009")));
  CHECK(mention_matches(period("2009"), period("2009")));
  CHECK_FALSE(mention_matches(period("2010-01-01"), period("2009")));
  CHECK_FALSE(mention_matches(days("2008-12-31", "2009-01-01"), period("2009")));
}

TEST_CASE("a mentioned interval that contains what is asked answers when it is no longer than a year") {
  CHECK(mention_matches(period("2009"), period("2009-07-14")));
  CHECK(mention_matches(period("2008"), period("2008-02-29")));  // a leap year is a year
  CHECK_FALSE(mention_matches(days("2000-01-01", "2009-12-31"), period("2009-07-14")));
  CHECK(mention_matches(days("2000-01-01", "2009-12-31"), days("1999-01-01", "2010-01-01")));
}

TEST_CASE("an open mentioned interval stands for its stated end alone") {
  CHECK(mention_matches(since("2002"), period("2002")));
  CHECK(mention_matches(since("2002"), period("2002-01-01")));
  CHECK_FALSE(mention_matches(since("2002"), period("2005")));
  CHECK(mention_matches(until("2002"), period("2002-12")));
  CHECK_FALSE(mention_matches(until("2002"), period("2001")));
}

TEST_CASE("an open question takes what lies on its side and is contained by nothing") {
  const Interval from_2009{period("2009").from, std::nullopt, Granularity::day};
  CHECK(mention_matches(period("2015"), from_2009));
  CHECK_FALSE(mention_matches(period("2008-12"), from_2009));
  CHECK_FALSE(mention_matches(days("2008-07-01", "2009-06-30"), from_2009));
  CHECK_FALSE(mention_matches(Interval{}, from_2009));
}
