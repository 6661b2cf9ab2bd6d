#pragma once

#include <span>
#include <string_view>

/// The places that the data files list, sorted by name. Read through gazetteer.hpp. Immutable.
namespace dateline::facts {

/// A country, or a state that is no more.
struct CountryRow {
  std::string_view code;  ///< lower-case ISO 3166-1 alpha-2, or the four letters of ISO 3166-3
  std::string_view name;  ///< the one to show
};

/// A name of a place, a people or a government.
struct PlaceRow {
  std::string_view name;  ///< as the news spells it
  std::string_view code;  ///< of its country; empty for some fixed phrases
};

[[nodiscard]] std::span<const CountryRow> country_rows() noexcept;     ///< sorted by code
[[nodiscard]] std::span<const PlaceRow> country_name_rows() noexcept;  ///< further names of countries
[[nodiscard]] std::span<const PlaceRow> capital_rows() noexcept;       ///< cities where a government sits
[[nodiscard]] std::span<const PlaceRow> demonym_rows() noexcept;       ///< adjectives and peoples, in the singular
[[nodiscard]] std::span<const PlaceRow> government_rows() noexcept;    ///< buildings and bodies that mean a government
[[nodiscard]] std::span<const PlaceRow> city_rows() noexcept;          ///< other cities
[[nodiscard]] std::span<const PlaceRow> region_rows() noexcept;  ///< states, provinces, parts and peoples of a country
[[nodiscard]] std::span<const PlaceRow> region_abbreviation_rows() noexcept;
[[nodiscard]] std::span<const PlaceRow> alliance_rows() noexcept;
[[nodiscard]] std::span<const PlaceRow> place_prefix_rows() noexcept;  ///< "Sino" of "Sino-Soviet"
/// Phrases that contain the name of a place but do not mean it.
[[nodiscard]] std::span<const PlaceRow> fixed_phrase_rows() noexcept;

}  // namespace dateline::facts
