#pragma once

#include <cstdint>
#include <limits>

#include "common/facts/names/person_name.hpp"
#include "common/facts/persons/name_evidence.hpp"

namespace dateline::facts {

/// A span in one of an article's texts that may name a person. PeopleResolver sets `person`.
struct NameMention {
  static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t text;  ///< index of the text
  WordSpan span;
  Name name;
  NameEvidence evidence;
  std::uint32_t person = nobody;  ///< index into the result of resolve(), once resolved
};

}  // namespace dateline::facts
