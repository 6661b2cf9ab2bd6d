#include <algorithm>
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

TEST_CASE("a role that no article has is reported wherever it stands, whether or not anything is found") {
  const Newsroom newsroom;
  const auto says = [&](const std::string& arguments, const std::string& message) {
    CHECK_THAT(newsroom("dateline-query count -i . " + arguments).err, Contains(message));
  };
  says("--exclude role=foriegn@cn river", "no article has the role 'foriegn@cn'; did you mean foreign@cn?");
  says("--role ministr@cn,secretary@us", "no article has the role 'ministr@cn'; did you mean minister@cn?");
  says("--role '=assistant foreign ministr@cn'", "did you mean =assistant foreign minister@cn?");
  says("--role 'foreign minister@fr'", "no article has the role 'foreign minister@fr'\n");
  says("--person kerry --role ministr", "no article has the role 'ministr'");
  CHECK(newsroom("dateline-query count -i . --role minister@cn,secretary@us").err.empty());
  CHECK_THAT(newsroom("dateline-query count -i . --person kerry --role minister@cn").err, !Contains("no article has"));

  const auto unknown =
      newsroom.object("'river OR role:zz@us OR role:yy@us OR role:secretary'").at("query").at("unknown");
  CHECK(unknown == test::parse_json(R"([{"field":"role","asked":"zz@us","nearest":[]},
                                        {"field":"role","asked":"yy@us","nearest":[]}])"));
  const auto no_country = newsroom("dateline-query count -i . --role minister@");
  CHECK(no_country.status == 2);
  CHECK_THAT(no_country.err, Contains("no country follows the @"));
}

TEST_CASE("since and until refuse a range with two ends, of which one would be lost") {
  const Newsroom newsroom;
  for (const auto* refused : {"--since 2014..2015", "--until 2014..2015", "--since ..2014", "--until 2014.."}) {
    const auto result = newsroom(std::string("dateline-query count -i . river ") + refused);
    CHECK(result.status == 2);
    CHECK_THAT(result.err, Contains("is not a valid value of"));
  }
  for (const auto* taken : {"--since 2014..", "--until ..2014", "--since 2013 --until 2014", "--date 2013..2014"})
    CHECK(newsroom(std::string("dateline-query count -i . river ") + taken).status == 0);
}

TEST_CASE("a list of queries reports unknown names and values with their lines, those of filters once") {
  const Newsroom newsroom;
  const auto counted = newsroom(R"(printf 'river\rperson:kery\rrole:ministr@cn OR river\rsource:exampel' | )"
                                "dateline-query count -i . --queries - --exclude 'source=exampel wire'");
  CHECK(counted.status == 0);
  CHECK(std::count(counted.out.begin(), counted.out.end(), '\n') == 5);
  CHECK_THAT(counted.err, Contains("standard input, line 2: the index has no person named 'kery'") &&
                              Contains("standard input, line 3: no article has the role 'ministr@cn'") &&
                              Contains("standard input, line 4: no article has the source 'exampel'") &&
                              Contains("dateline-query: no article has the source 'exampel wire'") &&
                              !Contains("line 1:"));
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
