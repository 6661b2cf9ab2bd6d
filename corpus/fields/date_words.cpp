#include "corpus/fields/date_words.hpp"

#include <algorithm>
#include <array>

namespace dateline::corpus {
namespace {

constexpr std::size_t shortest = 3;

/// The names of each month, folded; in German and Dutch with the abbreviations that are no beginning of a name.
constexpr std::array<std::string_view, 12> months{
    "januari januar janvier janner jaenner gennaio janeiro enero",
    "februari februar feber fevrier febbraio fevereiro febrero",
    "maart mrt marts mars marz maerz marzo marco",
    "april avril aprile abril",
    "mei maj mai maggio maio mayo",
    "juni juin giugno junho junio",
    "juli juillet luglio julho julio",
    "augusti augustus august aout agosto",
    "september septembre settembre setembro septiembre setiembre",
    "oktober octobre ottobre outubro octubre",
    "november novembre novembro noviembre",
    "december desember dezember decembre dicembre dezembro diciembre",
};

constexpr std::string_view weekdays =
    "mandag tirsdag onsdag torsdag fredag lordag sondag "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "lunedi martedi mercoledi giovedi venerdi sabato domenica "
    "segunda terca quarta quinta sexta feira sabado domingo "
    "lunes martes miercoles jueves viernes "
    "mandag tisdag";

constexpr std::array<std::string_view, 18> fillers{"a",  "alle", "de",  "del", "den", "der", "do",  "el", "il",
                                                   "kl", "le",   "les", "om",  "op",  "ore", "uhr", "um", "uur"};

/// Calls `use` with each word that `word` equals or abbreviates.
template <typename Use>
void each_match(std::string_view words, std::string_view word, Use use) {
  if (word.size() < shortest) return;
  while (!words.empty()) {
    const std::string_view name = words.substr(0, words.find(' '));
    if (name.starts_with(word)) use(name);
    words.remove_prefix(std::min(name.size() + 1, words.size()));
  }
}

}  // namespace

std::optional<unsigned> month_in_another_language(std::string_view word) {
  std::optional<unsigned> month;
  bool several = false;
  for (unsigned i = 0; i < months.size(); ++i) {
    each_match(months[i], word, [&](std::string_view) {
      several = several || (month && *month != i + 1);
      month = i + 1;
    });
  }
  return several ? std::nullopt : month;
}

bool is_date_word_of_another_language(std::string_view word) {
  bool found = std::find(fillers.begin(), fillers.end(), word) != fillers.end();
  each_match(weekdays, word, [&](std::string_view) { found = true; });
  return found;
}

}  // namespace dateline::corpus
