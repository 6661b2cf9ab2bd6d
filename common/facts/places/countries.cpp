#include "common/facts/places/countries.hpp"

#include <algorithm>
#include <cmath>

#include "common/facts/places/country_candidates.hpp"

namespace dateline::facts {
namespace {

constexpr std::size_t lead_words = 60;
constexpr double dateline_evidence = 0.3;
constexpr double given_evidence = 0.7;

/// The evidence of one mention that the article is about the country.
double evidence_of(const CountryCandidate& candidate) {
  if (candidate.in_dateline) return dateline_evidence;
  double evidence = candidate.field == Field::title ? 0.8 : candidate.first < lead_words ? 0.4 : 0.15;
  switch (candidate.place.kind) {
    case PlaceKind::country:
    case PlaceKind::demonym:
    case PlaceKind::prefix:
      break;
    case PlaceKind::capital:
    case PlaceKind::government:
      evidence *= 0.8;
      break;
    case PlaceKind::city:
    case PlaceKind::region:
      evidence *= 0.6;
      break;
    case PlaceKind::fixed:
      evidence *= 0.1;
      break;
  }
  return candidate.in_organisation ? evidence * 0.5 : evidence;
}

/// Maps evidence in [0, ∞) to a weight in [0, 1] by 1 - exp(-evidence), rounded to hundredths; 0.69 gives 0.5.
double weight_of(double evidence) { return std::round(100 * (1 - std::exp(-evidence))) / 100; }

class Tally {
 public:
  /// Adds evidence for a country and returns its mentions. `counts`: makes the country a value of the facet.
  std::vector<Mention>& add(std::string_view code, double evidence, bool counts) {
    Entry& entry = slot(code);
    entry.evidence += evidence;
    entry.facet = entry.facet || counts;
    return entry.mentions;
  }

  std::vector<Country> countries() && {
    std::vector<Country> result;
    for (Entry& entry : entries_) {
      result.push_back({std::string(entry.code), weight_of(entry.evidence), entry.facet, std::move(entry.mentions)});
    }
    // Countries of equal weight stay in the order of their first mentions.
    std::stable_sort(result.begin(), result.end(),
                     [](const Country& a, const Country& b) { return a.weight > b.weight; });
    return result;
  }

 private:
  struct Entry {
    std::string code;
    double evidence = 0;
    bool facet = false;
    std::vector<Mention> mentions;
  };

  Entry& slot(std::string_view code) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.code == code; });
    if (found != entries_.end()) return *found;
    entries_.push_back({std::string(code), 0, false, {}});
    return entries_.back();
  }

  std::vector<Entry> entries_;
};

}  // namespace

std::vector<Country> countries(const Article& article, const ArticleText& texts) {
  auto candidates = country_candidates(texts);
  Words dateline;  // of the article's metadata, used if the body has none
  if (texts.furniture.dateline.end == 0) dateline.read(article.dateline);
  for (std::size_t i = 0; i < dateline.size(); ++i) {
    const auto found = place_at(dateline, i);
    if (!found) continue;
    candidates.push_back({&dateline, Field::body, i, i + found->words, found->place, true});
    i += found->words - 1;
  }
  resolve_by_context(candidates, article, texts);

  Tally tally;
  for (const CountryCandidate& candidate : candidates) {
    if (!candidate.meant || candidate.place.code().empty()) continue;
    const bool counts = candidate.place.kind != PlaceKind::fixed;
    auto& mentions = tally.add(candidate.place.code(), evidence_of(candidate), counts);
    const std::uint32_t end = (*candidate.text)[candidate.end - 1].end;
    if (!candidate.in_dateline) mentions.push_back({candidate.field, candidate.word().start, end});
  }
  for (const std::string& place : article.places) {
    if (const auto code = country_code(place); !code.empty()) tally.add(code, given_evidence, true);
  }
  return std::move(tally).countries();
}

}  // namespace dateline::facts
