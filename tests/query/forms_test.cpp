#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "query/forms/fuzzy.hpp"
#include "query/forms/wildcard.hpp"

using namespace dateline::query;

namespace {

/// Optimal string alignment by its recursive definition, over code points.
std::uint32_t naive_distance(std::u32string_view a, std::u32string_view b) {
  if (a.empty() || b.empty()) return static_cast<std::uint32_t>(a.size() + b.size());
  const auto ra = a.substr(1);
  const auto rb = b.substr(1);
  auto best = std::min(
      {naive_distance(ra, b) + 1, naive_distance(a, rb) + 1, naive_distance(ra, rb) + (a[0] == b[0] ? 0U : 1U)});
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0])
    best = std::min(best, naive_distance(a.substr(2), b.substr(2)) + 1);
  return best;
}

bool naive_wildcard(std::string_view pattern, std::string_view form) {
  if (pattern.empty()) return form.empty();
  if (pattern[0] == '*') {
    if (naive_wildcard(pattern.substr(1), form)) return true;
    return !form.empty() && naive_wildcard(pattern, form.substr(1));
  }
  return !form.empty() && form[0] == pattern[0] && naive_wildcard(pattern.substr(1), form.substr(1));
}

const std::vector<std::pair<std::string, char32_t>> letters{{"a", U'a'}, {"b", U'b'}, {"ß", U'ß'}, {"中", U'中'}};

struct Word {
  std::string utf8;
  std::u32string code_points;
};

Word arbitrary_word(int longest) {
  Word word;
  const int length = *rc::gen::inRange(0, longest + 1);
  for (int i = 0; i < length; ++i) {
    const auto& [utf8, code_point] = letters[*rc::gen::inRange<std::size_t>(0, letters.size())];
    word.utf8 += utf8;
    word.code_points += code_point;
  }
  return word;
}

std::string arbitrary_text(const std::string& letters_of, int longest) {
  std::string text;
  const int length = *rc::gen::inRange(0, longest + 1);
  for (int i = 0; i < length; ++i) text += *rc::gen::elementOf(letters_of);
  return text;
}

}  // namespace

TEST_CASE("fuzzy distance is the optimal string alignment over code points, where the first is kept") {
  REQUIRE(rc::check([] {
    const auto a = arbitrary_word(6);
    const auto b = arbitrary_word(6);
    const auto most = *rc::gen::inRange<std::uint32_t>(0, 3);
    const auto distance = naive_distance(a.code_points, b.code_points);
    const bool same_start = a.code_points.empty() || (!b.code_points.empty() && a.code_points[0] == b.code_points[0]);
    const auto expected = distance <= most && same_start ? std::optional(distance) : std::nullopt;
    FuzzyMatcher matcher(a.utf8, most);
    RC_ASSERT(matcher.distance(b.utf8) == expected);
    RC_ASSERT(matcher.distance(b.utf8) == expected);  // nothing stays behind from one form to the next
  }));
}

TEST_CASE("a fuzzy pattern takes swapped neighbours as one edit, but not edited ones") {
  FuzzyMatcher matcher("minister", 1);
  CHECK(matcher.distance("minsiter") == 1U);
  CHECK(matcher.distance("ministers") == 1U);
  CHECK(matcher.distance("inister") == std::nullopt);
  CHECK(FuzzyMatcher("xca", 2).distance("xabc") == std::nullopt);  // unrestricted edit distance would say 2
}

TEST_CASE("the best fuzzy forms are the nearest, then the most frequent, then the first by bytes") {
  NearestForms nearest(3);
  for (const auto& [form, distance, articles] : std::vector<std::tuple<std::string, std::uint32_t, std::uint64_t>>{
           {"far", 2, 900}, {"rare", 1, 1}, {"b", 1, 5}, {"a", 1, 5}, {"same", 0, 1}})
    nearest.add({form, distance, articles});
  std::vector<std::string> order;
  for (const auto& form : std::move(nearest).sorted()) order.push_back(form.form);
  CHECK(order == std::vector<std::string>{"same", "a", "b"});
}

TEST_CASE("a wildcard matches what its definition says") {
  REQUIRE(rc::check([] {
    const auto pattern = arbitrary_text("ab*", 8);
    const auto form = arbitrary_text("ab", 8);
    RC_ASSERT(matches_wildcard(pattern, form) == naive_wildcard(pattern, form));
  }));
}

TEST_CASE("a hostile wildcard of many stars ends") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "a*";
  CHECK_FALSE(matches_wildcard(pattern + "b", std::string(5000, 'a')));
}
