#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/model/record.hpp"
#include "query/engine/engine.hpp"
#include "query/facets/facet_report.hpp"
#include "query/people/resolve.hpp"
#include "query/search/unknown_values.hpp"
#include "query/snippet/snippet.hpp"

namespace dateline::query {

/// The results of a search in the shape in which output/ writes them. Plain values.

/// How the query was understood.
struct Understood {
  std::string text;    ///< as the user wrote it
  std::string parsed;  ///< the parsed query with its filters, printed in the query language
  ResolvedPeople people;
  std::vector<std::string> notes;     ///< what the text contains and the search does not use; see notes_on()
  std::vector<UnknownValue> unknown;  ///< values and roles that no article has
};

/// The answer of a search without the articles of its hits.
struct SearchReport {
  Understood query;
  std::uint64_t total = 0;    ///< number of articles that match; at least so many if not `exact_total`
  bool exact_total = true;    ///< false only if the presentation allowed it
  std::uint64_t undated = 0;  ///< how many of them have no date
  Sort sort = Sort::relevance;
  std::size_t offset = 0;
  std::vector<Hit> hits;
  std::vector<FacetReport> facets;
  std::optional<std::string> suggestion;       ///< the query with unknown words and names replaced by similar ones
  std::optional<std::uint64_t> with_any_word;  ///< if no article has all words: how many have at least one
  std::uint64_t took_us = 0;                   ///< microseconds
};

/// The person whom a key of an article means.
struct MeantPerson {
  std::string key;   ///< by which facets count; empty if the key is nobody's
  std::string name;  ///< the usual one
};

/// One hit as it is shown.
struct HitView {
  std::uint64_t rank = 0;       ///< from 1, counted over the whole search
  std::optional<double> score;  ///< absent if sorted by date
  Record record;
  Snippet title;
  std::vector<Snippet> snippets;
  std::map<std::string, MeantPerson> meant{};  ///< by key of the article's people, where it is no person by itself

  /// Whether a person of the record is shown: not if only the input or no facet knows it, or it is nobody.
  [[nodiscard]] bool shows(const Person& person) const {
    const auto found = meant.find(person.key);
    return person.facet && (found == meant.end() || !found->second.key.empty());
  }
};

}  // namespace dateline::query
