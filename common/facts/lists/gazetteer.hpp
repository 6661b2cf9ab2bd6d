#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

enum class PlaceKind : std::uint8_t {
  country,     ///< "United Kingdom", "Britain", "UK"
  demonym,     ///< "British", "Britons"
  capital,     ///< "London": the place, or its government
  city,        ///< "Manchester"
  region,      ///< "Yorkshire"
  government,  ///< "Downing Street": always the government
  prefix,      ///< "Anglo" of "Anglo-French"
  fixed,       ///< contains the name of a country but does not mean it: "Indian Ocean", "Air France"
};

/// What a phrase of a text may mean.
struct Place {
  std::array<char, 4> letters{};  ///< of the code, zero-padded; none for some fixed phrases
  PlaceKind kind = PlaceKind::country;

  [[nodiscard]] std::string_view code() const noexcept {
    return {letters.data(), letters[0] == 0 ? 0u : letters[2] == 0 ? 2u : 4u};
  }
};

struct PlaceMatch {
  Place place;
  std::size_t words;
};

/// The longest name of a place, people or government that begins at word i; std::nullopt if the word has no capital.
/// Names that are also words or acronyms ("US") need the right capitals. The country extractor decides by context what
/// an ambiguous name (Georgia, Jordan, Wellington) means. Safe to call from several threads.
[[nodiscard]] std::optional<PlaceMatch> place_at(const Words& words, std::size_t i);

/// The country of a state or province whose short name is word i, "Peabody, Mass." or "PEABODY, MASS., May 20", after
/// the comma behind another place; empty if the word is none.
[[nodiscard]] std::string_view abbreviated_region_at(const Words& words, std::size_t i);

/// The longest name of the European Union, the United Nations or one of their organs that begins at word i; place_at()
/// does not find them. Safe to call from several threads.
[[nodiscard]] std::optional<PlaceMatch> alliance_at(const Words& words, std::size_t i);

/// The code of a country: from its code in any case, its name, or a slug like "west-germany"; for a city or a people,
/// the code of its country. Empty if the name is unknown.
[[nodiscard]] std::string_view country_code(std::string_view name);

/// The code of the country that a name or an adjective of a country means: "France", "french". Empty for anything else,
/// also for the names of cities and regions.
[[nodiscard]] std::string_view nation_code(std::string_view name);

/// The English name of a lower-case code; empty if the code is unknown.
[[nodiscard]] std::string_view country_name(std::string_view code) noexcept;

}  // namespace dateline::facts
