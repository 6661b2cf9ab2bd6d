#include <catch2/catch.hpp>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"
#include "tests/support/json.hpp"

using namespace dateline::test;
using Catch::Contains;

TEST_CASE("facts prints one JSON object for each article, in input order") {
  const Sandbox box;
  const auto result = run({"facts", box.write("a.jsonl", articles(0, 300))});
  CHECK(result.status == 0);
  std::istringstream lines(result.out);
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    const auto json = parse_json(line);
    REQUIRE(json.at("id") == "a-" + std::to_string(count));
    for (const auto* key : {"published", "people", "organisations", "countries", "dates"}) CHECK(json.contains(key));
  }
  CHECK(count == 300);
}

TEST_CASE("facts reports what it skips and fails if everything is skipped") {
  const Sandbox box;
  auto result = run({"facts", box.write("a.jsonl", articles(0, 1) + "{broken\n")});
  CHECK(result.status == 4);
  CHECK_THAT(result.err, Contains("a.jsonl:2: skipped"));
  result = run({"facts", box.write("b.jsonl", "{broken\n")});
  CHECK(result.status == 3);
  CHECK(result.out.empty());
}

TEST_CASE("facts does not fail if the reader of its output closes the pipe early") {
  const Sandbox box;
  const auto input = box.write("a.jsonl", articles(0, 3000));
  const std::string binary = std::string(DATELINE_BINARY_DIR) + "/indexer/dateline-index";
  const auto command = "bash -c \"set -o pipefail; '" + binary + "' facts '" + input + "' | head -n 1 >/dev/null\"";
  CHECK(std::system(command.c_str()) == 0);
}
