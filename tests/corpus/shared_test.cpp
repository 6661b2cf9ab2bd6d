#include <catch2/catch.hpp>
#include <cstdlib>
#include <optional>
#include <set>

#include "tests/corpus/reading.hpp"

namespace dateline::corpus {
namespace {

struct Count {
  std::size_t articles = 0;
  std::size_t skipped = 0;
  std::size_t undated = 0;
  std::set<std::string> ids;
};

/// Reads a part of the public data and counts the result; nothing if the data are not available.
std::optional<Count> count(const std::string& part) {
  const char* const shared = std::getenv("DATELINE_SHARED");
  if (shared == nullptr) {
    WARN("skipped: DATELINE_SHARED does not name the public data");
    return std::nullopt;
  }
  Count count;
  Reader reader({shared + ("/corpora/" + part)}, {},
                [&](const Problem& problem) { count.skipped += problem.kind == Problem::Kind::skipped ? 1 : 0; });
  while (const auto article = reader.next()) {
    ++count.articles;
    count.undated += article->published ? 0 : 1;
    count.ids.insert(article->id);
  }
  return count;
}

TEST_CASE("every story of the Reuters files is read with its date") {
  if (const auto found = count("reuters21578")) {
    CHECK(found->articles == 11000);
    CHECK(found->ids.size() == 11000);
    CHECK(found->skipped == 0);
    CHECK(found->undated == 0);
  }
}

TEST_CASE("every row of the Wikinews files is read") {
  if (const auto found = count("wikinews")) {
    CHECK(found->articles == 295);
    CHECK(found->skipped == 0);
    CHECK(found->undated == 0);
  }
}

TEST_CASE("every line of the transcripts is an article or reported") {
  if (const auto found = count("pm-transcripts.jsonl.zst")) {
    CHECK(found->articles + found->skipped == 22814);
    CHECK(found->skipped == 0);
  }
}

TEST_CASE("every line of the press releases is an article or reported") {
  if (const auto found = count("senate-press.jsonl.zst")) {
    CHECK(found->articles + found->skipped == 72644);
    CHECK(found->skipped == 0);
    CHECK(found->undated == 9);
  }
}

}  // namespace
}  // namespace dateline::corpus
