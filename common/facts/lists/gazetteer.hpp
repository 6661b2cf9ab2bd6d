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
  region,      ///< "Scotland Yard" is none, "Yorkshire" is one
  government,  ///< "Downing Street": always the government
  prefix,      ///< "Anglo" of "Anglo-French"
  fixed,       ///< speaks of no country though one stands in it, or of it by the way: "Indian Ocean", "Air France"
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

/// The longest name of a place, people or government that begins at word i; nothing where the word has no capital.
/// Names that are words or acronyms too ("US") are found only where their letters say so. What an ambiguous name
/// (Georgia, Jordan, Wellington) means is the country extractor's to judge by context. Safe to call from several
/// threads.
[[nodiscard]] std::optional<PlaceMatch> place_at(const Words& words, std::size_t i);

/// The code of a country: from its code in any case, its name, or a slug like "west-germany"; for a city or people, of
/// the country it belongs to. Empty where nothing is known.
[[nodiscard]] std::string_view country_code(std::string_view name);

/// The English name of a lower-case code; empty where the code is unknown.
[[nodiscard]] std::string_view country_name(std::string_view code) noexcept;

}  // namespace dateline::facts
