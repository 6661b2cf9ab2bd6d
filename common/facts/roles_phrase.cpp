#include "common/facts/roles_phrase.hpp"

#include <algorithm>

namespace dateline::facts {
namespace {

constexpr std::size_t longest_body = 8;      // words of a known organisation's name
constexpr std::size_t longest_modifier = 3;  // free lower-case words before a head: "chief nuclear negotiator"

bool is_preposition(std::uint64_t key) {
  switch (key) {
    case "of"_word:
    case "for"_word:
    case "to"_word:
    case "at"_word:
    case "with"_word:
    case "on"_word:
    case "in"_word:
      return true;
    default:
      return false;
  }
}

/// Reads one role phrase outwards from its head: left over modifiers, country and article, right over complements.
class PhraseReader {
 public:
  PhraseReader(const TaggedWords& text, std::size_t first, const RoleHeadMatch& match) : text_(text) {
    phrase_.head = match.head;
    phrase_.plural = match.plural;
    phrase_.text = {narrow(first), narrow(first + match.words)};
    phrase_.whole = phrase_.text;
  }

  RolePhrase read() {
    read_left();
    read_right();
    return phrase_;
  }

 private:
  static std::uint32_t narrow(std::size_t i) { return static_cast<std::uint32_t>(i); }
  [[nodiscard]] bool has(std::uint8_t flag) const { return (phrase_.head->flags & flag) != 0; }

  /// Words before the head, nearest first.
  void read_left() {
    std::size_t at = phrase_.text.first;
    while (at > 0 && text_.joined(at) && !text_.skipped(at - 1)) {
      const std::size_t next = left_of(at);
      if (next == at) break;
      at = next;
      phrase_.whole.first = narrow(at);
      if (phrase_.determiner != Determiner::none) break;
    }
  }

  /// Reads the word or phrase that ends before word `at`; gives its begin, or `at` where the phrase begins there.
  std::size_t left_of(std::size_t at) {
    const std::size_t before = at - 1;
    if (text_.is(before, tag::determiner)) return read_determiner(before);
    if (const PlaceMatch* place = text_.place_until(before)) return read_place_before(at, *place);
    if (text_[before].is(shape::possessive)) return read_owner(before);
    if (text_.is(before, tag::status) && read_status(text_[before].key)) return before;
    if (const std::size_t body = read_body_before(at); body < at) return body;
    if (text_.is(before, tag::rank | tag::department)) return read_modifier(before);
    if (is_list_of_departments(before)) return read_modifier(before - 1);
    if (text_.capitalised(before)) return read_capitalised_before(at);
    return read_free_modifiers(at);
  }

  std::size_t read_determiner(std::size_t at) {
    const std::uint64_t key = text_[at].key;
    const bool indefinite = key == "a"_word || key == "an"_word || key == "another"_word || key == "one"_word;
    phrase_.determiner = indefinite ? Determiner::indefinite : Determiner::definite;
    phrase_.owned = key == "his"_word || key == "her"_word || key == "their"_word || key == "whose"_word;
    return at;
  }

  std::size_t read_place_before(std::size_t at, const PlaceMatch& place) {
    const std::size_t first = at - place.words;
    if (place.place.kind == PlaceKind::fixed) return at;
    take_country(place.place);
    if (has(head_flag::place) && place.place.kind != PlaceKind::country && place.place.kind != PlaceKind::demonym) {
      phrase_.body = {narrow(first), narrow(at)};
    }
    if (text_[at - 1].is(shape::possessive)) phrase_.determiner = Determiner::definite;
    return first;
  }

  void take_country(const Place& place) {
    if (!phrase_.country.empty() || place.kind == PlaceKind::fixed) return;
    phrase_.country = place.code();
    phrase_.country_is_region = place.kind == PlaceKind::region || place.kind == PlaceKind::city;
  }

  /// "Morgan Stanley's chairman", "the country's foreign minister".
  std::size_t read_owner(std::size_t at) {
    phrase_.determiner = Determiner::definite;
    if (const std::size_t body = read_body_before(at + 1); body <= at) return body;
    std::size_t first = at;
    if (!text_.capitalised(at)) return first;
    while (first > 0 && text_.joined(first) && text_.capitalised(first - 1) && !text_.is(first - 1, tag::function))
      --first;
    if (text_.is(at, tag::organisation)) phrase_.body = {narrow(first), narrow(at + 1)};
    return first;
  }

  bool read_status(std::uint64_t key) {
    switch (key) {
      case "former"_word:
      case "ex"_word:
      case "late"_word:
      case "then"_word:
      case "onetime"_word:
      case "past"_word:
      case "previous"_word:
      case "retired"_word:
      case "ousted"_word:
      case "deposed"_word:
      case "once"_word:
        phrase_.status = RoleStatus::former;
        return true;
      case "acting"_word:
      case "interim"_word:
      case "caretaker"_word:
      case "provisional"_word:
      case "transitional"_word:
        phrase_.status = RoleStatus::acting;
        return true;
      case "designate"_word:
      case "elect"_word:
      case "incoming"_word:
      case "future"_word:
        phrase_.status = RoleStatus::designate;
        return true;
      case "outgoing"_word:
      case "new"_word:
      case "newly"_word:
      case "current"_word:
      case "present"_word:
      case "sitting"_word:
      case "departing"_word:
        return true;
      default:
        return false;
    }
  }

