#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/facts/offices/bridge.hpp"
#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/name_mention.hpp"

namespace dateline::facts {

/// The position of a role phrase relative to the name of its holder.
enum class Standing : std::uint8_t {
  title,   ///< "President Obama"
  before,  ///< "the president, Barack Obama,"
  after,   ///< "Obama, the president", "Obama was elected president"
};

/// A role phrase and the mention of the person who holds the role, as indices into the arguments of find_holders().
struct Holding {
  std::uint32_t phrase;
  std::uint32_t mention;
  Standing standing;
  Bridge bridge = Bridge::none;  ///< meaning of the words between the two
};

/// Finds the holder of each role phrase of one text. Phrases without a holder are left out. Precondition: `mentions`
/// (resolved) and `phrases` are of this text, in text order. Pure.
[[nodiscard]] std::vector<Holding> find_holders(const TaggedWords& text, std::span<const NameMention> mentions,
                                                std::span<const RolePhrase> phrases);

}  // namespace dateline::facts
