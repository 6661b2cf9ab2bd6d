#include "common/facts/places/country_candidates.hpp"

#include <algorithm>
#include <optional>

#include "common/facts/text/cover.hpp"

namespace dateline::facts {

Place place_of(std::string_view code, PlaceKind kind) {
  Place place{{}, kind};
  std::copy(code.begin(), code.end(), place.letters.begin());
  return place;
}

namespace {

/// Whether a demonym means the language and not the people: "French-speaking", "in English," "speaks Spanish".
bool names_language(const CountryCandidate& candidate) {
  if (candidate.place.kind != PlaceKind::demonym) return false;
  switch (candidate.next().key) {
    case "language"_word:
    case "languages"_word:
    case "speaking"_word:
    case "speaker"_word:
    case "speakers"_word:
    case "translation"_word:
    case "translations"_word:
    case "subtitles"_word:
    case "dictionary"_word:
      return true;
    default:
      break;
  }
  const bool ends = candidate.next().after(gap::breaks | gap::comma);
  switch (candidate.before().key) {
    case "speak"_word:
    case "speaks"_word:
    case "speaking"_word:
    case "spoke"_word:
    case "spoken"_word:
    case "fluent"_word:
    case "into"_word:
      return ends || candidate.next().key == "and"_word || candidate.next().key == "to"_word;
    case "in"_word:
    case "learn"_word:
    case "learned"_word:
    case "studied"_word:
    case "teach"_word:
    case "from"_word:
      return ends;
    default:
      return false;
  }
}

/// The place, the short name of a region or the alliance that begins at word i.
struct Found {
  PlaceMatch match;
  bool alliance = false;
};
std::optional<Found> find_place(const Words& text, std::size_t i) {
  if (!text[i].is(shape::capitalised)) return std::nullopt;
  if (const auto place = place_at(text, i)) return Found{*place};
  if (const auto alliance = alliance_at(text, i)) return Found{*alliance, true};
  const std::string_view code = abbreviated_region_at(text, i);
  if (code.empty()) return std::nullopt;
  return Found{{place_of(code, PlaceKind::region), 1}};
}

void collect(const Words& text, Field field, const ArticleText& texts, std::vector<CountryCandidate>& candidates) {
  Cover people(texts.people, field);
  Cover organisations(texts.organisations, field);
  const bool body = field == Field::body;
  Cover furniture = body ? Cover(texts.furniture.spans) : Cover();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto found = find_place(text, i);
    if (!found) continue;
    const std::uint32_t start = text[i].start;
    const std::uint32_t end = text[i + found->match.words - 1].end;
    const Span dateline = texts.furniture.dateline;
    CountryCandidate candidate{&text, field, i, i + found->match.words, found->match.place};
    candidate.in_dateline = body && start >= dateline.start && end <= dateline.end;
    i += found->match.words - 1;
    if (people.covers(start, end) || (furniture.covers(start, end) && !candidate.in_dateline)) continue;
    candidate.in_organisation = organisations.covers(start, end) && !found->alliance;
    if (!names_language(candidate)) candidates.push_back(candidate);
  }
}

}  // namespace

std::vector<CountryCandidate> country_candidates(const ArticleText& texts) {
  std::vector<CountryCandidate> candidates;
  collect(texts.title, Field::title, texts, candidates);
  collect(texts.body, Field::body, texts, candidates);
  return candidates;
}

void add_dateline(const Words& dateline, std::vector<CountryCandidate>& candidates) {
  for (std::size_t i = 0; i < dateline.size(); ++i) {
    const auto found = find_place(dateline, i);
    if (!found) continue;
    candidates.push_back({&dateline, Field::body, i, i + found->match.words, found->match.place, true});
    i += found->match.words - 1;
  }
}

}  // namespace dateline::facts
