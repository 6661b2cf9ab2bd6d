#pragma once

#include <span>
#include <vector>

#include "common/facts/roles/attach.hpp"

namespace dateline::facts {

/// Roles that a verb expresses: "Moraes, who heads the electoral court", "chosen to head the National People's
/// Congress". Precondition: `mentions` are the resolved mentions of this text, in text order. Pure.
[[nodiscard]] std::vector<HeldRole> roles_by_verb(const TaggedWords& text, std::span<const NameMention> mentions);

}  // namespace dateline::facts
