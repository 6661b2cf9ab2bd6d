#include "query/people/person_lookup.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

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

/// The people whom one name can mean, by level.
class Levels {
 public:
  explicit Levels(const AskedName& name) : query_(name.asked), called_(name.called) {}

  void offer(std::string_view key, std::uint64_t articles) {
    auto level = query_.level_of(key);
    if (level > NameLevel::full_name && std::binary_search(called_.begin(), called_.end(), key))
      level = NameLevel::full_name;
    if (level != NameLevel::none) people_[static_cast<std::size_t>(level)].push_back({std::string(key), articles});
  }

  [[nodiscard]] PersonLookup best() && {
    PersonLookup lookup;
    for (auto& level : people_) {
      std::sort(level.begin(), level.end(), more_articles);
      if (lookup.matched.empty())
        lookup.matched = std::move(level);
      else
        lookup.lower.insert(lookup.lower.end(), level.begin(), level.end());
    }
    return lookup;
  }

 private:
  PersonQuery query_;
  std::span<const std::string> called_;
  std::array<std::vector<KnownPerson>, name_levels> people_;
};

}  // namespace

PersonLookup look_up_person(Engine& engine, Facet facet, AskedName name) {
  return look_up_people(engine, facet, std::span(&name, 1)).front();
}

std::vector<PersonLookup> look_up_people(Engine& engine, Facet facet, std::span<const AskedName> names,
                                         const PersonMap* persons) {
  PersonMap::Walk walk(persons);
  std::vector<Levels> found;
  found.reserve(names.size());
  for (const auto& name : names) found.emplace_back(name);
  engine.values(facet, {}, [&](std::string_view key, std::uint64_t articles) {
    if (walk.index_of(key) == PersonMap::nobody) return true;
    for (auto& levels : found) levels.offer(key, articles);
    return true;
  });
  std::vector<PersonLookup> lookups;
  lookups.reserve(found.size());
  for (auto& levels : found) lookups.push_back(std::move(levels).best());
  return lookups;
}

std::vector<KnownPerson> nearest_people(Engine& engine, Facet facet, std::string_view asked, std::size_t most,
                                        const PersonMap* persons) {
  PersonMap::Walk walk(persons);
  const PersonQuery query(asked);
  NameDistance distance(query);
  NearestForms nearest(most);
  if (query.words().empty()) return {};
  engine.values(facet, {}, [&](std::string_view key, std::uint64_t articles) {
    if (walk.index_of(key) == PersonMap::nobody) return true;
    const auto far = distance.of(key);
    if (far <= most_misspelt) nearest.add({std::string(key), far, articles});
    return true;
  });
  std::vector<KnownPerson> people;
  for (auto& near : std::move(nearest).sorted()) people.push_back({std::move(near.form), near.articles});
  return people;
}

}  // namespace dateline::query
