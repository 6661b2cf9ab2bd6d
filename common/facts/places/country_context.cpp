#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "common/facts/places/country_candidates.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

using Codes = std::initializer_list<std::string_view>;

/// Ambiguous names. They do not count as evidence for the meaning of one another.
constexpr KeySet ambiguous_names("georgia", "jordan", "chad", "turkey", "jersey", "congo", "congolese", "dominican",
                                 "dominicans", "wellington", "kingston", "georgetown");

constexpr KeySet locatives("in", "from", "to", "into", "across", "inside", "near", "outside", "neighbouring",
                           "neighboring", "throughout", "with", "between", "of", "for", "visit", "eastern", "western",
                           "northern", "southern", "against", "via");

/// Words that, after "Georgia", show that the U.S. state is meant.
constexpr KeySet of_us_state("senator", "sen", "senators", "republican", "republicans", "democrat", "democrats",
                             "congressman", "congresswoman", "rep", "gov", "governor", "tech", "power", "bulldogs",
                             "peaches", "legislature", "voters");

/// Words of an article that speak of states and their relations, and of life in the United States. They decide what
/// "Georgia" means where no place does.
constexpr KeySet of_diplomacy("minister", "ministers", "parliament", "embassy", "ambassador", "troops", "ceasefire",
                              "separatist", "separatists", "sovereignty", "coup", "peacekeepers", "independence",
                              "pipeline", "nato", "kremlin", "caucasus", "soviet", "lari");
constexpr KeySet of_us_life("inc", "corp", "fdic", "county", "sheriff", "republican", "republicans", "democrat",
                            "democrats", "congress", "senate", "gov", "nascar", "nfl", "interstate", "plant", "plants",
                            "factory", "hurricane", "tornado", "peanut", "peach", "carpets", "statewide", "mortgage");

/// Words that, after a name, show that it is a person's.
constexpr KeySet of_person("said", "says", "told", "added", "who", "scored", "played", "plays", "wrote", "asked");

/// Words that, after "Turkey", show that the bird is meant.
constexpr KeySet of_bird("sandwich", "sandwiches", "dinner", "dinners", "breast", "breasts", "hunt", "hunting", "farm",
                         "farms", "farmer", "farmers", "meat", "producers", "growers", "leg", "legs", "shoot", "creek",
                         "day", "trot", "stuffing", "giveaway", "vulture", "vultures", "pardon");

/// A former state. In articles published from first_year to last_year, the capital, cities and government of its
/// successor stand for the former state.
struct Era {
  std::string_view successor;
  std::string_view former;
  int first_year;
  int last_year;
};
constexpr std::array eras{
    Era{"ru", "suhh", 1923, 1991}, Era{"cz", "cshh", 1919, 1992}, Era{"rs", "yucs", 1919, 2002},
    Era{"rs", "csxx", 2003, 2005}, Era{"cd", "zrcd", 1972, 1996},
};

class Resolver {
 public:
  Resolver(std::vector<CountryCandidate>& candidates, const Article& article, const ArticleText& texts)
      : all_(candidates), texts_(texts) {
    if (article.published) year_ = civil_from_day(article.published->day).year;
  }

  void run() {
    count_names();
    for (std::size_t i = 0; i < all_.size(); ++i) resolve_town(i);
    count_names();  // again, because resolve_town() has changed places
    for (std::size_t i = 0; i < all_.size(); ++i) resolve_name(i);
    for (CountryCandidate& candidate : all_) resolve_era(candidate);
  }

 private:
  /// How often unambiguous names mention a code, in total and by kind.
  struct Count {
    std::array<char, 4> code;
    std::size_t all = 0;
    std::array<std::size_t, 8> of_kind{};
  };

