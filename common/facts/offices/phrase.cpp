#include "common/facts/offices/phrase.hpp"

#include "common/facts/offices/read.hpp"

namespace dateline::facts {
namespace {

/// Whether the head word at i is used as a verb: "chosen to head the commission", "who chairs the board".
bool is_verb(const TaggedWords& text, std::size_t i) {
  switch (text[i].key) {
    case "head"_word:
    case "heads"_word:
    case "chair"_word:
    case "chairs"_word:
    case "judge"_word:
    case "judges"_word:
    case "coach"_word:
    case "captain"_word:
      return !text.capitalised(i) && text.joined(i + 1) && text.is(i + 1, tag::determiner);
    default:
      return false;
  }
}

}  // namespace

std::vector<RolePhrase> find_role_phrases(const TaggedWords& text) {
  std::vector<RolePhrase> phrases;
  for (std::size_t i = 0; i < text.size();) {
    const auto match =
        text.is(i, tag::head) && !text.skipped(i) && !is_verb(text, i) ? role_head_at(text.words(), i) : std::nullopt;
    if (!match) {
      ++i;
      continue;
    }
    // "the state's attorney general" is not a "state's attorney".
    if (match->words > 1 && text[i].is(shape::possessive) && role_head_at(text.words(), i + 1)) {
      ++i;
      continue;
    }
    const auto known = known_organisation_at(text.words(), i);
    if (known && known->words > match->words) {
      i += known->words;
      continue;
    }
    RolePhrase phrase;
    phrase.head = match->head;
    phrase.plural = match->plural;
    phrase.text = {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + match->words)};
    phrase.whole = phrase.text;
    read_before_head(text, phrase);
    read_after_head(text, phrase);
    // "chief" in "chief nuclear negotiator" is not a head of its own.
    while (!phrases.empty() && phrases.back().text.first >= phrase.text.first) phrases.pop_back();
    phrases.push_back(phrase);
    i += match->words;
  }
  return phrases;
}

}  // namespace dateline::facts
