#include <algorithm>
#include <optional>

#include "common/facts/article_text.hpp"
#include "common/facts/countries.hpp"
#include "common/facts/dates.hpp"
#include "common/facts/facts.hpp"
#include "common/facts/furniture.hpp"
#include "common/facts/people.hpp"
#include "common/facts/words.hpp"

namespace dateline::facts {
namespace {

/// All mentions of people or organisations, in text order, the title's first.
template <class Named>
std::vector<Mention> mentions_of(const std::vector<Named>& named) {
  std::vector<Mention> mentions;
  for (const Named& each : named) mentions.insert(mentions.end(), each.mentions.begin(), each.mentions.end());
  std::sort(mentions.begin(), mentions.end());
  return mentions;
}

/// As the text names them; those whom only the input names last.
void order_by_text(std::vector<Person>& people) {
  std::stable_sort(people.begin(), people.end(), [](const Person& a, const Person& b) {
    if (a.mentions.empty() || b.mentions.empty()) return !a.mentions.empty() && b.mentions.empty();
    return a.mentions.front() < b.mentions.front();
  });
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
  facts.dates = dates(article.published ? std::optional(article.published->day) : std::nullopt, text);
  assign_roles(draft, facts.countries);
  facts.people = std::move(draft.people);
  order_by_text(facts.people);
  facts.organisations = std::move(draft.organisations);
  return facts;
}

}  // namespace dateline::facts
