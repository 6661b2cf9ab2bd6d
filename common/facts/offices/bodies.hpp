#pragma once

#include <string>
#include <string_view>

#include "common/facts/lists/organisations.hpp"
#include "common/facts/offices/phrase.hpp"

namespace dateline::facts {

/// The body (ministry, parliament, company) that a role belongs to.
struct RoleBody {
  std::string name;  ///< generic name, name as written, or empty
  OrganisationKind kind = OrganisationKind::society;
  bool known = false;  ///< whether the phrase names a body
};

/// The body of a role phrase. Its name is the first of these that applies:
/// 1. the ministry of the phrase's department, unless the phrase names a listed organisation other than a government;
/// 2. the generic name of the listed organisation;
/// 3. the words as written, or empty if the phrase names no body.
[[nodiscard]] RoleBody body_of(const RolePhrase& phrase, const TaggedWords& text);
/// The same without rule 1: ignores the department.
[[nodiscard]] RoleBody named_body(const RolePhrase& phrase, const TaggedWords& text);

/// The code of the union of states whose organ an organisation is: "eu", "un" (which ISO 3166 reserves), or empty.
[[nodiscard]] std::string_view union_of(const OrganisationRow& organisation);

/// The class of a role in a body of this kind, for roles whose own words imply no class ("chairman").
[[nodiscard]] RoleClass class_of_holder_in(OrganisationKind kind);

}  // namespace dateline::facts
