#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/resolver.hpp"

namespace dateline::facts {

/// A role that one text assigns to a resolved person.
struct HeldRole {
  std::uint32_t person = 0;  ///< index into the resolved people
  Role role;
  const RoleHead* head = nullptr;
  bool of_no_country = false;     ///< the role is in an international body
  std::string nearby{};           ///< code of the country that the sentence mentions next to it, or empty
  std::uint32_t head_word = 0;    ///< index of the role's last word in the text
  bool maybe_of_company = false;  ///< "president" in a text that mentions a company
  int year_before = 0;            ///< the year at the start of its sentence, "In 1975 President Ford"; 0: none
};

/// Assigns the role phrases of one text to the people mentioned around them: "President Obama", "Wang Yi, the foreign
/// minister", "elected Xi Jinping president". Precondition: `mentions` are the resolved mentions of this text, in text
/// order. Pure.
[[nodiscard]] std::vector<HeldRole> attach_roles(const TaggedWords& text, std::span<const NameMention> mentions,
                                                 std::span<const RolePhrase> phrases);

}  // namespace dateline::facts
