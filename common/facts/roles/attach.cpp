#include "common/facts/roles/attach.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "common/facts/dates/year_context.hpp"
#include "common/facts/offices/read.hpp"
#include "common/facts/roles/holders.hpp"
#include "common/facts/roles/nearby_countries.hpp"
#include "common/facts/roles/owner.hpp"
#include "common/facts/roles/verbs.hpp"
#include "common/facts/text/key_set.hpp"
#include "common/facts/text/steps.hpp"

namespace dateline::facts {
namespace {

constexpr std::size_t longest_list = 500;  // names that share one plural role

/// The roles of one text that are not over, by the key of their head and by their place. Borrows the roles.
class LastHolders {
 public:
  LastHolders(const TaggedWords& text, std::span<const HeldRole> held) {
    for (const HeldRole& each : held) {
      if (each.role.status == RoleStatus::former) continue;
      places_.emplace(std::pair(text[each.head_word].key, each.head_word), &each);
    }
  }
  /// The last role before word i whose head is `key`; null if there is none.
  [[nodiscard]] const HeldRole* before(std::uint64_t key, std::uint32_t i) const {
    const auto after = places_.lower_bound({key, i});
    return after != places_.begin() && std::prev(after)->first.first == key ? std::prev(after)->second : nullptr;
  }

 private:
  std::map<std::pair<std::uint64_t, std::uint32_t>, const HeldRole*> places_;
};

/// Creates the roles of one text from its phrases and their holders, in text order.
class RoleAttacher {
 public:
  RoleAttacher(const TaggedWords& text, std::span<const NameMention> mentions, std::span<const RolePhrase> phrases)
      : text_(text), mentions_(mentions), phrases_(phrases), owners_(std::in_place, text, mentions) {}

  std::vector<HeldRole> run() {
    const std::vector<Holding> holdings = find_holders(text_, mentions_, phrases_);
    for (const Holding& each : holdings) give(each);
    const std::vector<NameMention> spoken_of = with_titles_alone(holdings);
    if (!spoken_of.empty()) {
      mentions_ = spoken_of;
      owners_.emplace(text_, mentions_);
      countries_.reset();
      for (const Holding& each : find_holders(text_, mentions_, phrases_)) {
        if (!holds(holdings, each.phrase)) give(each);
      }
    }
    give_to_named_later(holdings);
    for (HeldRole& each : roles_by_verb(text_, mentions_)) held_.push(std::move(each));
    give_to_predecessors();
    date_by_deaths();
    return std::move(held_.all());
  }

 private:
  /// Whether a phrase has a holder. Precondition: the holdings are in the order of their phrases.
  static bool holds(std::span<const Holding> holdings, std::uint32_t phrase) {
    const auto found = std::lower_bound(holdings.begin(), holdings.end(), phrase,
                                        [](const Holding& each, std::uint32_t sought) { return each.phrase < sought; });
    return found != holdings.end() && found->phrase == phrase;
  }

  /// The mentions together with titles that refer to a known holder: "The minister, a member of the Assembly". In text
  /// order; empty if there are no such titles.
  [[nodiscard]] std::vector<NameMention> with_titles_alone(std::span<const Holding> holdings) const {
    std::vector<NameMention> all(mentions_.begin(), mentions_.end());
    std::optional<LastHolders> last_holders;
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      const RolePhrase& phrase = phrases_[i];
      const bool alone = phrase.determiner == Determiner::definite && phrase.text.size() == 1 && !phrase.plural &&
                         !phrase.owned && phrase.country.empty() && phrase.body.size() == 0;
      if (!alone || holds(holdings, i)) continue;
      if (!last_holders) last_holders.emplace(text_, held_.all());
      const HeldRole* last = last_holders->before(text_[phrase.text.first].key, phrase.whole.first);
      if (last != nullptr) all.push_back({0, phrase.whole, read_name(text_, phrase.whole), {}, last->person});
    }
    if (all.size() == mentions_.size()) return {};
    std::sort(all.begin(), all.end(),
              [](const NameMention& a, const NameMention& b) { return a.span.first < b.span.first; });
    return all;
  }

