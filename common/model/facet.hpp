#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"
#include "common/model/facts.hpp"

namespace dateline {

/// What articles are counted and filtered by. Dates are not among them: they are counted from the published day.
enum class Facet : std::uint8_t { person, official, role, country, source, author, section, keyword, language };
inline constexpr std::size_t facet_count = 9;
inline constexpr std::array<Facet, facet_count> all_facets{Facet::person,  Facet::official, Facet::role,
                                                           Facet::country, Facet::source,   Facet::author,
                                                           Facet::section, Facet::keyword,  Facet::language};

[[nodiscard]] std::string_view name_of(Facet facet) noexcept;
[[nodiscard]] std::optional<Facet> facet_named(std::string_view name) noexcept;

/// One value of a facet in one article: what is grouped by, and how this article spells it.
struct FacetValue {
  std::string value;  ///< person and official: the key; role: "foreign minister@cn", folded; the rest: folded
  std::string label;  ///< the spelling here
  auto operator<=>(const FacetValue&) const = default;
};

/// An article's values of one facet, sorted by value, each once. The same for every engine.
[[nodiscard]] std::vector<FacetValue> facet_values(Facet facet, const Article& article, const Facts& facts);

/// "text@cc" of a role, folded; "text@" without a country.
[[nodiscard]] std::string role_value(const Role& role);

}  // namespace dateline
