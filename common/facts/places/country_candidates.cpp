#include "common/facts/places/country_candidates.hpp"

#include "common/facts/text/cover.hpp"

namespace dateline::facts {
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

void collect(const Words& text, Field field, const ArticleText& texts, std::vector<CountryCandidate>& candidates) {
  Cover people(texts.people, field);
  Cover organisations(texts.organisations, field);
  const bool body = field == Field::body;
  Cover furniture = body ? Cover(texts.furniture.spans) : Cover();
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text[i].is(shape::capitalised)) continue;
    const auto found = place_at(text, i);
    if (!found) continue;
    const std::uint32_t start = text[i].start;
    const std::uint32_t end = text[i + found->words - 1].end;
    const Span dateline = texts.furniture.dateline;
    CountryCandidate candidate{&text, field, i, i + found->words, found->place};
    candidate.in_dateline = body && start >= dateline.start && end <= dateline.end;
    i += found->words - 1;
    if (people.covers(start, end) || (furniture.covers(start, end) && !candidate.in_dateline)) continue;
    candidate.in_organisation = organisations.covers(start, end);
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

}  // namespace dateline::facts