  /// Gives plural roles whose holders are named afterwards to these: "Those charged were officers of the army. The
  /// ministry named them as Ann Lee and Bob Day", "five ministers resigned. They are Ann Lee and Bob Day".
  void give_to_named_later(std::span<const Holding> holdings) {
    std::size_t given = mentions_.size();  // the first of the list that got the last role
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      if (!phrases_[i].plural || phrases_[i].owned || holds(holdings, i)) continue;
      const std::size_t first = first_named_later(phrases_[i].whole.last);
      if (first == mentions_.size() || first == given) continue;
      given = first;
      const RolePhrase phrase = owners_->with_owner(phrases_[i]);
      for (std::size_t at = first;; ++at) {
        HeldRole held = make_role(phrase, mentions_[at].person);
        held.role.status = phrase.status;
        held_.push(std::move(held));
        const bool goes_on = at + 1 < mentions_.size() && at - first < longest_list &&
                             is_list_gap(mentions_[at].span.last, mentions_[at + 1].span.first);
        if (!goes_on) break;
      }
    }
  }

  /// The first mention of the list that says who the people of a plural role before word i are, within two sentences;
  /// the number of mentions if there is none.
  [[nodiscard]] std::size_t first_named_later(std::size_t i) const {
    constexpr KeySet naming("named", "names", "naming", "identified", "identifies", "listed");
    constexpr std::size_t reach = 60;
    const std::size_t end = std::min(i + reach, text_.size());
    int sentences = 0;
    for (; i < end; ++i) {
      count_steps(1);
      if (text_[i].is(shape::sentence_start) && ++sentences > 2) break;
      const bool they = text_[i].key == "they"_word && is_any(text_[i + 1].key, {"are"_word, "were"_word});
      const bool them = naming.contains(text_[i].key) && is_any(text_[i + 1].key, {"them"_word, "as"_word, "the"_word});
      if (!they && !them) continue;
      constexpr std::size_t longest_link = 5;  // "named the five men as"
      for (std::size_t at = i + 2; at <= std::min(i + longest_link, text_.size()); ++at) {
        const std::uint32_t mention = mention_at(at);
        if (mention != NameMention::nobody) return mention;
        if (!text_.joined(at) || (!text_.is(at, tag::function | tag::determiner) && text_.capitalised(at))) break;
      }
    }
    return mentions_.size();
  }

  /// The mention that begins with word i, or with titles there; nobody if there is none.
  [[nodiscard]] std::uint32_t mention_at(std::size_t i) const {
    const auto found =
        std::lower_bound(mentions_.begin(), mentions_.end(), i,
                         [](const NameMention& each, std::size_t word) { return each.span.first < word; });
    return found == mentions_.end() || found->span.first != i ? NameMention::nobody
                                                              : static_cast<std::uint32_t>(found - mentions_.begin());
  }

  /// Gives predecessors the office that their successor takes over: "Xi succeeds Hu Jintao", "in place of Wu Bangguo".
  void give_to_predecessors() {
    std::optional<OfficePlaces> places;  // of the roles, once there is a predecessor
    for (const NameMention& each : mentions_) {
      if (!succeeded_before(text_, title_begin(text_, each.span.first, phrases_))) continue;
      if (!places) places.emplace(held_);
      const std::int64_t office = office_before(each, *places);
      if (office < 0) continue;
      HeldRole held = held_.all()[static_cast<std::size_t>(office)];
      if (places->has(each.person, held.head)) continue;
      held.person = each.person;
      held.role.status = RoleStatus::former;
      held_.push(std::move(held));
      places->add(static_cast<std::uint32_t>(held_.all().size() - 1));
    }
  }

