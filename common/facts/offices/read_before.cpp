#include "common/facts/offices/bridge.hpp"
#include "common/facts/offices/read.hpp"
#include "common/facts/text/key_set.hpp"
#include "common/facts/text/steps.hpp"

namespace dateline::facts {
namespace {

constexpr std::size_t longest_body = 8;      // words of a known organisation's name
constexpr std::size_t longest_reach = 64;    // words before a head
constexpr std::size_t longest_modifier = 3;  // free lower-case words before a head: "chief nuclear negotiator"

/// The status that a word before a role expresses ("former", "acting"); nothing for other words.
std::optional<RoleStatus> status_before(std::uint64_t key) {
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
    case "last"_word:
      return RoleStatus::former;
    case "acting"_word:
    case "interim"_word:
    case "caretaker"_word:
    case "provisional"_word:
    case "transitional"_word:
      return RoleStatus::acting;
    case "designate"_word:
    case "elect"_word:
    case "incoming"_word:
    case "future"_word:
    case "next"_word:
      return RoleStatus::designate;
    case "outgoing"_word:
    case "exiting"_word:
    case "new"_word:
    case "newly"_word:
    case "current"_word:
    case "present"_word:
    case "sitting"_word:
    case "serving"_word:
    case "incumbent"_word:
    case "youngest"_word:
    case "oldest"_word:
    case "departing"_word:
    case "elected"_word:
    case "woman"_word:
    case "female"_word:
      return RoleStatus::current;
    default:
      return std::nullopt;
  }
}

/// Reads to the left of a head, nearest words first. The read_… functions return the first word of what they have
/// read.
class LeftReader {
 public:
  LeftReader(const TaggedWords& text, RolePhrase& phrase)
      : text_(text),
        phrase_(phrase),
        earliest_(phrase.text.first > longest_reach ? phrase.text.first - longest_reach : 0) {}

  void run() {
    const std::uint32_t head = phrase_.text.first;
    std::size_t at = head;
    while (at > earliest_ && phrase_.determiner == Determiner::none && !text_.skipped(at - 1)) {
      const std::size_t from = closes_abbreviation(at) ? at - 1 : at;
      if (from == at && !text_.joined(at)) break;
      const std::size_t next = read(from);
      if (next == from) break;
      at = next;
    }
    // "the European Union's foreign policy chief": the owner has an article of its own.
    if (at > 0 && phrase_.determiner != Determiner::none && text_.joined(at) && text_.is(at - 1, tag::determiner)) --at;
    count_steps(head - at);
    phrase_.whole.first = narrow(at);
    give_body_of_modifiers(head);
  }

 private:
  static std::uint32_t narrow(std::size_t i) { return static_cast<std::uint32_t>(i); }

  /// For "president", takes an organisation among the modifiers before word `head` as the body: "press council
  /// president", "club president".
  void give_body_of_modifiers(std::uint32_t head) {
    if (phrase_.head->body != "presidency" || phrase_.body.size() > 0) return;
    for (std::uint32_t i = head; i > phrase_.text.first; --i) {
      if (!text_.is(i - 1, tag::organisation)) continue;
      phrase_.body = {phrase_.text.first, i};
      phrase_.text.first = i;
      return;
    }
  }

  /// Whether an abbreviation in parentheses ends before word `at`: "Organisation of Islamic Cooperation (OIC) head".
  [[nodiscard]] bool closes_abbreviation(std::size_t at) const {
    constexpr std::uint32_t others = gap::comma | gap::stop | gap::semicolon | gap::paragraph;
    return at > 1 && text_[at].after(gap::close) && !text_[at].after(others) && text_[at - 1].after(gap::open) &&
           text_[at - 1].is(shape::all_caps) && !text_[at - 1].after(others);
  }

  /// Reads the word or phrase that ends before word `at`. Returns its first word, or `at` if the role phrase begins
  /// there.
  std::size_t read(std::size_t at) {
    const std::size_t before = at - 1;
    if (text_.is(before, tag::determiner)) return read_determiner(before);
    if (phrase_.plural && phrase_.status == RoleStatus::current && counts(before)) {
      phrase_.determiner = Determiner::indefinite;
      return before;
    }
    if (const std::size_t first = begin_of_compound(before); first < before) return first;
    if (is_county(before)) return read_county(at);
    if (const PlaceMatch* place = text_.place_until(before)) return read_place(at, *place);
    if (text_[before].is(shape::possessive)) return read_owner(before);
    if (text_.is(before, tag::status) && read_status(before)) return begin_of_status(before);
    if (const std::size_t body = read_body(at); body < at) return body;
    if (is_modifier(before)) return read_modifier(before);
    if (is_list_of_departments(before)) return read_modifier(before - 1);
    return text_.capitalised(before) ? read_capitalised(at) : read_free_modifiers(at);
  }

