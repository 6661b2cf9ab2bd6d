#include "common/facts/lists/gazetteer.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>

#include "common/facts/lists/gazetteer_tables.hpp"
#include "common/facts/text/key_set.hpp"
#include "common/facts/text/phrase_map.hpp"

namespace dateline::facts {
namespace {

using Gazetteer = PhraseMap<Place>;

Place place(std::string_view code, PlaceKind kind) {
  Place result;
  std::copy(code.begin(), code.end(), result.letters.begin());
  result.kind = kind;
  return result;
}

/// Whether the plural of a demonym takes an s: "Angolans", but not "Swisses", "Dutchs" or "Chineses".
bool has_plural_in_s(std::string_view demonym) {
  constexpr std::string_view without[]{"s", "sh", "ch", "ese", "men"};
  return std::none_of(std::begin(without), std::end(without), [&](auto end) { return demonym.ends_with(end); });
}

void add_rows(Gazetteer& gazetteer, std::span<const PlaceRow> rows, PlaceKind kind) {
  for (const PlaceRow& row : rows) {
    gazetteer.add(row.name, place(row.code, kind));
    if (kind == PlaceKind::demonym && has_plural_in_s(row.name))
      gazetteer.add(std::string(row.name) + 's', place(row.code, kind));
  }
}

const Gazetteer& gazetteer() {
  static const Gazetteer built = [] {
    Gazetteer result;
    // The first entry of a phrase wins, so fixed phrases go first.
    add_rows(result, fixed_phrase_rows(), PlaceKind::fixed);
    for (const CountryRow& row : country_rows()) {
      const bool state = row.code != "eu" && row.code != "un";
      if (state) result.add(row.name, place(row.code, PlaceKind::country));
    }
    add_rows(result, country_name_rows(), PlaceKind::country);
    add_rows(result, capital_rows(), PlaceKind::capital);
    add_rows(result, demonym_rows(), PlaceKind::demonym);
    add_rows(result, government_rows(), PlaceKind::government);
    add_rows(result, city_rows(), PlaceKind::city);
    add_rows(result, region_rows(), PlaceKind::region);
    add_rows(result, place_prefix_rows(), PlaceKind::prefix);
    return result;
  }();
  return built;
}

const Gazetteer& alliances() {
  static const Gazetteer built = [] {
    Gazetteer result;
    add_rows(result, alliance_rows(), PlaceKind::government);
    return result;
  }();
  return built;
}

const Gazetteer& region_abbreviations() {
  static const Gazetteer built = [] {
    Gazetteer result;
    add_rows(result, region_abbreviation_rows(), PlaceKind::region);
    return result;
  }();
  return built;
}

/// After one of these words, "US" in a headline in capitals is the pronoun.
constexpr KeySet takes_pronoun("let", "lets", "give", "tell", "help", "show", "join", "all", "both", "unite");

/// Short names that are places only in capitals; otherwise they are words or initials.
constexpr KeySet acronyms("uk", "usa", "uae", "prc", "drc", "rok", "gdr", "frg", "png", "nz", "ksa", "nsw", "idf",
                          "act", "plo", "asio", "dc", "bc", "ny", "nj", "nc", "sc", "nh", "ri", "nm", "nd", "sd");

/// Whether a single word that may be an acronym is written as one.
bool spelt_as_acronym(const Words& words, std::size_t i) {
  const Word& word = words[i];
  if (word.key == "us"_word) {
    const bool pronoun = words.all_caps() && i > 0 && takes_pronoun.contains(words[i - 1].key);
    return word.is(shape::all_caps) && (word.is(shape::dotted) || !pronoun);
  }
  if (!acronyms.contains(word.key)) return true;
  return word.is(shape::all_caps) && (word.is(shape::dotted) || !words.all_caps() || word.size() > 2);
}

const CountryRow* row_of(std::string_view code) noexcept {
  const auto rows = country_rows();
  const auto row = std::lower_bound(rows.begin(), rows.end(), code,
                                    [](const CountryRow& each, std::string_view sought) { return each.code < sought; });
  return row == rows.end() || row->code != code ? nullptr : &*row;
}

/// What a whole text names, in any case.
std::optional<Place> place_named(std::string_view name) {
  Words words;
  words.read(name);
  if (words.size() == 0) return std::nullopt;
  const auto found = gazetteer().longest(words, 0);
  return found && found->words == words.size() ? std::optional(found->value) : std::nullopt;
}

/// The code of the country of a place, as a view of the table.
std::string_view code_of(const Place& place) noexcept {
  const CountryRow* row = row_of(place.code());
  return row == nullptr ? std::string_view{} : row->code;
}

}  // namespace

std::optional<PlaceMatch> place_at(const Words& words, std::size_t i) {
  if (!words[i].is(shape::capitalised)) return std::nullopt;
  const auto found = gazetteer().longest(words, i);
  if (!found) return std::nullopt;
  if (found->words == 1) {
    if (!spelt_as_acronym(words, i)) return std::nullopt;
    if (found->value.kind == PlaceKind::prefix && !words[i + 1].after(gap::hyphen)) return std::nullopt;
  }
  return PlaceMatch{found->value, found->words};
}

std::string_view abbreviated_region_at(const Words& words, std::size_t i) {
  const Word& word = words[i];
  const bool beside = i > 0 && word.after(gap::comma) && !word.after(gap::breaks);
  if (!beside || !word.is(shape::capitalised) || !words[i - 1].is(shape::capitalised)) return {};
  const bool ends = i + 1 >= words.size() || words[i + 1].after(gap::breaks | gap::comma);
  const auto found = ends || word.is(shape::dotted) ? region_abbreviations().longest(words, i) : std::nullopt;
  if (!found || found->words != 1) return {};
  const CountryRow* row = row_of(found->value.code());
  return row == nullptr ? std::string_view{} : row->code;
}

std::optional<PlaceMatch> alliance_at(const Words& words, std::size_t i) {
  if (!words[i].is(shape::capitalised)) return std::nullopt;
  const auto found = alliances().longest(words, i);
  if (!found || (found->words == 1 && !words[i].is(shape::all_caps))) return std::nullopt;
  const Word& next = words[i + found->words];
  const bool ticker = words[i].after(gap::other) ||
                      (next.after(gap::stop) && !next.after(gap::space | gap::newline | gap::paragraph));  // "UN.A"
  if (ticker) return std::nullopt;
  return PlaceMatch{found->value, found->words};
}

std::string_view country_name(std::string_view code) noexcept {
  const CountryRow* row = row_of(code);
  return row == nullptr ? std::string_view{} : row->name;
}

std::string_view country_code(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  if (const CountryRow* row = row_of(lower)) return row->code;
  for (const std::string_view code : {"eu", "un"}) {
    const CountryRow* row = row_of(code);
    if (row != nullptr && std::ranges::equal(lower, row->name, {}, {}, [](char c) {
          return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        })) {
      return row->code;
    }
  }
  const auto place = place_named(name);
  return place ? code_of(*place) : std::string_view{};
}

std::string_view nation_code(std::string_view name) {
  const auto place = place_named(name);
  const bool is_nation = place && (place->kind == PlaceKind::country || place->kind == PlaceKind::demonym);
  return is_nation ? code_of(*place) : std::string_view{};
}

}  // namespace dateline::facts
