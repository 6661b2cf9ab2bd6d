#pragma once

#include <span>
#include <vector>

#include "common/facts/names/name_spans.hpp"
#include "common/facts/roles/held_roles.hpp"

namespace dateline::facts {

/// Gives a body to roles of one text that have one but do not name it ("Chief Executive Jane Roe said"): the only
/// organisation that the text names before it in its sentence, else in its paragraph, else the one that the text is
/// about, which is named in its first sentence and again later. `organisations`: of this text, in text order. Takes
/// time in proportion to the text.
void give_employers(const TaggedWords& text, std::span<const WordSpan> organisations, std::vector<HeldRole>& roles);

/// Gives a role without a body the body that another role of the same person with the same head has: "Federal Reserve
/// Chairman Ben Bernanke … Chairman Bernanke".
void complete_bodies(std::vector<HeldRole>& roles, std::size_t people);

}  // namespace dateline::facts