  std::size_t read_determiner(std::size_t at) {
    const std::uint64_t key = text_[at].key;
    const bool indefinite = key == "a"_word || key == "an"_word || key == "another"_word || key == "one"_word;
    phrase_.determiner = indefinite ? Determiner::indefinite : Determiner::definite;
    phrase_.owned = is_any(key, {"his"_word, "her"_word, "their"_word});
    phrase_.owned_by_body = key == "its"_word || key == "whose"_word;
    return at;
  }

  /// Whether word i is a number or quantity: "Two senators", "several ministers".
  [[nodiscard]] bool counts(std::size_t i) const {
    return is_any(text_[i].key, {"two"_word, "three"_word, "four"_word, "five"_word, "six"_word, "several"_word,
                                 "both"_word, "some"_word});
  }

  /// The first word of a compound that ends at word i, describes the holder and is no part of the office: "the
  /// Nobel-winning prime minister", "Crimea's Russian-installed head". Returns i if there is none.
  [[nodiscard]] std::size_t begin_of_compound(std::size_t i) const {
    if (i == 0 || !text_[i].after(gap::hyphen) || text_.capitalised(i)) return i;
    const std::string_view word = text_.words().text(i);
    const bool participle = word.ends_with("ing") || word.ends_with("ed") || word == "led" || word == "born";
    if (!participle || i < 2 || !text_.joined(i - 1)) return i;
    const bool prize = text_[i - 1].key == "prize"_word && text_.capitalised(i - 2);
    return prize ? i - 2 : i - 1;
  }

  /// Whether word i is the "County" of a name: "Harris County sheriff", "Los Angeles County district attorney".
  [[nodiscard]] bool is_county(std::size_t i) const {
    return text_[i].key == "county"_word && text_.capitalised(i) && i > 0 && text_.joined(i) &&
           text_.capitalised(i - 1) && !text_.is(i - 1, tag::function);
  }

  std::size_t read_county(std::size_t at) {
    std::size_t first = at - 2;
    if (const PlaceMatch* place = text_.place_until(first)) {
      take_country(phrase_, place->place);
      first = first + 1 - place->words;
    } else if (first > 0 && text_.joined(first) && text_.capitalised(first - 1) &&
               is_any(text_[first - 1].key, {"san"_word, "santa"_word, "los"_word, "el"_word, "new"_word, "saint"_word,
                                             "st"_word, "fort"_word, "prince"_word, "palm"_word, "salt"_word})) {
      --first;
    }
    if (phrase_.body.size() == 0) phrase_.body = {narrow(first), narrow(at)};
    return first;
  }

  /// Whether the place at word `first` may end the name of a body: "Federal Reserve Bank of Boston President".
  [[nodiscard]] bool follows_of(std::size_t first) const {
    return first > 1 && text_.joined(first) && text_[first - 1].key == "of"_word && text_.capitalised(first - 2);
  }

  std::size_t read_place(std::size_t at, const PlaceMatch& place) {
    const std::size_t first = at - place.words;
    const bool owner = text_[at - 1].is(shape::possessive);
    const bool may_be_body = place.place.kind == PlaceKind::fixed || place.place.kind == PlaceKind::government;
    if (may_be_body || follows_of(first)) {
      if (const std::size_t body = read_body(at); body < at) {
        if (owner) phrase_.determiner = Determiner::definite;
        return body;
      }
    }
    if (place.place.kind == PlaceKind::fixed) return at;
    if (owner) phrase_.determiner = Determiner::definite;
    take_country(phrase_, place.place);
    if (has(phrase_, head_flag::place) && place.place.kind != PlaceKind::country &&
        place.place.kind != PlaceKind::demonym) {
      phrase_.body = {narrow(first), narrow(at)};
    }
    return first;
  }

  /// Reads a possessive that ends at word `at`: "Morgan Stanley's chairman", "the country's foreign minister",
  /// "Jonathan's finance minister".
  std::size_t read_owner(std::size_t at) {
    phrase_.determiner = Determiner::definite;
    if (const std::size_t body = read_body(at + 1); body <= at) return body;
    if (!text_.capitalised(at)) {
      if (const OrganisationRow* office = office_of(at)) return read_owning_office(at, *office);
      return text_.is(at, tag::state_body) ? read_owned_body(at) : at;
    }
    std::size_t first = at;
    while (first > earliest_ && text_.joined(first) && text_.capitalised(first - 1) &&
           !text_.is(first - 1, tag::function)) {
      --first;
    }
    (text_.is(at, tag::organisation) ? phrase_.body : phrase_.owner) = {narrow(first), narrow(at + 1)};
    return first;
  }

