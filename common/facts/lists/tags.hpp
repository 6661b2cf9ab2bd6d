#pragma once

#include <cstdint>

namespace dateline::facts::tag {

/// Tags of words in the grammar of names and offices. A word may have several: "Bishop" is a title and a family name.
enum : std::uint64_t {
  given = 1u << 0,
  given_word = 1u << 1,  ///< a given name that is as often something else
  family = 1u << 2,
  family_word = 1u << 3,  ///< a family name that is as often something else
  chinese = 1u << 4,      ///< family names that come first
  korean = 1u << 5,
  vietnamese = 1u << 6,
  hungarian = 1u << 7,
  particle = 1u << 8,
  suffix = 1u << 9,  ///< Jr, III
  mononym = 1u << 10,

  honorific = 1u << 11,    ///< Mr, Dame: no office
  head = 1u << 12,         ///< the noun of a role: minister, spokesman
  rank = 1u << 13,         ///< deputy, chief, special: goes into the role's text
  status = 1u << 14,       ///< former, acting: goes into the role's status
  department = 1u << 15,   ///< foreign, finance: the field of a minister
  determiner = 1u << 16,   ///< the, a, his
  say = 1u << 17,          ///< said, told
  act = 1u << 18,          ///< met, arrived: what people do
  function = 1u << 19,     ///< never part of a name: however, when, today
  calendar = 1u << 20,     ///< Monday, March
  ordinary = 1u << 21,     ///< a common word that headlines and names of things capitalise
  company = 1u << 22,      ///< Inc, Bank, Motors: ends or begins the name of a firm
  institution = 1u << 23,  ///< University, Committee, Party
  state_body = 1u << 24,   ///< Ministry, Agency, Court
  place = 1u << 25,        ///< Street, River, Park
  thing = 1u << 26,        ///< Act, War, Cup, Prize
  kin = 1u << 27,          ///< wife, son: next to the name of a person
  geo = 1u << 28,          ///< part of a phrase of the gazetteer
  linking = 1u << 29,      ///< is, was, became: a role may follow

  organisation = company | institution | state_body,
  any_given = given | given_word,
  any_family = family | family_word | chinese | korean | vietnamese | hungarian,
  family_first = chinese | korean | vietnamese | hungarian,
};

}  // namespace dateline::facts::tag
