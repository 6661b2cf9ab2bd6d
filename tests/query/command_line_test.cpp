#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/query/newsroom.hpp"
#include "tests/support/json.hpp"

using namespace dateline;
using Catch::Contains;
using nlohmann::json;
using test::ids_in;
using test::Newsroom;

namespace {

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a JSON answer has the documented shape") {
  const Newsroom newsroom;
  const auto answer = newsroom.object("cyber --person kerry --facet person:all,country,month --snippets 2");
  CHECK(answer.at("format_version") == 1);
  CHECK(answer.at("query").at("text") == "cyber");
  CHECK_THAT(answer.at("query").at("parsed").get<std::string>(), Contains("cyber") && Contains("kerry"));
  CHECK(answer.at("query").at("people") == test::parse_json(R"([{"asked":"kerry","key":"john-kerry","name":"John Kerry",
      "role":"Secretary of State","count":2}])"));
  CHECK(answer.at("total") == 1);
  CHECK(answer.at("undated") == 0);
  CHECK(answer.at("suggestion").is_null());
  CHECK(answer.at("took_us").is_number_unsigned());

  const auto& hit = answer.at("hits").at(0);
  CHECK(hit.at("rank") == 1);
  CHECK(hit.at("score").get<double>() > 0);
  CHECK(hit.at("id") == "n1");
  CHECK(hit.at("published") == "2014-05-20");
  CHECK(hit.at("published_at").is_null());
  CHECK(hit.at("source") == "Example Wire");
  CHECK(hit.at("countries") == json({"cn", "us"}));
  CHECK(hit.at("people").at(0) == test::parse_json(R"({"key":"zheng-zeguang","name":"Zheng Zeguang",
      "person":"zheng-zeguang","person_name":"Zheng Zeguang","role":"Assistant Foreign Minister","status":"current","official":true})"));
  const auto& snippet = hit.at("snippets").at(0);
  CHECK(snippet.at("field") == "body");
  const auto text = snippet.at("text").get<std::string>();
  const auto mark = snippet.at("marks").at(0);
  CHECK(text.substr(mark[0], mark[1].get<std::size_t>() - mark[0].get<std::size_t>()) == "cyber");
  for (const auto* field : {"title", "url", "language", "file", "line"}) CHECK(hit.contains(field));

  const auto& people = answer.at("facets").at("person");
  CHECK(people.at("distinct") == 2);
  CHECK(people.at("missing") == 0);
  CHECK(people.at("values").at(0) ==
        test::parse_json(R"({"value":"john-kerry","label":"John Kerry","count":1,"role":"Secretary of State"})"));
  CHECK(answer.at("facets").at("country").at("values").at(0) ==
        test::parse_json(R"({"value":"cn","label":"China","count":1})"));
  CHECK_FALSE(answer.at("facets").at("country").contains("distinct"));
  CHECK(answer.at("facets").at("month") ==
        test::parse_json(R"({"values":[{"value":"2014-05","label":"2014-05","count":1}],"undated":0})"));
}

TEST_CASE("without a query everything is found, newest first, and scores are null when sorted by date") {
  const Newsroom newsroom;
  CHECK(ids_in(newsroom.object("")) == Ids{"n4", "n2", "n1", "n3", "n5"});
  const auto oldest = newsroom.object("--sort -date river");
  CHECK(ids_in(oldest) == Ids{"n3", "n2", "n4"});
  CHECK(oldest.at("hits").at(0).at("score").is_null());
  CHECK(newsroom.object("").at("undated") == 1);
  CHECK(newsroom.object("").at("hits").at(1).at("published_at") == "2014-07-01T12:00:00Z");
}

