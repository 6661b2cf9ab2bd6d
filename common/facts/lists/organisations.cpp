#include "common/facts/lists/organisations.hpp"

#include <algorithm>

#include "common/facts/text/phrase_map.hpp"

namespace dateline::facts {
namespace {

using Table = PhraseMap<const OrganisationRow*>;

// clang-format off
constexpr OrganisationRow organisations[] = {
#include <lists/organisations.inc>
};
// clang-format on

const Table& table() {
  static const Table built = [] {
    Table result;
    for (const OrganisationRow& row : organisations) result.add(row.name, &row);
    return result;
  }();
  return built;
}

/// Whether a row names a kind of body ("central bank"), which is found in lower case, too.
bool is_common_noun(const OrganisationRow& row) { return row.name.front() >= 'a' && row.name.front() <= 'z'; }

/// Acronyms that are also words must be in capitals: WHO, not "who".
bool spelt_right(const Words& words, std::size_t i, const PhraseMap<const OrganisationRow*>::Match& match) {
  if (is_common_noun(*match.value)) return true;
  if (!words[i].is(shape::capitalised)) return false;
  if (match.words > 1) return true;
  switch (words[i].key) {
    case "who"_word:
    case "un"_word:
    case "ec"_word:
    case "ap"_word:
    case "abc"_word:
    case "anc"_word:
    case "icc"_word:
    case "sec"_word:
      return words[i].is(shape::all_caps);
    default:
      return true;
  }
}

}  // namespace

std::optional<KnownOrganisation> known_organisation_at(const Words& words, std::size_t i) {
  const auto match = table().longest(words, i);
  if (!match || !spelt_right(words, i, *match)) return std::nullopt;
  return KnownOrganisation{match->value, match->words};
}

}  // namespace dateline::facts
