#include "common/facts/names/name_spans.hpp"

#include <algorithm>
#include <utility>

#include "common/facts/lists/grammar_words.hpp"
#include "common/facts/lists/names.hpp"
#include "common/facts/lists/organisations.hpp"
#include "common/facts/names/person_name.hpp"
#include "common/facts/text/key_set.hpp"
#include "common/facts/text/steps.hpp"

namespace dateline::facts {
namespace {

constexpr std::size_t longest_name = 6;

constexpr KeySet storms("storm", "hurricane", "typhoon", "cyclone");

/// Words that begin the name of a firm or an institution in many languages: "Banco Santo Amaro", "Hotel Toro Blanco".
constexpr KeySet leading_words("banca", "banco", "bank", "banque", "cafe", "casa", "compagnie", "grupo", "groupe",
                               "gruppo", "hotel", "kantor", "restaurante", "societe", "universidad", "universidade",
                               "universita", "universite", "universitas", "yayasan");

/// Whether a word starts the name of a place, a storm or a ship, whatever follows it.
bool begins_other_name(std::uint64_t key) {
  switch (key) {
    case "mount"_word:
    case "lake"_word:
    case "fort"_word:
    case "port"_word:
    case "camp"_word:
    case "cape"_word:
    case "st"_word:
    case "saint"_word:
    case "san"_word:
    case "santa"_word:
    case "los"_word:
    case "las"_word:
    case "new"_word:
    case "north"_word:
    case "south"_word:
    case "east"_word:
    case "west"_word:
    case "point"_word:
    case "operation"_word:
    case "hurricane"_word:
    case "typhoon"_word:
    case "cyclone"_word:
    case "uss"_word:
    case "hms"_word:
      return true;
    default:
      return false;
  }
}

/// Walks one text. A segment is a range of words that may be one name; it starts at start_ and is open while start_ is
/// not `none`. A run is a maximal range of capitalised words and particles, and contains any number of segments.
class SpanFinder {
 public:
  SpanFinder(const TaggedWords& text, const LowercaseWords& lowercase) : text_(text), lowercase_(lowercase) {}

