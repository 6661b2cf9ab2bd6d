#pragma once

#include <span>

#include "common/facts/names/person_name.hpp"
#include "common/facts/offices/phrase.hpp"

namespace dateline::facts {

/// Evidence that a span of words is a person's name, in points: positive supports it, negative contradicts it.
struct NameEvidence {
  int shape = 0;             ///< from the words of the span
  int context = 0;           ///< from the words around it
  bool titled = false;       ///< preceded by a form of address or an office
  bool named_title = false;  ///< the title is used with given names: Sheikh, King, Pope
  bool label = false;        ///< labels a speaker in a transcript, "MR HOWARD:"
  [[nodiscard]] int points() const noexcept { return shape + context; }
};

/// Weighs the evidence for `span`, whose name is `name`. `phrases`: all role phrases of the text, in order.
/// `lowercase`: the words that the article also writes in lower case. Pure.
[[nodiscard]] NameEvidence weigh_name(const TaggedWords& text, WordSpan span, const Name& name,
                                      std::span<const RolePhrase> phrases, const LowercaseWords& lowercase);

/// The most honorifics that are read before a name.
inline constexpr std::size_t most_honorifics = 16;

/// The first word of the title right before a name that begins at word `first`: honorifics and the role phrase before
/// them. Returns `first` if there is no title.
[[nodiscard]] std::size_t title_begin(const TaggedWords& text, std::size_t first, std::span<const RolePhrase> phrases);

}  // namespace dateline::facts
