#include "query/people/people_list.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "common/people/directory.hpp"
#include "common/people/name_form.hpp"
#include "common/text/fold.hpp"
#include "query/engine/role_query.hpp"
#include "query/people/nearest_role.hpp"
#include "query/people/person_lookup.hpp"

namespace dateline::query {

namespace {

using people::HeldRole;
using people::PersonEntry;

std::uint64_t articles_with_roles(const PersonEntry& person) {
  return std::accumulate(person.roles.begin(), person.roles.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const HeldRole& held) { return sum + held.span.articles; });
}

/// Removes the roles of a person that do not match the request. Returns whether any are left.
class RoleFilter {
 public:
  explicit RoleFilter(const PeopleRequest& request)
      : roles_(request.roles.begin(), request.roles.end()), countries_(request.countries) {}

  [[nodiscard]] bool wants_any() const noexcept { return roles_.empty() && countries_.empty(); }
  bool operator()(PersonEntry& person) const {
    std::erase_if(person.roles, [&](const HeldRole& held) { return !answers(held.role); });
    return !person.roles.empty();
  }

  /// Adds to a directory query what its terms can check: the country and the words of the role.
  void narrow(people::PeopleQuery& query) const {
    if (countries_.size() == 1) query.country = countries_.front();
    if (roles_.size() != 1) return;
    query.role_words = roles_.front().office_words();
    if (countries_.empty()) query.country = roles_.front().country();
  }

 private:
  [[nodiscard]] bool answers(const Role& role) const {
    const bool has_country =
        countries_.empty() || std::find(countries_.begin(), countries_.end(), role.country) != countries_.end();
    return has_country && (roles_.empty() || std::any_of(roles_.begin(), roles_.end(),
                                                         [&](const RoleQuery& asked) { return asked.matches(role); }));
  }

  std::vector<RoleQuery> roles_;
  const std::vector<std::string>& countries_;
};

/// The number of articles that match the tree, and the first and last day on which one appeared.
people::Span span_of(Engine& engine, Node tree) {
  Search search;
  search.tree = std::move(tree);
  search.limit = 0;
  search.days = true;
  const auto answer = engine.search(search);
  people::Span span{answer.total, std::nullopt, std::nullopt};
  if (!answer.days.empty()) {
    span.first = answer.days.front().day;
    span.last = answer.days.back().day;
  }
  return span;
}

/// Whether two roles are spelt the same but for case and diacritics.
bool is_same_wording(const Role& a, const Role& b) {
  return a.status == b.status && a.country == b.country && a.role_class == b.role_class &&
         text::fold(a.text) == text::fold(b.text) && text::fold(a.body) == text::fold(b.body);
}

/// Replaces the counts and days by those of the index.
void recount(Engine& engine, PersonEntry& person) {
  person.span = span_of(engine, {FacetIs{Facet::person, person.keys}});
  const auto appearances = engine.roles_of(person.keys);
  for (auto& [role, span] : person.roles) {
    std::map<std::uint64_t, std::optional<Day>> articles;
    for (const auto& appearance : appearances)
      if (is_same_wording(appearance.role, role))
        articles.insert(appearance.articles.begin(), appearance.articles.end());
    span = {};
    for (const auto& [document, day] : articles) span.add_article(day);
  }
}

/// Adds the offices of the people listed. With roles asked for, the people are put in the order in which they held
/// them; those who never regularly did come last.
void add_offices(Engine& engine, const PeopleRequest& request, PeopleList& list) {
  const std::vector<RoleQuery> asked(request.roles.begin(), request.roles.end());
  struct Listed {
    PersonEntry person;
    std::vector<OfficeHeld> offices;
    std::optional<Day> begun;
  };
  std::vector<Listed> listed;
  for (auto& person : list.people) {
    auto offices = with_snapshot(engine, [&] { return offices_held(engine, person.keys, person.roles, asked); });
    std::erase_if(offices, [&](const OfficeHeld& office) {
      const auto& countries = request.countries;
      return !countries.empty() &&
             std::find(countries.begin(), countries.end(), office.role.country) == countries.end();
    });
    std::optional<Day> begun;
    for (const auto& office : offices)
      for (const auto& span : office.spans)
        if (span.first && (!begun || *span.first < *begun)) begun = span.first;
    listed.push_back({std::move(person), std::move(offices), begun});
  }
  if (!asked.empty())
    std::stable_sort(listed.begin(), listed.end(),
                     [](const Listed& a, const Listed& b) { return a.begun && (!b.begun || *a.begun < *b.begun); });
  list.people.clear();
  for (auto& each : listed) {
    list.people.push_back(std::move(each.person));
    list.offices.push_back(std::move(each.offices));
  }
  if (!asked.empty()) list.gaps = gaps_between(list.offices);
}

/// The names of the people whose spelling is most similar to `asked`, without duplicates.
std::vector<std::string> nearest_names(Engine& engine, const people::Directory& directory, std::string_view asked) {
  std::vector<PersonMap::Meaning> meanings;
  for (auto& [key, person] : directory.meanings()) meanings.push_back({std::move(key), std::move(person)});
  const PersonMap persons(std::move(meanings));
  std::vector<std::string> names;
  for (const auto& near : nearest_people(engine, Facet::person, asked, most_nearest, &persons)) {
    const auto person = directory.person(near.key);
    auto name = person ? person->name() : near.key;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

PeopleList list_people(Engine& engine, const std::filesystem::path& index, const PeopleRequest& request) {
  const RoleFilter roles(request);
  const people::Directory directory(index);
  people::PeopleQuery query;
  for (const auto& word : people::name_words(request.name)) query.words.push_back(people::plain_spelling(word));
  const bool has_name = request.name.find_first_not_of(" \t\r\n") != std::string::npos;
  if (has_name && query.words.empty()) return {};  // a text without a word names nobody
  roles.narrow(query);

  auto found = roles.wants_any() ? directory.find(query, request.limit) : directory.find(query, no_limit, roles);
  PeopleList list{found.total, std::move(found.people), {}, {}, {}};
  if (!roles.wants_any())
    std::stable_sort(list.people.begin(), list.people.end(), [](const PersonEntry& a, const PersonEntry& b) {
      return articles_with_roles(a) > articles_with_roles(b);
    });
  if (list.people.size() > request.limit) list.people.resize(request.limit);

  if (directory.generation() != engine.statistics().generation)
    for (auto& person : list.people) with_snapshot(engine, [&] { recount(engine, person); });
  add_offices(engine, request, list);
  if (list.total == 0 && !request.name.empty()) list.nearest = nearest_names(engine, directory, request.name);
  if (list.total == 0 && list.nearest.empty())
    for (const auto& role : request.roles)
      for (auto& near : nearest_roles(engine, role)) list.nearest.push_back(std::move(near));
  return list;
}

}  // namespace dateline::query
