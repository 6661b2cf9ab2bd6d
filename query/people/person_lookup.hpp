#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
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

/// A name to look up, such as "John Kerry", "Kerry, John", "john-kerry", "kerry" or "~kerry" (the key of a bare
/// surname).
struct AskedName {
  std::string asked;
  /// The keys of people who have the name as an alias, which counts as a full name. Sorted by bytes.
  std::vector<std::string> called{};
};

/// Looks up names in one pass over the values of `facet`, person or official. The result has an entry for each name, in
/// the same order. Throws as Engine::values().
/// Keys that mean nobody according to `persons`, which may be null, are passed over.
[[nodiscard]] std::vector<PersonLookup> look_up_people(Engine& engine, Facet facet, std::span<const AskedName> names,
                                                       const PersonMap* persons = nullptr);
[[nodiscard]] PersonLookup look_up_person(Engine& engine, Facet facet, AskedName name);

/// How many people an answer about an unknown name suggests.
inline constexpr std::size_t most_nearest = 5;

/// At most `most` people whose names are spelt most like `asked`, best first. Meant for a name that nobody has.
[[nodiscard]] std::vector<KnownPerson> nearest_people(Engine& engine, Facet facet, std::string_view asked,
                                                      std::size_t most, const PersonMap* persons = nullptr);

}  // namespace dateline::query
