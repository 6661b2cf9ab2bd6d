#pragma once

#include <span>

#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/resolver.hpp"

/// Whose office a phrase is, where its own words leave that to the words around it.
namespace dateline::facts {

/// The phrase with its owner for a body, "Codelco's chairman", and with what "its" and "whose" stand for: the body or
/// country that the sentence named last.
[[nodiscard]] RolePhrase with_owner(const TaggedWords& text, std::span<const NameMention> mentions, RolePhrase phrase);

/// "Stephens, president and chief executive", in a sentence or after a first one that names a firm: it may be the
/// firm's.
[[nodiscard]] bool may_be_of_company(const TaggedWords& text, const RolePhrase& phrase);

}  // namespace dateline::facts
