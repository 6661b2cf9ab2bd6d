#pragma once

#include <span>

#include "common/facts/names/person_name.hpp"
#include "common/facts/offices/phrase.hpp"

namespace dateline::facts {

/// What speaks for and against a span being a person's name, in points.
struct NameEvidence {
  int shape = 0;             ///< of its own words
  int context = 0;           ///< of the words around it
  bool titled = false;       ///< a title of address or office stands right before it
  bool named_title = false;  ///< a title that goes with a given name: Sheikh, King, Pope
  bool label = false;        ///< names the speaker in a transcript, "MR HOWARD:"
  [[nodiscard]] int points() const noexcept { return shape + context; }
};

/// `phrases`: the text's role phrases, in order.
[[nodiscard]] NameEvidence weigh_name(const TaggedWords& text, WordSpan span, const Name& name,
                                      std::span<const RolePhrase> phrases, const LowercaseWords& lowercase);

/// The words of a name's title, right before it: honorifics, and the last of a role phrase. `first` where there is
/// none.
[[nodiscard]] std::size_t title_begin(const TaggedWords& text, std::size_t first, std::span<const RolePhrase> phrases);

}  // namespace dateline::facts
