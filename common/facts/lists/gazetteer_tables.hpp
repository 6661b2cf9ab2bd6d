#pragma once

#include <span>
#include <string_view>

namespace dateline::facts {

/// A country or a state that is no more. Lists are split by '|'; spelt as the news spells them.
struct CountryRow {
  std::string_view code;      ///< lower-case ISO 3166-1 alpha-2, or the four letters of ISO 3166-3
  std::string_view names;     ///< the first is the one to show
  std::string_view people;    ///< adjectives and people; a plain plural in s is understood
  std::string_view capitals;  ///< where its government sits
};

/// Places of one kind within a country.
struct PlaceRow {
  std::string_view code;
  std::string_view names;
};

[[nodiscard]] std::span<const CountryRow> country_rows() noexcept;  ///< ISO 3166-1, and Kosovo
[[nodiscard]] std::span<const CountryRow> former_state_rows() noexcept;
[[nodiscard]] std::span<const PlaceRow> city_rows() noexcept;
[[nodiscard]] std::span<const PlaceRow> region_rows() noexcept;  ///< states, provinces, parts and peoples of a country
[[nodiscard]] std::span<const PlaceRow>
government_rows() noexcept;  ///< buildings and bodies that stand for a government
/// Phrases with a country's word in them that speak of no country, or of it only by the way; code empty or that
/// country's.
[[nodiscard]] std::span<const PlaceRow> fixed_phrase_rows() noexcept;

}  // namespace dateline::facts
