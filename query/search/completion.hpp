#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/people/lazy_directory.hpp"
#include "query/search/value_completion.hpp"

namespace dateline::query {

/// Possible continuations of a text that the user has begun to type. Counts are of articles that are not deleted.
struct Completions {
  struct Word {
    std::string text;            ///< the whole text, with its last word completed
    std::uint64_t articles = 0;  ///< number of articles that a search for `text` finds
  };
  std::vector<people::PersonEntry> people;  ///< span.articles: of the person; most first
  std::vector<Word> words;                  ///< most articles first; equal counts by bytes
  std::vector<CompletedValue> values;       ///< of facets; empty unless they were asked for: see complete_values()
};

/// Completes `begun` by at most `limit` people and at most `limit` words. A person matches if one of their names has
/// all words of `begun`; the last word may be a prefix. A word matches if it begins with the last word of `begun`; of
/// all such words, those are taken that occur, in this very form, in the most articles. People and texts that no
/// article matches are left out. If `begun` does not end in a letter or a digit, its last word is complete, and only
/// people are returned. Both engines give the same. Throws as Engine::search().
[[nodiscard]] Completions complete(Engine& engine, LazyDirectory& directory, std::string_view begun, std::size_t limit);

}  // namespace dateline::query
