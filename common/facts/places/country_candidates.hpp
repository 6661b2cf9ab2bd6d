#pragma once

#include <cstddef>
#include <vector>

#include "common/facts/lists/gazetteer.hpp"
#include "common/facts/places/countries.hpp"

namespace dateline::facts {

/// A phrase of an article that may name a country.
struct CountryCandidate {
  const Words* text;
  Field field;
  std::size_t first;  ///< its first word
  std::size_t end;    ///< the word after its last
  Place place;        ///< what it means; the context may change that
  bool in_dateline = false;
  bool in_organisation = false;
  bool meant = true;  ///< false once the context says that it names no country

  [[nodiscard]] const Word& word() const { return (*text)[first]; }
  [[nodiscard]] const Word& next() const { return (*text)[end]; }
  /// The word before it; the end mark's key, which no word has, at the begin of the text.
  [[nodiscard]] const Word& before() const { return (*text)[first == 0 ? text->size() : first - 1]; }
};

/// The candidates of a text outside people's names and furniture, in text order.
[[nodiscard]] std::vector<CountryCandidate> country_candidates(const ArticleText& texts);

/// Decides by context what ambiguous names mean: Georgia, Jordan, Chad, Turkey, Congo, capitals of states that are no
/// more.
void resolve_by_context(std::vector<CountryCandidate>& candidates, const Article& article, const ArticleText& texts);

}  // namespace dateline::facts
