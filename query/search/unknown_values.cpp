#include "query/search/unknown_values.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

#include "query/forms/fuzzy.hpp"
#include "query/people/nearest_role.hpp"

namespace dateline::query {

namespace {

constexpr std::size_t most_values_suggested = 5;
constexpr std::uint32_t most_value_edits = 2;

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

class UnknownValues {
 public:
  UnknownValues(Engine& engine, bool roles) : engine_(engine), roles_(roles) {}

  void look_at(const Node& node) {
    if (const auto* facet = std::get_if<FacetIs>(&node.value)) look_at(*facet);
    if (const auto* role = std::get_if<RoleName>(&node.value); role != nullptr && roles_) look_at(*role);
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
        add({asked.facet, value, nearest_values(engine_, asked.facet, value)});
  }

  void look_at(const RoleName& role) {
    auto nearest = nearest_roles(engine_, role.asked);
    if (!nearest.empty()) add({Facet::role, role.asked, std::move(nearest)});
  }

  void add(UnknownValue value) {
    if (std::find(values_.begin(), values_.end(), value) == values_.end()) values_.push_back(std::move(value));
  }

  Engine& engine_;
  bool roles_;
  std::vector<UnknownValue> values_;
};

}  // namespace

std::vector<UnknownValue> unknown_values(Engine& engine, const Node& tree, bool roles) {
  UnknownValues unknown(engine, roles);
  unknown.look_at(tree);
  return std::move(unknown).values();
}

}  // namespace dateline::query
