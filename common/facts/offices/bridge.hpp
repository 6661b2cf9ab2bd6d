#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "common/facts/tagging/tagged_words.hpp"
#include "common/model/facts.hpp"

namespace dateline::facts {

/// The words between a name and a role, the "bridge", tell how the person holds the role: "is", "was elected",
/// "resigned as". All functions here are pure and take word indices of one text.

/// What a bridge says, in order of increasing strength.
enum class Bridge : std::uint8_t {
  none,      ///< the words do not connect the two
  filler,    ///< "who has also"
  holds,     ///< "is", "remains"
  held,      ///< "was", "served as"
  gets,      ///< "became", "was elected"
  will_get,  ///< "will be", "is to become"
  leaves,    ///< "resigned as"
};

/// The strongest bridge among words [first, last). `none` if one of these words is no bridge word or if a sentence ends
/// between them.
[[nodiscard]] Bridge bridge_over(const TaggedWords& text, std::size_t first, std::size_t last);

/// The meaning of a single adverb at word i, between the comma after a name and the role: "now", "once", "then". `none`
/// for any other word.
[[nodiscard]] Bridge bridge_adverb(const TaggedWords& text, std::size_t i);

/// Whether one of the two words before i is a verb of election: "elected Xi Jinping president".
[[nodiscard]] bool elected_before(const TaggedWords& text, std::size_t i);

/// Whether one of the two words before i is a verb of choosing, after which the person has yet to take office: "named
/// John Kerry as his secretary of state".
[[nodiscard]] bool named_before(const TaggedWords& text, std::size_t i);

/// Whether the two words before i are "named by", "replaced by" or similar. The name at i is then the agent of the verb
/// and not its subject.
[[nodiscard]] bool passive_before(const TaggedWords& text, std::size_t i);

/// Whether a verb of dismissal or succession is right before i: "removed General McChrystal as commander".
[[nodiscard]] bool dismissed_before(const TaggedWords& text, std::size_t i);

/// Whether the words before i say that somebody succeeds the person named at i: "succeeds Hu Jintao", "in place of Wu
/// Bangguo".
[[nodiscard]] bool succeeded_before(const TaggedWords& text, std::size_t i);

/// The first of the bridge words that end right before the role at word `end`: "was" in "…, was president". Returns
/// `end` if there are none.
[[nodiscard]] std::size_t bridge_begin(const TaggedWords& text, std::size_t end);

/// Whether the words from i on, right after a role, say that the role has ended: "until 2008", "from 2005 to 2012", "of
/// 1968".
[[nodiscard]] bool ends_in_past(const TaggedWords& text, std::size_t i);

}  // namespace dateline::facts
