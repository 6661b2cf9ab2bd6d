#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "common/people/authority.hpp"
#include "common/people/person_entry.hpp"

namespace dateline::people {

/// Whether the facts forbid that two entries are one person:
/// 1. their middle initials differ, or
/// 2. both have roles with countries, and no country is common to both, or
/// 3. one has only offices of states and the other only roles outside the state.
[[nodiscard]] bool contradict(const PersonEntry& a, const PersonEntry& b);

/// Groups entries into people; returns indexes into `entries`. Precondition: every entry has exactly one key, and all
/// keys share one authority form (Authority::form_of).
/// 1. The authority's merges and splits are followed.
/// 2. Other keys with the same join form are joined unless they contradict. If entries of that form have different
/// middle
///    initials, keys without initials stay apart from keys with them.
/// The first entry of a person is the one that the authority knows, else the one with most articles. The result does
/// not depend on the order of the entries. Pure function.
[[nodiscard]] std::vector<std::vector<std::size_t>> join(std::span<const PersonEntry> entries,
                                                         const Authority& authority = {});

}  // namespace dateline::people
