#pragma once

#include <string>

#include "common/facts/lists/organisations.hpp"
#include "common/facts/offices/phrase.hpp"

namespace dateline::facts {

/// The body a role belongs to.
struct RoleBody {
  std::string name;  ///< generic, or as written, or empty
  OrganisationKind kind = OrganisationKind::society;
  bool known = false;  ///< whether the phrase names a body at all
};

/// The body that a phrase names: the known one's generic name, the ministry of its department, or the words as written.
[[nodiscard]] RoleBody body_of(const RolePhrase& phrase, const TaggedWords& text);
/// The same, but for the department.
[[nodiscard]] RoleBody named_body(const RolePhrase& phrase, const TaggedWords& text);

/// The class of a role of no class of its own in a body of this kind.
[[nodiscard]] RoleClass class_of_holder_in(OrganisationKind kind);

}  // namespace dateline::facts
