#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "common/facts/tagging/tagged_words.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// What the words between a name and a role say of how the role is held, in rising strength.
enum class Bridge : std::uint8_t {
  none,      ///< they do not join the two
  filler,    ///< "who has also"
  holds,     ///< "is", "remains"
  held,      ///< "was", "served as"
  gets,      ///< "became", "was elected"
  will_get,  ///< "will be", "is to become"
  leaves,    ///< "resigned as"
};

/// The strongest of the words [first, last), none where one of them joins nothing or a sentence ends among them.
[[nodiscard]] Bridge bridge_over(const TaggedWords& text, std::size_t first, std::size_t last);

/// What the one word at i between a name's comma and its role says: "now", "once", "then"; none where it is no such
/// word.
[[nodiscard]] Bridge bridge_adverb(const TaggedWords& text, std::size_t i);

/// Whether a verb of election stands in the two words before i: "elected Xi Jinping president".
[[nodiscard]] bool elected_before(const TaggedWords& text, std::size_t i);

/// Whether a verb of choosing does, which leaves the office to be taken: "named John Kerry as his secretary of state".
[[nodiscard]] bool named_before(const TaggedWords& text, std::size_t i);

/// Whether "named by", "replaced by" and the like stand right before i, so that not whom i names is spoken of.
[[nodiscard]] bool passive_before(const TaggedWords& text, std::size_t i);

/// Whether a verb of dismissal or succession does: "removed General McChrystal as commander".
[[nodiscard]] bool dismissed_before(const TaggedWords& text, std::size_t i);

/// Whether the words before i say that somebody follows whom i names: "succeeds Hu Jintao", "in place of Wu Bangguo".
[[nodiscard]] bool succeeded_before(const TaggedWords& text, std::size_t i);

/// The first word of the words that join a role at word `end` to its subject: "was" of "…, was president". `end`
/// where no such words stand before it.
[[nodiscard]] std::size_t bridge_begin(const TaggedWords& text, std::size_t end);

/// What follows a role at word i says it is over: "until 2008", "from 2005 to 2012", "of 1968".
[[nodiscard]] bool ends_in_past(const TaggedWords& text, std::size_t i);

}  // namespace dateline::facts
