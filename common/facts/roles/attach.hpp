#pragma once

#include <span>
#include <vector>

#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/name_mention.hpp"
#include "common/facts/roles/held_roles.hpp"

namespace dateline::facts {

/// Assigns the role phrases of one text to the people mentioned around them: "President Obama", "Wang Yi, the foreign
/// minister", "elected Xi Jinping president". Precondition: `mentions` are the resolved mentions of this text, in text
/// order. Pure.
[[nodiscard]] std::vector<HeldRole> attach_roles(const TaggedWords& text, std::span<const NameMention> mentions,
                                                 std::span<const RolePhrase> phrases);

}  // namespace dateline::facts