  /// The body for which the staff of an office works, if an office ends at word i: "the president's", "the prime
  /// minister's". Null if none does.
  [[nodiscard]] const OrganisationRow* office_of(std::size_t i) const {
    static constexpr OrganisationRow presidency{"", "presidency", OrganisationKind::presidency, ""};
    static constexpr OrganisationRow government{"", "government", OrganisationKind::government, ""};
    if (phrase_.head->role_class == RoleClass::head) return nullptr;
    if (text_[i].key == "president"_word) return &presidency;
    const bool prime = text_[i].key == "minister"_word && i > 0 && text_.joined(i) && text_[i - 1].key == "prime"_word;
    return prime || text_[i].key == "premier"_word ? &government : nullptr;
  }

  /// Reads the owning office in "the Ukrainian president's press secretary".
  std::size_t read_owning_office(std::size_t at, const OrganisationRow& office) {
    const std::size_t first = text_[at].key == "minister"_word ? at - 1 : at;
    phrase_.body = {narrow(first), narrow(at + 1)};
    phrase_.known_body = &office;
    const PlaceMatch* place = first > 0 && text_.joined(first) ? text_.place_until(first - 1) : nullptr;
    if (place == nullptr) return first;
    take_country(phrase_, place->place);
    return first - place->words;
  }

  /// Reads the owning body in "the U.S. embassy's spokesman".
  std::size_t read_owned_body(std::size_t at) {
    phrase_.body = {narrow(at), narrow(at + 1)};
    const PlaceMatch* place = at > 0 && text_.joined(at) ? text_.place_until(at - 1) : nullptr;
    if (place == nullptr) return at;
    take_country(phrase_, place->place);
    return at - place->words;
  }

  /// The first word of the status that ends at word i: "longest" in "longest serving".
  [[nodiscard]] std::size_t begin_of_status(std::size_t i) const {
    const bool how = text_[i].key == "serving"_word && i > 0 && text_.joined(i) &&
                     is_any(text_[i - 1].key, {"longest"_word, "long"_word});
    return how ? i - 1 : i;
  }

  bool read_status(std::size_t at) {
    // "newly elected president", but "was elected president".
    if (text_[at].key == "elected"_word && !opens_or_ranks(at)) return false;
    const auto status = status_before(text_[at].key);
    if (status && *status != RoleStatus::current) phrase_.status = *status;
    return status.has_value();
  }

  [[nodiscard]] bool opens_or_ranks(std::size_t at) const {
    return at > 0 && text_.joined(at) &&
           (text_.is(at - 1, tag::determiner | tag::status | tag::rank) || text_[at - 1].is(shape::possessive));
  }

  /// Reads a known organisation that ends before word `at`: "central bank governor", "State Department spokesman".
  std::size_t read_body(std::size_t at) {
    if (phrase_.known_body != nullptr) return at;
    const std::size_t earliest = at > longest_body ? at - longest_body : 0;
    std::size_t first = at;
    while (first > earliest && (first == at || text_.joined(first))) --first;
    for (; first < at; ++first) {
      const auto known = known_organisation_at(text_.words(), first);
      if (!known || first + known->words != at) continue;
      // In "Treasury Secretary" and "Labour Minister" the word is the department and part of the role's text. In
      // "Labour health minister", which has a department already, it is a party.
      const bool department = known->words == 1 && text_.is(first, tag::department) &&
                              has(phrase_, head_flag::department) && !phrase_.has_department;
      const bool of_party = phrase_.has_department && has(phrase_, head_flag::department);
      if (known->row->kind != OrganisationKind::society || !(department || of_party)) {
        phrase_.known_body = known->row;
        phrase_.body = {narrow(first), narrow(at)};
      }
      return department ? read_modifier(first) : first;
    }
    return at;
  }

  /// Whether word `at` is a rank or a department and so part of the role's text. "under" only counts right before
  /// "secretary"; a department in lower case only right before the text read so far.
  [[nodiscard]] bool is_modifier(std::size_t at) const {
    if (text_[at].key == "under"_word && text_[at + 1].key != "secretary"_word &&
        text_[at + 1].key != "secretaries"_word)
      return false;
    if (text_.is(at, tag::rank)) return true;
    return text_.is(at, tag::department) && (at + 1 == phrase_.text.first || text_.capitalised(at));
  }

