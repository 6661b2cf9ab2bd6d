#include "common/facts/persons/name_evidence.hpp"

#include <algorithm>

#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

constexpr int nothing_but_letters = -20;  // for names of initials only; outweighs any title: "<MS.N>" is a stock symbol

bool goes_with_given_name(std::uint64_t key) {
  switch (key) {
    case "sheikh"_word:
    case "sheik"_word:
    case "shaykh"_word:
    case "king"_word:
    case "queen"_word:
    case "prince"_word:
    case "princess"_word:
    case "pope"_word:
    case "sir"_word:
    case "dame"_word:
    case "lady"_word:
    case "sultan"_word:
    case "emir"_word:
    case "emperor"_word:
    case "sister"_word:
    case "brother"_word:
    case "father"_word:
    case "mother"_word:
    case "saint"_word:
    case "don"_word:
    case "dona"_word:
    case "imam"_word:
    case "tunku"_word:
    case "tengku"_word:
    case "tuanku"_word:
    case "ratu"_word:
    case "haji"_word:
      return true;
    default:
      return false;
  }
}

bool is_honorific(const TaggedWords& text, std::size_t i) { return text.is(i, tag::honorific) && text.capitalised(i); }

/// Points against a name, for a word that is in no list of names: its other meanings.
int weigh_other_senses(const TaggedWords& text, std::size_t i, const LowercaseWords& lowercase) {
  int points = 0;
  if (text.is(i, tag::ordinary | tag::say | tag::act | tag::kin | tag::linking)) points -= 2;
  if (text.is(i, tag::organisation | tag::place | tag::thing | tag::head | tag::department)) points -= 1;
  if (lowercase.has(text[i].key)) points -= 2;
  if (text.is(i, tag::geo)) points -= 1;
  return points;
}

int weigh_given(const TaggedWords& text, std::size_t i) {
  if (text[i].key == "al"_word) return 2;
  const bool word = text.is(i, tag::given_word);
  return text.is(i, tag::given) ? (word ? 2 : 3) : word ? 1 : 0;
}

/// Points for one part of a name. `after_given`: a clear given name precedes it, after which any word may be a surname.
int weigh_part(const TaggedWords& text, const NamePart& part, bool first, bool after_given,
               const LowercaseWords& lowercase) {
  const std::size_t i = part.first;
  if (part.initial) return text.is(i, tag::given) ? 1 : 2;
  if (first) {
    const int given = weigh_given(text, i);
    if (given >= 2) return given;
    const int other = weigh_other_senses(text, i, lowercase);
    return given + (given > 0 && !text[i].is(shape::sentence_start) ? std::max(other, -1) : other);
  }
  if (text.is(i, tag::family | tag::given)) return text.is(i, tag::family) ? 2 : 1;
  if (text.is(i, tag::family_word | tag::given_word)) {
    return after_given ? 1 : 1 + weigh_other_senses(text, i, lowercase);
  }
  const int other = weigh_other_senses(text, i, lowercase);
  return after_given ? std::max(other, -1) : other;
}

/// Whether a name is a given name, or a word that may be one, and a word that is in no list: "Grant Shapps".
bool has_new_surname(const TaggedWords& text, const Name& name, const LowercaseWords& lowercase) {
  const std::size_t last = name.back().first;
  return name.size == 2 && text.is(name.front().first, tag::any_given) && text.tags(last) == 0 &&
         !lowercase.has(text[last].key);
}

int weigh_shape(const TaggedWords& text, WordSpan span, const Name& name, const LowercaseWords& lowercase) {
  int points = 0;
  const bool letters =
      std::all_of(name.all().begin(), name.all().end(), [](const NamePart& each) { return each.initial; });
  if (letters) return nothing_but_letters;
  const bool given = name.size > 1 && weigh_given(text, name.front().first) >= 3;
  for (std::size_t i = 0; i < name.size; ++i) {
    points += weigh_part(text, name.parts[i], i == 0 && name.size > 1, given, lowercase);
  }
  const std::size_t last = name.back().first;
  constexpr std::uint64_t family_first = tag::chinese | tag::korean;
  if (name.size == 2 && text.is(name.front().first, family_first) && text.is(last, family_first) &&
      text.is(name.front().first, tag::ordinary | tag::place))
    points = std::max(points, 0) + 2;                       // "Park Jin"
  if (has_new_surname(text, name, lowercase)) points += 1;  // "Grant Shapps"
  if (name.size >= 2 && name.order != NameOrder::family_last) points = std::max(points, 0) + 3;
  for (std::size_t i = span.first; i < span.last; ++i) {
    if (i > span.first && !text.capitalised(i) && text.is(i, tag::particle)) points += 1;
  }
  if (text.is(span.last - 1, tag::suffix) && span.size() > 2) points += 2;
  return points;
}