  /// The index of the office in which the sentence's subject succeeded the person mentioned; else of the last office in
  /// the paragraph. -1 if there is none.
  [[nodiscard]] std::int64_t office_before(const NameMention& mention, const OfficePlaces& places) const {
    const std::uint32_t end = mention.span.first;
    const auto sentence = static_cast<std::uint32_t>(text_.sentence_begin(end));
    const auto subject =
        std::lower_bound(mentions_.begin(), mentions_.end(), sentence,
                         [](const NameMention& each, std::uint32_t word) { return each.span.first < word; });
    if (subject->person != mention.person) {
      if (const std::int64_t own = places.last_of(subject->person, sentence, end, true); own >= 0) return own;
      if (const std::int64_t own = places.last_of(subject->person, 0, end, false); own >= 0) return own;
    }
    return places.last_but_of(mention.person, static_cast<std::uint32_t>(text_.paragraph_begin(sentence)), end);
  }

  void give(const Holding& holding) {
    RolePhrase phrase = owners_->with_owner(phrases_[holding.phrase]);
    const NameMention& holder = mentions_[holding.mention];
    if (holding.standing != Standing::after) read_after_name(text_, holder.span.last, phrase);
    HeldRole held = make_role(phrase, holder.person);
    held.role.status = status_of(phrase, holding);
    held.maybe_of_company = holding.standing != Standing::title && owners_->may_be_of_company(phrase);
    if (!copy_office(phrase, held)) return;
    held_.push(std::move(held));
    if (phrase.plural) give_to_list(holding);
    if (holding.standing == Standing::after) give_to_other_side(holding);
  }

  /// Gives the office last assigned to the other party too: "Lee succeeded Ott as governor", "Ott was replaced by Lee
  /// as governor".
  void give_to_other_side(const Holding& holding) {
    const std::uint32_t role = phrases_[holding.phrase].whole.first;
    const std::size_t begin = title_begin(text_, mentions_[holding.mention].span.first, phrases_);
    if (text_[role - 1].key != "as"_word || holding.mention == 0 || begin < 2) return;
    const bool passive = passive_before(text_, begin) && succeeded_before(text_, begin - 1);
    if (!passive && !succeeded_before(text_, begin)) return;
    const NameMention& other = mentions_[holding.mention - 1];
    constexpr std::size_t reach = 5;
    if (other.span.last + reach < begin) return;
    for (std::size_t i = other.span.last; i < begin; ++i) {
      if (!text_.joined(i) && text_[i].key != "who"_word) return;
    }
    HeldRole held = held_.back();
    held.person = other.person;
    held.role.status = passive ? RoleStatus::former : RoleStatus::current;
    held_.push(std::move(held));
  }

  [[nodiscard]] HeldRole make_role(const RolePhrase& found, std::uint32_t person) {
    const RolePhrase phrase = with_whole_body(found, text_);
    HeldRole held{person, role_of(phrase, text_), phrase.head, false};
    count_steps(held.role.text.size() + held.role.body.size());
    if (!countries_) countries_.emplace(text_, mentions_);
    held.nearby = countries_->before(phrase.whole.first, held.role.role_class != RoleClass::none);
    held.head_word = phrase.text.last - 1;
    held.year_before = year_before(phrase.whole.first);
    const OrganisationRow* body = phrase.known_body;
    held.of_no_country = (body != nullptr && body->kind == OrganisationKind::intergovernmental) ||
                         held.role.body == "european parliament";
    if (is_secretary_general(phrase) && held.role.country.empty() && phrase.body.size() == 0) {
      held.role.body = "united nations";
      held.role.country = "un";
      held.of_no_country = true;
    }
    return held;
  }

  /// The year at the start of the sentence of word i: "In 1975", "On August 1, 1975". 0 if there is none.
  [[nodiscard]] int year_before(std::size_t i) const {
    constexpr std::size_t reach = 4;
    const std::size_t first = text_.sentence_begin(i);
    for (std::size_t at = first; at < std::min(first + reach, i); ++at) {
      if (const int year = four_digit_year(text_.words(), at); year != 0) {
        return at > 0 && text_[at - 1].key == "since"_word ? 0 : year;
      }
    }
    return 0;
  }

