#include "common/facts/roles_attach.hpp"

#include <algorithm>

namespace dateline::facts {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::size_t longest_bridge = 9;  // words between a name and the role that a verb gives it

/// What a word between a name and a role says of how the role is held.
enum class Bridge : std::uint8_t { no, filler, holds, held, gets, will_get };

Bridge bridge_of(std::uint64_t key) {
  switch (key) {
    case "who"_word:
    case "has"_word:
    case "had"_word:
    case "as"_word:
    case "also"_word:
    case "now"_word:
    case "currently"_word:
    case "the"_word:
    case "a"_word:
    case "an"_word:
    case "in"_word:
    case "its"_word:
    case "and"_word:
    case "s"_word:
    case "still"_word:
    case "country"_word:
      return Bridge::filler;
    case "is"_word:
    case "remains"_word:
    case "serves"_word:
    case "been"_word:
    case "becomes"_word:
    case "remained"_word:
      return Bridge::holds;
    case "was"_word:
    case "served"_word:
    case "formerly"_word:
    case "previously"_word:
    case "once"_word:
    case "worked"_word:
      return Bridge::held;
    case "became"_word:
    case "elected"_word:
    case "named"_word:
    case "appointed"_word:
    case "chosen"_word:
    case "made"_word:
    case "sworn"_word:
    case "reelected"_word:
    case "confirmed"_word:
    case "inaugurated"_word:
    case "installed"_word:
    case "crowned"_word:
    case "proclaimed"_word:
    case "declared"_word:
    case "becoming"_word:
      return Bridge::gets;
    case "will"_word:
    case "would"_word:
    case "to"_word:
    case "be"_word:
    case "expected"_word:
    case "set"_word:
    case "due"_word:
    case "nominated"_word:
    case "become"_word:
    case "likely"_word:
    case "picked"_word:
    case "tapped"_word:
    case "chosenas"_word:
      return Bridge::will_get;
    default:
      return Bridge::no;
  }
}

/// Walks the phrases of one text and finds each its holder.
class RoleAttacher {
 public:
  RoleAttacher(const TaggedWords& text, std::span<const NameMention> mentions, std::span<const RolePhrase> phrases)
      : text_(text), mentions_(mentions), phrases_(phrases), holders_(phrases.size(), none), after_(phrases.size()) {}

  std::vector<HeldRole> run() {
    for (std::size_t i = 0; i < phrases_.size(); ++i) find_title(i);
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
      if (holders_[i] == none) find_after_name(i);
      if (holders_[i] == none) find_before_name(i);
      if (holders_[i] == none) find_by_verb(i);
      if (holders_[i] == none) find_by_list(i);
    }
    for (std::size_t i = 0; i < phrases_.size(); ++i) {
      if (holders_[i] != none) give(i);
    }
    return std::move(held_);
  }

 private:
  /// The first mention from word i on, and the last before it.
  [[nodiscard]] std::size_t mention_from(std::size_t i) const {
    const auto found = std::lower_bound(mentions_.begin(), mentions_.end(), i,
                                        [](const NameMention& each, std::size_t at) { return each.span.first < at; });
    return found == mentions_.end() ? none : static_cast<std::size_t>(found - mentions_.begin());
  }
  [[nodiscard]] std::size_t mention_before(std::size_t i) const {
    const std::size_t next = mention_from(i);
    const std::size_t count = next == none ? mentions_.size() : next;
    return count == 0 || mentions_[count - 1].span.last > i ? none : count - 1;
  }
  [[nodiscard]] bool comma_only(std::size_t i) const {
    return i < text_.size() && text_[i].after(gap::comma) && !text_[i].after(gap::breaks);
  }

  /// "President Obama", "Foreign Minister of China Wang Yi", "Secretary-General Mr. Ban".
  void find_title(std::size_t i) {
    std::size_t at = phrases_[i].whole.last;
    while (at < text_.size() && text_.joined(at) && text_.is(at, tag::honorific) && text_.capitalised(at)) ++at;
    const std::size_t next = mention_from(phrases_[i].whole.last);
    if (next == none || mentions_[next].span.first > at || !text_.joined(mentions_[next].span.first)) return;
    if ((phrases_[i].head->flags & head_flag::title) == 0 && phrases_[i].text.size() < 2) return;
    holders_[i] = next;
  }

