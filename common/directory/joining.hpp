#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "common/directory/person_entry.hpp"

namespace dateline::directory {

/// Whether what articles say of two people forbids that they are one: they hold roles of different countries only, one
/// only offices of states and the other only none, or they have different middle initials.
[[nodiscard]] bool contradict(const PersonEntry& a, const PersonEntry& b);

/// Which entries are one person, as positions in `entries`: all have one key each, and these one join form. A name
/// without middle initials joins one with them only where all that have any have the same. The result depends on the
/// entries, not on their order.
[[nodiscard]] std::vector<std::vector<std::size_t>> join(std::span<const PersonEntry> entries);

}  // namespace dateline::directory