  /// Dates the roles of people who have died by the year of death, so that assign_roles() can mark them as former:
  /// "Hoover died in 1972", "Fairfax Moresby (1786-1877)".
  void date_by_deaths() {
    std::map<std::uint32_t, int> deaths;  // by person; the first stated counts
    for (const NameMention& each : mentions_) {
      const std::size_t at = each.span.last;
      if (at + 1 >= text_.size()) break;
      const bool died = text_[at].key == "died"_word && text_.joined(at) && text_[at + 1].key == "in"_word;
      const bool lived = text_[at].after(gap::open) && four_digit_year(text_.words(), at) != 0;
      const std::size_t last = died ? at + 2 : at + 1;
      const int year = (died || lived) && last < text_.size() ? four_digit_year(text_.words(), last) : 0;
      if (year != 0) deaths.emplace(each.person, year);
    }
    if (deaths.empty()) return;
    for (HeldRole& held : held_.all()) {
      const auto death = held.year_before == 0 ? deaths.find(held.person) : deaths.end();
      if (death != deaths.end()) held.year_before = death->second;
    }
  }

  /// Whether the role is just "secretary-general", which without further words is that of the United Nations.
  [[nodiscard]] bool is_secretary_general(const RolePhrase& phrase) const {
    return phrase.text.size() == 2 && text_[phrase.text.first].key == "secretary"_word &&
           text_[phrase.text.first + 1].key == "general"_word;
  }

  [[nodiscard]] RoleStatus status_of(const RolePhrase& phrase, const Holding& holding) const {
    if (phrase.status != RoleStatus::current) return phrase.status;
    const std::size_t first = phrase.whole.first;
    if (first > 1 && text_[first - 1].key == "as"_word && text_[first - 2].key == "predecessor"_word) {
      return RoleStatus::former;
    }
    switch (holding.bridge) {
      case Bridge::held:
      case Bridge::leaves:
        return RoleStatus::former;
      case Bridge::will_get:
        return RoleStatus::designate;
      case Bridge::gets:
        if (takes_office_after(phrase.whole.last)) return RoleStatus::designate;
        break;
      default:
        break;
    }
    const bool past = holding.standing != Standing::title && holding.bridge != Bridge::holds &&
                      ends_in_past(text_, phrase.whole.last);
    return past ? RoleStatus::former : RoleStatus::current;
  }

  /// Whether one of the next sentences says that the person takes office later: "... elected Ruiz president. He takes
  /// office on May 10."
  [[nodiscard]] bool takes_office_after(std::size_t i) const {
    constexpr std::size_t reach = 100;
    const std::size_t end = std::min(i + reach, text_.size());
    for (; i + 1 < end; ++i) {
      if (text_[i].after(gap::paragraph)) return false;
      const bool takes =
          text_[i].key == "takes"_word || (text_[i].key == "take"_word && i > 0 && text_[i - 1].key == "will"_word);
      if (takes && text_[i + 1].key == "office"_word) return true;
    }
    return false;
  }

  /// Completes a role that refers to another office: "his Kosovo counterpart", "her predecessor", "Jonathan's finance
  /// minister", "his deputy". The missing parts are copied from the owner's office, or from the last one mentioned.
  /// Returns false for a counterpart, predecessor or successor if that office is not known.
  bool copy_office(const RolePhrase& phrase, HeldRole& held) {
    const std::uint64_t key = text_[phrase.text.last - 1].key;
    const bool counterpart =
        is_any(key, {"counterpart"_word, "counterparts"_word, "number"_word});  // "opposite number"
    const bool predecessor = key == "predecessor"_word;
    const bool successor = key == "successor"_word;
    const bool deputy = key == "deputy"_word && phrase.text.size() == 1;
    const bool owned = phrase.owned || phrase.owner.size() > 0;
    const bool relative = counterpart || predecessor || successor;
    if (!relative && !owned) return true;
    const HeldRole* office = owned ? owner_role(phrase, held.person) : nullptr;
    if (office == nullptr) return !relative;
    if (relative || (deputy && held.role.body.empty())) {
      held.role.role_class = office->role.role_class;
      held.role.body = office->role.body;
    }
    if (predecessor) held.role.status = RoleStatus::former;
    if (successor && held.role.status == RoleStatus::current) held.role.status = RoleStatus::designate;
    if (counterpart || !held.role.country.empty()) return true;
    held.role.country = office->role.country;
    if (office->of_no_country) {
      held.of_no_country = true;
      if (held.role.body.empty()) held.role.body = office->role.body;
    }
    return true;
  }

