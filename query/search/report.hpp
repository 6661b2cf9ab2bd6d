#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/model/record.hpp"
#include "query/engine/engine.hpp"
#include "query/facets/facet_report.hpp"
#include "query/people/resolve.hpp"
#include "query/snippet/snippet.hpp"

namespace dateline::query {

/// How the query was understood.
struct Understood {
  std::string text;
  std::string parsed;
  ResolvedPeople people;
};

/// Everything that a search answers but its hits' articles.
struct SearchReport {
  Understood query;
  std::uint64_t total = 0;
  std::uint64_t undated = 0;
  Sort sort = Sort::relevance;
  std::size_t offset = 0;
  std::vector<Hit> hits;
  std::vector<FacetReport> facets;
  std::optional<std::string> suggestion;       ///< the query with its unknown words replaced by near ones
  std::optional<std::uint64_t> with_any_word;  ///< where nothing has every word: how many have one
  std::uint64_t took_us = 0;
};

/// One hit as it is shown.
struct HitView {
  std::uint64_t rank = 0;       ///< 1 is the best of the whole search
  std::optional<double> score;  ///< none when sorted by date
  Record record;
  Snippet title;
  std::vector<Snippet> snippets;
};

}  // namespace dateline::query
