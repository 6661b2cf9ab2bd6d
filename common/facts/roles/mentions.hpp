#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/name_mention.hpp"

namespace dateline::facts {

/// Whether word i is part of a person's name. Precondition: `mentions` are in text order.
[[nodiscard]] bool in_name(std::span<const NameMention> mentions, std::size_t i);

/// Questions about the positions of the mentions in one text, as a base class of those who assign roles. Mentions are
/// passed and returned by index; NameMention::nobody means none. Borrows its arguments. Precondition: `mentions` and
/// `phrases` are in text order. Immutable.
class MentionPlaces {
 public:
  MentionPlaces(const TaggedWords& text, std::span<const NameMention> mentions, std::span<const RolePhrase> phrases)
      : text_(text), mentions_(mentions), phrases_(phrases) {}

 protected:
  /// The first mention that begins at or after word i.
  [[nodiscard]] std::uint32_t mention_from(std::size_t i) const;
  /// The last mention that begins before word i; nobody if it ends after word i.
  [[nodiscard]] std::uint32_t mention_before(std::size_t i) const;
  /// Whether only a comma separates word i from the word before it.
  [[nodiscard]] bool comma_only(std::size_t i) const;
  /// The first word of a mention together with its titles.
  [[nodiscard]] std::size_t begin_with_titles(std::uint32_t mention) const;
  /// The word after a short parenthesis that opens before word `at`: "Member of Parliament (MP) Yvette Cooper", "Soto
  /// (R-Arizona), the chairman". Returns `at` if there is none.
  [[nodiscard]] std::size_t after_parenthesis(std::size_t at) const;
  /// Whether a list of names without titles starts with this mention: "Juan Soto and Paula Reyes", "Juan Soto, Paula
  /// Reyes and".
  [[nodiscard]] bool begins_list(std::uint32_t mention) const;
  /// Whether word i is the pronoun in "parliament elected him" or "appointed her", and a mention it refers to is known.
  [[nodiscard]] bool elects_him(std::size_t i) const;
  /// Corrects the subject of a verb in the passive voice: in "Lee, nominated by Ott as", Lee gets the office, but in
  /// "Lee was replaced by Ott as" it is Ott. Returns `mention` if no correction is needed.
  [[nodiscard]] std::uint32_t subject_of_passive(std::uint32_t mention, std::size_t verb) const;
  /// Whether "he" or "she" is right before word `verb`.
  [[nodiscard]] bool is_pronoun_before(std::size_t verb) const;
  /// The mention that "he" or "she" at word i refers to:
  /// 1. the last mention before it in its sentence;
  /// 2. else the first mention of the nearest sentence before it in the paragraph that has any.
  [[nodiscard]] std::uint32_t spoken_of(std::size_t i) const;
  /// Whether a sentence or clause ends right before any of the words [first, last].
  [[nodiscard]] bool breaks_between(std::size_t first, std::size_t last) const;

  const TaggedWords& text_;
  std::span<const NameMention> mentions_;
  std::span<const RolePhrase> phrases_;
};

}  // namespace dateline::facts
