#include "query/output/people_line.hpp"

#include <catch2/catch.hpp>

#include "common/text/terminal.hpp"

using namespace dateline;
using query::FoundPerson;
using query::people_line;

namespace {

std::vector<FoundPerson> kerrys(std::size_t count) {
  std::vector<FoundPerson> people;
  for (std::size_t i = 0; i < count; ++i)
    people.push_back({.asked = "kerry",
                      .key = "kerry-" + std::to_string(i),
                      .joined = {},
                      .name = "Given" + std::to_string(i) + " Kerry",
                      .role = {},
                      .articles = 20 - i});
  return people;
}

}  // namespace

TEST_CASE("one person is named with role, key and articles, as far as they fit") {
  auto people = kerrys(1);
  people[0].role = Role{};
  people[0].role->text = "Secretary of State";
  people[0].role->country = "us";
  CHECK(people_line("Person: ", people, 90) ==
        "Person: kerry is Given0 Kerry, Secretary of State (us), kerry-0, in 20 articles");
  CHECK(people_line("Person: ", people, 78) ==
        "Person: kerry is Given0 Kerry, Secretary of State (us), in 20 articles");
  CHECK(people_line("Person: ", people, 50) == "Person: kerry is Given0 Kerry, in 20 articles");
  CHECK(people_line("Person: ", people, 40) == "Person: kerry is Given0 Kerry, in 20 ar…");
}

TEST_CASE("several people fill one line, and the rest are counted") {
  CHECK(people_line("Person: ", kerrys(2), 80) == "Person: kerry is Given0 Kerry (20), Given1 Kerry (19)");
  CHECK(people_line("Person: ", kerrys(15), 80) ==
        "Person: kerry is Given0 Kerry (20); 14 more, `people kerry -n all` lists them");
  CHECK(people_line("Person: ", kerrys(15), 100) ==
        "Person: kerry is Given0 Kerry (20), Given1 Kerry (19); 13 more, `people kerry -n all` lists them");
}

TEST_CASE("in a narrow window the hint gives way to the names") {
  CHECK(people_line("Person: ", kerrys(15), 75) ==
        "Person: kerry is Given0 Kerry (20); 14 more: `people kerry -n all`");
  CHECK(people_line("Person: ", kerrys(15), 50) == "Person: kerry is Given0 Kerry (20); 14 more");
  CHECK(people_line("Person: ", kerrys(15), 30) == "Person: kerry is Given0 Kerry…");
}

TEST_CASE("the line is never wider than the window") {
  for (std::size_t count = 1; count < 16; ++count) {
    for (std::size_t columns = 20; columns < 200; ++columns) {
      const auto line = people_line("Person: ", kerrys(count), columns);
      CHECK(text::display_columns(line) <= columns);
      CHECK(line.find('\n') == std::string::npos);
    }
  }
}

TEST_CASE("the command to list them can be pasted") {
  auto people = kerrys(9);
  for (auto& person : people) person.asked = "o'neill; ls";
  CHECK(people_line("", people, 90).ends_with("`people 'o'\\''neill; ls' -n all` lists them"));
}

TEST_CASE("names of a hostile index are harmless") {
  auto people = kerrys(1);
  people[0].name = people[0].key = "a\x1B[2J\nb\u202E";
  CHECK(people_line("", people, 90) == "kerry is a[2J b, a[2J b, in 20 articles");
}
