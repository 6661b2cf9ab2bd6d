#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
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

namespace {

/// The sorted words that a walk finds which reads a word, and then the next or the first at or after next_match().
std::vector<std::pair<std::string, std::uint32_t>> walk(FuzzyMatcher& matcher, const std::vector<std::string>& words,
                                                        std::size_t& read) {
  std::vector<std::pair<std::string, std::uint32_t>> found;
  std::string before;
  for (auto at = words.begin(); at != words.end();) {
    ++read;
    std::size_t shared = 0;
    while (shared < std::min(before.size(), at->size()) && before[shared] == (*at)[shared]) ++shared;
    before = *at;
    if (const auto distance = matcher.read(*at, shared)) found.emplace_back(*at, *distance);
    if (matcher.may_continue()) {
      ++at;
      continue;
    }
    const auto next = matcher.next_match();
    if (next.empty()) break;
    REQUIRE(next > before);
    at = std::lower_bound(at, words.end(), next);
  }
  return found;
}

}  // namespace

TEST_CASE("a fuzzy walk over sorted words finds just those that are near") {
  REQUIRE(rc::check([] {
    // Common beginnings make words longer and keep the naive distance fast: they add nothing to it.
    const auto start = *rc::gen::element<std::string>("", "", "ab", "bß中");
    const auto pattern = arbitrary_word(6);
    std::map<std::string, Word> words;
    for (int i = *rc::gen::inRange(0, 300); i > 0; --i) {
      auto word = arbitrary_word(7);
      words.emplace(start + word.utf8, word);
    }
    const auto most = *rc::gen::inRange<std::uint32_t>(0, 4);
    std::vector<std::string> sorted;
    std::vector<std::pair<std::string, std::uint32_t>> expected;
    for (const auto& [word, rest] : words) {
      sorted.push_back(word);
      const bool kept = !start.empty() || pattern.code_points.empty() ||
                        (!rest.code_points.empty() && rest.code_points[0] == pattern.code_points[0]);
      const auto distance = naive_distance(pattern.code_points, rest.code_points);
      if (kept && distance <= most) expected.emplace_back(word, distance);
    }
    FuzzyMatcher matcher(start + pattern.utf8, most);
    std::size_t read = 0;
    RC_ASSERT(walk(matcher, sorted, read) == expected);
  }));
}

TEST_CASE("a fuzzy walk reads few of the words that are not near") {
  std::vector<std::string> words;
  for (char a = 'a'; a <= 'z'; ++a)
    for (char b = 'a'; b <= 'z'; ++b)
      for (char c = 'a'; c <= 'z'; ++c) words.push_back(std::string("s") + a + b + c + "ator");
  FuzzyMatcher matcher("senator", 1);
  std::size_t read = 0;
  CHECK(walk(matcher, words, read).size() == 76);
  CHECK(read < 400);
}

TEST_CASE("malformed text neither stops a fuzzy walk nor leads it back") {
  REQUIRE(rc::check([] {
    std::set<std::string> words;
    for (int i = *rc::gen::inRange(0, 100); i > 0; --i) words.insert(arbitrary_text("a\xc3\xa9\xff\x80\xe4\xb8", 6));
    const std::vector<std::string> sorted(words.begin(), words.end());
    FuzzyMatcher matcher(arbitrary_text("a\xc3\xa9\xff\xe4\xb8\xad", 5), *rc::gen::inRange<std::uint32_t>(0, 3));
    std::size_t read = 0;
    static_cast<void>(walk(matcher, sorted, read));
    RC_ASSERT(read <= sorted.size());
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