/// Whether a noun before "of" is what happens to people rather than to places: "the death of".
bool happens_to_people(std::uint64_t noun) {
  constexpr KeySet nouns("abduction", "acquittal", "appointment", "arrest", "assassination", "beheading", "birth",
                         "conviction", "death", "demise", "detention", "disappearance", "dismissal", "execution",
                         "extradition", "funeral", "imprisonment", "jailing", "kidnapping", "killing", "lynching",
                         "mother", "murder", "nomination", "resignation", "sacking", "slaying", "testimony", "torture",
                         "widow");
  return nouns.contains(noun);
}

/// Whether a noun for a firm or a thing with a name precedes word `first`: "the dredging firm, Boskamp Marine,", "the
/// ferry Rosa Stella".
bool is_firm_before(const TaggedWords& text, std::size_t first) {
  constexpr KeySet nouns("airline", "airlines", "band", "bank", "boat", "brand", "brewer", "broker", "brokerage",
                         "builder", "carrier", "chain", "club", "company", "daily", "developer", "factory", "ferry",
                         "firm", "grocer", "group", "insurer", "lender", "magazine", "newspaper", "operator", "paper",
                         "pub", "restaurant", "retailer", "school", "ship", "station", "store", "studio", "supplier",
                         "tanker", "trawler", "unit", "utility", "vessel", "village", "website", "weekly", "yacht");
  const bool apart = text[first].after(gap::breaks) || text.capitalised(first - 1);
  return !apart && nouns.contains(text[first - 1].key);
}

/// Points for the word before the name and its title.
int weigh_before(const TaggedWords& text, std::size_t first) {
  if (first == 0) return 0;
  const std::size_t before = first - 1;
  if (is_firm_before(text, first)) return -4;
  if (!text.joined(first)) {
    return text[first].after(gap::comma) && !text[first].after(gap::breaks) && text.is(before, tag::kin) ? 2 : 0;
  }
  if (text.is(before, tag::kin)) return 2;
  if (text.is(before, tag::say)) return 1;
  switch (text[before].key) {
    case "the"_word:
    case "a"_word:
    case "an"_word:
      return -4;
    case "in"_word:
    case "at"_word:
    case "near"_word:
    case "into"_word:
      return -2;
    case "of"_word:
      return before > 0 && happens_to_people(text[before - 1].key) ? 2 : -1;
    case "from"_word:
      return -1;
    default:
      return 0;
  }
}

/// Whether a role and a comma precede the name: "The Rwandan foreign minister, Louise Mushikiwabo".
bool apposed_to_role(const TaggedWords& text, std::size_t first, std::span<const RolePhrase> phrases) {
  if (first == 0 || !text[first].after(gap::comma) || text[first].after(gap::breaks)) return false;
  const auto after = std::upper_bound(phrases.begin(), phrases.end(), first,
                                      [](std::size_t at, const RolePhrase& each) { return at < each.whole.last; });
  return after != phrases.begin() && std::prev(after)->whole.last == first &&
         std::prev(after)->determiner != Determiner::none;
}

/// Whether an age follows the name: ", 45," or ", 45, of Ohio".
bool age_after(const TaggedWords& text, std::size_t last) {
  return last < text.size() && text[last].after(gap::comma) && text[last].is(shape::digit) && text[last].size() <= 3 &&
         (text[last + 1].after(gap::comma | gap::stop));
}

/// Whether the place at word `last` shows the name to be a town: "Sandy Hook, Maryland"; not "Le Drian, France's
/// foreign minister".
bool comma_before_place(const TaggedWords& text, std::size_t last) {
  const PlaceMatch* place = text.place_from(last);
  return place != nullptr && place->place.kind != PlaceKind::demonym &&
         !text[last + place->words - 1].is(shape::possessive);
}

/// Honours and degrees that follow names: "Grant Loveday QC".
constexpr KeySet letters_after_names("am", "ao", "cbe", "esq", "jp", "kbe", "kc", "mbe", "md", "mep", "mk", "mla", "mp",
                                     "msp", "obe", "phd", "qc", "rn", "sc");

