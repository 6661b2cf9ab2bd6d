#include "common/facts/lists/gazetteer_tables.hpp"

namespace dateline::facts {
namespace {

// clang-format off
constexpr CountryRow countries[] = {
#include <lists/countries.inc>
};
constexpr PlaceRow country_names[] = {
#include <lists/country_names.inc>
};
constexpr PlaceRow capitals[] = {
#include <lists/capitals.inc>
};
constexpr PlaceRow demonyms[] = {
#include <lists/demonyms.inc>
};
constexpr PlaceRow governments[] = {
#include <lists/governments.inc>
};
constexpr PlaceRow cities[] = {
#include <lists/cities.inc>
};
constexpr PlaceRow regions[] = {
#include <lists/regions.inc>
};
constexpr PlaceRow region_abbreviations[] = {
#include <lists/region_abbreviations.inc>
};
constexpr PlaceRow alliances[] = {
#include <lists/alliances.inc>
};
constexpr PlaceRow place_prefixes[] = {
#include <lists/place_prefixes.inc>
};
constexpr PlaceRow fixed_phrases[] = {
#include <lists/fixed_phrases.inc>
};
// clang-format on

}  // namespace

std::span<const CountryRow> country_rows() noexcept { return countries; }
std::span<const PlaceRow> country_name_rows() noexcept { return country_names; }
std::span<const PlaceRow> capital_rows() noexcept { return capitals; }
std::span<const PlaceRow> demonym_rows() noexcept { return demonyms; }
std::span<const PlaceRow> government_rows() noexcept { return governments; }
std::span<const PlaceRow> city_rows() noexcept { return cities; }
std::span<const PlaceRow> region_rows() noexcept { return regions; }
std::span<const PlaceRow> region_abbreviation_rows() noexcept { return region_abbreviations; }
std::span<const PlaceRow> alliance_rows() noexcept { return alliances; }
std::span<const PlaceRow> place_prefix_rows() noexcept { return place_prefixes; }
std::span<const PlaceRow> fixed_phrase_rows() noexcept { return fixed_phrases; }

}  // namespace dateline::facts
