#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/facts/dates/dates.hpp"
#include "common/facts/extract.hpp"
#include "common/facts/places/countries.hpp"
#include "common/facts/roles/people.hpp"
#include "common/facts/tagging/article_text.hpp"
#include "common/facts/tagging/furniture.hpp"
#include "common/facts/text/words.hpp"

namespace dateline::facts {
namespace {

/// All mentions of people or organisations, in text order, those of the title first.
template <class Named>
std::vector<Mention> mentions_of(const std::vector<Named>& named) {
  std::vector<Mention> mentions;
  for (const Named& each : named) mentions.insert(mentions.end(), each.mentions.begin(), each.mentions.end());
  std::sort(mentions.begin(), mentions.end());
  return mentions;
}

/// Sorts people by their first mention; people without mentions, who come from the article's metadata only, are last.
void order_by_text(std::vector<Person>& people) {
  std::stable_sort(people.begin(), people.end(), [](const Person& a, const Person& b) {
    if (a.mentions.empty() || b.mentions.empty()) return !a.mentions.empty() && b.mentions.empty();
    return a.mentions.front() < b.mentions.front();
  });
}

/// Merges people with equal keys. Needed because the article's metadata may list a person twice, or one that the text
/// mentions too.
void join_same_keys(std::vector<Person>& people) {
  std::unordered_map<std::string_view, Person*> by_key;
  std::vector<Person> joined;
  joined.reserve(people.size());  // by_key points into it, so it must not reallocate
  for (Person& person : people) {
    const auto known = by_key.find(person.key);
    if (known == by_key.end()) {
      joined.push_back(std::move(person));
      by_key.emplace(joined.back().key, &joined.back());
      continue;
    }
    Person& first = *known->second;
    first.official = first.official || person.official;
    first.facet = first.facet || person.facet;
    for (Role& role : person.roles)
      if (std::find(first.roles.begin(), first.roles.end(), role) == first.roles.end())
        first.roles.push_back(std::move(role));
    first.mentions.insert(first.mentions.end(), person.mentions.begin(), person.mentions.end());
    std::sort(first.mentions.begin(), first.mentions.end());
  }
  people = std::move(joined);
}

}  // namespace

Facts extract(const Article& article) {
  Words title;
  Words body;
  title.read(article.title);
  body.read(article.body);
  const Furniture around = furniture(body);
  PeopleDraft draft = find_people(article, title, body, around);
  Facts facts;
  const std::vector<Mention> people = mentions_of(draft.people);
  const std::vector<Mention> organisations = mentions_of(draft.organisations);
  const ArticleText text{title, body, around, people, organisations};
  facts.countries = countries(article, text);
  const std::optional<Day> day = article.published ? std::optional(article.published->day) : std::nullopt;
  facts.dates = dates(day, text);
  assign_roles(draft, facts.countries, home_of(article.source), day);
  facts.people = std::move(draft.people);
  join_same_keys(facts.people);
  order_by_text(facts.people);
  facts.organisations = std::move(draft.organisations);
  return facts;
}

}  // namespace dateline::facts
