#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/people/authority.hpp"
#include "common/people/person_entry.hpp"

/// The schema of the directory of people, the Xapian database DIR/directory. Read here, written by indexer/people. All
/// of it is derived from the index.
///
/// There is one document for each person who is in at least two articles, holds a role, or is known to the user's
/// authority. Its data is the entry (encode_entry). Its terms, all unweighted:
///
///   "Q" key        each key of the person
///   "B" form       the form that the authority gives all these keys: usually their join form
///   "W" word       each word of the person's names, folded, as written and in its plain spelling
///   "R" word       each word of each role's text and body, folded
///   "C" cc         the country of each role
///   "A" name       each name that the authority gives the person, and its key: words in plain spelling, joined
///   "N" key        the key to which the authority gives a name
///
/// Sorting by value 0 ascending gives people with more articles first, then by key. The synonyms of a form are all keys
/// of the index that have the form and differ from it, whether or not the person has a document.
/// Metadata "generation": the commit that the directory was derived from; missing until the directory is complete.
/// "people": the checksum of the people.jsonl that the directory was derived from; empty if there was none.
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

/// 0 if the directory is incomplete.
[[nodiscard]] std::uint64_t generation_of(const Xapian::Database& database);

/// A term of any length, shortened if it is too long for Xapian.
[[nodiscard]] std::string term(char prefix, std::string_view value);

/// The key under which Xapian keeps the synonyms of a form.
[[nodiscard]] std::string synonym_key(std::string_view form);

/// Whether a person has a document in the directory.
[[nodiscard]] bool matters(const PersonEntry& person, const Authority& authority);

/// The document of a person whose keys have the form.
[[nodiscard]] Xapian::Document document_of(const PersonEntry& person, std::string_view form,
                                           const Authority& authority);

/// The form of a name that is compared with the names that the authority gives.
[[nodiscard]] std::string alias_form(std::string_view name);

}  // namespace dateline::people::schema
