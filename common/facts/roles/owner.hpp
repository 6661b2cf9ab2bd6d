#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/facts/offices/phrase.hpp"
#include "common/facts/persons/name_mention.hpp"

namespace dateline::facts {

/// Determines the body of a role phrase from the words around it, when the phrase itself does not name the body. Keeps
/// what it has read of the sentence for the next phrase. Borrows its arguments. Precondition: `mentions` are the
/// resolved mentions of this text, in text order. Not thread-safe.
class PhraseOwners {
 public:
  PhraseOwners(const TaggedWords& text, std::span<const NameMention> mentions) : text_(text), mentions_(mentions) {}

  /// The phrase, completed with its body: the owner, if that is no person ("Codelco's chairman"), or the body or
  /// country that "its" or "whose" refers to, which is the last one mentioned in the sentence.
  [[nodiscard]] RolePhrase with_owner(RolePhrase phrase);

  /// Whether "president" may mean the president of a company: "Stephens, president and chief executive", if the same
  /// sentence or the first sentence of the text mentions a company, and the phrase names no country or body.
  [[nodiscard]] bool may_be_of_company(const RolePhrase& phrase);

  /// The first mention that ends before word `end`; null if none does.
  [[nodiscard]] const NameMention* mention_until(std::uint32_t end);

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  struct Sentence {
    std::size_t begin = nowhere;
    bool names_company = false;
  };

  bool take_body_at(std::uint32_t i, RolePhrase& phrase) const;
  [[nodiscard]] bool names_company(std::size_t sentence, Sentence& last) const;

  const TaggedWords& text_;
  std::span<const NameMention> mentions_;
  std::vector<std::uint32_t> by_end_;  ///< mentions by their ends; empty until needed

  std::size_t body_sentence_ = nowhere;  ///< the sentence in which a body was last looked for
  std::size_t body_before_ = 0;          ///< the word before which
  std::size_t body_at_ = nowhere;        ///< the word at which one was found
  Sentence sentence_;
  Sentence first_sentence_;
};

}  // namespace dateline::facts