  /// A known organisation that ends before word `at`: "central bank governor", "State Department spokesman".
  std::size_t read_body_before(std::size_t at) {
    if (phrase_.known_body != nullptr) return at;
    const std::size_t earliest = at > longest_body ? at - longest_body : 0;
    std::size_t first = at;
    while (first > earliest && (first == at || text_.joined(first))) --first;
    for (; first < at; ++first) {
      const auto known = known_organisation_at(text_.words(), first);
      if (!known || first + known->words != at) continue;
      phrase_.known_body = known->row;
      phrase_.body = {narrow(first), narrow(at)};
      return first;
    }
    return at;
  }

  std::size_t read_modifier(std::size_t at) {
    if (text_.is(at, tag::department)) take_department(at);
    phrase_.text.first = narrow(at);
    return at;
  }

  void take_department(std::size_t at) {
    phrase_.department = narrow(at);
    phrase_.has_department = true;
  }

  /// "agriculture and fisheries minister": the "and" between two departments.
  [[nodiscard]] bool is_list_of_departments(std::size_t at) const {
    const bool list = text_[at].key == "and"_word && at > 0 && text_.is(at + 1, tag::department);
    return list && text_.is(at - 1, tag::department) && has(head_flag::department);
  }

  /// "Brexit Secretary", "Harbour Board chairman", "Goldman Sachs economist".
  std::size_t read_capitalised_before(std::size_t at) {
    std::size_t first = at - 1;
    while (first > 0 && text_.joined(first) && text_.capitalised(first - 1) && !text_.skipped(first - 1) &&
           !text_.is(first - 1, tag::function | tag::head) && text_.place_until(first - 1) == nullptr) {
      --first;
    }
    if (text_.is(first, tag::function | tag::calendar | tag::head | tag::honorific)) return at;
    if (has(head_flag::department)) {
      if (at - first > 1 || text_.is(first, tag::any_family | tag::given)) return at;
      take_department(first);
      phrase_.text.first = narrow(first);
      return first;
    }
    const bool organisation = text_.is(at - 1, tag::organisation);
    const bool person = text_.is(first, tag::given) || (at - first == 1 && text_.is(first, tag::any_family));
    const bool takes_body = has(head_flag::follows_body) || phrase_.head->role_class == RoleClass::none;
    if (!organisation && (person || !takes_body)) return at;
    phrase_.body = {narrow(first), narrow(at)};
    return first;
  }

  /// Lower-case words between an article, a country or a comma and the head: "a metals analyst".
  std::size_t read_free_modifiers(std::size_t at) {
    constexpr std::uint64_t verbs = tag::function | tag::say | tag::act | tag::linking | tag::calendar;
    std::size_t first = at;
    while (first > 0 && at - first <= longest_modifier) {
      const std::size_t before = first - 1;
      const bool opens = text_.is(before, tag::determiner) || text_[before].is(shape::possessive) ||
                         text_.place_until(before) != nullptr || text_[first].after(gap::comma);
      if (first < at && opens) {
        phrase_.text.first = narrow(first);
        return first;
      }
      if (!text_.joined(first) || text_.capitalised(before) || text_.is(before, verbs) ||
          text_[before].is(shape::digit)) {
        break;
      }
      first = before;
    }
    return at;
  }

  /// Words after the head: "-elect", "of transport", "of China", "at the University of Sydney".
  void read_right() {
    std::size_t at = phrase_.text.last;
    if (at < text_.size() && (text_.joined(at)) && text_.is(at, tag::status) && !text_.is(at, tag::function)) {
      const std::uint64_t key = text_[at].key;
      if (key == "elect"_word || key == "designate"_word) {
        phrase_.status = RoleStatus::designate;
        phrase_.text.last = narrow(++at);
      }
    }
    if (text_[at - 1].key == "elect"_word || text_[at - 1].key == "designate"_word) {
      phrase_.status = RoleStatus::designate;
    }
    phrase_.whole.last = narrow(at);
    for (int complements = 0; complements < 2; ++complements) {
      if (at >= text_.size() || !text_.joined(at) || !is_preposition(text_[at].key)) return;
      const std::size_t end = read_complement(at + 1, text_[at].key);
      if (end == at + 1) return;
      at = end;
      phrase_.whole.last = narrow(end);
    }
  }

  /// Reads what follows a preposition at word `at`; gives the end, or `at` where it is no complement.
  std::size_t read_complement(std::size_t at, std::uint64_t preposition) {
    const std::size_t begin = at;
    while (at < text_.size() && text_.is(at, tag::determiner) && text_.joined(at)) ++at;
    if (at >= text_.size() || !text_.joined(at)) return begin;
    const bool of = preposition == "of"_word || preposition == "for"_word;
    if (of && has(head_flag::department)) {
      if (const std::size_t end = read_departments(at); end > at) return end;
    }
    if (const PlaceMatch* place = text_.place_from(at); place != nullptr && !is_organisation_from(at)) {
      return read_place_after(at, *place, of);
    }
    if (const auto known = known_organisation_at(text_.words(), at))
      return take_body(at, at + known->words, known->row);
    if (text_.capitalised(at) && (of || preposition == "at"_word || preposition == "with"_word)) {
      return read_named_body(at, begin);
    }
    return of ? read_common_body(at, begin) : begin;
  }

