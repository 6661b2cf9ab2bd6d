#include "query/search/filter_values.hpp"

#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/model/facet.hpp"

using namespace dateline;
using namespace dateline::query;

using Values = std::vector<std::string>;

TEST_CASE("commas separate the values of an option, and a backslash takes their meaning away") {
  CHECK(split_values("country", "cn,us") == Values{"cn", "us"});
  CHECK(split_values("country", " cn , south korea ") == Values{"cn", "south korea"});
  CHECK(split_values("section", "Arts\\, Culture,World") == Values{"Arts, Culture", "World"});
  CHECK(split_values("source", "a\\\\,b\\c") == Values{"a\\", "b\\c"});
  CHECK(split_values("source", "") == Values{""});
  CHECK(split_values("source", "a,") == Values{"a", ""});
}

TEST_CASE("names of people and dates keep their own commas") {
  CHECK(split_values("person", "Kerry, John") == Values{"Kerry, John"});
  CHECK(split_values("official", "Kerry, John,wang yi") == Values{"Kerry, John", "wang yi"});
  CHECK(split_values("author", "Lee, Ann") == Values{"Lee", "Ann"});
  CHECK(split_values("date", "May 3, 2012,2014, 3 June 2015") == Values{"May 3, 2012", "2014", "3 June 2015"});
  CHECK(split_values("mentions", "2012,2014") == Values{"2012", "2014"});
  CHECK(split_values("since", "May 3, 2012") == Values{"May 3, 2012"});
}

TEST_CASE("every value of every facet can be given to its option") {
  rc::prop("escaped", [] {
    const auto facet = *rc::gen::elementOf(std::vector<Facet>(all_facets.begin(), all_facets.end()));
    const auto parts = *rc::gen::container<Values>(rc::gen::element<std::string>("a", "b c", ",", ", ", "\\", "é"));
    std::string value = "x";
    for (const auto& part : parts) value += part;
    value += 'y';
    RC_ASSERT(split_values(name_of(facet), escaped_value(value)) == Values{value});
  });
}
