#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/engine/engine.hpp"

namespace dateline::query {

/// Somebody that an index knows, by key.
struct KnownPerson {
  std::string key;
  std::uint64_t articles = 0;
};

/// Whom a name can mean. The levels are tried in this order: key, full name, surname, given name.
struct PersonLookup {
  std::vector<KnownPerson> matched;  ///< everybody of the first level that knows the name; most articles first
  std::vector<KnownPerson> lower;    ///< everybody of the levels after it; by level, then most articles first
};

/// Looks a name up among the values of the person or the official facet. "John Kerry", "Kerry, John", "john-kerry",
/// "kerry", "~kerry" are names. It is an alias, as good as a full name, of the people of the `called` keys,
/// which are in byte order.
[[nodiscard]] PersonLookup look_up_person(Engine& engine, Facet facet, std::string_view asked,
                                          const std::vector<std::string>& called = {});

/// The people whose names are spelt most like `asked`, best first, for a name that nobody has.
[[nodiscard]] std::vector<KnownPerson> nearest_people(Engine& engine, Facet facet, std::string_view asked,
                                                      std::size_t most);

}  // namespace dateline::query
