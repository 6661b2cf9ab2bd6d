#pragma once

#include <span>

#include "common/facts/lists/organisations.hpp"

namespace dateline::facts {

/// Organs of states and bodies of states together, with the generic names that offices in them get.
[[nodiscard]] std::span<const OrganisationRow> public_bodies() noexcept;
/// Firms, schools, parties and others whose names could be taken for people or places.
[[nodiscard]] std::span<const OrganisationRow> societies() noexcept;

}  // namespace dateline::facts
