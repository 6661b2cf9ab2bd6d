#include <fmt/format.h>
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "common/error.hpp"
#include "common/people/authority.hpp"
#include "common/people/joining.hpp"

using namespace dateline;
using namespace dateline::people;
using Catch::Contains;

namespace {

Authority parse(const std::string& text) { return Authority::parse(text, "my.jsonl"); }

/// Why it is refused; empty where it is not.
std::string refusal(const std::string& text) {
  try {
    static_cast<void>(parse(text));
    return {};
  } catch (const UnusableError& error) {
    return error.what();
  }
}

PersonEntry entry(std::string key, std::uint64_t articles, const std::string& country = {}) {
  PersonEntry entry{{std::move(key)}, {{"A Name", articles}}, {}, {articles, std::nullopt, std::nullopt}};
  if (!country.empty())
    entry.roles.push_back({{"Minister", country, "", RoleClass::minister}, {1, std::nullopt, std::nullopt}});
  return entry;
}

using People = std::set<std::vector<std::string>>;  // keys as joined, the first being the person's

People joined_by(const std::string& lines, const std::vector<PersonEntry>& entries) {
  People people;
  for (const auto& joined : join(entries, parse(lines))) {
    std::vector<std::string> keys;
    for (const auto i : joined) keys.push_back(entries[i].key());
    people.insert(std::move(keys));
  }
  return people;
}

}  // namespace

TEST_CASE("a list of people names, merges and splits; merges lead on, and empty lines count for nothing") {
  const auto list = parse(
      "\xEF\xBB\xBF{\"person\":\"ada-byron\",\"name\":\"Ada Lovelace\",\"aliases\":[\"Countess Lovelace\"]}\r\n"
      "\n  \n"
      "{\"merge\":[\"ada-lovelace\",\"~lovelace\"],\"into\":\"ada-king\"}\n"
      "{\"into\":\"ada-byron\",\"merge\":[\"ada-king\",\"ada-byron\"]}\n"
      "{\"split\":[\"john-smith\",\"john-a-smith\",\"ada-king\"]}");
  CHECK(list.person_of("~lovelace") == "ada-byron");
  CHECK(list.person_of("john-smith") == "john-smith");
  REQUIRE(list.named("ada-lovelace") != nullptr);
  CHECK(*list.named("ada-lovelace") == NamedPerson{"ada-byron", "Ada Lovelace", {"Countess Lovelace"}});
  CHECK(list.named("john-smith") == nullptr);
  CHECK(list.knows("ada-king"));
  CHECK_FALSE(list.knows("john-smith"));
  CHECK(list.are_split("john-a-smith", "john-smith"));
  CHECK(list.are_split("john-a-smith", "~lovelace"));  // who is merged is split as a whole
  CHECK_FALSE(list.are_split("john-smith", "jane-smith"));
  CHECK(list.form_of("ada-lovelace") == list.form_of("ada-byron"));
  CHECK(list.form_of("john-a-smith") == list.form_of("john-smith"));
  CHECK(list.names() == 1);
  CHECK(list.merges() == 3);
  CHECK(list.splits() == 1);
  CHECK_FALSE(list.checksum().empty());
  CHECK(parse("").checksum().empty());
  CHECK(parse("\r\n \t\n").checksum().empty());
}

