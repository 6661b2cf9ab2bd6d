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
#include "common/facts/text/steps.hpp"
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

constexpr std::size_t most_roles_compared = 64;

/// Whether the person has this role among the first `most_roles_compared`.
bool has_role(const Person& person, const Role& role) {
  const std::size_t compared = std::min(person.roles.size(), most_roles_compared);
  const auto end = person.roles.begin() + static_cast<std::ptrdiff_t>(compared);
  count_steps(compared);
  return std::find(person.roles.begin(), end, role) != end;
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
      if (!has_role(first, role)) first.roles.push_back(std::move(role));
    first.mentions.insert(first.mentions.end(), person.mentions.begin(), person.mentions.end());
    std::sort(first.mentions.begin(), first.mentions.end());
  }
  people = std::move(joined);
}

/// The countries that an office may be of if only the article as a whole tells it, by weight: all but the European
/// Union and the United Nations.
std::vector<Country> possible_owners(const FoundCountries& found) {
  std::vector<Country> countries = found.named;
  std::erase_if(countries, [](const Country& each) { return each.code == "eu" || each.code == "un"; });
  countries.insert(countries.end(), found.in_phrases.begin(), found.in_phrases.end());
  std::stable_sort(countries.begin(), countries.end(),
                   [](const Country& a, const Country& b) { return a.weight > b.weight; });
  return countries;
}

Facts all_facts(const Article& article) {
  Words title;
  Words body;
  title.read(article.title);
  body.read(article.body);
  count_steps(title.size() + body.size());
  const Furniture around = furniture(body);
  PeopleDraft draft = find_people(article, title, body, around);
  Facts facts;
  const std::vector<Mention> people = mentions_of(draft.people);
  const std::vector<Mention> organisations = mentions_of(draft.organisations);
  const ArticleText text{title, body, around, people, organisations};
  FoundCountries found = countries(article, text);
  const std::optional<Day> day = article.published ? std::optional(article.published->day) : std::nullopt;
  facts.dates = dates(day, text);
  assign_roles(draft, possible_owners(found), home_of(article.source), day);
  facts.countries = std::move(found.named);
  facts.people = std::move(draft.people);
  join_same_keys(facts.people);
  order_by_text(facts.people);
  facts.organisations = std::move(draft.organisations);
  return facts;
}

}  // namespace

std::uint64_t usual_budget(const Article& article) noexcept {
  constexpr std::uint64_t least = 20'000'000;
  constexpr std::uint64_t of_a_byte = 100;
  return least + of_a_byte * (article.title.size() + article.body.size());
}

Extraction extract_within(const Article& article, std::uint64_t most_steps) {
  const StepBudget budget(most_steps);
  const std::uint64_t before = steps_taken();
  Extraction result;
  try {
    result.facts = all_facts(article);
    result.complete = true;
  } catch (const OutOfSteps&) {
    result.facts = {};
  }
  result.steps = steps_taken() - before;
  return result;
}

Facts extract(const Article& article) { return extract_within(article, usual_budget(article)).facts; }

}  // namespace dateline::facts
