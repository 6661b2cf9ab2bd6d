#include "corpus/fields/date_words.hpp"

#include <algorithm>
#include <array>

namespace dateline::corpus {
namespace {

constexpr std::size_t shortest = 3;

/// The names of each month, folded; in German and Dutch with the abbreviations that are no beginning of a name.
constexpr std::array<std::string_view, 12> months{
    "januari januar janvier janner jaenner gennaio janeiro enero stycznia styczen leden ledna januara ianuarie ocak "
    "tammikuuta tammikuu januara janvaris siecnja sijecnja gener января январь січня ιανουαριου",
    "februari februar feber fevrier febbraio fevereiro febrero lutego luty unor unora februara februarie subat "
    "helmikuuta helmikuu veljace veljaca febrer февраля февраль лютого φεβρουαριου",
    "maart mrt marts mars marz maerz marzo marco marca marzec brezen brezna martie mart maaliskuuta maaliskuu marcius "
    "ozujka ozujak марта март березня μαρτιου",
    "april avril aprile abril kwietnia kwiecien duben dubna aprila aprilie nisan huhtikuuta huhtikuu aprilis travnja "
    "travanj апреля апрель квітня απριλιου",
    "mei maj mai maggio maio mayo maja kveten kvetna maja mayis toukokuuta toukokuu majus svibnja svibanj maig мая "
    "маи травня μαιου",
    "juni juin giugno junho junio czerwca czerwiec cerven cervna juna iunie haziran kesakuuta kesakuu junius lipnja "
    "lipanj juny июня июнь червня ιουνιου",
    "juli juillet luglio julho julio lipca lipiec cervenec cervence jula iulie temmuz heinakuuta heinakuu julius "
    "srpnja srpanj juliol июля июль липня ιουλιου",
    "augusti augustus august aout agosto sierpnia sierpien srpen srpna augusta agustos elokuuta elokuu augusztus "
    "kolovoza kolovoz agost августа август серпня αυγουστου",
    "september septembre settembre setembro septiembre setiembre wrzesnia wrzesien zari septembra septembrie eylul "
    "syyskuuta syyskuu szeptember rujna rujan setembre сентября сентябрь вересня σεπτεμβριου",
    "oktober octobre ottobre outubro octubre pazdziernika pazdziernik rijen rijna oktobra octombrie ekim lokakuuta "
    "lokakuu октября октябрь жовтня οκτωβριου",
    "november novembre novembro noviembre listopada listopad novembra noiembrie kasim marraskuuta marraskuu studenoga "
    "studeni ноября ноябрь листопада νοεμβριου",
    "december desember dezember decembre dicembre dezembro diciembre grudnia grudzien prosinec prosince decembra "
    "decembrie aralik joulukuuta joulukuu prosinca desembre декабря декабрь грудня δεκεμβριου",
};

constexpr std::string_view weekdays =
    "mandag tirsdag onsdag torsdag fredag lordag sondag "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
    "lunedi martedi mercoledi giovedi venerdi sabato domenica "
    "segunda terca quarta quinta sexta feira sabado domingo "
    "lunes martes miercoles jueves viernes "
    "mandag tisdag "
    "poniedzialek wtorek sroda czwartek piatek sobota niedziela "
    "pondeli utery streda ctvrtek patek nedele "
    "pazartesi sali carsamba persembe cuma cumartesi pazar "
    "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai "
    "понедельник вторник среда четверг пятница суббота воскресенье "
    "понеділок вівторок середа четвер субота неділя";

constexpr std::array<std::string_view, 26> fillers{"a",  "alle", "de",  "del",  "den", "der",  "do",  "el", "il",
                                                   "kl", "le",   "les", "om",   "op",  "ore",  "uhr", "um", "uur",
                                                   "г",  "года", "в",   "року", "p",   "godz", "klo", "hod"};

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
  std::optional<unsigned> whole;  // "cerven" is a month, and the beginning of another
  bool several = false;
  for (unsigned i = 0; i < months.size(); ++i) {
    each_match(months[i], word, [&](std::string_view name) {
      if (name == word) whole = i + 1;
      several = several || (month && *month != i + 1);
      month = i + 1;
    });
  }
  if (whole) return whole;
  return several ? std::nullopt : month;
}

bool is_date_word_of_another_language(std::string_view word) {
  bool found = std::find(fillers.begin(), fillers.end(), word) != fillers.end();
  each_match(weekdays, word, [&](std::string_view) { found = true; });
  return found;
}

}  // namespace dateline::corpus
