#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/query/newsroom.hpp"
#include "tests/support/json.hpp"

using namespace dateline;
using Catch::Contains;
using test::ids_in;
using test::Newsroom;

namespace {

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("several values of one option are alternatives, and --exclude leaves articles out") {
  const Newsroom newsroom;
  CHECK(ids_in(newsroom.object("--date 2013,2014-05")) == Ids{"n1", "n3"});
  CHECK(ids_in(newsroom.object("--date 'May 20, 2014, 2013,none'")) == Ids{"n1", "n3", "n5"});
  CHECK(ids_in(newsroom.object("--keyword 'drought, floods\\, rivers'")) == Ids{"n2"});
  CHECK(ids_in(newsroom.object("--keyword 'floods, rivers'")).empty());
  CHECK(ids_in(newsroom.object("--person zheng,kerry")) == Ids{"n1", "n3"});
  CHECK(ids_in(newsroom.object("--person 'Kerry, John'")) == Ids{"n1", "n3"});
  CHECK(ids_in(newsroom.object("--person zheng,kerry --role minister@cn,minister@fr")) == Ids{"n1"});
  CHECK(ids_in(newsroom.object("--country fr,us --country cn,fr")) == Ids{"n1"});

  CHECK(ids_in(newsroom.object("--exclude person=kerry")) == Ids{"n4", "n2", "n5"});
  CHECK(ids_in(newsroom.object("--exclude person=kerry --exclude date=none river")) == Ids{"n2", "n4"});
  CHECK(ids_in(newsroom.object("--exclude month=2014-05,2014-07")) == Ids{"n3", "n5"});
  CHECK(ids_in(newsroom.object("--person kerry --exclude role=minister@cn")) == Ids{"n3"});
  CHECK(ids_in(newsroom.object("-- '-river' -cyber")) == Ids{"n5"});

  const auto parsed = [&](const std::string& options) {
    return newsroom.object(options).at("query").at("parsed").get<std::string>();
  };
  CHECK(parsed("river --country cn,us --exclude date=2013,2014-05 --exclude person=kerry") ==
        "river (country:cn OR country:us) NOT (date:2013 OR date:2014-05) NOT person:kerry");
  CHECK(parsed("--exclude country=cn") == "NOT country:cn");

  for (const auto* wrong :
       {"person", "=kerry", "since=2014", "planet=mars", "country=", "country=atlantis", "date=May"}) {
    const auto result = newsroom(std::string("dateline-query count -i . --exclude '") + wrong + "'");
    CHECK(result.status == 2);
    CHECK(result.out.empty());
  }
  for (const auto* wrong : {"cn,", ",cn", "cn,,us", ","})
    CHECK(newsroom(std::string("dateline-query count -i . --country '") + wrong + "'").status == 2);
}

TEST_CASE("what the text contains and the search does not use is listed") {
  const Newsroom newsroom;
  const auto found = newsroom("dateline-query search -i . --format json 'river || *bank'");
  CHECK(found.status == 0);
  CHECK(test::parse_json(found.out).at("query").at("notes").size() == 2);
  CHECK_THAT(found.err, Contains("dateline-query: '||' is ignored") && Contains("'*' is ignored in '*bank'"));
  CHECK_THAT(newsroom("dateline-query count -i . 'river || bank'").err, Contains("'||' is ignored"));
  CHECK_FALSE(newsroom.object("river bank").at("query").contains("notes"));
  CHECK_FALSE(newsroom.object("river bank").at("query").contains("unknown"));

  for (const auto* nothing : {"++", "!", "½", "😀", "\\\"???\\\"", "()"}) {
    const auto result = newsroom(std::string("dateline-query search -i . --format json \"") + nothing + "\"");
    CHECK(result.status == 1);
    CHECK(test::parse_json(result.out).at("total") == 0);
    CHECK_THAT(result.err, Contains("no word to search for"));
    CHECK(newsroom(std::string("dateline-query count -i . --country cn \"") + nothing + "\"").out == "0\n");
  }
}

TEST_CASE("a value that no article has is exit 1 and names the nearest") {
  const Newsroom newsroom;
  const auto source = newsroom("dateline-query search -i . --format json --source 'exampel wire'");
  CHECK(source.status == 1);
  CHECK_THAT(source.err, Contains("no article has the source 'exampel wire'; did you mean example wire?"));
  CHECK(test::parse_json(source.out).at("query").at("unknown") ==
        test::parse_json(R"([{"field":"source","asked":"exampel wire","nearest":["example wire"]}])"));
  const auto some = newsroom("dateline-query search -i . --source 'example wire,exampel wire' --person kerry,kery");
  CHECK(some.status == 0);
  CHECK_THAT(some.err, Contains("did you mean example wire?") && Contains("no person named 'kery'"));
  CHECK_THAT(newsroom("dateline-query count -i . --role 'foriegn ministr@cn'").err,
             Contains("did you mean foreign minister@cn?"));
  CHECK_THAT(newsroom("dateline-query count -i . 'role:secretery river'").err, Contains("did you mean secretary?"));
  CHECK_THAT(newsroom("dateline-query count -i . --role 'foreign minister@fr'").err, !Contains("did you mean"));
  CHECK_THAT(newsroom("dateline-query count -i . --role '@xx'").err, Contains("did you mean xk (Kosovo)?"));
  CHECK_THAT(newsroom("dateline-query count -i . --country Grece").err, Contains("did you mean Greece?"));
}

TEST_CASE("lists of ids and queries may begin with a byte order mark, and wrong queries do not end a list") {
  const Newsroom newsroom;
  const std::string mark = R"(printf '\357\273\277)";
  CHECK(newsroom(mark + "n1\\r\\nn3' | dateline-query get -i . - --format json").status == 0);
  CHECK(newsroom(mark + "\"river\"\\n' | dateline-query count -i . --queries -").out ==
        "query,total,first,last\n\"\"\"river\"\"\",3,2013-12-31,2014-07-02\n");

  const auto some = newsroom(
      R"(printf 'river\n(bank\nREADY OR NOT\nrole:@zz\nbank ||\n++\n' | dateline-query count -i . --queries -)");
  CHECK(some.status == 4);
  CHECK(some.out ==
        "query,total,first,last\nriver,3,2013-12-31,2014-07-02\n(bank,,,\nREADY OR NOT,,,\nrole:@zz,,,\n"
        "bank ||,3,2014-07-01,2014-07-02\n++,0,,\n");
  CHECK_THAT(some.err, Contains("standard input, line 2: this parenthesis") && Contains("line 3: NOT has no operand") &&
                           Contains("line 4: role '@zz'") && Contains("line 5: '||' is ignored") &&
                           Contains("line 6: '++' is ignored"));
  const auto filter = newsroom("echo river | dateline-query count -i . --queries - --role @zz");
  CHECK(filter.status == 2);
  CHECK(filter.out.empty());
}