TEST_CASE("filters narrow the query, and a repeated one narrows it further") {
  const Newsroom newsroom;
  CHECK(ids_in(newsroom.object("--person kerry")) == Ids{"n1", "n3"});
  CHECK(ids_in(newsroom.object("--person kerry --person zheng")) == Ids{"n1"});
  CHECK(ids_in(newsroom.object("--official kerry")) == Ids{"n1"});
  CHECK(ids_in(newsroom.object("--role 'assistant foreign minister@cn'")) == Ids{"n1"});
  CHECK(newsroom.object("--role 'foreign minister@cn'").at("total") == 0);  // his assistant is not the minister
  CHECK(ids_in(newsroom.object("--role 'secretary of state'")) == Ids{"n1"});
  CHECK(ids_in(newsroom.object("--person kerry --role 'foreign minister@us'")) == Ids{"n1"});
  CHECK(newsroom.object("--person kerry --role 'assistant foreign minister'").at("total") == 0);
  CHECK(ids_in(newsroom.object("--country CN")) == Ids{"n1"});
  CHECK(ids_in(newsroom.object("--source 'example wire' --since 2014-06 --until 2014-07-01")) == Ids{"n2"});
  CHECK(ids_in(newsroom.object("--keyword 'Floods\\, Rivers'")) == Ids{"n2"});
  CHECK(ids_in(newsroom.object("--date none")) == Ids{"n5"});
  CHECK(ids_in(newsroom.object("--date 2013..2014-05")) == Ids{"n1", "n3"});
}

TEST_CASE("paging shows parts of one order, and a page past the end is empty but counts") {
  const Newsroom newsroom;
  CHECK(ids_in(newsroom.object("-n 2 --offset 1")) == Ids{"n2", "n1"});
  CHECK(newsroom.object("-n 2 --offset 1").at("hits").at(0).at("rank") == 2);
  CHECK(newsroom.object("-n 0").at("hits").empty());
  CHECK(newsroom.object("--offset 18446744073709551615").at("total") == 5);
  CHECK(ids_in(newsroom.object("-n all")).size() == 5);
}

TEST_CASE("when nothing has every word it is exit 1, with full JSON and a count for --any") {
  const Newsroom newsroom;
  const auto result = newsroom("dateline-query search -i . --format json cyber river");
  CHECK(result.status == 1);
  CHECK(test::parse_json(result.out).at("total") == 0);
  CHECK_THAT(result.err, Contains("--any") && Contains("4"));
  CHECK(newsroom("dateline-query search -i . --any cyber river").status == 0);
}

TEST_CASE("a name that nobody has is exit 1 and names the nearest") {
  const Newsroom newsroom;
  const auto result = newsroom("dateline-query search -i . --person 'John Kery'");
  CHECK(result.status == 1);
  CHECK_THAT(result.err, Contains("John Kery") && Contains("John Kerry"));
}

TEST_CASE("an unknown word gets a suggestion") {
  const Newsroom newsroom;
  CHECK(newsroom.object("river bnak").at("suggestion") == "river bank");
  CHECK(newsroom.object("river").at("suggestion").is_null());
  CHECK(newsroom.object("xylophone").at("suggestion").is_null());
}

TEST_CASE("CSV has one hit a row, quoted where it must be") {
  const Newsroom newsroom;
  const auto result = newsroom("dateline-query search -i . --date 2014-07-01 --format csv --fields id,body,published");
  CHECK(result.out == "id,body,published\nn2,\"the river bank flooded \"\"badly\"\", twice\",2014-07-01\n");
  CHECK_THAT(newsroom("dateline-query search -i . cyber --format csv").out,
             Contains("Zheng Zeguang; John Kerry,cn; us\n"));
}

TEST_CASE("JSON lines have one hit a line with the fields asked for") {
  const Newsroom newsroom;
  const auto result = newsroom("dateline-query search -i . bank --sort date -n all --format jsonl --fields id,title");
  CHECK(result.out.starts_with("{\"id\":\"n4\",\"title\":\"evil \\u001b[31m title\"}\n{\"id\":\"n2\","));
}

TEST_CASE("facets alone are rows of facet, value, label and count") {
  const Newsroom newsroom;
  CHECK(newsroom("dateline-query search -i . -n 0 --facet country,keyword --format csv").out ==
        "facet,value,label,count\ncountry,cn,China,1\ncountry,us,United States,1\n"
        "keyword,\"floods, rivers\",\"floods, rivers\",1\n");
  CHECK(newsroom("dateline-query search -i . -n 0 --facet country:1 --format jsonl").out ==
        "{\"facet\":\"country\",\"value\":\"cn\",\"label\":\"China\",\"count\":1}\n");
  CHECK(newsroom("dateline-query search -i . --facet country --format csv").status == 2);
}

