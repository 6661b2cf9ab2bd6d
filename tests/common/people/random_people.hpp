#pragma once

#include <vector>

#include "common/people/authority.hpp"
#include "common/people/person_entry.hpp"

namespace dateline::test {

/// At most `most` people, for rapidcheck properties. No two have a key in common. Some have one article and no role, so
/// that they do not matter.
std::vector<people::PersonEntry> random_people(int most);

/// A user's list that names and merges some of their keys.
people::Authority random_authority();

}  // namespace dateline::test