  NameSpans run() {
    for (std::size_t i = 0; i < text_.size();) {
      i = text_.skipped(i) || !begins_run(i) ? i + 1 : read_run(i);
    }
    return std::move(found_);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  [[nodiscard]] bool begins_run(std::size_t i) const {
    if (text_.capitalised(i)) return true;
    return text_.is(i, tag::particle) && text_.joined(i + 1) && text_[i + 1].after(gap::hyphen) &&
           text_.capitalised(i + 1);
  }

  /// Whether the run that begins at word `first` continues with word i.
  [[nodiscard]] bool continues_run(std::size_t i, std::size_t first) const {
    if (i >= text_.size() || text_.skipped(i)) return false;
    if (text_[i].after(gap::comma)) return text_.is(i, tag::suffix) && text_.capitalised(i);
    if (text_[i].after(gap::quote) && i > first)
      return is_nickname(i, first) || (i > first + 1 && is_nickname(i - 1, first));
    if (!text_.joined(i)) return false;
    if (text_.capitalised(i)) return true;
    if (text_.is(i, tag::particle)) {
      const std::size_t next = i + (text_.is(i + 1, tag::particle) && !text_.capitalised(i + 1) ? 2 : 1);
      return text_.joined(i + 1) && text_.joined(next) && text_.capitalised(next);
    }
    return ends_given_name(i, first);
  }

  /// Whether word i is the "un" of "Kim Jong-un", the "moon" of "Ban Ki-moon" or the "o" of "Prayut Chan-o-cha".
  [[nodiscard]] bool ends_given_name(std::size_t i, std::size_t first) const {
    if (!text_[i].after(gap::hyphen) || i < first + 2) return false;
    const std::string_view word = text_.words().text(i);
    if (text_.is(i - 2, tag::chinese | tag::korean)) return is_korean_syllable(word) || is_pinyin(word);
    constexpr KeySet suffixes("ban", "blue", "fan", "free", "gun", "man", "men", "pan", "pro", "run", "son", "three",
                              "two", "van", "win", "woman");
    constexpr std::uint64_t words = tag::geo | tag::function | tag::ordinary | tag::status | tag::rank | tag::say |
                                    tag::act | tag::kin | tag::place | tag::thing | tag::organisation;
    if (text_.is(i, words) || text_.is(i - 1, words) || suffixes.contains(text_[i].key)) return false;
    return is_korean_syllable(word);
  }

  /// Whether word i, in quotes, is a nickname inside the name that the run began: Luiz "Lula" da Silva.
  [[nodiscard]] bool is_nickname(std::size_t i, std::size_t first) const {
    constexpr std::uint32_t between = gap::space | gap::quote;
    if ((text_[i].gap & ~between) != 0 || (text_[i + 1].gap & ~between) != 0) return false;
    if (!text_[i].after(gap::quote) || !text_[i + 1].after(gap::quote) || !text_[i].after(gap::space)) return false;
    if (!text_.capitalised(i) || text_[i - 1].is(shape::possessive)) return false;
    return text_.is(first, tag::any_given) && may_follow_nickname(i + 1);
  }

  [[nodiscard]] bool may_follow_nickname(std::size_t i) const {
    const std::size_t name = text_.is(i, tag::particle) && !text_.capitalised(i) ? i + 1 : i;
    return plain_name(name) && text_.capitalised(name) && !text_.is(name, tag::function);
  }

  std::size_t read_run(std::size_t first) {
    std::size_t end = first + 1;
    while (continues_run(end, first)) ++end;
    start_ = none;
    geo_start_ = none;
    std::size_t i = first;
    while (i < end) i = read_word(i, end);
    flush(i);
    return std::max(i, end);
  }

  /// Reads the word or phrase at i and returns the index of the word after it.
  std::size_t read_word(std::size_t i, std::size_t end) {
    if (const std::size_t after = party_end(i, end); after > i) {
      flush(i);
      return after;
    }
    if (const std::size_t after = known_organisation(i, end); after > i) return after;
    if (const PlaceMatch* place = text_.place_from(i); place != nullptr && !place_is_name(i, end, *place)) {
      if (!is_fixed_name(i, end, *place)) return close_with_place(i, *place);
      if (start_ == none) start_ = i;
      if (text_[i + place->words - 1].is(shape::possessive)) flush(i + place->words);
      return i + place->words;
    }
    if (start_ != none && ends_headline_name(i)) flush(i);
    if (start_ == none && begins_with_headline_verb(i)) return close_with_word(i, end);
    if (!is_name_word(i, end)) return close_with_word(i, end);
    if (start_ == none) start_ = i;
    if (text_[i].is(shape::possessive)) flush(i + 1);
    return i + 1;
  }

  /// Whether the open segment ends before word i, in text where capitals do not show the end of a name: "Maria Lopez
  /// Slams Critics". A name goes on with words of the lists of names, and with one other word after a given name.
  [[nodiscard]] bool ends_headline_name(std::size_t i) const {
    if (text_.capitals_at(i) == Capitals::sentence || text_[i].after(gap::hyphen)) return false;
    const bool after_particle = text_.is(i - 1, tag::particle) && i > start_ + 1;
    if (text_.is(i, tag::particle | tag::suffix) || text_[i].is(shape::initial) || after_particle) return false;
    constexpr std::uint64_t named = tag::given | tag::family | tag::family_first;
    if (text_.is(i, named) && !text_.is(i, tag::act | tag::say | tag::function)) return false;
    const bool family_first = text_.is(start_, tag::family_first) && i <= start_ + 2;
    const bool complete = i > start_ + 1 && text_.is(i - 1, tag::any_family);
    return is_headline_verb(i) || !((given_before(i) && !complete) || family_first);
  }

  /// Whether word i stands before a given name, in text where capitals tell nothing, and is a verb: "FREES ANN LEE".
  [[nodiscard]] bool begins_with_headline_verb(std::size_t i) const {
    constexpr std::uint64_t named = tag::any_given | tag::any_family | tag::particle;
    if (text_.capitals_at(i) == Capitals::sentence || text_.is(i, named) || !text_.is(i + 1, tag::given)) return false;
    return !text_[i].is(shape::initial) && is_headline_verb(i);
  }

  /// Whether word i may be a verb or a noun of a headline: a word of the grammar, or one whose stem the article's body
  /// writes in lower case.
  [[nodiscard]] bool is_headline_verb(std::size_t i) const {
    constexpr std::uint64_t grammar = tag::act | tag::say | tag::linking | tag::function | tag::ordinary |
                                      tag::organisation | tag::place | tag::thing | tag::kin | tag::department;
    if (text_.is(i, grammar) || lowercase_.has(text_[i].key)) return true;
    std::string_view stem = lower(i);
    for (const std::string_view ending : {"s", "e", "d", "ing"}) {
      if (!stem.ends_with(ending) || stem.size() < ending.size() + 3) continue;
      stem.remove_suffix(ending.size());
      if (lowercase_.has(word_key(stem)) || (grammar_tags(word_key(stem)) & grammar) != 0) return true;
    }
    return text_.capitals_at(i) == Capitals::headline && lower(i).ends_with('s') && !text_.is(i, tag::any_family);
  }

  /// Reads the letter of a party after a name, and possibly a state, in texts that have lost their dashes and brackets:
  /// "John Kerry D Mass", "Dick Durbin D". Returns the word after them, or i if there are none.
  [[nodiscard]] std::size_t party_end(std::size_t i, std::size_t end) const {
    if (start_ == none || start_ == i || !is_letter(i) || is_letter(i - 1)) return i;
    if (!is_any(text_[i].key, {"d"_word, "r"_word, "i"_word})) return i;
    if (i + 1 == end) return text_.is(start_, tag::given) && i > start_ + 1 ? end : i;
    const std::size_t after = state_end(i + 1, end);
    return after > i + 1 ? after : i;
  }

  /// The word after an American state as written after a party's letter: "Mass", "IA", "N Y", "Maine". Returns i if
  /// there is none.
  [[nodiscard]] std::size_t state_end(std::size_t i, std::size_t end) const {
    constexpr KeySet abbreviations("ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind",
                                   "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev",
                                   "okla", "ore", "pa", "tenn", "tex", "vt", "va", "wash", "wis", "wyo");
    if (is_letter(i)) return i + 1 < end && is_letter(i + 1) ? i + 2 : i;
    if (abbreviations.contains(text_[i].key) || (text_[i].is(shape::all_caps) && text_[i].size() == 2)) return i + 1;
    const PlaceMatch* place = text_.place_from(i);
    return place != nullptr && place->place.kind == PlaceKind::region && i + place->words <= end ? i + place->words : i;
  }

  /// Whether word i is a single capital without a full stop.
  [[nodiscard]] bool is_letter(std::size_t i) const {
    return text_[i].size() == 1 && text_.capitalised(i) && !text_[i].is(shape::initial);
  }

  /// Records a known organisation at i, unless its words are part of a person's name. Returns the word after it, or i.
  std::size_t known_organisation(std::size_t i, std::size_t end) {
    if (!text_.capitalised(i) || given_before(i) || (start_ != none && text_[i].after(gap::hyphen))) return i;
    const auto known = known_organisation_at(text_.words(), i);
    if (!known) return i;
    const std::size_t after = i + known->words;
    const bool name_goes_on = after < end && plain_name(after) && !text_.is(after, tag::function | tag::ordinary);
    const bool could_be_name = text_.is(i, tag::any_given | tag::any_family);
    if (name_goes_on && could_be_name && !text_[after - 1].is(shape::possessive)) return i;
    if (known->words == 1 && text_.is(i, tag::given)) return i;
    flush(i);
    const std::size_t last = organisation_tail(after);
    if (text_.capitalised(i)) found_.organisations.push_back(span(i, last));
    geo_start_ = none;
    return last;
  }

  /// Whether the name of a place is part of a person's name here: "Denise Washington", "Chad Mahler".
  [[nodiscard]] bool place_is_name(std::size_t i, std::size_t end, const PlaceMatch& place) const {
    if (place.words > 1 || place.place.kind == PlaceKind::fixed || text_[i].is(shape::dotted)) return false;
    if (place.place.kind == PlaceKind::government && !(given_before(i) && text_.is(i - 1, tag::given))) return false;
    const bool complement = i > 0 && text_.joined(i) && is_any(text_[i - 1].key, {"of"_word, "to"_word, "in"_word});
    if (complement && place.place.kind == PlaceKind::country) return false;
    if (start_ != none) return text_.is(i - 1, tag::particle) || given_before(i);
    if (!text_.is(i, tag::any_given) || i + 1 >= end || text_[i].is(shape::possessive)) return false;
    return plain_name(i + 1) || (text_.is(i + 1, tag::any_family) && acts(i + 2, end));
  }

  /// Whether the run ends before word i, which says what a person does.
  [[nodiscard]] bool acts(std::size_t i, std::size_t end) const {
    if (i < end || !text_.joined(i)) return false;
    return text_.is(i, tag::say | tag::act | tag::linking) || (text_[i].size() > 4 && lower(i).ends_with("ed"));
  }

  /// Whether a fixed phrase that means no place is the name of a person: "Booker T. Washington".
  [[nodiscard]] bool is_fixed_name(std::size_t i, std::size_t end, const PlaceMatch& place) const {
    const std::size_t last = i + place.words - 1;
    if (place.place.kind != PlaceKind::fixed || place.words < 2 || last >= end) return false;
    if (!text_.is(i, tag::any_given | tag::any_family) || !text_.is(last, tag::family)) return false;
    if (last + 1 < end && text_.is(last + 1, tag::place | tag::thing | tag::organisation)) return false;
    for (std::size_t each = i; each <= last; ++each) {
      if (!text_.capitalised(each) || text_.is(each, tag::place | tag::company | tag::thing)) return false;
    }
    return true;
  }

  std::size_t close_with_place(std::size_t i, const PlaceMatch& place) {
    flush(i);
    if (geo_start_ == none) geo_start_ = i;
    return i + place.words;
  }

  /// Whether the word before i is in the segment and is a given name or an initial, so that word i may be a surname.
  [[nodiscard]] bool given_before(std::size_t i) const {
    return start_ != none && start_ < i && (text_.is(i - 1, tag::any_given) || text_[i - 1].is(shape::initial)) &&
           !text_[i - 1].is(shape::possessive);
  }

  /// Whether word i is capitalised and has no other meaning than as a part of a name.
  [[nodiscard]] bool plain_name(std::size_t i) const {
    constexpr std::uint64_t others = tag::honorific | tag::head | tag::rank | tag::status | tag::department |
                                     tag::function | tag::calendar | tag::organisation | tag::place | tag::thing |
                                     tag::geo;
    if (!text_.capitalised(i) && !text_.is(i, tag::particle)) return false;
    if (text_[i].is(shape::all_caps) && text_.capitals_at(i) != Capitals::all && !text_.is(i, tag::any_family))
      return false;
    return !text_.is(i, others) || (text_.is(i, tag::given | tag::family) && !text_.is(i, tag::geo | tag::function));
  }

  [[nodiscard]] bool is_name_word(std::size_t i, std::size_t end) const {
    const std::uint64_t tags = text_.tags(i);
    if (text_[i].is(shape::initial) || is_initials(i, end)) return true;
    if (start_ != none && start_ + 1 < i && text_.is(i - 1, tag::particle) && !text_.capitalised(i - 1) &&
        text_.is(start_, tag::given) && text_.capitalised(i)) {
      return true;  // "Pieter van Dam"
    }
    if (start_ == none && begins_other_name(text_[i].key) && i + 1 < end) return false;
    if (!text_.capitalised(i)) return start_ != none || text_.is(i, tag::particle);
    if (tags & tag::suffix && start_ != none) return true;
    if (family_first_here(i, end)) return true;
    const bool after_family = start_ != none && start_ + 1 == i && text_.is(start_, tag::family_first);
    if (after_family && i + 1 < end && text_[i + 1].after(gap::hyphen) && !text_.capitalised(i + 1)) return true;
    if (text_[i].after(gap::hyphen) && start_ != none && start_ < i && text_[i].size() <= 6 && !text_.is(i, tag::geo) &&
        text_.is(start_, tag::family_first)) {
      return true;  // "Chung Ki-Sun"
    }
    const bool article = (tags & tag::particle) && i + 1 < end && text_[i + 1].after(gap::hyphen);
    if (article && text_.capitalised(i + 1)) return true;  // "El-Sisi"
    if (is_acronym(i)) return given_before(i) && text_[i].size() > 3;
    const bool next_is_name = i + 1 < end && plain_name(i + 1);
    if ((tags & tag::kin) && start_ == none && next_is_name && !(tags & tag::any_given)) return false;  // "Uncle Bob"
    if (tags & (tag::function | tag::calendar)) {
      if (given_before(i)) return (tags & (tag::any_given | tag::any_family)) != 0;
      const bool short_word = (tags & tag::calendar) && start_ != none && start_ < i && text_[i].size() <= 3;
      if (short_word && next_is_name) return true;  // "Pham Thu Trang"
      if (short_word && start_ + 1 == i && text_.is(start_, tag::chinese | tag::korean) && i + 1 >= end &&
          !text_[i + 1].is(shape::digit)) {
        return true;  // "Zhang Jun"
      }
      const bool number_next = i + 1 < end && text_.is(i + 1, tag::ordinary);
      if (!(tags & tag::any_given) || !next_is_name || number_next) return false;
      if (text_.capitals_at(i) != Capitals::sentence) return text_.is(i + 1, tag::given | tag::family);
      return !text_[i].is(shape::sentence_start) || begins_sentence_as_name(i, end);
    }
    constexpr std::uint64_t titles = tag::honorific | tag::head | tag::rank | tag::status | tag::department;
    constexpr std::uint64_t others = tag::organisation | tag::place | tag::thing;
    if (hyphenated_name(i, end)) return true;
    if (tags & (titles | others)) {
      if (given_before(i)) {
        const bool surname = (tags & (tag::any_family | tag::given)) != 0 && !is_street(i);
        return surname || surname_by_context(i, end);
      }
      if (tags & titles) return (tags & tag::given) != 0 && !(tags & (tag::honorific | tag::head));
      return (tags & tag::given) != 0 || ((tags & tag::any_given) && next_is_name);
    }
    if (text_.capitals_at(i) == Capitals::sentence) return true;
    constexpr std::uint64_t plain = tag::ordinary | tag::say | tag::act | tag::linking | tag::kin;
    return !(tags & plain) || (tags & (tag::given | tag::family)) != 0 || given_before(i);
  }

  /// Whether word i, which begins a sentence, is a given name although it is a word of the grammar, too: "Will Hutton
  /// agreed", but not "Will Hutton agree?"
  [[nodiscard]] bool begins_sentence_as_name(std::size_t i, std::size_t end) const {
    std::size_t after = i + 1;
    while (after < end && plain_name(after) && !text_.is(after, tag::ordinary)) ++after;
    if (after < end || after == i + 1) return false;
    return acts(after, end) || text_[after].after(gap::comma | gap::open);
  }

  /// Whether word i is the first half of a double name whose second half is a surname: "Hill-Lewis".
  [[nodiscard]] bool hyphenated_name(std::size_t i, std::size_t end) const {
    return i + 1 < end && text_[i + 1].after(gap::hyphen) && text_.is(i + 1, tag::any_family) &&
           !text_.is(i, tag::geo | tag::function) && !text_.is(i + 1, tag::geo);
  }

  /// Whether word i, which means an institution or a thing, is a surname after a given name: what is around the two
  /// says that they are a person. "Treasurer Joe Hockey", "Gabrielle Union said".
  [[nodiscard]] bool surname_by_context(std::size_t i, std::size_t end) const {
    constexpr KeySet institutions("academy", "act", "association", "award", "awards", "bank", "bridge", "center",
                                  "centre", "church", "club", "college", "commission", "committee", "council", "cup",
                                  "day", "foundation", "fund", "hospital", "institute", "law", "library", "museum",
                                  "party", "prize", "school", "society", "theatre", "trust", "trophy", "university",
                                  "war");
    const bool after_given = start_ + 1 == i && text_.is(start_, tag::any_given) && !text_.is(start_, tag::geo);
    if (!after_given || i + 1 < end || text_.is(i, tag::company | tag::place) || institutions.contains(text_[i].key))
      return false;
    constexpr std::uint64_t before = tag::honorific | tag::head | tag::act | tag::say | tag::kin;
    const bool titled = start_ > 0 && text_.joined(start_) && text_.is(start_ - 1, before);
    const bool age = text_[i + 1].after(gap::comma) && text_[i + 1].is(shape::digit) && text_[i + 1].size() == 2 &&
                     text_[i + 2].after(gap::comma | gap::stop);
    if (titled || age) return true;
    return text_.is(start_, tag::given) && (acts(i + 1, end) || text_[i + 1].key == "who"_word);
  }

  /// Whether word i names a kind of place or institution far more often than a family: "Shelly Beach", "Kennedy
  /// School".
  [[nodiscard]] bool is_street(std::size_t i) const {
    constexpr KeySet kinds("beach", "bridge", "camp", "city", "garden", "harbour", "inn", "lake", "mountain", "plant",
                           "post", "power", "press", "ridge", "river", "road", "savings", "school", "sea", "shore",
                           "stock", "street", "temple", "tower", "towers", "town");
    return kinds.contains(text_[i].key) && !(start_ + 1 == i && acts(i + 1, i));
  }

  /// Whether word i is a group of initials before a name: "K.P. Sharma Oli", "DK Shivakumar".
  [[nodiscard]] bool is_initials(std::size_t i, std::size_t end) const {
    constexpr std::size_t longest = 6;  // "K.P.S."
    constexpr std::uint64_t others =
        tag::geo | tag::organisation | tag::function | tag::calendar | tag::thing | tag::head;
    if (is_bare_initials(text_, i)) return i + 1 < end && plain_name(i + 1) && !text_[i + 1].is(shape::all_caps);
    return text_[i].is(shape::dotted) && text_[i].is(shape::all_caps) && text_[i].size() <= longest &&
           !text_[i].is(shape::possessive) && !text_.is(i, others) && i + 1 < end && plain_name(i + 1);
  }

  /// Whether word i is a family name that is also an ordinary word, followed by a given name that is not: "Park
  /// Geun-hye", "He Guoqiang".
  [[nodiscard]] bool family_first_here(std::size_t i, std::size_t end) const {
    if (!text_.is(i, tag::chinese | tag::korean) || i + 1 >= end || !text_.capitalised(i + 1)) return false;
    if (text_.is(i + 1, tag::function | tag::ordinary | tag::geo | tag::head | tag::organisation | tag::thing))
      return false;
    if (i + 2 < end && text_[i + 2].after(gap::hyphen) && !text_[i + 1].after(gap::hyphen)) return true;
    if (text_.is(i, tag::place) && i + 2 >= end && text_.is(i + 1, tag::korean | tag::chinese))
      return is_korean_syllable(lower(i + 1));  // "Park Jin"
    return !text_.is(i + 1, tag::given | tag::family) && is_pinyin(lower(i + 1));
  }

  [[nodiscard]] std::string_view lower(std::size_t i) const {
    lower_.assign(text_.words().text(i));
    for (char& c : lower_) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return lower_;
  }

  [[nodiscard]] bool is_acronym(std::size_t i) const {
    if (text_.capitals_at(i) == Capitals::all) return false;
    return text_[i].is(shape::dotted) || (text_[i].is(shape::all_caps) && !text_.is(i, tag::family | tag::given));
  }

  /// Ends the segment at word i, which is not part of a name. The word decides what the segment is: a name, part of an
  /// organisation, or nothing.
  std::size_t close_with_word(std::size_t i, std::size_t end) {
    const std::uint64_t tags = text_.tags(i);
    if (tags & tag::organisation && !(tags & tag::head)) return close_with_organisation(i);
    if (tags & (tag::place | tag::thing)) {
      if (start_ != none) {
        start_ = none;
        return i + 1;
      }
    }
    if (start_ == none && begins_other_name(text_[i].key) && i + 1 < end) {
      if (storms.contains(text_[i].key)) found_.storms.push_back(text_[i + 1].key);
      return i + 2;
    }
    flush(i);
    const bool may_begin_organisation =
        (tags & (tag::place | tag::thing)) && text_.capitalised(i) && text_.capitals_at(i) == Capitals::sentence;
    if (!may_begin_organisation)
      geo_start_ = none;
    else if (geo_start_ == none)
      geo_start_ = i;  // "Harbour Lines Inc"
    return i + 1;
  }

  /// Records the segment together with word i as an organisation: "Tidewater Capital", "University of Sydney".
  std::size_t close_with_organisation(std::size_t i) {
    const std::size_t first = geo_start_ != none ? geo_start_ : start_ != none ? start_ : i;
    const std::size_t last =
        first == i && leading_words.contains(text_[i].key) ? led_end(i + 1) : organisation_tail(i + 1);
    if (last - first > 1) found_.organisations.push_back(span(first, last));
    start_ = none;
    geo_start_ = none;
    return last;
  }

  /// The end of an organisation that a word before i leads: of the capitalised words, as far as no title or given name
  /// is among them.
  [[nodiscard]] std::size_t led_end(std::size_t i) const {
    constexpr std::size_t most = 4;
    constexpr std::uint64_t others =
        tag::head | tag::honorific | tag::rank | tag::status | tag::function | tag::calendar;
    std::size_t end = i;
    while (end < i + most && end < text_.size() && text_.joined(end) && text_.capitalised(end) &&
           !text_.is(end, others) && !(text_.is(end, tag::given) && text_.is(end + 1, tag::family))) {
      ++end;
    }
    return end > i ? end : organisation_tail(i);
  }

  /// The end of an organisation whose words before i are known: reads further words of it, "of" and a name.
  [[nodiscard]] std::size_t organisation_tail(std::size_t i) const {
    while (i < text_.size() && text_.joined(i) && text_.capitalised(i) && text_.is(i, tag::organisation) &&
           !text_.is(i, tag::head | tag::rank)) {
      ++i;
    }
    const bool of = i < text_.size() && text_.joined(i) && (text_[i].key == "of"_word || text_[i].key == "for"_word) &&
                    !text_[i - 1].is(shape::possessive);
    if (!of) return i;
    if (begins_person(i + 1)) return i;
    const std::size_t end = organisation_end(text_, i + 1, text_.size());
    return end > i + 1 ? end : i;
  }

  /// Whether a title or a full name begins at word i: "cabinet of Prime Minister Noda", "presidency of Nana Addo".
  [[nodiscard]] bool begins_person(std::size_t i) const {
    if (!text_.capitalised(i)) return false;
    if (text_.is(i, tag::honorific) && !text_.is(i, tag::place | tag::given)) return true;
    if (text_.is(i, tag::head) && !text_.is(i, tag::organisation))
      return text_.capitalised(i + 1) && text_.joined(i + 1);
    return text_.is(i, tag::given) && !text_.is(i, tag::geo | tag::family | tag::ordinary) && text_.joined(i + 1) &&
           text_.is(i + 1, tag::family) && !text_.is(i + 1, tag::geo | tag::organisation);
  }

  static WordSpan span(std::size_t first, std::size_t last) {
    return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
  }

  /// Ends the segment before word `last` and records it if it may be a name.
  void flush(std::size_t last) {
    if (start_ == none) return;
    std::size_t first = start_;
    start_ = none;
    geo_start_ = none;
    while (last > first && !text_.capitalised(last - 1) && text_.is(last - 1, tag::particle) &&
           !text_[last - 1].after(gap::hyphen)) {
      --last;
    }
    if (first < last &&
        (starts_with_ordinary_word(first, last) || starts_with_place(first, last) || starts_with_trade(first, last))) {
      ++first;
    }
    if (joins_company(first, last)) return;
    if (first < last && (has_ticker(last) || is_storm(first))) {
      if (has_ticker(last)) {
        found_.organisations.push_back(span(first, last));
      } else {
        found_.storms.push_back(text_[first].key);
      }
      return;
    }
    if (first < last && last - first <= longest_name) found_.names.push_back(span(first, last));
  }

  /// Whether the first word is capitalised only because it starts a sentence: "Asked Kerry", "Telephoning John Kerry".
  [[nodiscard]] bool starts_with_ordinary_word(std::size_t first, std::size_t last) const {
    if (last - first < 2 || !text_[first].is(shape::sentence_start)) return false;
    constexpr std::uint64_t named = tag::given | tag::family | tag::family_first;
    if (text_.is(first, named) || text_[first].is(shape::initial) || text_[first + 1].after(gap::hyphen)) return false;
    if (text_.is(first, tag::any_given | tag::any_family)) return last - first > 2 && text_.is(first + 1, tag::given);
    if (text_.is(first, tag::ordinary | tag::say | tag::act | tag::kin) || lowercase_.has(text_[first].key))
      return true;
    const bool verb = lower(first).ends_with("ing") || lower(first).ends_with("ed");
    return last - first > 2 && text_.is(first + 1, tag::given) && verb;
  }

  /// Whether the first word is a town that is not in the gazetteer, before a full name: "mayor of Koszalin Piotr
  /// Jedlinski".
  [[nodiscard]] bool starts_with_place(std::size_t first, std::size_t last) const {
    if (last - first < 3 || first < 2 || text_[first - 1].key != "of"_word || !text_.joined(first)) return false;
    if (!text_.is(first - 2, tag::head)) return false;
    return !text_.is(first, tag::any_given | tag::any_family) && text_.is(first + 1, tag::given);
  }

  /// Whether the first word is what somebody is, before a full name: "former Beatle Peter Wright", "the Boxer Ann Lee".
  [[nodiscard]] bool starts_with_trade(std::size_t first, std::size_t last) const {
    if (last - first < 3 || text_[first + 1].after(gap::hyphen)) return false;
    if (text_.is(first, tag::any_given | tag::any_family | tag::particle) || text_[first].is(shape::initial))
      return false;
    const bool former = first > 0 && text_.joined(first) && text_.is(first - 1, tag::status);
    if (former && text_.is(last - 1, tag::family)) return true;
    if (!text_.is(first + 1, tag::given)) return false;
    return text_.is(first, tag::ordinary) || lowercase_.has(text_[first].key);
  }

  /// Whether the code of a share follows before word `last`: "<YHOO.O>", "(0001.HK)".
  [[nodiscard]] bool has_ticker(std::size_t last) const {
    const Word& code = text_[last];
    if (last >= text_.size() || !code.after(gap::open | gap::other) || code.after(gap::stop | gap::comma)) return false;
    const std::string_view word = text_.words().text(last);
    const std::size_t dot = word.find('.');
    if (dot != std::string_view::npos) return dot > 0 && code.is(shape::all_caps);
    const Word& exchange = text_[last + 1];
    const std::string_view bytes = text_.words().text();
    const bool joined = code.end < bytes.size() && bytes[code.end] == '.' && exchange.start == code.end + 1;
    return joined && exchange.size() <= 2 && text_.capitalised(last + 1) && (code.is(shape::all_caps | shape::digit));
  }

  /// Whether a word for a storm precedes word `first`: "tropical storm Bonnie".
  [[nodiscard]] bool is_storm(std::size_t first) const {
    return first > 0 && text_.joined(first) && storms.contains(text_[first - 1].key);
  }

  /// Handles two names joined by an ampersand, which form a company: "Prairie & Dunn". Returns true if the segment is
  /// one of them and so must not be recorded as a name.
  bool joins_company(std::size_t first, std::size_t last) {
    if (first >= last) return false;
    if (text_[last].after(gap::ampersand) && !text_[last].after(gap::breaks) && text_.capitalised(last)) {
      ampersand_start_ = first;
      ampersand_end_ = last;
      return true;
    }
    const std::size_t start = std::exchange(ampersand_start_, none);
    if (start == none || ampersand_end_ != first || !text_[first].after(gap::ampersand)) return false;
    if (text_.is(start, tag::given) && text_.is(first, tag::given) && last - first > 1) {
      found_.names.push_back(span(start, first));
      return false;
    }
    found_.organisations.push_back(span(start, last));
    return true;
  }

  const TaggedWords& text_;
  const LowercaseWords& lowercase_;
  NameSpans found_;
  std::size_t start_ = none;
  std::size_t geo_start_ = none;
  std::size_t ampersand_start_ = none;  ///< the first word of a name before an ampersand
  std::size_t ampersand_end_ = none;    ///< the word after that ampersand
  mutable std::string lower_;
};

}  // namespace

NameSpans find_name_spans(const TaggedWords& text, const LowercaseWords& lowercase) {
  return SpanFinder(text, lowercase).run();
}

std::size_t organisation_end(const TaggedWords& text, std::size_t i, std::size_t longest) {
  const auto links = [&](std::size_t at) {
    const std::uint64_t key = text[at].key;
    return key == "of"_word || key == "the"_word || key == "for"_word || key == "and"_word;
  };
  std::size_t end = i;
  std::size_t at = i;
  for (; at < text.size() && at - i < longest; ++at) {
    if (at > i && !text.joined(at) && !(text[at].after(gap::ampersand) && !text[at].after(gap::breaks))) break;
    if (text.capitalised(at)) {
      end = at + 1;
      if (text[at].is(shape::possessive)) break;
    } else if (!links(at) || at - end > 1) {
      break;
    }
  }
  count_steps(at - i);
  return end;
}

}  // namespace dateline::facts