  void count_names() {
    counts_.clear();
    for (const CountryCandidate& each : all_) {
      if (each.place.kind == PlaceKind::fixed || ambiguous_names.contains(each.word().key)) continue;
      const auto found = find_count(each.place.letters);
      Count& count = found != counts_.end() ? *found : counts_.emplace_back(Count{each.place.letters});
      ++count.all;
      ++count.of_kind[static_cast<std::size_t>(each.place.kind)];
    }
  }
  /// A linear search: there are fewer than 300 codes.
  [[nodiscard]] std::vector<Count>::const_iterator find_count(std::array<char, 4> code) const {
    return std::find_if(counts_.begin(), counts_.end(), [&](const Count& count) { return count.code == code; });
  }
  [[nodiscard]] std::vector<Count>::iterator find_count(std::array<char, 4> code) {
    return std::find_if(counts_.begin(), counts_.end(), [&](const Count& count) { return count.code == code; });
  }
  [[nodiscard]] const Count& counts_of(std::string_view code) const {
    static const Count none{};
    const auto found = find_count(place_of(code, PlaceKind::country).letters);
    return found == counts_.end() ? none : *found;
  }
  [[nodiscard]] std::size_t count(std::string_view code) const { return counts_of(code).all; }
  [[nodiscard]] std::size_t count(Codes codes) const {
    std::size_t sum = 0;
    for (const auto code : codes) sum += count(code);
    return sum;
  }
  [[nodiscard]] std::size_t count(std::string_view code, PlaceKind kind) const {
    return counts_of(code).of_kind[static_cast<std::size_t>(kind)];
  }