  /// "transport", "state for foreign affairs", "health and human services" after "minister of".
  std::size_t read_departments(std::size_t at) {
    std::size_t end = at;
    if (text_[at].key == "state"_word) {
      end = at + 1;
      if (end + 1 < text_.size() && text_.joined(end) && text_[end].key == "for"_word && text_.joined(end + 1)) {
        const std::size_t first = text_.is(end + 1, tag::determiner) ? end + 2 : end + 1;
        if (const std::size_t last = read_departments(first); last > first) end = last;
      }
    } else {
      while (end < text_.size() && (end == at || text_.joined(end)) && is_department_word(end)) {
        if (text_.is(end, tag::department) && !phrase_.has_department) take_department(end);
        ++end;
      }
      while (end > at && !text_.is(end - 1, tag::department)) --end;
    }
    if (end > at) phrase_.text.last = narrow(end);
    return end;
  }

  [[nodiscard]] bool is_department_word(std::size_t at) const {
    return text_.is(at, tag::department) ||
           ((text_[at].key == "and"_word || text_[at].key == "the"_word) && text_.is(at + 1, tag::department));
  }

  /// "the French Football Federation", "Georgia Tech": an organisation that begins with a place.
  [[nodiscard]] bool is_organisation_from(std::size_t at) const {
    const std::size_t end = organisation_end(text_, at);
    for (std::size_t i = at + 1; i < end; ++i) {
      if (text_.is(i, tag::organisation) && text_.capitalised(i)) return true;
    }
    return false;
  }

  std::size_t read_place_after(std::size_t at, const PlaceMatch& place, bool of) {
    const std::size_t end = at + place.words;
    if (!of) {
      if (phrase_.head->role_class == RoleClass::diplomat) phrase_.text.last = narrow(end);
      return end;
    }
    if (place.place.kind == PlaceKind::demonym) {
      take_country(place.place);
      if (end >= text_.size() || !text_.joined(end)) return end;
      if (const auto known = known_organisation_at(text_.words(), end))
        return take_body(end, end + known->words, known->row);
      return end;
    }
    take_country(place.place);
    if (phrase_.body.size() == 0 && place.place.kind != PlaceKind::country) phrase_.body = {narrow(at), narrow(end)};
    return end;
  }

  std::size_t take_body(std::size_t first, std::size_t last, const OrganisationRow* known) {
    if (phrase_.body.size() == 0) {
      phrase_.body = {narrow(first), narrow(last)};
      phrase_.known_body = known;
    }
    if (text_[last - 1].is(shape::possessive)) {
      if (const auto inner = known_organisation_at(text_.words(), last)) {
        phrase_.body = {narrow(last), narrow(last + inner->words)};
        phrase_.known_body = inner->row;
        return last + inner->words;
      }
    }
    return last;
  }

  std::size_t read_named_body(std::size_t at, std::size_t begin) {
    const std::size_t end = organisation_end(text_, at);
    if (end == at || text_.is(at, tag::calendar)) return begin;
    return take_body(at, end, nullptr);
  }

  /// "the country's central bank", "his own navy": a kind of body within a few lower-case words.
  std::size_t read_common_body(std::size_t at, std::size_t begin) {
    for (std::size_t i = at; i < std::min(at + longest_modifier, text_.size()) && text_.joined(i); ++i) {
      if (text_.is(i, tag::function | tag::say | tag::linking)) break;
      if (const PlaceMatch* place = text_.place_from(i)) {
        take_country(place->place);
        continue;
      }
      if (const auto known = known_organisation_at(text_.words(), i)) return take_body(i, i + known->words, known->row);
    }
    return begin;
  }

  const TaggedWords& text_;
  RolePhrase phrase_;
};

}  // namespace

std::vector<RolePhrase> find_role_phrases(const TaggedWords& text) {
  std::vector<RolePhrase> phrases;
  for (std::size_t i = 0; i < text.size();) {
    if (!text.is(i, tag::head) || text.skipped(i)) {
      ++i;
      continue;
    }
    const auto match = role_head_at(text.words(), i);
    const auto known = match ? known_organisation_at(text.words(), i) : std::nullopt;
    if (!match || (known && known->words > match->words)) {
      i += known ? known->words : 1;
      continue;
    }
    const RolePhrase phrase = PhraseReader(text, i, *match).read();
    // "chief" of "chief nuclear negotiator" is no head of its own.
    while (!phrases.empty() && phrases.back().text.first >= phrase.text.first) phrases.pop_back();
    phrases.push_back(phrase);
    i += match->words;
  }
  return phrases;
}

}  // namespace dateline::facts