  /// The last office of the owner that a phrase names, else the last office of anyone but the holder. Null if there is
  /// none.
  [[nodiscard]] const HeldRole* owner_role(const RolePhrase& phrase, std::uint32_t holder) {
    const NameMention* owner = phrase.owner.size() > 0 ? owners_->mention_until(phrase.owner.last) : nullptr;
    return owner != nullptr ? held_.last_of(owner->person) : held_.last_office_but_of(holder);
  }

  /// Assigns a plural role to the other people in the list: "Presidents Yoweri Museveni of Uganda and Uhuru Kenyatta of
  /// Kenya", "the foreign ministers of Peru and Chile, Juan Soto and Paula Reyes".
  void give_to_list(const Holding& first) {
    if (first.standing == Standing::after) return give_to_list_before(first);
    for (std::size_t at = first.mention; at + 1 < mentions_.size() && at - first.mention < longest_list; ++at) {
      if (!is_list_gap(mentions_[at].span.last, mentions_[at + 1].span.first)) return;
      RolePhrase phrase = phrases_[first.phrase];
      if (!phrase.second_country.empty()) phrase.country = phrase.second_country;
      read_after_name(text_, mentions_[at + 1].span.last, phrase);
      held_.push(make_role(phrase, mentions_[at + 1].person));
    }
  }

  /// The same for a list before the role: "Juan Soto and Paula Reyes, the foreign ministers of Peru and Chile".
  void give_to_list_before(const Holding& last) {
    const RolePhrase& phrase = phrases_[last.phrase];
    if (!phrase.second_country.empty()) held_.back().role.country = phrase.second_country;
    for (std::size_t at = last.mention; at > 0 && last.mention - at < longest_list; --at) {
      if (!is_list_gap(mentions_[at - 1].span.last, mentions_[at].span.first)) return;
      HeldRole held = make_role(phrase, mentions_[at - 1].person);
      held.role.status = held_.back().role.status;
      held_.push(std::move(held));
    }
  }

  [[nodiscard]] bool is_list_gap(std::size_t from, std::size_t to) const {
    std::size_t at = from;
    count_steps(1);
    if (at < to && text_[at].key == "of"_word) {
      if (const PlaceMatch* place = text_.place_from(at + 1)) at += 1 + place->words;
    }
    if (at < to && text_[at].key == "and"_word) ++at;
    if (at != to) return false;
    for (std::size_t i = from; i <= to; ++i) {
      if (text_[i].after(gap::breaks)) return false;
    }
    return text_[to].after(gap::comma) || (to > from && text_[to - 1].key == "and"_word);
  }

  const TaggedWords& text_;
  std::span<const NameMention> mentions_;
  std::span<const RolePhrase> phrases_;
  std::optional<PhraseOwners> owners_;        ///< for mentions_
  std::optional<NearbyCountries> countries_;  ///< for mentions_, once needed
  HeldRoles held_;
};

}  // namespace

std::vector<HeldRole> attach_roles(const TaggedWords& text, std::span<const NameMention> mentions,
                                   std::span<const RolePhrase> phrases) {
  return RoleAttacher(text, mentions, phrases).run();
}

}  // namespace dateline::facts
