#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/offices/lists.hpp"

namespace dateline::offices {

/// What the words of an office say: "Fed chairman", "chairman of the Federal Reserve", "minister for foreign affairs".
struct Reading {
  std::string name;                 ///< of the office, in office_wordings.tsv: "chairman"; empty if there is none
  std::string_view wording;         ///< that row's first cell: "treasury secretary"; points into a static table
  Scope scope = Scope::body;        ///< of that office
  std::string department;           ///< "foreign", if the scope is `department`
  Body body;                        ///< the listed body that the words name; without a name if they name none
  std::string country;              ///< code, where the words begin with it: "U.S. Treasury Secretary"
  std::string before;               ///< words before the office that say nothing of the above, folded
  std::string after;                ///< the same after it, with their preposition: "of research"
  std::vector<std::string> unread;  ///< the words of both without prepositions
  std::vector<std::string> status;  ///< "acting", "former"
  std::size_t begin = 0;            ///< bytes [begin, end) of the text are the office without body and country
  std::size_t end = 0;
};

/// Reads the words of an office by one grammar: [country | body] [ranks] [department] office [of body | of department].
/// `country`: of whose body it may be, or empty. Takes time in proportion to the text. Pure.
[[nodiscard]] Reading read_office(std::string_view text, std::string_view country);

}  // namespace dateline::offices
