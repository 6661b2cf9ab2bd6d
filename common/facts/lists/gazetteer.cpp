#include "common/facts/lists/gazetteer.hpp"

#include <algorithm>
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

void add_names(Gazetteer& gazetteer, std::string_view names, const Place& place) {
  while (!names.empty()) {
    const std::size_t bar = std::min(names.find('|'), names.size());
    const std::string_view name = names.substr(0, bar);
    gazetteer.add(name, place);
    if (place.kind == PlaceKind::demonym && !name.ends_with('s') && !name.ends_with("sh") && !name.ends_with("ch") &&
        !name.ends_with("ese") && !name.ends_with("men")) {
      gazetteer.add(std::string(name) + 's', place);
    }
    names.remove_prefix(std::min(bar + 1, names.size()));
  }
}

void add_countries(Gazetteer& gazetteer, std::span<const CountryRow> rows) {
  for (const CountryRow& row : rows) {
    add_names(gazetteer, row.names, place(row.code, PlaceKind::country));
    add_names(gazetteer, row.capitals, place(row.code, PlaceKind::capital));
    add_names(gazetteer, row.people, place(row.code, PlaceKind::demonym));
  }
}

void add_rows(Gazetteer& gazetteer, std::span<const PlaceRow> rows, PlaceKind kind) {
  for (const PlaceRow& row : rows) add_names(gazetteer, row.names, place(row.code, kind));
}

/// First parts of double adjectives: "Sino-Soviet".
constexpr PlaceRow prefixes[] = {
    {"gb", "Anglo"}, {"fr", "Franco"}, {"cn", "Sino"},  {"ru", "Russo"}, {"in", "Indo"},
    {"gr", "Greco"}, {"at", "Austro"}, {"it", "Italo"}, {"jp", "Nippo"}, {"fi", "Finno"},
};

const Gazetteer& gazetteer() {
  static const Gazetteer built = [] {
    Gazetteer result;
    add_rows(result, fixed_phrase_rows(), PlaceKind::fixed);
    add_countries(result, country_rows());
    add_countries(result, former_state_rows());
    result.add("Washington", place("us", PlaceKind::capital));
    result.add("Brussels", place("be", PlaceKind::capital));
    add_rows(result, government_rows(), PlaceKind::government);
    add_rows(result, city_rows(), PlaceKind::city);
    add_rows(result, region_rows(), PlaceKind::region);
    add_rows(result, prefixes, PlaceKind::prefix);
    return result;
  }();
  return built;
}

/// After one of these verbs and prepositions, US in a headline of capitals is the pronoun.
constexpr KeySet takes_pronoun("let", "lets", "give", "tell", "help", "show", "join", "all", "both", "unite");

/// Short names that are words or initials too, were they not written in capitals.
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
  const auto rows = code.size() == 4 ? former_state_rows() : country_rows();
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const CountryRow& each) { return each.code == code; });
  return row == rows.end() ? nullptr : &*row;
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

std::string_view country_name(std::string_view code) noexcept {
  const CountryRow* row = row_of(code);
  return row == nullptr ? std::string_view{} : row->names.substr(0, row->names.find('|'));
}

std::string_view country_code(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  if (const CountryRow* row = row_of(lower)) return row->code;
  Words words;
  words.read(name);
  if (words.size() == 0) return {};
  const auto found = gazetteer().longest(words, 0);
  if (!found || found->words != words.size()) return {};
  const CountryRow* row = row_of(found->value.code());
  return row == nullptr ? std::string_view{} : row->code;
}

}  // namespace dateline::facts
