#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/facts/offices/bridge.hpp"
#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/resolver.hpp"

namespace dateline::facts {

/// How a role phrase stands to the name of its holder.
enum class Standing : std::uint8_t {
  title,   ///< "President Obama"
  before,  ///< "the president, Barack Obama,"
  after,   ///< "Obama, the president", "Obama was elected president"
};

/// A phrase and the mention of the person who holds the role, by index.
struct Holding {
  std::uint32_t phrase;
  std::uint32_t mention;
  Standing standing;
  Bridge bridge = Bridge::none;  ///< what joins the two, where words do
};

/// Which of one text's role phrases belong to which of its resolved mentions, both in text order.
[[nodiscard]] std::vector<Holding> find_holders(const TaggedWords& text, std::span<const NameMention> mentions,
                                                std::span<const RolePhrase> phrases);

}  // namespace dateline::facts
