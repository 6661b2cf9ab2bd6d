#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/facts/people_resolver.hpp"
#include "common/facts/roles_phrase.hpp"

namespace dateline::facts {

/// A role that the text gives one of the resolved people.
struct HeldRole {
  std::uint32_t person;
  Role role;
  const RoleHead* head;
  bool of_no_country = false;  ///< in a body of several states
};

/// Gives the role phrases of one text to the people named around them: "President Obama", "Wang Yi, the foreign
/// minister", "elected Xi Jinping president". `mentions`: resolved ones of this text, in order.
[[nodiscard]] std::vector<HeldRole> attach_roles(const TaggedWords& text, std::span<const NameMention> mentions,
                                                 std::span<const RolePhrase> phrases);

}  // namespace dateline::facts
