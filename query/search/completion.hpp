#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/people/lazy_directory.hpp"

namespace dateline::query {

/// Possible continuations of a text that the user has begun to type.
struct Completions {
  struct Word {
    std::string text;            ///< the whole text, with its last word completed
    std::uint64_t articles = 0;  ///< number of articles that have the last word
  };
  std::vector<people::PersonEntry> people;  ///< most articles first
  std::vector<Word> words;                  ///< most articles first; equal counts by bytes
};

/// Completes `begun` by at most `limit` people and at most `limit` words. A person matches if one of their names has
/// all words of `begun`; the last word may be a prefix. A word matches if it begins with the last word of `begun`. If
/// `begun` does not end in a letter or a digit, its last word is complete, and only people are returned.
/// Throws as Engine::forms().
[[nodiscard]] Completions complete(Engine& engine, LazyDirectory& directory, std::string_view begun, std::size_t limit);

}  // namespace dateline::query
