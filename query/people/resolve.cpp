#include "query/people/resolve.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_map>
#include <variant>

#include "query/people/person_lookup.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t most_also = 10;
constexpr std::size_t most_nearest = 5;

std::vector<FoundPerson> found(std::string_view asked, std::span<const KnownPerson> people) {
  std::vector<FoundPerson> list;
  for (const auto& [key, articles] : people) list.push_back({std::string(asked), key, key, std::nullopt, articles});
  return list;
}

/// Fills in the names and roles that the articles of these people use most.
void add_names(Engine& engine, index::Facet facet, std::vector<FoundPerson>& people) {
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
}

template <typename T>
void append(std::vector<T>& to, std::vector<T> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

FacetIs PeopleResolver::resolve(const PersonName& name) {
  for (const auto& [known, facet] : resolved_)
    if (known == name) return facet;

  const auto lookup = look_up_person(engine_, name.facet, name.asked);
  FacetIs facet{name.facet, {}};
  for (const auto& person : lookup.matched) facet.values.push_back(person.key);

  auto searched = found(name.asked, lookup.matched);
  auto also = found(name.asked, std::span(lookup.lower).first(std::min(most_also, lookup.lower.size())));
  add_names(engine_, name.facet, searched);
  add_names(engine_, name.facet, also);
  if (searched.empty()) {
    auto near = found(name.asked, nearest_people(engine_, name.facet, name.asked, most_nearest));
    add_names(engine_, name.facet, near);
    UnknownPerson unknown{name.asked, {}};
    for (auto& person : near) unknown.nearest.push_back(std::move(person.name));
    people_.unknown.push_back(std::move(unknown));
  }
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
