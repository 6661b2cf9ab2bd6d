#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "query/people/resolve.hpp"
#include "tests/agreement/twins.hpp"
#include "tests/support/temporary_directory.hpp"

using namespace dateline;
using namespace dateline::naive;

// Persons as the indexer joins them and as both engines count and find them.

namespace {

/// Stories in which two people have two spellings each, at times both in one story.
std::vector<std::string> stories() {
  const std::string full = "Kenneth Lewis, chief executive of Acme Bank in New York, resigned on Friday.";
  const std::string nickname = "Ken Lewis, chief executive of Acme Bank in New York, spoke on Monday.";
  const std::string senator = "Sen. Hillary Clinton of the United States met Ken Lewis, chief executive of Acme Bank.";
  const std::string maiden = "U.S. Senator Hillary Rodham Clinton voted on Tuesday.";
  return {full,   full + ' ' + nickname,  nickname, nickname, full, full,    senator, senator,
          maiden, senator + ' ' + maiden, maiden,   full,     full, nickname};
}

void write_stories(const std::filesystem::path& file) {
  std::ofstream lines(file);
  int number = 0;
  for (const auto& story : stories())
    lines << fmt::format(R"({{"id": "{}", "title": "", "body": "{}", "date": "2008-0{}-01"}})", number, story,
                         1 + number % 9)
          << '\n',
        ++number;
}

std::map<std::string, std::uint64_t> person_rows(query::Engine& engine, query::LazyDirectory& directory) {
  query::Search search;
  search.tree = {query::All{}};
  search.limit = 0;
  search.facets = {{Facet::person, query::no_limit, {}, directory.persons()}};
  std::map<std::string, std::uint64_t> rows;
  const auto answer = engine.search(search);
  for (const auto& row : answer.facets.front().values) rows.emplace(row.value, row.count);
  return rows;
}

std::uint64_t found(query::Engine& engine, query::LazyDirectory& directory, const std::string& name) {
  query::PeopleResolver resolver(engine, &directory);
  query::Search search;
  search.tree = {resolver.resolve(query::PersonName{name})};
  search.limit = 0;
  return engine.search(search).total;
}

}  // namespace

TEST_CASE(
    "a row of the person facet counts the articles that its key finds, and spellings lead to it, in both engines") {
  const test::TemporaryDirectory directory;
  const auto file = directory.path() / "stories.jsonl";
  write_stories(file);
  Twins sealed(directory.path() / "sealed", "sealed");
  Twins xapian(directory.path() / "xapian", "xapian", sealed);
  std::map<std::string, std::uint64_t> rows;
  for (auto* twins : {&sealed, &xapian}) {
    twins->add({file.string()});
    CHECK(twins->damage() == "");
    query::LazyDirectory people(directory.path() / (twins == &sealed ? "sealed" : "xapian"),
                                [](const std::string& message) { FAIL(message); });
    const auto counted = person_rows(twins->engine(), people);
    for (const auto& [key, count] : counted) CHECK(found(twins->engine(), people, key) == count);
    CHECK(counted == std::map<std::string, std::uint64_t>{{"ken-lewis", 12}, {"hillary-rodham-clinton", 5}});
    CHECK(found(twins->engine(), people, "kenneth-lewis") == 12);
    CHECK(found(twins->engine(), people, "Kenneth Lewis") == 12);
    CHECK(found(twins->engine(), people, "Hillary Clinton") == 5);
    if (twins == &xapian) CHECK(counted == rows);
    rows = counted;
  }
}
