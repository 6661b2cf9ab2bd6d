#include <catch2/catch.hpp>

#include "common/error.hpp"
#include "query/facets/date_facet.hpp"
#include "query/facets/facet_spec.hpp"

using namespace dateline;
using namespace dateline::query;

TEST_CASE("facets are asked for with ten values, a number or all") {
  const auto specs = parse_facets("person,country:20,keyword:all,source:0");
  REQUIRE(specs.size() == 4);
  CHECK(specs[0].name == "person");
  CHECK(std::get<Facet>(specs[0].what) == Facet::person);
  CHECK(specs[0].limit == 10);
  CHECK(specs[1].limit == 20);
  CHECK(specs[2].limit == no_limit);
  CHECK(specs[3].limit == 0);
}

TEST_CASE("dates are asked for by level, and are months when none is given") {
  const auto specs = parse_facets("day,year,date:month");
  CHECK(std::get<DateLevel>(specs[0].what) == DateLevel::day);
  CHECK(std::get<DateLevel>(specs[1].what) == DateLevel::year);
  CHECK(std::get<DateLevel>(specs[2].what) == DateLevel::month);
  CHECK(specs[2].name == "date");
  CHECK(std::get<DateLevel>(parse_facets("date")[0].what) == DateLevel::month);
}

TEST_CASE("a facet that means nothing is refused and named") {
  using Catch::Matchers::Contains;
  CHECK_THROWS_WITH(parse_facets("people"), Contains("people") && Contains("person") && Contains("organisation"));
  CHECK_THROWS_WITH(parse_facets("person:"), Contains("person"));
  CHECK_THROWS_WITH(parse_facets("person:ten"), Contains("ten"));
  CHECK_THROWS_WITH(parse_facets("person:-1"), Contains("-1"));
  CHECK_THROWS_AS(parse_facets("date:week"), UsageError);
  CHECK_THROWS_AS(parse_facets("month:3"), UsageError);
  CHECK_THROWS_AS(parse_facets(""), UsageError);
  CHECK_THROWS_WITH(parse_facets("person,country,person:3"), Contains("twice"));
}

TEST_CASE("date buckets run from the first day to the last, empty ones too") {
  const std::vector<DayCount> days{
      {day_from_civil({2013, 12, 30}), 2}, {day_from_civil({2014, 2, 1}), 1}, {day_from_civil({2014, 2, 28}), 4}};
  const auto months = date_buckets(days, DateLevel::month);
  REQUIRE(months.size() == 3);
  CHECK(months[0].value == "2013-12");
  CHECK(months[0].count == 2);
  CHECK(months[1].value == "2014-01");
  CHECK(months[1].count == 0);
  CHECK(months[2].count == 5);
  const auto years = date_buckets(days, DateLevel::year);
  REQUIRE(years.size() == 2);
  CHECK(years[1].value == "2014");
  CHECK(years[1].count == 5);
  CHECK(date_buckets(days, DateLevel::day).size() == 61);
  CHECK(date_buckets({}, DateLevel::day).empty());
}

TEST_CASE("more than 10,000 date buckets are refused, and a coarser level is named") {
  const std::vector<DayCount> days{{day_from_civil({1980, 1, 1}), 1}, {day_from_civil({1980, 1, 1}) + 10'000, 1}};
  CHECK_THROWS_WITH(date_buckets(days, DateLevel::day), Catch::Matchers::Contains("month"));
  CHECK(date_buckets(days, DateLevel::month).size() == 329);
  const std::vector<DayCount> at_limit{{0, 1}, {9'999, 1}};
  CHECK(date_buckets(at_limit, DateLevel::day).size() == 10'000);
}
