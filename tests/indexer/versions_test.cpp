#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "tests/indexer/program.hpp"
#include "tests/indexer/sandbox.hpp"

using Catch::Contains;
using namespace dateline::test;

namespace {

std::string version(int number, const std::string& status = "usable") {
  return fmt::format(R"({{"uri":"urn:x:1","version":"{}","pubstatus":"{}","headline":"Dam {}","body_text":"It held."}})"
                     "\n",
                     number, status, number);
}

const std::string other = R"({"uri":"urn:x:2","version":"1","headline":"River","body_text":"It rose."})"
                          "\n";

/// The titles in the index of engine `engine` after adding the inputs one after another.
std::string titles(const std::string& engine, const std::vector<std::string>& inputs) {
  const Sandbox box;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto result =
        run({"add", "--engine", engine, "-i", box.index(), box.write(fmt::format("{}.json", i), inputs[i])});
    CHECK((result.status == 0 || result.status == 4));
  }
  CHECK(run({"check", "-i", box.index()}).status == 0);
  std::string found;
  for (const auto& [id, content] : contents_of(box.index())) found += id + " ";
  for (const int number : {1, 2, 3, 4}) {
    const auto title = fmt::format("Dam {}", number);
    for (const auto& [id, content] : contents_of(box.index())) {
      if (content.find(title) != std::string::npos) found += title + " ";
    }
  }
  return found;
}

}  // namespace

TEST_CASE("the highest version of an article is kept, in whatever order versions arrive") {
  const auto engine = each_engine();
  const std::string kept = "urn:x:1 urn:x:2 Dam 3 ";
  CHECK(titles(engine, {version(1) + version(3) + version(2) + other}) == kept);
  CHECK(titles(engine, {version(3) + other, version(1), version(2)}) == kept);
  CHECK(titles(engine, {version(1), version(3), version(1) + other}) == kept);
  CHECK(titles(engine, {version(2) + other, version(3) + version(1)}) == kept);
}

TEST_CASE("an article that its sender cancels is deleted, up to the version that is canceled") {
  const auto engine = each_engine();
  CHECK(titles(engine, {version(1) + other, version(2, "canceled")}) == "urn:x:2 ");
  CHECK(titles(engine, {version(1) + other + version(2, "canceled")}) == "urn:x:2 ");
  CHECK(titles(engine, {other + version(2, "canceled") + version(1)}) == "urn:x:2 ");
  CHECK(titles(engine, {version(3) + other, version(2, "canceled")}) == "urn:x:1 urn:x:2 Dam 3 ");
  CHECK(titles(engine, {version(2, "canceled") + version(3) + other}) == "urn:x:1 urn:x:2 Dam 3 ");
}

TEST_CASE("a higher version that replaces a lower one in the same input is no warning") {
  const Sandbox box;
  const auto engine = each_engine();
  const auto higher = run({"add", "--engine", engine, "-i", box.index(), box.write("a.json", version(1) + version(2))});
  CHECK_THAT(higher.err, Contains("1 replaced") && !Contains("Warning"));
  const auto changed = version(3) + R"({"uri":"urn:x:1","version":"3","headline":"Dam","body_text":"It broke."})"
                                    "\n";
  CHECK_THAT(run({"add", "-i", box.index(), box.write("b.json", changed)}).err,
             Contains("Warning: 1 article was lost") && Contains("b.json:2 replaced"));
}

TEST_CASE("the summary says what was skipped as outdated and deleted as canceled") {
  const Sandbox box;
  const auto engine = each_engine();
  REQUIRE(run({"add", "--engine", engine, "-i", box.index(), box.write("a.json", version(3) + other)}).status == 0);
  const auto outdated = run({"add", "-i", box.index(), box.write("b.json", version(2) + other)});
  CHECK(outdated.status == 4);
  CHECK_THAT(outdated.err, Contains("2 articles read: 0 new, 0 replaced, 1 identical, 1 skipped.") &&
                               Contains("1 article was skipped because a higher version"));
  const auto canceled = run({"add", "-i", box.index(), box.write("c.json", version(4, "canceled") + other)});
  CHECK(canceled.status == 0);
  CHECK_THAT(canceled.err, Contains("1 article was deleted because the sender has canceled it"));
  const auto unknown = run({"add", "-i", box.index(), box.write("d.json", version(5, "canceled"))});
  CHECK(unknown.status == 4);
  CHECK_THAT(unknown.err, Contains("1 cancellation in the input of which the index has no article."));
}
