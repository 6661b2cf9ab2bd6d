#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "common/io/file.hpp"
#include "common/model/facet.hpp"
#include "tests/query/shell.hpp"
#include "tests/support/json.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using Catch::Contains;
using nlohmann::json;
using test::shell;

namespace {

constexpr std::string_view articles =
    R"({"id": "a1", "date": "2014-05-20T10:00:00Z", "title": "China protests charges", "text": "BEIJING - Assistant Foreign Minister Zheng Zeguang summoned U.S. Ambassador Max Baucus on Tuesday. Zheng called the cyber charges absurd.", "source": "The Meridian"}
{"id": "a2", "date": "2014-05-21", "title": "Bank cuts rates", "text": "The central bank cut its rate on Wednesday. The rate cut surprised banks.", "source": "The Meridian"}
{"id": "a3", "title": "No date", "text": "Nothing here says when it was written.", "source": "Elsewhere"}
)";

/// The articles above, indexed in DIR/news.idx by the real indexer.
struct Indexed {
  Indexed() {
    io::replace_file(directory.path() / "articles.jsonl", articles);
    REQUIRE(shell(directory.path(), "dateline-index add -i news.idx articles.jsonl").status == 0);
  }
  [[nodiscard]] json search(const std::string& options) const {
    return test::parse_json(shell(directory.path(), "dateline-query search -i news.idx --format json " + options).out);
  }
  test::TemporaryDirectory directory;
};

}  // namespace

TEST_CASE("what the indexer writes the query tool finds: words, phrases, people, countries and dates") {
  const Indexed news;
  CHECK(news.search("banks").at("hits").at(0).at("id") == "a2");
  CHECK(news.search("'\"rate cut\"'").at("total") == 1);
  CHECK(news.search("'\"rate cuts\"'").at("total") == 0);
  CHECK(news.search("--person zheng --date 2014-05").at("hits").at(0).at("id") == "a1");
  CHECK(news.search("--country cn").at("total") == 1);
  CHECK(news.search("--date none").at("hits").at(0).at("id") == "a3");
  const auto first = news.search("cyber").at("hits").at(0);
  CHECK(first.at("published_at") == "2014-05-20T10:00:00Z");
  CHECK(first.at("line") == 1);
}

TEST_CASE("filtering by any value of any facet gives its count") {
  const Indexed news;
  std::string wanted = "month";
  for (const auto facet : all_facets) wanted.append(",").append(name_of(facet)).append(":all");
  const auto facets = news.search("-n 0 --facet " + wanted).at("facets");
  std::size_t tried = 0;
  for (const auto& [name, facet] : facets.items()) {
    for (const auto& value : facet.at("values")) {
      const auto option = name == "month" ? "date" : name;
      const std::string whole = name == "role" ? "=" : "";
      const auto filtered = news.search("-n 0 --" + option + " '" + whole + value.at("value").get<std::string>() + "'");
      CHECK(filtered.at("total") == value.at("count"));
      ++tried;
    }
  }
  CHECK(tried > 5);
}

TEST_CASE("a replaced article is found by its new words only") {
  const Indexed news;
  io::replace_file(
      news.directory.path() / "later.jsonl",
      R"({"id": "a2", "date": "2014-05-22", "title": "Bank holds", "text": "It held.", "source": "Elsewhere"})");
  REQUIRE(shell(news.directory.path(), "dateline-index add -i news.idx later.jsonl").status == 0);
  CHECK(news.search("rate").at("total") == 0);
  CHECK(news.search("held").at("hits").at(0).at("published") == "2014-05-22");
  CHECK(news.search("").at("total") == 3);
}
