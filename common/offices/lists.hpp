#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/offices/words.hpp"

/// What the data lists know of the wording of offices (common/facts/lists/data/office_*.tsv, national_*.tsv). All
/// functions are pure and safe to call from several threads.
namespace dateline::offices {

/// What makes the words of an office an office.
enum class Scope : std::uint8_t {
  country,     ///< a country has it: president, finance minister
  department,  ///< a department and a country: minister, secretary
  body,        ///< a body has it: chairman, chief executive
  place,       ///< a place has it: governor, mayor
  post,        ///< a country sends it somewhere: ambassador
  rank,        ///< a country's forces or courts give it: general
  occupation,  ///< nothing does: analyst
  part,        ///< only a word of offices: defense
  modifier,    ///< a rank before an office: deputy
  status,      ///< how it is held: acting
};

struct OfficeWording {
  std::string_view wording;
  std::string_view office;
  Scope scope;
};

struct WordingMatch {
  const OfficeWording* row;
  std::size_t words;
};
/// The longest wording of the list that begins at word i.
[[nodiscard]] std::optional<WordingMatch> wording_at(const std::vector<OfficeWord>& words, std::size_t i);

struct Body {
  std::string name;     ///< as the role facet shows it: "Federal Reserve"
  std::string key;      ///< the folded name
  std::string generic;  ///< "central bank", or empty
  std::string country;  ///< code, if the body alone determines it
  bool listed = false;
};
/// The body that words [first, last) name in a country (a code, or empty). Names that are not listed are folded, and
/// lose an article and what firms end in ("Inc.").
[[nodiscard]] Body body_named(const std::vector<OfficeWord>& words, std::size_t first, std::size_t last,
                              std::string_view country, std::string_view written);

/// What a country calls an office, in lower case; empty if nothing else than its name in office_wordings.tsv.
[[nodiscard]] std::string_view national_name(std::string_view country, std::string_view office);

/// The office that is meant by the chief of a body: "chairman" of the Federal Reserve. Empty if no list has it.
[[nodiscard]] std::string_view head_of(const Body& body);

/// The code of the only country that calls an office so: us for the finance minister as "secretary of the treasury".
/// Empty if there is none, or several.
[[nodiscard]] std::string_view country_calling(std::string_view office, std::string_view wording);

}  // namespace dateline::offices
