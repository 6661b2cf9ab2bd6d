#pragma once

#include <string>
#include <string_view>

#include "common/offices/reading.hpp"

/// Offices: what roles of any wording are counted as. An office is a name, a body unless the name implies it, and the
/// country whose office it is: (chairman, Federal Reserve, us), (foreign minister, -, cn), (chief executive, Citigroup,
/// -).
namespace dateline::offices {

/// A role as an article gives it.
struct RoleWording {
  std::string_view text;     ///< "Fed Chairman"
  std::string_view body;     ///< a generic name or as written, or empty
  std::string_view country;  ///< code, or empty
  bool of_state = false;     ///< whether it is an office of a state or of a body of states
};

struct Office {
  std::string name;     ///< lower case: "chairman", "foreign minister"; the same for every country
  std::string head;     ///< the name without words that no list has: "chairman" of "panel chairman"
  Body body;            ///< without a name if the name of the office implies it
  std::string country;  ///< code; empty for firms and bodies of states
  std::string label;    ///< as the article words it, with the body: "Chairman, Federal Reserve"
  /// Whether this is one office and no kind of offices ("chairman", of what?) or trade ("analyst").
  bool whole = false;
  bool sole = false;  ///< whether it is a whole office that one person holds at a time
};

/// The office that a role is. Folded text and body give the same office, with a label in lower case. Pure.
[[nodiscard]] Office office_of(const RoleWording& role);

/// "chairman of federal reserve@us", "secretary of state@us", "chief executive of citigroup@": equal for equal offices.
[[nodiscard]] std::string value_of(const Office& office);

}  // namespace dateline::offices
