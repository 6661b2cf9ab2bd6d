#pragma once

#include <span>

#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/resolver.hpp"

/// Determines the body of a role phrase from the words around it, when the phrase itself does not name the body. Pure
/// functions.
namespace dateline::facts {

/// The phrase, completed with its body: the owner, if that is no person ("Codelco's chairman"), or the body or country
/// that "its" or "whose" refers to, which is the last one mentioned in the sentence. Precondition: `mentions` are the
/// resolved mentions of this text, in text order.
[[nodiscard]] RolePhrase with_owner(const TaggedWords& text, std::span<const NameMention> mentions, RolePhrase phrase);

/// Whether "president" may mean the president of a company: "Stephens, president and chief executive", if the same
/// sentence or the first sentence of the text mentions a company, and the phrase names no country or body.
[[nodiscard]] bool may_be_of_company(const TaggedWords& text, const RolePhrase& phrase);

}  // namespace dateline::facts
