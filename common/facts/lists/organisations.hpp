#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "common/facts/text/words.hpp"

namespace dateline::facts {

/// The kind of an organisation, on which the class of its offices depends.
enum class OrganisationKind : std::uint8_t {
  presidency,
  government,
  ministry,
  parliament,
  court,
  military,
  police,
  agency,             ///< any other organ of a state, of any level
  intergovernmental,  ///< its offices belong to no country
  society,            ///< parties, companies, clubs, unions, universities: no organ of a state
};

/// An organisation known by name.
struct OrganisationRow {
  std::string_view name;     ///< in lower case if it names a kind of body ("central bank")
  std::string_view generic;  ///< the name facts give it, from the closed list of generic bodies; empty: as written
  OrganisationKind kind;
  std::string_view country;  ///< lower-case code, or empty
};

struct KnownOrganisation {
  const OrganisationRow* row;
  std::size_t words;
};

/// The longest known organisation that begins at word i: government departments, parliaments and forces in any case,
/// firms and other names only with a capital. Safe to call from several threads.
[[nodiscard]] std::optional<KnownOrganisation> known_organisation_at(const Words& words, std::size_t i);

}  // namespace dateline::facts
