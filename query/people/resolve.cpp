#include "query/people/resolve.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <unordered_map>
#include <variant>

#include "common/text/fold.hpp"
#include "query/people/person_lookup.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t most_also = 10;
constexpr std::size_t most_suggested = 10;  ///< unknown names of one query for which similar names are sought

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

/// Fills in the name, the most frequent role and the number of articles of each person: the usual name of one with
/// several keys, the most frequent spelling of others. A name in the user's list of people takes precedence.
void describe(Engine& engine, LazyDirectory* directory, Facet facet, std::vector<FoundPerson>& people) {
  if (people.empty()) return;
  FacetIs all{facet, {}};
  FacetRequest request{facet, no_limit, {}, directory == nullptr ? nullptr : directory->persons()};
  std::unordered_map<std::string_view, FoundPerson*> person_of;
  for (auto& person : people) {
    request.only.push_back(person.key);
    all.values.push_back(person.key);
    all.values.insert(all.values.end(), person.joined.begin(), person.joined.end());
    person_of.emplace(person.key, &person);
  }
  Search search;
  search.tree = {std::move(all)};
  search.limit = 0;
  search.facets.push_back(std::move(request));
  auto answer = engine.search(search);
  for (auto& [value, label, role, count] : answer.facets.front().values) {
    auto& person = *person_of.at(value);
    person.name = std::move(label);
    person.role = std::move(role);
    person.articles = count;
  }
  if (directory == nullptr) return;
  for (auto& person : people) {
    if (!person.joined.empty())
      if (auto name = directory->name_of(person.key); !name.empty()) person.name = std::move(name);
    if (auto given = name_given(*directory, person)) person.name = std::move(*given);
  }
}

bool is_among(const std::vector<FoundPerson>& people, std::string_view key) {
  return std::any_of(people.begin(), people.end(), [&](const FoundPerson& person) {
    return person.key == key || std::find(person.joined.begin(), person.joined.end(), key) != person.joined.end();
  });
}

void collect_names(const Node& tree, std::vector<PersonName>& names) {
  if (const auto* name = std::get_if<PersonName>(&tree.value)) names.push_back(*name);
  std::visit(
      [&](const auto& node) {
        if constexpr (requires { node.children; })
          for (const auto& child : node.children) collect_names(child, names);
      },
      tree.value);
}

template <typename T>
void append(std::vector<T>& to, std::vector<T> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

std::vector<FoundPerson> PeopleResolver::persons(const PersonName& name, std::span<const KnownPerson> people) const {
  const auto map = this->map();
  if (map == nullptr) return found(name.asked, people);
  std::vector<FoundPerson> persons;
  std::set<std::string, std::less<>> known;
  for (const auto& each : people) {
    const std::string key(map->person_of(each.key));
    if (!known.insert(key).second) continue;
    auto& person =
        persons.emplace_back(FoundPerson{name.asked, key, map->keys_of(key), key, std::nullopt, each.articles});
    std::erase(person.joined, key);
  }
  return persons;
}

std::shared_ptr<const PersonMap> PeopleResolver::map() const {
  return directory_ == nullptr ? nullptr : directory_->persons();
}

std::vector<std::string> PeopleResolver::called(std::string_view asked) const {
  if (directory_ == nullptr || asked.starts_with('~')) return {};
  return directory_->keys_called(asked);
}

UnknownPerson PeopleResolver::unknown(const PersonName& name) {
  const auto names = [&](Facet facet, std::span<const KnownPerson> people) {
    auto named = persons(name, people.first(std::min(most_nearest, people.size())));
    describe(engine_, directory_, facet, named);
    std::vector<std::string> spelt;
    spelt.reserve(named.size());
    for (auto& person : named) spelt.push_back(std::move(person.name));
    return spelt;
  };
  UnknownPerson unknown{name.asked, name.facet, {}, {}};
  if (people_.unknown.size() >= most_suggested) return unknown;
  if (name.facet == Facet::official) {
    constexpr auto person = Facet::person;
    look_up(person, {name});
    unknown.without_office = names(person, looked_up_.at({person, name.asked}).matched);
  }
  if (unknown.without_office.empty())
    unknown.nearest = names(name.facet, nearest_people(engine_, name.facet, name.asked, most_nearest, map().get()));
  return unknown;
}

void PeopleResolver::look_up(Facet facet, const std::vector<PersonName>& names) {
  std::set<std::string> wanted;
  for (const auto& name : names)
    if (!looked_up_.contains({facet, name.asked})) wanted.insert(name.asked);
  if (wanted.empty()) return;
  std::vector<AskedName> asked;
  for (const auto& name : wanted) asked.push_back({name, called(name)});
  auto lookups = look_up_people(engine_, facet, asked, map().get());
  for (std::size_t i = 0; i < asked.size(); ++i)
    looked_up_.emplace(NameOfFacet(facet, asked[i].asked), std::move(lookups[i]));
}

FacetIs PeopleResolver::resolve(const PersonName& name) {
  const NameOfFacet asked(name.facet, name.asked);
  if (const auto known = resolved_.find(asked); known != resolved_.end()) return known->second;

  look_up(name.facet, {name});
  auto& lookup = looked_up_.at(asked);
  std::vector<FoundPerson> searched;
  if (!lookup.matched.empty()) searched = persons(name, lookup.matched);
  FacetIs facet{name.facet, {}};
  for (const auto& person : searched) {
    facet.values.push_back(person.key);
    facet.values.insert(facet.values.end(), person.joined.begin(), person.joined.end());
  }
  std::erase_if(lookup.lower, [&](const KnownPerson& person) { return is_among(searched, person.key); });
  auto also = persons(name, std::span(lookup.lower).first(std::min(most_also, lookup.lower.size())));
  describe(engine_, directory_, name.facet, searched);
  describe(engine_, directory_, name.facet, also);
  if (searched.empty()) people_.unknown.push_back(unknown(name));
  append(people_.searched, std::move(searched));
  append(people_.also, std::move(also));
  resolved_.emplace(asked, facet);
  return facet;
}

Node PeopleResolver::resolve(const Node& tree) {
  std::vector<PersonName> names;
  collect_names(tree, names);
  for (const auto facet : {Facet::person, Facet::official}) {
    std::vector<PersonName> of_facet;
    std::copy_if(names.begin(), names.end(), std::back_inserter(of_facet),
                 [&](const PersonName& name) { return name.facet == facet; });
    look_up(facet, of_facet);
  }
  return resolved(tree);
}

Node PeopleResolver::resolved(const Node& tree) {
  if (const auto* name = std::get_if<PersonName>(&tree.value)) return {resolve(*name)};
  Node result = tree;
  std::visit(
      [this](auto& node) {
        if constexpr (requires { node.children; })
          for (auto& child : node.children) child = this->resolved(child);
      },
      result.value);
  return result;
}

}  // namespace dateline::query