/// Whether word i begins a sentence and is the plural of a noun that is in no list: "Optimists say", "Insurers said".
bool is_group_of_people(const TaggedWords& text, std::size_t i) {
  if (!text[i].is(shape::sentence_start) || text.tags(i) != 0) return false;
  const std::string_view word = text.words().text(i);
  for (const std::string_view ending : {"ists", "ers", "ors", "ents", "ants", "ians", "ees", "ics", "ates"}) {
    if (word.ends_with(ending) && word.size() > ending.size() + 2) return true;
  }
  return false;
}

int weigh_after(const TaggedWords& text, std::size_t last, std::span<const RolePhrase> phrases) {
  if (last >= text.size() || text[last - 1].is(shape::possessive)) return 0;
  if (age_after(text, last)) return 4;
  if (text[last].key == "who"_word || text[last].key == "whose"_word) return 3;
  if (text[last].is(shape::all_caps) && letters_after_names.contains(text[last].key)) return 3;
  const bool comma = text[last].after(gap::comma) && !text[last].after(gap::breaks);
  if (comma && comma_before_place(text, last)) return -2;
  if (comma) {
    const auto phrase = std::lower_bound(phrases.begin(), phrases.end(), last,
                                         [](const RolePhrase& each, std::size_t at) { return each.whole.last <= at; });
    return phrase != phrases.end() && phrase->whole.first == last && phrase->determiner != Determiner::none ? 3 : 0;
  }
  if (!text.joined(last) || text.capitalised(last)) return 0;
  if (is_group_of_people(text, last - 1)) return -3;
  if (text.is(last, tag::say)) return 2;
  const bool past = text.tags(last) == 0 && text[last].size() > 4 && text.words().text(last).ends_with("ed");
  return past || text.is(last, tag::act | tag::linking) ? 1 : 0;
}

/// Whether the name labels a speaker in a transcript: in capitals, at the start of a line, and followed by a colon.
bool is_label(const TaggedWords& text, std::size_t title, std::size_t last) {
  if (text.capitals() == Capitals::all || !text[last].after(gap::colon)) return false;
  if (!text[title].after(gap::paragraph | gap::newline)) return false;
  return text[last - 1].is(shape::all_caps);
}

/// Whether a role phrase may be used as a title before a name: "Senator", "bond trader" and "head of sales", but not
/// plain "head".
bool may_title(const RolePhrase& phrase) {
  return (phrase.head->flags & head_flag::title) != 0 || phrase.text.size() > 1 || phrase.body.size() > 0;
}

}  // namespace

std::size_t title_begin(const TaggedWords& text, std::size_t first, std::span<const RolePhrase> phrases) {
  std::size_t begin = first;
  while (begin > 0 && first - begin < most_honorifics && text.joined(begin) && is_honorific(text, begin - 1)) --begin;
  const auto after = std::upper_bound(phrases.begin(), phrases.end(), begin,
                                      [](std::size_t at, const RolePhrase& each) { return at < each.whole.last; });
  if (after != phrases.begin() && begin > 0 && text.joined(begin)) {
    const RolePhrase& phrase = *std::prev(after);
    if (phrase.whole.last == begin && may_title(phrase)) begin = phrase.whole.first;
  }
  return begin;
}

NameEvidence weigh_name(const TaggedWords& text, WordSpan span, const Name& name, std::span<const RolePhrase> phrases,
                        const LowercaseWords& lowercase) {
  NameEvidence evidence;
  evidence.shape = weigh_shape(text, span, name, lowercase);
  const std::size_t title = title_begin(text, span.first, phrases);
  evidence.titled = title < span.first;
  if (evidence.titled) {
    evidence.context += is_honorific(text, span.first - 1) ? 5 : 4;
    evidence.named_title = goes_with_given_name(text[span.first - 1].key);
  } else {
    evidence.context += apposed_to_role(text, span.first, phrases) ? 3 : weigh_before(text, span.first);
  }
  const int after = weigh_after(text, span.last, phrases);
  evidence.context += after;
  if (after > 0 && has_new_surname(text, name, lowercase)) evidence.shape += 1;
  const Capitals capitals = text.capitals_at(span.first);
  if (capitals != Capitals::sentence && (!evidence.titled || capitals == Capitals::all)) {
    const bool given = name.size == 2 && weigh_given(text, name.front().first) >= 3;
    evidence.context -= given ? 2 : 3;
  }
  evidence.label = is_label(text, title, span.last);
  return evidence;
}

}  // namespace dateline::facts
