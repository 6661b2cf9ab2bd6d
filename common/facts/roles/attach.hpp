#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/resolver.hpp"

namespace dateline::facts {

/// A role that the text gives one of the resolved people.
struct HeldRole {
  std::uint32_t person = 0;
  Role role;
  const RoleHead* head = nullptr;
  bool of_no_country = false;     ///< in a body of several states
  std::string nearby{};           ///< the country that the sentence names next to it
  std::uint32_t head_word = 0;    ///< word of the text where the role's last word stands
  bool maybe_of_company = false;  ///< "president", said where the text speaks of a company
  int year_before = 0;            ///< that its sentence names before it, "In 1975 President Ford"; 0: none
};

/// Gives the role phrases of one text to the people named around them: "President Obama", "Wang Yi, the foreign
/// minister", "elected Xi Jinping president". `mentions`: resolved ones of this text, in order.
[[nodiscard]] std::vector<HeldRole> attach_roles(const TaggedWords& text, std::span<const NameMention> mentions,
                                                 std::span<const RolePhrase> phrases);

}  // namespace dateline::facts
