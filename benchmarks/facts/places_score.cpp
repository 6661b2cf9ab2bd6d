#include "benchmarks/facts/places_score.hpp"

#include <set>
#include <string>

#include "common/facts/extract.hpp"
#include "common/model/facts.hpp"

namespace dateline::bench {

namespace {

std::set<std::string> countries(const Article& article) {
  std::set<std::string> codes;
  for (const auto& country : facts::extract(article).countries)
    if (country.facet) codes.insert(country.code);
  return codes;
}

}  // namespace

Tally compare_given_places(const Article& article) {
  if (article.places.empty()) return {};
  Article given;
  given.places = article.places;
  const auto wanted = countries(given);
  if (wanted.empty()) return {};
  auto withheld = article;
  withheld.places.clear();
  const auto found = countries(withheld);
  Tally tally{wanted.size(), found.size(), 0};
  for (const auto& code : wanted) tally.right += found.count(code);
  return tally;
}

}  // namespace dateline::bench
