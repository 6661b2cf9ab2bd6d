#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/engine.hpp"

namespace dateline::query {

/// The people whom a name can mean, found among the values of the person or official facet.

/// A person of the index.
struct KnownPerson {
  std::string key;
  std::uint64_t articles = 0;
};

/// The result of a lookup. The levels are tried in this order: 1. key, 2. full name, 3. surname, 4. given name.
struct PersonLookup {
  std::vector<KnownPerson> matched;  ///< all people of the first level at which anybody matches; most articles first
  std::vector<KnownPerson> lower;    ///< all people of later levels; by level, then most articles first
};

/// Looks up a name such as "John Kerry", "Kerry, John", "john-kerry", "kerry" or "~kerry" (the key of a bare surname).
/// `facet` is person or official. People whose keys are in `called` have the name as an alias, which counts as a full
/// name. Precondition: `called` is sorted by bytes. Throws as Engine::values().
[[nodiscard]] PersonLookup look_up_person(Engine& engine, Facet facet, std::string_view asked,
                                          const std::vector<std::string>& called = {});

/// How many people an answer about an unknown name suggests.
inline constexpr std::size_t most_nearest = 5;

/// At most `most` people whose names are spelt most like `asked`, best first. Meant for a name that nobody has.
[[nodiscard]] std::vector<KnownPerson> nearest_people(Engine& engine, Facet facet, std::string_view asked,
                                                      std::size_t most);

}  // namespace dateline::query
