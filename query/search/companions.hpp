#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/engine/engine.hpp"
#include "query/people/lazy_directory.hpp"
#include "query/people/resolve.hpp"
#include "query/search/request.hpp"

namespace dateline::query {

/// Somebody who occurs with a person in more articles than chance would have it.
struct Companion {
  std::string key;
  std::string name;
  std::optional<Role> role;    ///< most used where both occur
  std::uint64_t count = 0;     ///< articles with both
  std::uint64_t articles = 0;  ///< articles with the companion
  double expected = 0;         ///< articles with both, if the two were independent
  [[nodiscard]] double ratio() const noexcept { return static_cast<double>(count) / expected; }
};

struct Companions {
  std::uint64_t selected = 0;         ///< articles that the filters select
  std::uint64_t with = 0;             ///< those of them that name the person
  ResolvedPeople people;              ///< whom the name means
  std::vector<Companion> companions;  ///< the least likely to be chance first
};

/// Who occurs together with the person, in at least two articles and more often than expected, among the articles that
/// a selection without text selects. Ordered by Dunning's log-likelihood ratio (Accurate Methods for the Statistics of
/// Surprise and Coincidence, 1993), then by key. Throws as Engine::search(), and UsageError for a wrong filter.
[[nodiscard]] Companions companions_of(Engine& engine, LazyDirectory* directory, const std::string& name,
                                       const Selection& filters, Day today, std::size_t limit);

}  // namespace dateline::query