  /// Words of the article, most of them in lower case, that hint at the meaning of a name. The texts are searched once,
  /// on first use.
  enum Cue : unsigned { bird = 1, royal = 2, island = 4, tribal = 8, diplomatic = 16, domestic = 32 };
  [[nodiscard]] bool says(Cue cue) {
    if (!cues_) cues_ = cues_in(texts_.title) | cues_in(texts_.body);
    return *cues_ & cue;
  }
  [[nodiscard]] static unsigned cues_in(const Words& text) {
    unsigned cues = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::uint64_t key = text[i].key;
      if (!text[i].is(shape::capitalised)) cues |= cue_of(key);
      if (of_diplomacy.contains(key)) cues |= diplomatic;
      if (of_us_life.contains(key)) cues |= domestic;
    }
    return cues;
  }
  [[nodiscard]] static unsigned cue_of(std::uint64_t key) {
    switch (key) {
      case "turkey"_word:
      case "turkeys"_word:
      case "poultry"_word:
      case "stuffing"_word:
      case "roast"_word:
        return bird;
      case "king"_word:
      case "hashemite"_word:
      case "kingdom"_word:
        return royal;
      case "island"_word:
        return island;
      case "tribe"_word:
      case "tribes"_word:
      case "tribal"_word:
      case "reservation"_word:
      case "reservations"_word:
        return tribal;
      default:
        return 0;
    }
  }

  /// The next candidate, if only a comma separates it from candidate i; else null.
  [[nodiscard]] const CountryCandidate* after_comma(std::size_t i) const {
    if (i + 1 == all_.size()) return nullptr;
    const CountryCandidate& next = all_[i + 1];
    const bool touches = next.text == all_[i].text && next.first == all_[i].end;
    const std::uint32_t gap = next.word().gap;
    return touches && (gap & gap::comma) && !(gap & gap::breaks) ? &next : nullptr;
  }

  /// Gives a town the country of the place after its comma: "Paris, Texas", "Tripoli, Lebanon".
  void resolve_town(std::size_t i) {
    CountryCandidate& town = all_[i];
    const CountryCandidate* within = after_comma(i);
    if (within == nullptr || within->place.code() == town.place.code()) return;
    if (within->word().key == "georgia"_word && town.place.code() == "us") return;
    const bool in_region = within->place.kind == PlaceKind::region;
    const bool in_country = within->place.kind == PlaceKind::country && within->next().key != "and"_word;
    const PlaceKind kind = town.place.kind;
    const bool city = kind == PlaceKind::city || kind == PlaceKind::region;
    const bool in_state = in_region && within->place.code() == "us";
    const bool namesake = kind == PlaceKind::capital || (kind == PlaceKind::country && count(town.place.code()) == 1);
    if ((city && (in_region || in_country)) || (namesake && in_state)) {
      town.place = place_of(within->place.code(), PlaceKind::city);
    }
  }

  void resolve_name(std::size_t i) {
    CountryCandidate& candidate = all_[i];
    if (candidate.end != candidate.first + 1) return;
    switch (candidate.word().key) {
      case "georgia"_word:
        if (candidate.place.kind == PlaceKind::country && means_us_state(i)) {
          candidate.place = place_of("us", PlaceKind::region);
        }
        break;
      case "jordan"_word:
        candidate.meant =
            means_country(i, {"jo", "il", "ps", "sy", "iq", "sa", "eg", "lb", "ye", "kw", "qa"}, says(royal));
        break;
      case "chad"_word:
        candidate.meant = means_country(i, {"td", "ly", "sd", "ne", "cm", "ng", "cf", "ml", "bf", "tg"}, false);
        break;
      case "turkey"_word:
        candidate.meant = !means_bird(candidate);
        break;
      case "jersey"_word:
        if (count("us", PlaceKind::region) > 0) {
          candidate.place = place_of("us", PlaceKind::region);
        } else {
          candidate.meant = count({"gb", "gg", "im"}) > 0 || says(island);
        }
        break;
      case "wellington"_word:
        candidate.meant = candidate.in_dateline || count("nz") > 0;
        break;
      case "kingston"_word:
        candidate.meant = candidate.in_dateline || count("jm") > 0;
        break;
      case "georgetown"_word:
        candidate.meant = count("gy") > 0;
        break;
      case "congo"_word:
      case "congolese"_word:
        if (!means_brazzaville()) candidate.place = place_of("cd", candidate.place.kind);
        break;
      case "dominican"_word:
      case "dominicans"_word:
        if (count("dm") > 0 && count("do") == 0) candidate.place = place_of("dm", candidate.place.kind);
        break;
      case "indian"_word:
      case "indians"_word:
        if (count("in") == count("in", PlaceKind::demonym) && says(tribal)) {
          candidate.place = place_of("us", PlaceKind::fixed);
        }
        break;
      default:
        break;
    }
  }

  /// Whether "Georgia" means the U.S. state. Decided by the word after it, else by the places next to it, else by the
  /// other places in the article.
  [[nodiscard]] bool means_us_state(std::size_t i) {
    const CountryCandidate& georgia = all_[i];
    if (of_us_state.contains(georgia.next().key) || is_after_us_town(i)) return true;
    std::size_t us = 0;
    std::size_t ge = 0;
    for (const std::size_t other : {i - 1, i + 1}) {
      if (other >= all_.size() || all_[other].text != georgia.text) continue;
      const auto [low, high] = std::minmax(other, i);
      if (all_[high].first > all_[low].end + 1 || all_[high].word().after(gap::stop)) continue;
      us += all_[other].place.code() == "us" && all_[other].place.kind != PlaceKind::country;
      ge += all_[other].place.kind == PlaceKind::country && all_[other].place.code() != "us";
    }
    if (us != ge) return us > ge;
    us = count("us", PlaceKind::region) + count("us", PlaceKind::city);
    ge = 3 * count("ge") + count({"ru", "am", "az", "ua", "suhh", "md"});
    if (us != ge) return us > ge;
    return !says(diplomatic) && (says(domestic) || count("us") > 0);
  }

  /// Whether "Georgia" ends the name of a town that is not of the country, "Alpharetta, Georgia", or "Georgia-based".
  [[nodiscard]] bool is_after_us_town(std::size_t i) const {
    const CountryCandidate& georgia = all_[i];
    if (georgia.next().key == "based"_word && georgia.next().after(gap::hyphen)) return true;
    const bool comma = georgia.word().after(gap::comma) && !georgia.word().after(gap::breaks);
    if (!comma || georgia.first == 0 || !georgia.before().is(shape::capitalised)) return false;
    const bool place = i > 0 && all_[i - 1].text == georgia.text && all_[i - 1].end == georgia.first;
    const bool closed = georgia.end >= georgia.text->size() || georgia.next().after(gap::comma | gap::breaks);
    return closed && !place && !(*georgia.text)[georgia.first - 1].is(shape::possessive);
  }

  /// Whether another country is right before or after candidate i: "from Georgia and Chad".
  [[nodiscard]] bool in_list(std::size_t i) const {
    const auto country_beside = [&](std::size_t low, std::size_t high, std::size_t other) {
      return all_[low].text == all_[high].text && all_[high].first <= all_[low].end + 1 &&
             all_[other].place.kind == PlaceKind::country;
    };
    return (i > 0 && country_beside(i - 1, i, i - 1)) || (i + 1 < all_.size() && country_beside(i, i + 1, i + 1));
  }

  /// Whether a name that is also a given name or surname ("Jordan", "Chad") means the country. `region`: neighbouring
  /// countries; `cue`: the article has a hint at the country. In this order:
  /// 1. not after a title;
  /// 2. yes with a cue or other mentions of the region, after a preposition, next to a country, or in an all-caps text;
  /// 3. not within a run of capitalised words or before a verb of a person.
  [[nodiscard]] bool means_country(std::size_t i, Codes region, bool cue) const {
    const CountryCandidate& candidate = all_[i];
    const Words& text = *candidate.text;
    const Word& before = candidate.before();
    if (is_any(before.key, {"mr"_word, "mrs"_word, "ms"_word, "dr"_word, "sen"_word, "senator"_word, "rep"_word,
                            "coach"_word, "judge"_word, "michael"_word})) {
      return false;
    }
    if (cue || count(region) > 0 || (candidate.first > 0 && locatives.contains(before.key)) || in_list(i)) return true;
    if (text.all_caps()) return true;
    const bool after_name = candidate.first > 0 && text.adjacent(candidate.first) && before.is(shape::capitalised);
    if (after_name && !before.is(shape::sentence_start)) return false;
    const bool before_name = text.adjacent(candidate.end) && candidate.next().is(shape::capitalised);
    if (before_name && !candidate.word().is(shape::possessive)) return false;
    return !of_person.contains(candidate.next().key);
  }

  /// Whether "Turkey" means the bird: by the word after it, or, if the article never mentions the country otherwise and
  /// the capital may be due to a headline or the start of a sentence, by other words of the article.
  [[nodiscard]] bool means_bird(const CountryCandidate& turkey) {
    if (of_bird.contains(turkey.next().key)) {
      return true;
    }
    const bool capital_proves = turkey.field == Field::body && !turkey.word().is(shape::sentence_start);
    if (count("tr") > 0 || (capital_proves && !turkey.text->all_caps())) return false;
    return says(bird) ||
           is_any(turkey.before().key, {"thanksgiving"_word, "roast"_word, "christmas"_word, "butterball"_word});
  }

  /// Whether "Congo" means Congo-Brazzaville: by other mentions in the article, else by the year, because the larger
  /// Congo was named Zaire from 1971 to 1997.
  [[nodiscard]] bool means_brazzaville() const {
    const std::size_t smaller = count("cg");
    const std::size_t larger = count("cd");
    if (smaller != larger) return smaller > larger;
    return year_ >= 1972 && year_ <= 1996;
  }

  void resolve_era(CountryCandidate& candidate) const {
    const PlaceKind kind = candidate.place.kind;
    constexpr int union_founded = 1993;
    if (candidate.place.code() == "eu" && year_ != 0 && year_ < union_founded) candidate.meant = false;
    if (kind != PlaceKind::capital && kind != PlaceKind::government && kind != PlaceKind::city) return;
    for (const Era& era : eras) {
      if (candidate.place.code() == era.successor && year_ >= era.first_year && year_ <= era.last_year) {
        candidate.place = place_of(era.former, kind);
        return;
      }
    }
  }

  std::vector<CountryCandidate>& all_;
  const ArticleText& texts_;
  std::vector<Count> counts_;
  std::optional<unsigned> cues_;
  int year_ = 0;  ///< of publication; 0 if unknown
};

}  // namespace

void resolve_by_context(std::vector<CountryCandidate>& candidates, const Article& article, const ArticleText& texts) {
  Resolver(candidates, article, texts).run();
}

}  // namespace dateline::facts
