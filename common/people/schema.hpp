#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/people/authority.hpp"
#include "common/people/person_entry.hpp"

/// How the directory lies in the Xapian database DIR/directory, for its reader here and its writer in the indexer. It
/// is derived from the index and holds nothing else.
///
/// One document for each person that matters: two articles, a role, or known to the user's authority. Its data is the
/// entry (encode_entry). Terms, none of them weighted:
///
///   "Q" key        each key that is joined in the person
///   "B" form       the form that all of these keys have for the authority: their join form, mostly
///   "W" word       each word of those spellings, folded, as written and in its plain spelling
///   "R" word       each word of each role's text and body, folded
///   "C" cc         the country of each role
///   "A" name       each name that the authority gives the person, and its key: words in plain spelling, joined
///   "N" key        where the authority gives a name, the key that it gives it to
///
/// Value 0 sorts rising by falling number of articles, then by key. Synonyms of a form: every key of the index
/// that has the form and is not the form itself, of people that do not matter too.
/// Metadata "generation": the commit that all this was derived from; missing until it is whole. "people": the checksum
/// of the people.jsonl that it was derived from, empty where there was none.
namespace dateline::people::schema {

inline constexpr char key_prefix = 'Q';
inline constexpr char form_prefix = 'B';
inline constexpr char word_prefix = 'W';
inline constexpr char role_prefix = 'R';
inline constexpr char country_prefix = 'C';
inline constexpr char alias_prefix = 'A';
inline constexpr char named_prefix = 'N';

inline constexpr Xapian::valueno order_slot = 0;
inline constexpr const char* generation_key = "generation";
inline constexpr const char* people_key = "people";

[[nodiscard]] std::filesystem::path path(const std::filesystem::path& index);

/// 0 where the directory is not whole.
[[nodiscard]] std::uint64_t generation_of(const Xapian::Database& database);

/// A term of any length, shortened where Xapian would not take it.
[[nodiscard]] std::string term(char prefix, std::string_view value);

/// What synonyms of a form lie under.
[[nodiscard]] std::string synonym_key(std::string_view form);

/// Whether a person has a place in the directory.
[[nodiscard]] bool matters(const PersonEntry& person, const Authority& authority);

/// The document of a person whose keys have the form.
[[nodiscard]] Xapian::Document document_of(const PersonEntry& person, std::string_view form,
                                           const Authority& authority);

/// A name as it is compared with those that the authority gives.
[[nodiscard]] std::string alias_form(std::string_view name);

}  // namespace dateline::people::schema