TEST_CASE("a line that cannot be used is named with its reason") {
  const std::vector<std::pair<std::string, std::string>> lines{
      {"people", "not a JSON object"},
      {"[\"person\"]", "not a JSON object"},
      {"{\"person\":\"a-b\"", "not a JSON object: syntax error at byte"},
      {"{\"person\":\"a-b\"} {}", "not a JSON object"},
      {"{\"person\":\"a-\xFF\"}", "not a JSON object"},
      {std::string(100'000, '['), "not a JSON object"},
      {std::string("{\"person\":\"a-b\0\"}", 17), "not a JSON object"},
      {"{}", "one of \"person\", \"merge\", \"split\" and \"nobody\""},
      {"{\"persons\":\"a-b\"}", "one of"},
      {"{\"person\":\"a-b\",\"alias\":[\"A\"]}", "unknown member 'alias'"},
      {"{\"person\":\"a-b\",\"into\":\"c-d\"}", "unknown member 'into'"},
      {"{\"person\":7}", "\"person\" is not a string"},
      {"{\"person\":\"a-b\",\"name\":null}", "\"name\" is not a string"},
      {"{\"person\":\"a-b\",\"name\":\" ? \"}", "has no letters"},
      {"{\"person\":\"a-b\",\"name\":\"A\\u001b[2J B\"}", "control characters"},
      {"{\"person\":\"a-b\",\"aliases\":\"A B\"}", "not a list of strings"},
      {"{\"person\":\"a-b\",\"aliases\":[[\"A B\"]]}", "\"aliases\" is not a string"},
      {"{\"person\":\"John Kerry\"}", "'John Kerry' is not the key of a person; did you mean 'john-kerry'?"},
      {"{\"person\":\"Kerry, John\"}", "did you mean 'john-kerry'?"},
      {"{\"person\":\"\"}", "'' is not the key"},
      {"{\"person\":\"~\"}", "'~' is not the key"},
      {"{\"person\":\"~~a\"}", "is not the key"},
      {"{\"person\":\"a--b\"}", "did you mean 'a-b'?"},
      {"{\"merge\":[\"a-b\"]}", "\"into\" is missing"},
      {"{\"merge\":[\"a-b\"],\"into\":\"a-b\"}", "no keys to merge into"},
      {"{\"merge\":[],\"into\":\"a-b\"}", "no keys to merge into"},
      {"{\"merge\":\"c-d\",\"into\":\"a-b\"}", "not a list of strings"},
      {"{\"merge\":[\"c-d\",\"c-d\"],\"into\":\"a-b\"}", "'c-d' is listed twice"},
      {"{\"split\":[\"a-b\"]}", "at least two keys"},
      {"{\"nobody\":[]}", "has no keys"},
      {"{\"nobody\":[\"A B\"]}", "is not the key"},
      {"{\"split\":[\"a-b\",\"a-b\"]}", "'a-b' is listed twice"},
  };
  for (const auto& [line, why] : lines) {
    INFO(line.substr(0, 80));
    CHECK_THAT(refusal("{\"person\":\"x-y\"}\n\n" + line + "\n"), Contains("my.jsonl:3: ") && Contains(why));
  }
}

TEST_CASE("lines that contradict each other, or say the same twice, are refused with both") {
  const std::vector<std::pair<std::string, std::string>> contradictions{
      {R"({"merge":["c-d"],"into":"a-b"}|{"merge":["c-d"],"into":"e-f"})", "'c-d' is merged into 'a-b' and into 'e-f'"},
      {R"({"merge":["c-d"],"into":"a-b"}|{"merge":["c-d","e-f"],"into":"a-b"})", "merged into 'a-b' twice"},
      {R"({"merge":["a-b"],"into":"c-d"}|{"merge":["c-d"],"into":"a-b"})", "merged into each other"},
      {R"({"person":"a-b"}|{"person":"a-b","name":"A"})", "'a-b' is named twice"},
      {R"({"split":["a-b","c-d"]}|{"split":["c-d","a-b"]})", "split twice"},
      {R"({"merge":["a-b"],"into":"c-d"}|{"split":["a-b","c-d"]})", "'a-b' and 'c-d' are both split and merged"},
      {R"({"merge":["a-b","e-f"],"into":"c-d"}|{"split":["a-b","e-f"]})", "are both split and merged"},
      {R"({"merge":["a-b"],"into":"c-d"}|{"person":"a-b"})", "'a-b' has a name but is merged into 'c-d'"},
      {R"({"merge":["a-b"],"into":"c-d"}|{"person":"e-f","aliases":["A. B."]})",
       "name of 'e-f' but is merged into 'c-d'"},
      {R"({"person":"a-b","aliases":["X"]}|{"person":"c-d","aliases":["x"]})", "'x' is a name of both 'a-b' and 'c-d'"},
      {R"({"person":"a-b","name":"C D"}|{"person":"c-d"})", "'c-d' is a name of"},
  };
  for (const auto& [lines, why] : contradictions) {
    auto text = lines;
    std::replace(text.begin(), text.end(), '|', '\n');
    INFO(text);
    CHECK_THAT(refusal(text), Contains(why) && Contains("my.jsonl:") && Contains("line 1"));
  }
  CHECK_THAT(refusal("{\"merge\":[\"a\"],\"into\":\"b\"}\n{\"merge\":[\"b\"],\"into\":\"c\"}\n"
                     "{\"merge\":[\"c\"],\"into\":\"a\"}\n"),
             Contains("my.jsonl:3: ") && Contains("merged into each other"));
  CHECK(refusal(R"({"split":["tommy_vietor","~o_b","lula"]})").empty());  // as one text or another has made them
  CHECK(refusal("{\"person\":\"t-tupou\"}\n{\"person\":\"t-tupou-iv\",\"name\":\"T. Tupou IV\"}").empty());
  // Spellings that are one only for a search are no contradiction.
  CHECK(refusal(R"({"person":"jorg-muller","name":"Jörg Müller","aliases":["Joerg Mueller","JÖRG MÜLLER","Jörg"]})")
            .empty());
}

TEST_CASE("whatever bytes a list is made of, it is read or refused by its line") {
  CHECK(rc::check("any bytes", [] {
    std::string text =
        "{\"person\":\"ada-byron\",\"name\":\"Ada\"}\n{\"merge\":[\"a-b\",\"~c\"],\"into\":\"d\"}\n{\"split\":[\"a-b\","
        "\"e\"]}\n";
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
      const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
      text.replace(at, *rc::gen::inRange<std::size_t>(0, 3), *rc::gen::arbitrary<std::string>());
    }
    const auto why = refusal(text);
    RC_ASSERT(why.empty() || why.starts_with("my.jsonl:"));
  }));
}

TEST_CASE("a list of a hundred thousand lines is read, and so is a merge of all into one and a chain of all") {
  std::string named;
  std::string chain;
  std::string all;
  for (int i = 0; i < 100'000; ++i) {
    named += fmt::format("{{\"person\":\"p{}-x\",\"name\":\"P{} X\",\"aliases\":[\"Alias {}\"]}}\n", i, i, i);
    chain += fmt::format("{{\"merge\":[\"p{}-x\"],\"into\":\"p{}-x\"}}\n", i, i + 1);
    all += fmt::format("{}\"p{}-x\"", i == 0 ? "" : ",", i);
  }
  CHECK(parse(named).names() == 100'000);
  const auto chained = parse(chain);
  CHECK(chained.person_of("p0-x") == "p100000-x");
  CHECK(chained.form_of("p0-x") == chained.form_of("p99999-x"));
  CHECK(parse("{\"merge\":[" + all + "],\"into\":\"q\"}").merges() == 100'000);
  CHECK(parse("{\"split\":[" + all + "]}").are_split("p1-x", "p99999-x"));
}

TEST_CASE("what the list merges is one person, contradiction or not, by the key that it is merged into") {
  CHECK(joined_by(R"({"merge":["bill-clinton"],"into":"william-clinton"})",
                  {entry("bill-clinton", 9, "us"), entry("william-clinton", 2, "gb"), entry("william-j-clinton", 3)}) ==
        People{{"william-clinton", "bill-clinton", "william-j-clinton"}});
  CHECK(joined_by(R"({"merge":["bill-clinton"],"into":"william-clinton"})", {entry("bill-clinton", 9)}) ==
        People{{"bill-clinton"}});
  CHECK(joined_by(R"({"merge":["george-h-w-bush"],"into":"george-bush"})",
                  {entry("george-bush", 9), entry("george-w-bush", 5), entry("george-h-w-bush", 2)}) ==
        People{{"george-bush", "george-h-w-bush"}, {"george-w-bush"}});
}

TEST_CASE("what the list splits, or knows as two, is never joined") {
  const std::vector<PersonEntry> kerrys{entry("john-kerry", 9), entry("john-f-kerry", 2)};
  CHECK(joined_by("", kerrys).size() == 1);
  CHECK(joined_by(R"({"split":["john-kerry","john-f-kerry"]})", kerrys).size() == 2);
  CHECK(joined_by("{\"person\":\"john-kerry\"}\n{\"person\":\"john-f-kerry\"}", kerrys).size() == 2);
  CHECK(joined_by(R"({"person":"john-f-kerry"})", kerrys) == People{{"john-f-kerry", "john-kerry"}});
  CHECK(joined_by("{\"merge\":[\"jack-kerry\"],\"into\":\"john-kerry\"}\n{\"split\":[\"jack-kerry\",\"john-f-kerry\"]}",
                  kerrys)
            .size() == 2);
}

TEST_CASE("joining holds to any list, in whatever order the keys and the lines come") {
  CHECK(rc::check("joining by a list", [] {
    const std::vector<std::string> keys{"jorg-muller",   "joerg-muller", "jorg-k-muller",
                                        "jorg-l-muller", "karl-muller",  "carl-muller"};
    std::vector<std::string> lines;
    const auto key = [&] { return *rc::gen::elementOf(keys); };
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
      const auto a = key();
      const auto b = key();
      lines.push_back(*rc::gen::element(fmt::format(R"({{"merge":["{}"],"into":"{}"}})", a, b),
                                        fmt::format(R"({{"split":["{}","{}"]}})", a, b),
                                        fmt::format(R"({{"person":"{}"}})", a)));
    }
    std::string text;
    std::string backwards;
    for (const auto& line : lines) {
      text += line + "\n";
      backwards = line + "\n" + backwards;
    }
    const auto refused = !refusal(text).empty();
    RC_ASSERT(refused == !refusal(backwards).empty());
    if (refused) return;
    const auto list = parse(text);
    std::vector<PersonEntry> entries;
    for (const auto& each : keys) entries.push_back(entry(each, *rc::gen::inRange<std::uint64_t>(1, 4)));
    const auto people = joined_by(text, entries);
    std::size_t joined = 0;
    for (const auto& person : people) {
      joined += person.size();
      for (const auto& a : person)
        for (const auto& b : person) {
          RC_ASSERT(list.form_of(a) == list.form_of(b));
          RC_ASSERT(!list.are_split(a, b));
          RC_ASSERT(list.person_of(a) == list.person_of(b) || !list.knows(a) || !list.knows(b));
        }
      for (const auto& a : keys)  // who is merged is there
        if (list.knows(person.front()) && list.person_of(a) == list.person_of(person.front()))
          RC_ASSERT(std::find(person.begin(), person.end(), a) != person.end());
    }
    RC_ASSERT(joined == entries.size());
    std::reverse(entries.begin(), entries.end());
    RC_ASSERT(joined_by(backwards, entries) == people);
  }));
}
