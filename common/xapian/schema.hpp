#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"
#include "common/model/facet.hpp"
#include "common/model/facts.hpp"
#include "common/model/role_tuple.hpp"

/// The schema of the Xapian engine's database, DIR/xapian. Written by the indexer, read by the query tool.
///
/// Document data: the record (record.hpp). Terms:
///
///   term                            wdf                      positions  what for
///   "Z" stem                        body + 3 x title         yes        words, NEAR; every score
///   form (folded, lower case)       0                        yes        quoted words; prefixes, wildcards, fuzzy
///   "ZS" stem                       count in the title       no         title:word
///   "S" form                        0                        yes        title:"a phrase"
///   "Q" id                          0                        no         get, replace, delete
///   "X" FACET ":" value             0                        no         facet filters; the values in byte order
///   "XL" FACET ":" value NUL label  0                        no         the spellings of facets with FacetLabels::
///                                                                       first_spelling: a value's first term is its
///                                                                       label
///   "XTUPLE:" role tuple            0                        no         role filters: who holds which role where
///   "XMENTION:" interval            0                        no         mentioned-date filters, sorted by first day
///
/// So a document's length is body words + 4 x title words, as the score requires. Folded forms never start with an
/// upper-case ASCII letter, which keeps the forms apart from every prefix. Title positions start at 1 and the body's
/// 1,000 after the title's last, so that no phrase or NEAR spans the two.
///
/// A term over 200 bytes is its first 160 bytes and 32 hex digits of its xxh128 (Xapian takes at most 245 bytes). The
/// whole value is then in the slot of the first document that has the term, or for a label in that document's record.
///
/// Values: see Slot. Facet slots hold the article's whole set of values (encode_set), so that one
/// Xapian::ValueCountMatchSpy counts a facet exactly, locally and on remote shards alike.
namespace dateline::xapian {

/// Version of the terms and slots below. A database without it, or with another, is refused. 3: the facet organisation.
inline constexpr int schema_version = 3;

// Database metadata, set in the transaction that it describes. Decimal numbers.
inline constexpr std::string_view generation_key = "generation";  ///< one more with each commit that changed anything
inline constexpr std::string_view articles_key = "articles";      ///< live articles
inline constexpr std::string_view undated_key = "undated";        ///< those of them without a published date
inline constexpr std::string_view schema_key = "schema";          ///< schema_version
inline constexpr std::string_view settings_key = "settings";      ///< settings_lines: the same in all shards

/// Value slots besides those of the facets, which facet_table has. Numbers are on disk: never change or reuse one.
enum Slot : std::uint32_t {
  person_label_slot = 9,   ///< encode_set of person key, NUL, name: how this article spells its people
  role_tuple_slot = 10,    ///< encode_set of encode_role_tuple: texts and bodies as spelt
  newest_first_slot = 11,  ///< newest_first_key
  oldest_first_slot = 12,  ///< oldest_first_key
  day_slot = 13,           ///< day_value; none for an undated article
  content_hash_slot = 14,  ///< xxh128 of every field but file and line: equal means identical
};

[[nodiscard]] constexpr std::uint32_t facet_slot(Facet facet) noexcept { return row_of(facet).xapian_slot; }
static_assert(
    [] {
      for (const auto& row : facet_table) {
        if (row.xapian_slot >= person_label_slot && row.xapian_slot <= content_hash_slot) return false;
        for (const auto& other : facet_table)
          if (other.facet != row.facet && other.xapian_slot == row.xapian_slot) return false;
      }
      return true;
    }(),
    "every value slot has one number");

[[nodiscard]] std::string stem_term(std::string_view stem);
[[nodiscard]] std::string form_term(std::string_view form);
[[nodiscard]] std::string title_stem_term(std::string_view stem);
[[nodiscard]] std::string title_form_term(std::string_view form);
[[nodiscard]] std::string id_term(std::string_view id);

/// The prefix of the terms of a facet's values: "XPERSON:".
[[nodiscard]] std::string facet_prefix(Facet facet);
[[nodiscard]] std::string facet_term(Facet facet, std::string_view value);

/// Whether the spellings of a facet's values are kept as label terms.
[[nodiscard]] constexpr bool has_label_terms(Facet facet) noexcept {
  return row_of(facet).labels == FacetLabels::first_spelling;
}
/// The prefix of the label terms of a value, unless they are shortened.
[[nodiscard]] std::string label_prefix(Facet facet, std::string_view value);
[[nodiscard]] std::string label_term(Facet facet, const FacetValue& value);

inline constexpr std::string_view role_tuple_prefix = "XTUPLE:";

/// The term of a tuple, folded. Terms of one person follow each other: "XTUPLE:" key NUL ….
[[nodiscard]] std::string role_tuple_term(const RoleTuple& tuple);

inline constexpr std::string_view mention_prefix = "XMENTION:";

/// First and last day in eight hex digits each, sorted as the days are; open: "--------"; then the granularity.
[[nodiscard]] std::string mention_term(const Interval& interval);
[[nodiscard]] std::optional<Interval> decode_mention_term(std::string_view term);
/// The least term of intervals that start on `from` or later, to start a range scan at.
[[nodiscard]] std::string mention_terms_from(Day from);

/// Sort by these with reverse = true. Newest first: later day, later instant (none last), id ascending, undated last.
[[nodiscard]] std::string newest_first_key(const std::optional<Published>& published, std::string_view id);
/// Earlier day, earlier instant (none first), id ascending, undated last.
[[nodiscard]] std::string oldest_first_key(const std::optional<Published>& published, std::string_view id);

/// Four bytes, sorted as the days are.
[[nodiscard]] std::string day_value(Day day);
[[nodiscard]] std::optional<Day> decode_day_value(std::string_view bytes) noexcept;

/// A set of values, each with its length before it, in the order given. An empty set is the empty string.
[[nodiscard]] std::string encode_set(const std::vector<std::string>& values);
/// Views into `bytes`. Throws UnusableError if they are not a set.
[[nodiscard]] std::vector<std::string_view> decode_set(std::string_view bytes);

}  // namespace dateline::xapian