  /// "Wang Yi, the foreign minister of China", "Kim, 45, a deputy minister", "Ashton (EU foreign policy chief)".
  void find_after_name(std::size_t i) {
    const RolePhrase& phrase = phrases_[i];
    const std::size_t before = mention_before(phrase.whole.first);
    if (before == none) return;
    std::size_t at = mentions_[before].span.last;
    if (comma_only(at) && text_[at].is(shape::digit) && text_[at].size() <= 3) ++at;
    if (at < phrase.whole.first && comma_only(at) && is_adverb(at)) ++at;
    if (at != phrase.whole.first) return;
    const bool parenthesis = text_[at].after(gap::open) && !text_[at].after(gap::stop);
    const bool comma = at > mentions_[before].span.last || comma_only(at);
    if (!parenthesis && !comma) return;
    if (titles_next_name(i) && phrase.determiner == Determiner::none) return;
    if (phrase.head->role_class == RoleClass::none && phrase.determiner == Determiner::none &&
        phrase.body.size() == 0 && phrase.country.empty() && phrase.text.size() < 2) {
      return;
    }
    take_after(i, before);
  }

  [[nodiscard]] bool is_adverb(std::size_t i) const {
    const Bridge bridge = bridge_of(text_[i].key);
    return bridge != Bridge::no && text_.joined(i + 1);
  }

  void take_after(std::size_t i, std::size_t mention) {
    holders_[i] = mention;
    after_[i] = true;
  }

  [[nodiscard]] bool titles_next_name(std::size_t i) const {
    const std::size_t next = mention_from(phrases_[i].whole.last);
    return next != none && mentions_[next].span.first == phrases_[i].whole.last && text_.joined(phrases_[i].whole.last);
  }

  /// "The Rwandan foreign minister, Louise Mushikiwabo, said".
  void find_before_name(std::size_t i) {
    const RolePhrase& phrase = phrases_[i];
    const std::size_t at = phrase.whole.last;
    const std::size_t next = mention_from(at);
    if (next == none || mentions_[next].span.first != at || !comma_only(at)) return;
    if (phrase.determiner == Determiner::none && phrase.country.empty() && phrase.body.size() == 0) return;
    const std::size_t last = mentions_[next].span.last;
    const bool closed = text_[last].after(gap::comma | gap::stop | gap::semicolon | gap::colon | gap::dash |
                                          gap::paragraph | gap::quote | gap::open) ||
                        text_.is(last, tag::say | tag::act | tag::linking | tag::function);
    if (closed) holders_[i] = next;
  }

  /// "Li Keqiang is to be named premier", "elected Xi Jinping president", "Merkel as chancellor".
  void find_by_verb(std::size_t i) {
    const RolePhrase& phrase = phrases_[i];
    const std::size_t before = mention_before(phrase.whole.first);
    if (before == none || titles_next_name(i)) return;
    const std::size_t from = mentions_[before].span.last;
    if (phrase.whole.first - from > longest_bridge) return;
    if (phrase.whole.first == from) {
      if (text_.joined(from) && elected_before(mentions_[before].span.first)) take_after(i, before);
      return;
    }
    Bridge found = Bridge::no;
    for (std::size_t at = from; at < phrase.whole.first; ++at) {
      const Bridge bridge = bridge_of(text_[at].key);
      const bool stops = text_[at].after(gap::breaks) || (text_[at].after(gap::comma) && at > from);
      if (bridge == Bridge::no || stops) return;
      if (text_[at].key == "as"_word && found == Bridge::no) found = Bridge::holds;
      found = std::max(found, bridge);
    }
    if (!text_.joined(phrase.whole.first) || found <= Bridge::filler) return;
    take_after(i, before);
    bridges_.push_back({i, found});
  }

  [[nodiscard]] bool elected_before(std::size_t first) const {
    for (std::size_t at = first > 2 ? first - 2 : 0; at < first; ++at) {
      switch (text_[at].key) {
        case "elected"_word:
        case "elect"_word:
        case "named"_word:
        case "appointed"_word:
        case "made"_word:
        case "chose"_word:
        case "declared"_word:
        case "nominated"_word:
        case "reelected"_word:
        case "names"_word:
        case "appoints"_word:
        case "elects"_word:
          return true;
        default:
          break;
      }
    }
    return false;
  }

  /// "the foreign minister and a former speaker of parliament", "Prime Minister and Foreign Minister Hamad".
  void find_by_list(std::size_t i) {
    const RolePhrase& phrase = phrases_[i];
    if (i > 0 && holders_[i - 1] != none && after_[i - 1] && !titles_next_name(i)) {
      const std::size_t end = phrases_[i - 1].whole.last;
      const bool directly = phrase.whole.first == end && comma_only(end);
      const bool by_and =
          phrase.whole.first == end + 1 && text_[end].key == "and"_word && !text_[end].after(gap::breaks);
      if (directly || by_and) return take_after(i, holders_[i - 1]);
    }
    if (i + 1 < phrases_.size() && holders_[i + 1] != none && !after_[i + 1]) {
      const RolePhrase& next = phrases_[i + 1];
      const bool by_and = next.whole.first == phrase.whole.last + 1 && text_[phrase.whole.last].key == "and"_word &&
                          text_.joined(phrase.whole.last);
      const bool alike = text_.capitalised(phrase.text.first) == text_.capitalised(next.text.first);
      if (by_and && alike && next.determiner == Determiner::none && !next.plural && next.country.empty()) {
        holders_[i] = holders_[i + 1];
      }
    }
  }

