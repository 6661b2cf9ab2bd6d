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

/// What stands before the noun phrase of a role.
enum class Determiner : std::uint8_t { none, definite, indefinite };

/// A role as a text words it, whoever holds it: "China's former deputy foreign minister", "chairman of the Fed".
struct RolePhrase {
  const RoleHead* head = nullptr;
  WordSpan text{};   ///< the words of the role itself: "deputy foreign minister"
  WordSpan whole{};  ///< with article, country and body
  WordSpan body{};   ///< an organisation or place as written, or empty
  const OrganisationRow* known_body = nullptr;
  std::uint32_t department = 0;  ///< word of the department, where there is one
  bool has_department = false;
  std::string_view country;  ///< code, where the phrase names one
  bool country_is_region = false;
  std::string_view second_country;  ///< code, of a plural that names two: "the foreign ministers of Peru and Chile"
  Determiner determiner = Determiner::none;
  RoleStatus status = RoleStatus::current;
  bool plural = false;
  bool owned = false;          ///< "his spokesman": of the person spoken of
  bool owned_by_body = false;  ///< "its president", "whose president": of what was named before
  WordSpan owner{};            ///< "Jonathan's finance minister": the person it is of, where it may be one
};

/// The role phrases of a text, in text order.
[[nodiscard]] std::vector<RolePhrase> find_role_phrases(const TaggedWords& text);

/// The role that a phrase gives; its country is empty where the phrase names none.
[[nodiscard]] Role role_of(const RolePhrase& phrase, const TaggedWords& text);

}  // namespace dateline::facts
