#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/people/lazy_directory.hpp"

namespace dateline::query {

/// How a half-typed text may go on.
struct Completions {
  struct Word {
    std::string text;  ///< all that was typed, its last word complete
    std::uint64_t articles = 0;
  };
  std::vector<people::PersonEntry> people;  ///< of most articles first
  std::vector<Word> words;                  ///< likewise; counts are of the last word alone
};

/// The `limit` people one of whose names has all words of `begun`, the last of them perhaps just begun, and the `limit`
/// words that go on from its last. Without a letter or digit at its end only people are completed.
[[nodiscard]] Completions complete(Engine& engine, LazyDirectory& directory, std::string_view begun, std::size_t limit);

}  // namespace dateline::query
