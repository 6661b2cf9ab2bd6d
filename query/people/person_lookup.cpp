#include "query/people/person_lookup.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "common/people/name_form.hpp"
#include "query/forms/fuzzy.hpp"
#include "query/people/person_name.hpp"

namespace dateline::query {

namespace {

constexpr std::uint32_t most_misspelt = 2;  ///< greatest number of edits, over all words of a name
constexpr std::size_t shortest_misspelt =
    4;  ///< bytes; shorter words must match, as two edits turn them into any other

bool more_articles(const KnownPerson& a, const KnownPerson& b) {
  return std::tie(b.articles, a.key) < std::tie(a.articles, b.key);
}

/// The distance of a name from a key: each word of the name to the nearest word of the key, summed up.
class NameDistance {
 public:
  explicit NameDistance(const PersonQuery& query) {
    for (const auto& word : query.words())
      matchers_.emplace_back(word, word.size() < shortest_misspelt ? 0 : most_misspelt);
  }

  /// Greater than most_misspelt if some word of the name has no similar word in the key.
  std::uint32_t of(std::string_view key) {
    const auto words = people::key_words(key);
    std::uint32_t sum = 0;
    for (auto& matcher : matchers_) {
      std::uint32_t least = most_misspelt + 1;
      for (const auto word : words) least = std::min(least, matcher.distance(word).value_or(least));
      sum += least;
    }
    return sum;
  }

 private:
  std::vector<FuzzyMatcher> matchers_;
};

}  // namespace

PersonLookup look_up_person(Engine& engine, Facet facet, std::string_view asked,
                            const std::vector<std::string>& called) {
  const PersonQuery query(asked);
  std::array<std::vector<KnownPerson>, name_levels> levels;
  engine.values(facet, {}, [&](std::string_view key, std::uint64_t articles) {
    auto level = query.level_of(key);
    if (level > NameLevel::full_name && std::binary_search(called.begin(), called.end(), key))
      level = NameLevel::full_name;
    if (level != NameLevel::none) levels[static_cast<std::size_t>(level)].push_back({std::string(key), articles});
    return true;
  });
  PersonLookup lookup;
  for (auto& level : levels) {
    std::sort(level.begin(), level.end(), more_articles);
    if (lookup.matched.empty())
      lookup.matched = std::move(level);
    else
      lookup.lower.insert(lookup.lower.end(), level.begin(), level.end());
  }
  return lookup;
}

std::vector<KnownPerson> nearest_people(Engine& engine, Facet facet, std::string_view asked, std::size_t most) {
  const PersonQuery query(asked);
  NameDistance distance(query);
  NearestForms nearest(most);
  if (query.words().empty()) return {};
  engine.values(facet, {}, [&](std::string_view key, std::uint64_t articles) {
    const auto far = distance.of(key);
    if (far <= most_misspelt) nearest.add({std::string(key), far, articles});
    return true;
  });
  std::vector<KnownPerson> people;
  for (auto& near : std::move(nearest).sorted()) people.push_back({std::move(near.form), near.articles});
  return people;
}

}  // namespace dateline::query