  void give(std::size_t i) {
    const RolePhrase& phrase = phrases_[i];
    const NameMention& holder = mentions_[holders_[i]];
    HeldRole held = make_role(phrase, holder.person);
    set_status(i, held.role);
    copy_counterpart(i, held);
    if (!after_[i]) take_country_after(holder.span.last, held.role, phrase);
    held_.push_back(held);
    if (phrase.plural && !after_[i]) give_to_list(i);
  }

  [[nodiscard]] HeldRole make_role(const RolePhrase& phrase, std::uint32_t person) const {
    HeldRole held{person, role_of(phrase, text_), phrase.head};
    const OrganisationRow* body = phrase.known_body;
    held.of_no_country = body != nullptr && body->kind == OrganisationKind::intergovernmental;
    const bool general = text_[phrase.text.first].key == "secretary"_word && phrase.text.size() == 2;
    if (general && text_[phrase.text.first + 1].key == "general"_word && held.role.country.empty() && body == nullptr &&
        phrase.body.size() == 0) {
      held.role.body = "united nations";
      held.of_no_country = true;
    }
    return held;
  }

  void set_status(std::size_t i, Role& role) const {
    const auto bridge =
        std::find_if(bridges_.begin(), bridges_.end(), [&](const auto& each) { return each.phrase == i; });
    if (bridge == bridges_.end() || role.status != RoleStatus::current) return;
    if (bridge->bridge == Bridge::held) role.status = RoleStatus::former;
    if (bridge->bridge == Bridge::will_get) role.status = RoleStatus::designate;
  }

  /// "his Kosovo counterpart", "her predecessor": the office of the role spoken of before.
  void copy_counterpart(std::size_t i, HeldRole& held) const {
    const std::uint64_t key = text_[phrases_[i].text.last - 1].key;
    const bool counterpart = key == "counterpart"_word || key == "counterparts"_word;
    const bool predecessor = key == "predecessor"_word;
    if (!counterpart && !predecessor && key != "successor"_word) return;
    const auto office = std::find_if(held_.rbegin(), held_.rend(), [&](const HeldRole& each) {
      return each.person != held.person && each.role.role_class != RoleClass::none;
    });
    if (office == held_.rend()) return;
    held.role.role_class = office->role.role_class;
    held.role.body = office->role.body;
    if (counterpart) return;
    held.role.country = office->role.country;
    held.role.status = predecessor ? RoleStatus::former : RoleStatus::designate;
  }

  /// "President Paul Kagame of Rwanda".
  void take_country_after(std::size_t last, Role& role, const RolePhrase& phrase) const {
    if (!role.country.empty() || last + 1 >= text_.size() || !text_.joined(last) || text_[last].key != "of"_word)
      return;
    const PlaceMatch* place = text_.place_from(last + 1);
    if (place == nullptr || place->place.kind == PlaceKind::demonym || place->place.kind == PlaceKind::fixed) return;
    role.country = place->place.code();
    if (place->place.kind != PlaceKind::country && (phrase.head->flags & head_flag::place) != 0 && role.body.empty()) {
      role.body = text_.words().span(last + 1, last + 1 + place->words);
    }
  }

  /// "Presidents Yoweri Museveni of Uganda and Uhuru Kenyatta of Kenya".
  void give_to_list(std::size_t i) {
    for (std::size_t at = holders_[i]; at + 1 < mentions_.size(); ++at) {
      if (!is_list_gap(mentions_[at].span.last, mentions_[at + 1].span.first)) return;
      HeldRole held = make_role(phrases_[i], mentions_[at + 1].person);
      take_country_after(mentions_[at + 1].span.last, held.role, phrases_[i]);
      held_.push_back(held);
    }
  }

  [[nodiscard]] bool is_list_gap(std::size_t from, std::size_t to) const {
    std::size_t at = from;
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

  struct Bridged {
    std::size_t phrase;
    Bridge bridge;
  };

  const TaggedWords& text_;
  std::span<const NameMention> mentions_;
  std::span<const RolePhrase> phrases_;
  std::vector<std::size_t> holders_;  ///< of each phrase, the mention that it belongs to
  std::vector<bool> after_;           ///< of each phrase, whether it follows its holder
  std::vector<Bridged> bridges_;
  std::vector<HeldRole> held_;
};

}  // namespace

std::vector<HeldRole> attach_roles(const TaggedWords& text, std::span<const NameMention> mentions,
                                   std::span<const RolePhrase> phrases) {
  return RoleAttacher(text, mentions, phrases).run();
}

}  // namespace dateline::facts
