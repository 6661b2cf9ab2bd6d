#pragma once

#include <cstddef>
#include <vector>

#include "common/facts/lists/gazetteer.hpp"
#include "common/facts/places/countries.hpp"

namespace dateline::facts {

/// A phrase of an article that may name a country. Borrows its text.
struct CountryCandidate {
  const Words* text;
  Field field;
  std::size_t first;  ///< index of its first word
  std::size_t end;    ///< index of the word after its last
  Place place;        ///< its meaning; resolve_by_context() may change it
  bool in_dateline = false;
  bool in_organisation = false;
  bool in_list = false;  ///< one of many countries in a row
  bool meant = true;     ///< false if the context shows that it names no country

  [[nodiscard]] const Word& word() const { return (*text)[first]; }
  [[nodiscard]] const Word& next() const { return (*text)[end]; }
  /// The word before it; at the start of the text the end mark, whose key equals that of no word.
  [[nodiscard]] const Word& before() const { return (*text)[first == 0 ? text->size() : first - 1]; }
};

/// The candidates outside people's names and furniture, in text order, those of the title first.
[[nodiscard]] std::vector<CountryCandidate> country_candidates(const ArticleText& texts);

/// Adds the places of a dateline that is no part of the text. Borrows it.
void add_dateline(const Words& dateline, std::vector<CountryCandidate>& candidates);

/// A place by the code of its country.
[[nodiscard]] Place place_of(std::string_view code, PlaceKind kind);

/// Uses the context to decide what ambiguous names mean (Georgia, Jordan, Chad, Turkey, Congo) and which state a
/// capital stood for in the year of publication (Moscow before 1992). Changes `place` and `meant` of the candidates.
void resolve_by_context(std::vector<CountryCandidate>& candidates, const Article& article, const ArticleText& texts);

}  // namespace dateline::facts