TEST_CASE("text for people has no colour in a pipe and never a control character of an article") {
  const Newsroom newsroom;
  const auto result = newsroom("dateline-query search -i . river --facet person,source");
  CHECK(result.status == 0);
  CHECK_THAT(result.out, Contains("3 articles") && Contains("*river*") && Contains("Example Wire"));
  CHECK(result.out.find('\x1b') == std::string::npos);
  CHECK(newsroom("dateline-query get -i . n4").out.find('\x1b') == std::string::npos);
}

TEST_CASE("count prints a number, and get whole articles") {
  const Newsroom newsroom;
  CHECK(newsroom("dateline-query count -i . river").out == "3\n");
  const auto none = newsroom("dateline-query count -i . xylophone");
  CHECK(none.out == "0\n");
  CHECK(none.status == 1);

  const auto got = newsroom("dateline-query get -i . n2 --format json");
  CHECK(got.status == 0);
  const auto article = test::parse_json(got.out);
  CHECK(article.at("body") == "the river bank flooded \"badly\", twice");
  CHECK(article.at("keywords") == json({"floods, rivers"}));
  CHECK(article.at("facts").at("people").empty());
  CHECK_THAT(newsroom("dateline-query get -i . n2").out, Contains("flood\n") && Contains("Example Wire"));
}

TEST_CASE("get reads ids from its input, and says which it does not know") {
  const Newsroom newsroom;
  const auto some = newsroom("printf 'n1\\nnowhere\\nn3\\n' | dateline-query get -i . - --format json");
  CHECK(some.status == 4);
  CHECK_THAT(some.err, Contains("nowhere"));
  CHECK(std::count(some.out.begin(), some.out.end(), '\n') == 2);
  CHECK(newsroom("dateline-query get -i . nowhere").status == 1);
}

TEST_CASE("wrong options are exit 2 and say what to do") {
  const Newsroom newsroom;
  const auto error_of = [&](const std::string& arguments) {
    const auto result = newsroom("dateline-query " + arguments);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    return result.err;
  };
  CHECK_THAT(error_of("search -i . bank -river"), Contains("-- -river"));
  CHECK_THAT(error_of("search -i . bank -nuclear"), Contains("-- -nuclear"));
  CHECK_THAT(error_of("search -i . bank -inflation"), Contains("-- -inflation"));
  CHECK_THAT(error_of("search -i . --pers kerry"), Contains("--pers"));
  CHECK_THAT(error_of("search -i . --wrong"), Contains("--wrong") && Contains("--help"));
  CHECK_THAT(error_of("search -i . -n ten"), Contains("ten"));
  CHECK_THAT(error_of("search -i . -n -1"), Contains("-1"));
  CHECK_THAT(error_of("search -i . --sort age"), Contains("relevance"));
  CHECK_THAT(error_of("search -i . --format xml"), Contains("jsonl"));
  CHECK_THAT(error_of("search -i . --facet people"), Contains("person"));
  CHECK_THAT(error_of("search -i . --fields id"), Contains("--format"));
  CHECK_THAT(error_of("search -i . --format json --fields nonsense"), Contains("published_at"));
  CHECK_THAT(error_of("search -i . --since yesteryear"), Contains("yesteryear"));
  CHECK_THAT(error_of("search -i . --country 12"), Contains("12"));
  CHECK_THAT(error_of("search -i . 'bank AND'"), Contains("^"));
  CHECK_THAT(error_of("search bank"), Contains("DATELINE_INDEX"));
  CHECK_THAT(error_of("get -i ."), Contains("id"));
  CHECK_THAT(error_of("search -i . -i other bank"), Contains("-i is given twice") && Contains("dateline-index remote"));
  CHECK_THAT(error_of("search -i . --index=other bank"), Contains("-i is given twice"));
  CHECK_THAT(error_of("search -i . -n 1 -n 2"), Contains("limit"));
  CHECK_THAT(error_of("find"), Contains("search"));
  CHECK_THAT(error_of(""), Contains("search"));
}

