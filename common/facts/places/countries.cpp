#include "common/facts/places/countries.hpp"

#include <algorithm>
#include <cmath>

#include "common/facts/places/country_candidates.hpp"
#include "common/facts/text/key_set.hpp"

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

constexpr KeySet currencies("dollar", "dollars", "dlr", "dlrs", "franc", "francs", "mark", "marks", "pound", "pounds",
                            "yen", "crown", "crowns", "krone", "kroner", "krona", "kronor", "lira", "lire", "peso",
                            "pesos", "rand", "won", "yuan", "currency", "guilder", "guilders", "rupee", "rupees",
                            "riyal", "riyals", "baht", "ringgit", "rouble", "ruble");
constexpr KeySet listings("listed", "listing", "traded", "quoted", "incorporated", "fixing", "denominated");

/// Whether a town or region is part of a longer name, as in "Rio Tinto", and not next to another place.
bool in_longer_name(const CountryCandidate& candidate) {
  if (candidate.place.kind != PlaceKind::city && candidate.place.kind != PlaceKind::region) return false;
  const Words& text = *candidate.text;
  if (text.all_caps() || candidate.word().is(shape::possessive)) return false;
  const Word& next = candidate.next();
  const bool tail = candidate.end < text.size() && text.adjacent(candidate.end) && next.is(shape::capitalised);
  return tail && !text[candidate.end - 1].is(shape::possessive) && !next.is(shape::abbreviation) &&
         (candidate.first == 0 || !text.adjacent(candidate.first) || candidate.before().is(shape::capitalised) ||
          candidate.in_organisation);
}

/// Whether only "and", "or", "the" and a comma stand between two places.
bool is_listed_after(const CountryCandidate& before, const CountryCandidate& candidate) {
  if (before.text != candidate.text || candidate.first < before.end) return false;
  const Words& text = *candidate.text;
  for (std::size_t i = before.end; i <= candidate.first; ++i) {
    if (text[i].after(gap::breaks) || i > before.end + 2) return false;
    const bool link = is_any(text[i].key, {"and"_word, "or"_word, "the"_word});
    if (i < candidate.first && !link) return false;
  }
  return true;
}

/// Marks the places of lists of four or more: "by Austria, Belgium, Denmark and Finland".
void mark_lists(std::vector<CountryCandidate>& candidates) {
  constexpr std::size_t long_list = 4;
  for (std::size_t first = 0; first < candidates.size();) {
    std::size_t end = first + 1;
    while (end < candidates.size() && is_listed_after(candidates[end - 1], candidates[end])) ++end;
    for (std::size_t i = first; i < end; ++i) candidates[i].in_list = end - first >= long_list;
    first = end;
  }
}

/// The part of the evidence of a mention that tells what the article is about. A currency, the place of a listing, a
/// firm named after a town or one country of many tell little.
double topic_of(const CountryCandidate& candidate) {
  double evidence = evidence_of(candidate);
  constexpr double aside = 0.3;
  const bool alliance = candidate.place.code() == "eu" || candidate.place.code() == "un";
  if (alliance) evidence *= 0.5;
  if (candidate.in_list && candidate.field == Field::body) return aside * evidence;
  if (currencies.contains(candidate.next().key)) return aside * evidence;
  const bool place_of_listing = candidate.first > 1 && is_any(candidate.before().key, {"in"_word, "on"_word}) &&
                                listings.contains((*candidate.text)[candidate.first - 2].key);
  return place_of_listing || in_longer_name(candidate) ? aside * evidence : evidence;
}

/// Whether an article is about a country, and not only mentions it in passing: by the evidence for the country and for
/// the article's first country. Chosen on editors' codes of wire stories: 97 of 100 of their countries are kept.
bool is_topic(double evidence, double first) {
  constexpr double least_share = 0.055;
  constexpr double usual = 1;  // keeps the countries of articles with little evidence for any
  return evidence >= least_share * (first + usual);
}

/// Maps evidence in [0, ∞) to a weight in [0, 1] by 1 - exp(-evidence), rounded to hundredths; 0.69 gives 0.5.
double weight_of(double evidence) { return std::round(100 * (1 - std::exp(-evidence))) / 100; }

class Tally {
 public:
  /// Adds evidence for a country and returns its mentions. `topic`: the part of it that shows what the article is
  /// about; 0 if the mention does not mean the country itself.
  std::vector<Mention>& add(std::string_view code, double evidence, double topic) {
    Entry& entry = slot(code);
    entry.evidence += evidence;
    entry.topic += topic;
    return entry.mentions;
  }

  /// Adds a country of the article's metadata. It is always a value of the facet.
  void add_given(std::string_view code) {
    Entry& entry = slot(code);
    entry.evidence += given_evidence;
    entry.topic += given_evidence;
    entry.given = true;
  }

  FoundCountries countries() && {
    double first = 0;
    for (const Entry& entry : entries_) first = std::max(first, entry.topic);
    // Countries of equal weight stay in the order of their first mentions.
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Entry& a, const Entry& b) { return weight_of(a.evidence) > weight_of(b.evidence); });
    FoundCountries result;
    for (Entry& entry : entries_) {
      const bool facet = entry.given || (entry.topic > 0 && is_topic(entry.topic, first));
      const bool named = entry.given || entry.topic > 0;
      (named ? result.named : result.in_phrases)
          .push_back({std::string(entry.code), weight_of(entry.evidence), facet, std::move(entry.mentions)});
    }
    return result;
  }

 private:
  struct Entry {
    std::string code;
    double evidence = 0;
    double topic = 0;
    bool given = false;
    std::vector<Mention> mentions;
  };

  Entry& slot(std::string_view code) {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.code == code; });
    if (found != entries_.end()) return *found;
    entries_.push_back({std::string(code), 0, 0, false, {}});
    return entries_.back();
  }

  std::vector<Entry> entries_;
};

}  // namespace

FoundCountries countries(const Article& article, const ArticleText& texts) {
  auto candidates = country_candidates(texts);
  Words dateline;  // of the article's metadata, used if the body has none
  if (texts.furniture.dateline.end == 0) dateline.read(article.dateline);
  add_dateline(dateline, candidates);
  resolve_by_context(candidates, article, texts);
  mark_lists(candidates);

  Tally tally;
  for (const CountryCandidate& candidate : candidates) {
    if (!candidate.meant || candidate.place.code().empty()) continue;
    const double topic = candidate.place.kind == PlaceKind::fixed ? 0 : topic_of(candidate);
    auto& mentions = tally.add(candidate.place.code(), evidence_of(candidate), topic);
    const std::uint32_t end = (*candidate.text)[candidate.end - 1].end;
    if (!candidate.in_dateline) mentions.push_back({candidate.field, candidate.word().start, end});
  }
  for (const std::string& place : article.places) {
    if (const auto code = country_code(place); !code.empty()) tally.add_given(code);
  }
  return std::move(tally).countries();
}

}  // namespace dateline::facts
