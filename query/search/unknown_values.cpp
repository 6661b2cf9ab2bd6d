#include "query/search/unknown_values.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "query/engine/role_matcher.hpp"
#include "query/forms/fuzzy.hpp"
#include "query/people/nearest_role.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t most_values_suggested = 5;
constexpr std::uint32_t most_value_edits = 2;
constexpr std::size_t most_sought = 10;  ///< unknown values of one query for which similar ones are sought

bool has_value(Engine& engine, Facet facet, const std::string& value) {
  bool found = false;
  engine.values(facet, value, [&](std::string_view first, std::uint64_t) {
    found = first == value;
    return false;
  });
  return found;
}

std::vector<std::string> nearest_values(Engine& engine, Facet facet, const std::string& value) {
  FuzzyMatcher matcher(value, most_value_edits);
  NearestForms nearest(most_values_suggested);
  engine.values(facet, matcher.prefix(), [&](std::string_view known, std::uint64_t articles) {
    if (const auto distance = matcher.distance(known)) nearest.add({std::string(known), *distance, articles});
    return true;
  });
  std::vector<std::string> values;
  for (auto& near : std::move(nearest).sorted()) values.push_back(std::move(near.form));
  return values;
}

/// Roles that are similar to a role in the syntax of RoleQuery.
std::vector<std::string> similar_roles(Engine& engine, const std::string& asked) {
  const auto value = RoleQuery(asked).value();
  if (value.empty()) return nearest_roles(engine, asked);
  auto values = nearest_values(engine, Facet::role, value);
  for (auto& each : values) each.insert(0, 1, '=');
  return values;
}

/// The roles of a tree that no article has.
std::set<std::string> unknown_roles(Engine& engine, const Node& tree) {
  const auto asked = roles_asked(tree);
  if (asked.empty()) return {};
  const auto held = engine.held(asked);
  std::set<std::string> unknown;
  for (std::size_t i = 0; i < asked.size(); ++i)
    if (!held[i]) unknown.insert(asked[i]);
  return unknown;
}

class UnknownValues {
 public:
  UnknownValues(Engine& engine, std::set<std::string> roles) : engine_(engine), roles_(std::move(roles)) {}

  void look_at(const Node& node) {
    if (const auto* facet = std::get_if<FacetIs>(&node.value)) look_at(*facet);
    if (const auto* role = std::get_if<RoleName>(&node.value); role != nullptr) look_at(*role);
    std::visit(
        [this](const auto& parent) {
          if constexpr (requires { parent.children; })
            for (const auto& child : parent.children) look_at(child);
        },
        node.value);
  }

  [[nodiscard]] std::vector<UnknownValue> values() && { return std::move(values_); }

 private:
  void look_at(const FacetIs& asked) {
    if (row_of(asked.facet).filter != FacetFilter::folded) return;
    for (const auto& value : asked.values)
      if (!has_value(engine_, asked.facet, value))
        add(asked.facet, value, [&] { return nearest_values(engine_, asked.facet, value); });
  }

  void look_at(const RoleName& role) {
    if (!role.keys.empty()) return;
    const auto value = RoleQuery(role.asked).value();
    const bool unknown = value.empty() ? roles_.contains(role.asked) : !has_value(engine_, Facet::role, value);
    if (unknown) add(Facet::role, role.asked, [&] { return similar_roles(engine_, role.asked); });
  }

  template <typename Seek>
  void add(Facet facet, const std::string& asked, Seek nearest) {
    if (!seen_.emplace(facet, asked).second) return;
    values_.push_back({facet, asked, values_.size() < most_sought ? nearest() : std::vector<std::string>()});
  }

  Engine& engine_;
  std::set<std::string> roles_;  ///< the unknown ones
  std::set<std::pair<Facet, std::string>> seen_;
  std::vector<UnknownValue> values_;
};

}  // namespace

std::vector<UnknownValue> unknown_values(Engine& engine, const Node& tree) {
  UnknownValues unknown(engine, unknown_roles(engine, tree));
  unknown.look_at(tree);
  return std::move(unknown).values();
}

}  // namespace dateline::query
