#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/facts/lists/offices.hpp"
#include "common/facts/lists/organisations.hpp"
#include "common/facts/names/name_spans.hpp"
#include "common/facts/tagging/tagged_words.hpp"

namespace dateline::facts {

/// The kind of article or other determiner before the noun phrase of a role.
enum class Determiner : std::uint8_t { none, definite, indefinite };

/// A phrase that names a role, independent of its holder: "China's former deputy foreign minister", "chairman of the
/// Fed". All positions are word indices of the text that the phrase was found in. The country codes may point into that
/// TaggedWords, which must outlive the phrase; `head` and `known_body` point into static tables.
struct RolePhrase {
  const RoleHead* head = nullptr;
  WordSpan text{};   ///< the words of the role itself: "deputy foreign minister"
  WordSpan whole{};  ///< with article, country and body
  WordSpan body{};   ///< the organisation or place it belongs to, as written, or empty
  const OrganisationRow* known_body = nullptr;
  std::uint32_t department = 0;  ///< index of the department's word, if has_department
  bool has_department = false;
  std::string_view country;  ///< code, or empty if the phrase names none
  bool country_is_region = false;
  std::string_view second_country;  ///< code of the second country in "the foreign ministers of Peru and Chile"
  Determiner determiner = Determiner::none;
  RoleStatus status = RoleStatus::current;
  bool plural = false;
  bool owned = false;          ///< "his spokesman": belongs to the person just mentioned
  bool owned_by_body = false;  ///< "its president", "whose president": belongs to a body mentioned before
  WordSpan owner{};            ///< the possible person in "Jonathan's finance minister", or empty
};

/// The role phrases of a text, in text order. Pure; safe to call from several threads at once.
[[nodiscard]] std::vector<RolePhrase> find_role_phrases(const TaggedWords& text);

/// The phrase with the known body of which its body as written is a part: "ECB Governing Council", "IMF Executive
/// Board".
[[nodiscard]] RolePhrase with_whole_body(RolePhrase phrase, const TaggedWords& text);

/// The role that a phrase describes. Its country is empty if the phrase names none.
[[nodiscard]] Role role_of(const RolePhrase& phrase, const TaggedWords& text);

}  // namespace dateline::facts
