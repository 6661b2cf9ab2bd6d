#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/resolver.hpp"

namespace dateline::facts {

/// Word i is of somebody's name. `mentions`: in text order.
[[nodiscard]] bool in_name(std::span<const NameMention> mentions, std::size_t i);

/// Where the mentions of one text stand to each other and to its words. Mentions are told by index, nobody where there
/// is none. Borrows all it is given.
class MentionPlaces {
 public:
  MentionPlaces(const TaggedWords& text, std::span<const NameMention> mentions, std::span<const RolePhrase> phrases)
      : text_(text), mentions_(mentions), phrases_(phrases) {}

 protected:
  /// The first mention that begins at word i or after it.
  [[nodiscard]] std::uint32_t mention_from(std::size_t i) const;
  /// The last mention that ends at word i or before it.
  [[nodiscard]] std::uint32_t mention_before(std::size_t i) const;
  /// Only a comma stands before word i.
  [[nodiscard]] bool comma_only(std::size_t i) const;
  /// The word from which on only titles of a mention stand before it.
  [[nodiscard]] std::size_t begin_with_titles(std::uint32_t mention) const;
  /// The word after a few words in parentheses from word `at` on: "Member of Parliament (MP) Yvette Cooper", "Soto
  /// (R-Arizona), the chairman". `at` where there are none.
  [[nodiscard]] std::size_t after_parenthesis(std::size_t at) const;
  /// "Juan Soto and Paula Reyes", "Juan Soto, Paula Reyes and": each without titles.
  [[nodiscard]] bool begins_list(std::uint32_t mention) const;
  /// "parliament elected him", "appointed her": the pronoun at word i.
  [[nodiscard]] bool elects_him(std::size_t i) const;
  /// Of "Lee, nominated by Ott as", it is Lee who gets an office; but of "Lee was replaced by Ott as" it is Ott. Other
  /// mentions stay.
  [[nodiscard]] std::uint32_t subject_of_passive(std::uint32_t mention, std::size_t verb) const;
  /// "he" or "she" stands right before the verb.
  [[nodiscard]] bool is_pronoun_before(std::size_t verb) const;
  /// Whom "he" at word i means: the last mention in its sentence, else the subject of the nearest one before that has
  /// one.
  [[nodiscard]] std::uint32_t spoken_of(std::size_t i) const;
  /// A sentence or clause ends somewhere before a word of [first, last].
  [[nodiscard]] bool breaks_between(std::size_t first, std::size_t last) const;

  const TaggedWords& text_;
  std::span<const NameMention> mentions_;
  std::span<const RolePhrase> phrases_;
};

}  // namespace dateline::facts
