#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/people/authority.hpp"
#include "common/people/person_entry.hpp"

/// The terms by which people are found in the directory. A term is a letter that says what kind of text follows, and
/// the text. Pure functions.
namespace dateline::people {

inline constexpr char key_prefix = 'Q';       ///< each key of the person
inline constexpr char word_prefix = 'W';      ///< each word of the names and keys, folded, also in its plain spelling
inline constexpr char role_prefix = 'R';      ///< each word of each role's text and body, folded
inline constexpr char country_prefix = 'C';   ///< the country of each role
inline constexpr char family_prefix = 'S';    ///< each family name by which articles can call the person
inline constexpr char employer_prefix = 'B';  ///< the key that the body of each role would have, were it a person
inline constexpr char alias_prefix = 'A';     ///< alias_form of each name that the authority gives, and of its key
inline constexpr char named_prefix = 'N';     ///< the key to which the authority gives a name

/// The term of a text; shortened if it is long (text::bounded_term).
[[nodiscard]] std::string term(char prefix, std::string_view value);

/// The form of a name that is compared with the names that the authority gives: its words in plain spelling, joined.
[[nodiscard]] std::string alias_form(std::string_view name);

/// Whether a person is in the directory: only those who are in at least two articles, hold a role, have a bare key, or
/// are known to the authority.
[[nodiscard]] bool matters(const PersonEntry& person, const Authority& authority);

/// The terms of a person, sorted, each once.
[[nodiscard]] std::vector<std::string> terms_of(const PersonEntry& person, const Authority& authority);

}  // namespace dateline::people
