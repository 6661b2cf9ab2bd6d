#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

#include "tests/common/facts/fixture.hpp"
#include "tests/common/facts/patterns.hpp"
#include "tests/support/torture.hpp"

using namespace dateline;
using namespace dateline::facts;
using namespace dateline::facts::testing;

namespace {

Article dated(std::string body) {
  Article article;
  article.body = std::move(body);
  article.published = Published{};
  article.published->day = 16000;
  return article;
}

std::string shown(const std::vector<std::string_view>& parts) {
  std::string text;
  for (const std::string_view part : parts) text += '|' + std::string(part);
  return text;
}

/// Whether four times the text takes at most 4.5 times the work. Work is a step for each byte, to read it, and those
/// that extraction counts.
template <class Make>
bool grows_linearly(const std::vector<std::string_view>& parts, const Make& make, std::size_t size) {
  const Article small = dated(make(parts, size));
  const Article large = dated(make(parts, 4 * size));
  const Extraction first = extract_within(small, usual_budget(small));
  const Extraction second = extract_within(large, usual_budget(large));
  CHECK(first.complete);
  CHECK(second.complete);
  return static_cast<double>(second.steps + large.body.size()) <=
         4.5 * static_cast<double>(first.steps + small.body.size());
}

/// Work that a constant bounds may grow faster while the text is small, so a second look is at a longer text.
template <class Make>
void check_growth(const std::vector<std::string_view>& parts, const Make& make, std::size_t size) {
  INFO(shown(parts) << " to " << size << " bytes");
  CHECK((grows_linearly(parts, make, size) || grows_linearly(parts, make, 8 * size)));
}

constexpr std::size_t usual_size = std::size_t{24} << 10;

}  // namespace

TEST_CASE("a text that repeats one piece takes time in proportion to its length") {
  for (const std::string_view piece : pieces) check_growth({piece}, in_turn, usual_size);
}

TEST_CASE("a text that repeats several pieces takes time in proportion to its length") {
  std::mt19937 random(20);  // NOLINT: always the same texts
  const int texts = test::repetitions(250, 20'000);
  for (int i = 0; i < texts; ++i) {
    std::vector<std::string_view> parts(2 + random() % 3);
    for (std::string_view& part : parts) part = pieces[random() % pieces.size()];
    if (i % 2 == 0) {
      check_growth(parts, in_turn, usual_size);
    } else {
      check_growth(parts, in_blocks, usual_size);
    }
  }
}

TEST_CASE("one long word, sentence, gap or list takes time in proportion to its length") {
  for (const std::string_view piece : {"a", "A", "John", "9", "é", " ", "\xe2\x80\x8b", "-", "(", "\"", "\n", "John-",
                                       "of-", "A.", "3,000", "O'", "United Nations of ", "and the ", "Mr "}) {
    check_growth({piece}, in_turn, usual_size);
    check_growth({"Minister of ", piece, " John Smith, president of ", piece}, in_blocks, usual_size);
  }
}

TEST_CASE("officers after many mentions of one organisation take time in proportion to their number") {
  for (const std::string_view piece : {"Harbour Lines Inc and President John Smith ",
                                       "(Reuters) - President John Smith ", "Harbour Lines Inc and the president, "})
    check_growth({piece}, in_turn, usual_size);
}

TEST_CASE("ten megabytes of the worst texts stay within the budget of steps") {
  if (!test::is_torture()) return;
  for (const std::vector<std::string_view>& parts :
       std::vector<std::vector<std::string_view>>{{"Minister of "},
                                                  {"John #, president, "},
                                                  {"President John Smith "},
                                                  {"the president ", "its president "},
                                                  {"Foreign Minister # # of France "},
                                                  {"John # Smith "},
                                                  {"following week "},
                                                  {"By John #\n\n"}}) {
    check_growth(parts, in_turn, std::size_t{5} << 19);
  }
}

TEST_CASE("metadata that lists a great many people takes time in proportion to their number") {
  const auto steps = [](std::size_t people) {
    Article article = dated("John Kerry spoke. Smith spoke. John left.");
    for (std::size_t i = 0; i < people; ++i) article.people.push_back("John " + distinct_word(i));
    return static_cast<double>(extract_within(article, usual_budget(article)).steps);
  };
  CHECK(steps(8000) <= 4.5 * steps(2000));
}

TEST_CASE("an article that takes more steps than allowed has no facts, always") {
  const Article article = dated("President Barack Obama met Chancellor Angela Merkel in Paris on Friday.");
  const Extraction whole = extract_within(article, usual_budget(article));
  REQUIRE(whole.complete);
  CHECK(whole.facts.people.size() == 2);
  CHECK(extract_within(article, whole.steps).facts.people.size() == 2);
  for (std::uint64_t most = 0; most < whole.steps; ++most) {
    const Extraction cut = extract_within(article, most);
    CHECK(!cut.complete);
    CHECK(cut.facts.people.empty());
    CHECK(cut.facts.countries.empty());
    CHECK(cut.facts.dates.empty());
  }
}