  /// Reads a modifier at word `at`, and adds it to the role's text unless a status is between the two or it is the name
  /// of a party.
  std::size_t read_modifier(std::size_t at) {
    const bool apart = at + 1 < phrase_.text.first && text_.is(at + 1, tag::status);
    const bool party =
        is_any(text_[at].key, {"republican"_word, "democratic"_word}) && phrase_.head->role_class != RoleClass::none;
    if (apart || party) return at;
    if (text_.is(at, tag::department)) {
      phrase_.department = narrow(at);
      phrase_.has_department = true;
    }
    phrase_.text.first = narrow(at);
    return at;
  }

  /// Whether word `at` is the "and" between two departments: "agriculture and fisheries minister".
  [[nodiscard]] bool is_list_of_departments(std::size_t at) const {
    const bool list = text_[at].key == "and"_word && at > 0 && text_.is(at + 1, tag::department);
    return list && text_.is(at - 1, tag::department) && at + 1 == phrase_.text.first;
  }

  /// Whether a rank precedes word i: "Deputy Emergency Situations Minister".
  [[nodiscard]] bool precedes_rank(std::size_t i) const {
    return i > 0 && text_.joined(i) && text_.is(i - 1, tag::rank) && text_.capitalised(i - 1);
  }

  /// Reads capitalised words that no list contains: "Brexit Secretary", "Harbour Board chairman", "Goldman Sachs
  /// economist".
  std::size_t read_capitalised(std::size_t at) {
    constexpr std::uint64_t others = tag::function | tag::calendar | tag::head | tag::honorific;
    const bool department = has(phrase_, head_flag::department);
    const std::uint64_t ends = others | tag::status | (department ? std::uint64_t{tag::rank} : 0);
    std::size_t first = at - 1;
    while (first > earliest_ && text_.joined(first) && text_.capitalised(first - 1) && !text_.skipped(first - 1) &&
           !text_.is(first - 1, ends) && text_.place_until(first - 1) == nullptr) {
      --first;
    }
    if (text_.is(first, others) || elected_before(text_, first)) return at;
    if (department) {
      const bool long_name =
          at - first > 2 || (at - first == 2 && !text_.is(first, tag::rank) && !precedes_rank(first));
      if (long_name || text_.is(first, tag::any_family | tag::given)) return at;
      phrase_.department = narrow(first);
      phrase_.has_department = true;
      phrase_.text.first = narrow(first);
      return first;
    }
    const bool person = text_.is(first, tag::given) || (at - first == 1 && text_.is(first, tag::any_family));
    const bool takes_body = has(phrase_, head_flag::follows_body) || phrase_.head->role_class == RoleClass::none;
    const bool organisation = text_.is(at - 1, tag::organisation) && !text_.is(at - 1, tag::any_family | tag::given);
    if (!organisation && (person || !takes_body)) return at;
    const bool committee = organisation && first > earliest_ && text_.joined(first) && text_.capitalised(first - 1) &&
                           is_any(text_[first - 1].key, {"senate"_word, "house"_word});
    if (committee) --first;
    phrase_.body = {narrow(first), narrow(at)};
    return first;
  }

  /// Reads lower-case words between an article, a country or a comma and the head: "a metals analyst".
  std::size_t read_free_modifiers(std::size_t at) {
    constexpr std::uint64_t verbs = tag::function | tag::say | tag::act | tag::linking | tag::calendar;
    if (text_.capitalised(at)) {
      // "Rafsanjani, influential Speaker of the Majlis": the adjective is not part of the role's text.
      return text_[at - 1].after(gap::comma) && !text_.is(at - 1, verbs) ? at - 1 : at;
    }
    std::size_t first = at;
    while (first > 0 && at - first <= longest_modifier) {
      const std::size_t before = first - 1;
      const bool opens = text_.is(before, tag::determiner) || text_[before].is(shape::possessive) ||
                         text_.place_until(before) != nullptr || text_[first].after(gap::comma) ||
                         (text_.is(before, tag::say) && !text_.is(before, tag::rank));
      if (first < at && opens) {
        phrase_.text.first = narrow(first);
        return first;
      }
      const bool participle = text_.words().text(before).ends_with("ed");
      const bool verb = (text_.is(before, verbs) || participle) && !text_.is(before, tag::rank);
      if (!text_.joined(first) || text_.capitalised(before) || verb || text_[before].is(shape::digit)) break;
      first = before;
    }
    return at;
  }

  const TaggedWords& text_;
  RolePhrase& phrase_;
  std::size_t earliest_;  ///< the phrase begins no earlier
};

}  // namespace

void read_before_head(const TaggedWords& text, RolePhrase& phrase) { LeftReader(text, phrase).run(); }

}  // namespace dateline::facts