TEST_CASE("an excluded word goes after two dashes") {
  const Newsroom newsroom;
  CHECK(newsroom("dateline-query count -i . -- bank -river").out == "1\n");
  CHECK(newsroom("dateline-query count -i . 'bank -river'").out == "1\n");
  CHECK(newsroom("dateline-query count -i . -F -- 'bank -river'").out == "2\n");
}

TEST_CASE("a query over the limits is exit 2, a long one within them is searched") {
  const Newsroom newsroom;
  CHECK(newsroom("dateline-query count -i . --any $(seq 1 1000) river").out == "3\n");
  CHECK(newsroom("dateline-query count -i . $(seq 1 2000)").status == 2);
  CHECK(newsroom("dateline-query count -i . \"$(printf '(%.0s' $(seq 1 500))river\"").status == 2);
}

TEST_CASE("an index that cannot be used is exit 3") {
  const Newsroom newsroom;
  const auto missing = newsroom("dateline-query search -i nowhere bank");
  CHECK(missing.status == 3);
  CHECK_THAT(missing.err, Contains("nowhere"));
  const auto damaged =
      newsroom("mkdir bad && cp seg-*.dls bad/ && echo nonsense >bad/manifest && dateline-query count -i bad");
  CHECK(damaged.status == 3);
  CHECK_THAT(damaged.err, Contains("manifest"));
  const auto without_segment = newsroom("mkdir half && cp manifest half/ && dateline-query count -i half");
  CHECK(without_segment.status == 3);
  CHECK_THAT(without_segment.err, Contains("half"));
}

TEST_CASE("a reader that closes the pipe early is no error; a full disk is") {
  const Newsroom newsroom;
  CHECK(newsroom("(dateline-query search -i . --format json; echo $? >status) | true; cat status").out == "0\n");
  CHECK(newsroom("dateline-query search -i . >/dev/full").status == 3);
}

TEST_CASE("every command explains itself, and DATELINE_INDEX stands in for -i") {
  const Newsroom newsroom;
  for (const std::string command : {"", "search ", "count ", "get "}) {
    const auto help = newsroom("dateline-query " + command + "--help");
    CHECK(help.status == 0);
    CHECK_THAT(help.out, Contains("dateline-query " + command));
  }
  CHECK_THAT(newsroom("dateline-query --version").out, Contains("dateline-query 0."));
  CHECK(newsroom("DATELINE_INDEX=. dateline-query count river").out == "3\n");
}

TEST_CASE("recency ranks newer articles higher, counted from --until or the newest article") {
  const Newsroom newsroom;
  const auto scores = [&](const std::string& options) {
    const auto answer = newsroom.object("river " + options);
    std::map<std::string, double> by_id;
    for (const auto& hit : answer.at("hits")) by_id[hit.at("id")] = hit.at("score");
    return by_id;
  };
  const auto plain = scores("");
  const auto recent = scores("--recency 30");
  REQUIRE(plain.size() == 3);
  const auto most = recent.at("n4") - plain.at("n4");  // of the newest day
  CHECK(most > 0);
  CHECK(recent.at("n2") - plain.at("n2") == Approx(most * std::exp2(-1.0 / 30)));
  CHECK(recent.at("n3") - plain.at("n3") == Approx(most * std::exp2(-183.0 / 30)));
  CHECK(scores("--recency 9").at("n3") == Approx(plain.at("n3")));  // over 20 half-lives old
  CHECK(scores("--recency 30 --until 2013").at("n3") - plain.at("n3") == Approx(most));
  for (const auto* wrong : {"0", "-1", "x", "36526", ""})
    CHECK(newsroom(std::string("dateline-query search -i . river --recency '") + wrong + "'").status == 2);
  CHECK(newsroom("dateline-query search -i . river --recency 30 --sort date").status == 2);
}
