#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "common/people/authority.hpp"
#include "common/people/person_entry.hpp"

namespace dateline::people {

/// Whether what articles say of two people forbids that they are one: they hold roles of different countries only, one
/// only offices of states and the other only none, or they have different middle initials.
[[nodiscard]] bool contradict(const PersonEntry& a, const PersonEntry& b);

/// Which entries are one person, as positions in `entries`: all have one key each, and these one form of the authority.
/// What the authority says holds; else keys of one join form are joined unless they contradict, where a name without
/// middle initials joins one with them only if all that have any have the same. A person's first entry is the one that
/// the authority knows, else that of most articles. The result depends on the entries, not on their order.
[[nodiscard]] std::vector<std::vector<std::size_t>> join(std::span<const PersonEntry> entries,
                                                         const Authority& authority = {});

}  // namespace dateline::people
