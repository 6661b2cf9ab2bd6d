#include "query/people/resolve.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_map>
#include <variant>

#include "common/text/fold.hpp"
#include "query/people/person_lookup.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t most_also = 10;

std::vector<FoundPerson> found(std::string_view asked, std::span<const KnownPerson> people) {
  std::vector<FoundPerson> list;
  for (const auto& [key, articles] : people) list.push_back({std::string(asked), key, {}, key, std::nullopt, articles});
  return list;
}

/// The name that the user's list of people gives to any key of a person.
std::optional<std::string> name_given(LazyDirectory& directory, const FoundPerson& person) {
  auto name = directory.name_given(person.key);
  for (auto key = person.joined.begin(); !name && key != person.joined.end(); ++key) name = directory.name_given(*key);
  return name;
}

/// Fills in the most frequent name and role of each person. A name in the user's list of people takes precedence.
void add_names(Engine& engine, LazyDirectory* directory, Facet facet, std::vector<FoundPerson>& people) {
  if (people.empty()) return;
  std::vector<std::string> keys;
  std::unordered_map<std::string_view, FoundPerson*> person_of;
  for (auto& person : people) {
    keys.push_back(person.key);
    person_of.emplace(person.key, &person);
  }
  Search search;
  search.tree = {FacetIs{facet, keys}};
  search.limit = 0;
  search.facets = {{facet, no_limit, keys}};
  auto answer = engine.search(search);
  for (auto& [value, label, role, count] : answer.facets.front().values) {
    auto& person = *person_of.at(value);
    person.name = std::move(label);
    person.role = std::move(role);
  }
  if (directory == nullptr) return;
  for (auto& person : people)
    if (auto given = name_given(*directory, person)) person.name = std::move(*given);
}

/// Recounts the articles of people with several keys: an article that has several of them counts once.
void count_joined(Engine& engine, Facet facet, std::vector<FoundPerson>& people) {
  for (auto& person : people) {
    if (person.joined.empty()) continue;
    FacetIs keys{facet, person.joined};
    keys.values.push_back(person.key);
    Search search;
    search.tree = {std::move(keys)};
    search.limit = 0;
    person.articles = engine.search(search).total;
  }
}

bool is_among(const std::vector<FoundPerson>& people, std::string_view key) {
  return std::any_of(people.begin(), people.end(), [&](const FoundPerson& person) {
    return person.key == key || std::find(person.joined.begin(), person.joined.end(), key) != person.joined.end();
  });
}

template <typename T>
void append(std::vector<T>& to, std::vector<T> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

std::vector<FoundPerson> PeopleResolver::joined(const PersonName& name, const std::vector<KnownPerson>& people) const {
  if (directory_ == nullptr || text::fold(name.asked) == people.front().key) return found(name.asked, people);
  std::vector<FoundPerson> persons;
  for (const auto& known : people) {
    if (is_among(persons, known.key)) continue;
    auto person = found(name.asked, std::span(&known, 1)).front();
    person.joined = directory_->keys_joined_with(known.key);
    std::erase(person.joined, known.key);
    persons.push_back(std::move(person));
  }
  return persons;
}

std::vector<std::string> PeopleResolver::called(const PersonName& name) const {
  if (directory_ == nullptr || name.asked.starts_with('~')) return {};
  return directory_->keys_called(name.asked);
}

UnknownPerson PeopleResolver::unknown(const PersonName& name) const {
  const auto names = [&](Facet facet, std::span<const KnownPerson> people) {
    auto named = found(name.asked, people.first(std::min(most_nearest, people.size())));
    add_names(engine_, directory_, facet, named);
    std::vector<std::string> spelt;
    spelt.reserve(named.size());
    for (auto& person : named) spelt.push_back(std::move(person.name));
    return spelt;
  };
  UnknownPerson unknown{name.asked, name.facet, {}, {}};
  if (name.facet == Facet::official) {
    constexpr auto person = Facet::person;
    unknown.without_office = names(person, look_up_person(engine_, person, name.asked, called(name)).matched);
  }
  if (unknown.without_office.empty())
    unknown.nearest = names(name.facet, nearest_people(engine_, name.facet, name.asked, most_nearest));
  return unknown;
}

FacetIs PeopleResolver::resolve(const PersonName& name) {
  for (const auto& [known, facet] : resolved_)
    if (known == name) return facet;

  auto lookup = look_up_person(engine_, name.facet, name.asked, called(name));
  std::vector<FoundPerson> searched;
  if (!lookup.matched.empty()) searched = joined(name, lookup.matched);
  FacetIs facet{name.facet, {}};
  for (const auto& person : searched) {
    facet.values.push_back(person.key);
    facet.values.insert(facet.values.end(), person.joined.begin(), person.joined.end());
  }
  std::erase_if(lookup.lower, [&](const KnownPerson& person) { return is_among(searched, person.key); });
  auto also = found(name.asked, std::span(lookup.lower).first(std::min(most_also, lookup.lower.size())));
  add_names(engine_, directory_, name.facet, searched);
  count_joined(engine_, name.facet, searched);
  add_names(engine_, directory_, name.facet, also);
  if (searched.empty()) people_.unknown.push_back(unknown(name));
  append(people_.searched, std::move(searched));
  append(people_.also, std::move(also));
  resolved_.emplace_back(name, facet);
  return facet;
}

Node PeopleResolver::resolve(const Node& tree) {
  if (const auto* name = std::get_if<PersonName>(&tree.value)) return {resolve(*name)};
  Node resolved = tree;
  std::visit(
      [this](auto& node) {
        if constexpr (requires { node.children; })
          for (auto& child : node.children) child = resolve(child);
      },
      resolved.value);
  return resolved;
}

}  // namespace dateline::query
