#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"
#include "common/model/facts.hpp"
#include "common/offices/office.hpp"

/// The facets: what articles are counted and filtered by. `facet_table` is the only list of them. Both engines, the
/// options, the query language, the help texts, `info`, the benchmarks and the agreement test read it.
///
/// To add a facet: append an enumerator and a row, with numbers on disk that no row has had. Then raise the format
/// versions (segment/sections/section.hpp, index/manifest.cpp, xapian/schema.hpp), because older indexes lack the
/// column. Man pages are written by hand; a test checks that they have every facet.
///
/// Dates are not in the table: they are counted from the published day.
namespace dateline {

enum class Facet : std::uint8_t {
  person,
  official,
  role,
  country,
  source,
  author,
  section,
  keyword,
  language,
  organisation,
};

/// One value of a facet in one article.
struct FacetValue {
  std::string value;  ///< what articles are grouped by; people: the key; role: an office, "foreign minister@cn"; the
                      ///< rest: folded
  std::string label;  ///< the spelling in this article
  auto operator<=>(const FacetValue&) const = default;
};
using FacetValues = std::vector<FacetValue>;

/// Where the label of a value in an answer comes from.
enum class FacetLabels : std::uint8_t {
  value,           ///< the value is its own label; spellings are not kept
  first_spelling,  ///< the first spelling in byte order over the whole index
  names,           ///< values are keys of people: the name most used among the hits, and with it the role most used
  role_spellings,  ///< the wording of the office most used among the hits, with its body
};

/// How the text that a user filters by is read.
enum class FacetFilter : std::uint8_t {
  person_name,   ///< any name of a person, resolved to keys
  role_words,    ///< WORDS[@cc], or =value for one value
  country_name,  ///< a code or a name
  folded,        ///< a value, folded
};

/// Appends the values of one article, in any order and perhaps several times.
using FacetReader = void(FacetValues& values, const Article& article, const Facts& facts);

namespace facet_readers {
FacetReader people, officials, roles, countries, source, authors, section, keywords, language, organisations;
}  // namespace facet_readers

struct FacetRow {
  Facet facet;
  std::string_view name;       ///< of the facet, its option and its field; lower-case ASCII letters
  std::uint32_t segment_part;  ///< on disk: the part of a sealed segment; never changed or reused
  std::uint32_t xapian_slot;   ///< on disk: the value slot of a Xapian document; never changed or reused
  bool multi_valued;           ///< whether an article may have several values
  FacetLabels labels;
  FacetFilter filter;
  FacetReader* read;
  std::string_view option_value;  ///< what --help calls the option's value
  std::string_view option_help;   ///< what --help says of the option
  std::string_view takes;         ///< what values the filter takes, for error messages
};

// Parts 0, 10 and 11 and slots 9 to 14 hold other things: see segment/sections/section.hpp and xapian/schema.hpp.
inline constexpr std::array facet_table{
    FacetRow{Facet::person, "person", 1, 0, true, FacetLabels::names, FacetFilter::person_name, facet_readers::people,
             "NAME", "articles that name this person: key, full name, surname or given name", "a name"},
    FacetRow{Facet::official, "official", 2, 1, true, FacetLabels::names, FacetFilter::person_name,
             facet_readers::officials, "NAME", "the same, where the article gives them an office of state", "a name"},
    FacetRow{Facet::role, "role", 3, 2, true, FacetLabels::role_spellings, FacetFilter::role_words,
             facet_readers::roles, "ROLE",
             "articles in which someone, or the --person, holds this role: 'foreign minister@cn' or '@cn'",
             "WORDS, WORDS@cc, @cc or =role@cc"},
    FacetRow{Facet::country, "country", 4, 3, true, FacetLabels::value, FacetFilter::country_name,
             facet_readers::countries, "CC", "articles about this country, by code or name: cn or China",
             "an ISO 3166 code or a name, such as cn or China"},
    FacetRow{Facet::source, "source", 5, 4, false, FacetLabels::first_spelling, FacetFilter::folded,
             facet_readers::source, "S", "articles from this source", "the name of a source"},
    FacetRow{Facet::author, "author", 6, 5, true, FacetLabels::first_spelling, FacetFilter::folded,
             facet_readers::authors, "A", "articles by this author", "the name of an author"},
    FacetRow{Facet::section, "section", 7, 6, false, FacetLabels::first_spelling, FacetFilter::folded,
             facet_readers::section, "S", "articles in this section", "the name of a section"},
    FacetRow{Facet::keyword, "keyword", 8, 7, true, FacetLabels::first_spelling, FacetFilter::folded,
             facet_readers::keywords, "K", "articles with this keyword", "a keyword"},
    FacetRow{Facet::language, "language", 9, 8, false, FacetLabels::value, FacetFilter::folded, facet_readers::language,
             "L", "articles in this language", "the name of a language"},
    FacetRow{Facet::organisation, "organisation", 12, 15, true, FacetLabels::first_spelling, FacetFilter::folded,
             facet_readers::organisations, "O", "articles that name this organisation", "the name of an organisation"},
};

inline constexpr std::size_t facet_count = facet_table.size();

[[nodiscard]] constexpr const FacetRow& row_of(Facet facet) noexcept {
  return facet_table[static_cast<std::size_t>(facet)];
}

/// All facets, in the order of the table.
inline constexpr auto all_facets = [] {
  std::array<Facet, facet_count> facets{};
  for (std::size_t i = 0; i < facet_count; ++i) facets[i] = facet_table[i].facet;
  return facets;
}();

static_assert(
    [] {
      for (std::size_t i = 0; i < facet_count; ++i)
        if (all_facets[i] != static_cast<Facet>(i)) return false;
      return true;
    }(),
    "the rows of facet_table are in the order of Facet");

[[nodiscard]] constexpr std::string_view name_of(Facet facet) noexcept { return row_of(facet).name; }
[[nodiscard]] std::optional<Facet> facet_named(std::string_view name) noexcept;

/// Whether the values are keys of people.
[[nodiscard]] constexpr bool holds_people(Facet facet) noexcept { return row_of(facet).labels == FacetLabels::names; }

/// "person, official, role, …": every name, for help and error messages.
[[nodiscard]] std::string facet_names();

/// An article's values of one facet, sorted by value. Of several spellings of a value the first in byte order is kept.
/// The same for every engine.
[[nodiscard]] FacetValues facet_values(Facet facet, const Article& article, const Facts& facts);

/// The office that a role is (common/offices/office.hpp).
[[nodiscard]] offices::Office office_of(const Role& role);
/// The value of the role facet that a role is counted as: "chairman of federal reserve@us"; empty if it is no whole
/// office. The same for the folded role.
[[nodiscard]] std::string role_value(const Role& role);
/// The label of that value as the role words it: "Chairman, Federal Reserve@us".
[[nodiscard]] std::string office_label(const offices::Office& office);

}  // namespace dateline
