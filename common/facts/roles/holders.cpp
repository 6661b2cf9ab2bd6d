#include "common/facts/roles/holders.hpp"

#include <algorithm>

#include "common/facts/persons/name_evidence.hpp"
#include "common/facts/roles/mentions.hpp"
#include "common/facts/text/key_set.hpp"
#include "common/facts/text/steps.hpp"

namespace dateline::facts {
namespace {

constexpr std::uint32_t none = NameMention::nobody;
constexpr std::size_t longest_bridge = 9;       // words between one role and the next in a list
constexpr std::uint32_t most_appositions = 16;  // roles between a name and the verb whose subject it is
constexpr std::size_t longest_apposition = 16;  // words between a name and the verb whose subject it is

/// Walks the role phrases of one text in order and finds the holder of each. The find_… functions try one pattern each
/// for phrase i, and return whether it matched.
class HolderFinder : MentionPlaces {
 public:
  HolderFinder(const TaggedWords& text, std::span<const NameMention> mentions, std::span<const RolePhrase> phrases)
      : MentionPlaces(text, mentions, phrases),
        found_(phrases.size(), {0, none, Standing::title}),
        last_of_(phrases.empty() ? 0 : mentions.size(), none),
        before_of_(phrases.size(), none) {}

  std::vector<Holding> run() {
    for (auto i = static_cast<std::uint32_t>(phrases_.size()); i-- > 0;) {
      found_[i].phrase = i;
      if (!owner_only(i)) find_title(i) || find_title_of_title(i);
    }
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      if (found_[i].mention != none || owner_only(i)) continue;
      find_after_name(i) || find_before_name(i) || find_after_verb(i) || find_before_verb(i) || find_in_list(i) ||
          find_successor(i);
    }
    std::erase_if(found_, [](const Holding& each) { return each.mention == none; });
    return std::move(found_);
  }

 private:
  /// Whether phrase i is only mentioned as an owner: "the president's brother".
  [[nodiscard]] bool owner_only(std::uint32_t i) const {
    return text_[phrases_[i].whole.last - 1].is(shape::possessive) && phrases_[i].whole.last == phrases_[i].text.last;
  }

  bool take(std::uint32_t i, std::uint32_t mention, Standing standing, Bridge bridge = Bridge::none) {
    found_[i] = {i, mention, standing, bridge};
    before_of_[i] = last_of_[mention];
    last_of_[mention] = i;
    return true;
  }

  /// The role is a title right before the name: "President Obama", "Foreign Minister of China Wang Yi",
  /// "Secretary-General Mr. Ban".
  bool find_title(std::uint32_t i) {
    const RolePhrase& phrase = phrases_[i];
    std::size_t begin = after_parenthesis(phrase.whole.last);
    if (begin > phrase.whole.last && text_[begin].after(gap::comma)) begin = phrase.whole.last;
    std::size_t at = begin;
    while (at < begin + most_honorifics && text_.joined(at) && text_.is(at, tag::honorific) && text_.capitalised(at)) {
      ++at;
    }
    const std::uint32_t next = mention_from(begin);
    if (next == none || mentions_[next].span.first > at) return false;
    if (begin == phrase.whole.last && !text_.joined(mentions_[next].span.first)) return false;
    const bool representative = text_.capitalised(phrase.text.first) &&
                                is_any(text_[phrase.text.first].key, {"representative"_word, "representatives"_word});
    const bool says_whose = phrase.body.size() > 0 || phrase.owned || phrase.owner.size() > 0 || representative;
    if ((phrase.head->flags & head_flag::title) == 0 && phrase.text.size() < 2 && !says_whose) return false;
    return take(i, next, Standing::title);
  }

  /// The role is right before another title: "U.S. Army spokesman Lt. Col. Brian Hall".
  bool find_title_of_title(std::uint32_t i) {
    if (i + 1 == phrases_.size()) return false;
    const RolePhrase& phrase = phrases_[i];
    const bool adjoins = phrases_[i + 1].whole.first == phrase.whole.last && text_.joined(phrase.whole.last);
    if (!adjoins || found_[i + 1].mention == none || found_[i + 1].standing != Standing::title) return false;
    return !phrase.plural && take(i, found_[i + 1].mention, Standing::title);
  }

  /// "by" and the successor follow the role: "He was replaced as finance minister by Okello".
  bool find_successor(std::uint32_t i) {
    const WordSpan whole = phrases_[i].whole;
    const std::size_t name = whole.last + 1;
    const bool by = name < text_.size() && text_[whole.last].key == "by"_word && text_.joined(name);
    const bool as = whole.first > 0 && text_[whole.first - 1].key == "as"_word;
    if (!by || !as || !text_.joined(whole.last) || !succeeded_before(text_, whole.first - 1)) return false;
    const std::uint32_t next = mention_from(name);
    return next != none && mentions_[next].span.first == name && take(i, next, Standing::title);
  }

  [[nodiscard]] bool titles_next_name(std::uint32_t i) const {
    const std::size_t end = phrases_[i].whole.last;
    const std::uint32_t next = mention_from(end);
    return next != none && mentions_[next].span.first == end && text_.joined(end);
  }

  /// The role is an apposition after the name: "Wang Yi, the foreign minister of China", "Kim, 45, a deputy minister",
  /// "Ashton (EU foreign policy chief)".
  bool find_after_name(std::uint32_t i) {
    const RolePhrase& phrase = phrases_[i];
    const std::uint32_t before = mention_before(phrase.whole.first);
    if (before == none) return false;
    const std::size_t name_end = mentions_[before].span.last;
    std::size_t at = after_parenthesis(name_end);
    if (at > name_end && !text_[at].after(gap::comma)) at = name_end;
    const bool seated = at > name_end;
    const bool aged = comma_only(at) && text_[at].is(shape::digit) && text_[at].size() <= 3;
    if (aged) ++at;
    const Bridge adverb = at < phrase.whole.first && comma_only(at) ? bridge_adverb(text_, at) : Bridge::none;
    if (adverb != Bridge::none) ++at;
    at = after_noun_and(at, phrase.whole.first);
    if (at != phrase.whole.first) return false;
    const bool parenthesis = text_[at].after(gap::open) && !text_[at].after(gap::stop);
    const bool dashed = text_[at].after(gap::dash) && phrase.determiner != Determiner::none;
    if (!parenthesis && !dashed && !seated && !comma_only(at) && at == name_end) return false;
    if (phrase.determiner == Determiner::none && (titles_next_name(i) || says_little(phrase))) return false;
    if (speaks(phrase) || belongs_to_next(i, before)) return false;
    return take(i, before, Standing::after, adverb == Bridge::filler ? Bridge::none : adverb);
  }

  /// Skips another description of the person and the "and" after it, from word `at` to the role at word `role`: "Hay, a
  /// marine ecologist and professor at", "Carter, his wife and the chairwoman of". Returns `at` if the words do not
  /// match.
  [[nodiscard]] std::size_t after_noun_and(std::size_t at, std::size_t role) const {
    constexpr std::size_t longest = 6;
    if (role <= at + 2 || role > at + longest || !comma_only(at) || !text_.is(at, tag::determiner)) return at;
    if (text_[role - 1].key != "and"_word) return at;
    for (std::size_t i = at + 1; i <= role; ++i) {
      const bool other = i < role - 1 && (text_.capitalised(i) || text_.is(i, tag::function | tag::say | tag::linking));
      if (!text_.joined(i) || other) return at;
    }
    return role;
  }

  /// Whether the role is too vague to be an apposition: "Barak, leader, ..." may be a list of people; "Olson, chairman,
  /// said" and "Jeffrey, economist at" are not.
  [[nodiscard]] bool says_little(const RolePhrase& phrase) const {
    if (phrase.head->role_class != RoleClass::none || phrase.body.size() > 0 || !phrase.country.empty()) return false;
    const std::size_t end = phrase.whole.last;
    const bool goes_on = end < text_.size() && text_.joined(end) &&
                         is_any(text_[end].key, {"at"_word, "of"_word, "for"_word, "with"_word, "and"_word});
    const bool speaks = end < text_.size() && comma_only(end) && text_.is(end, tag::say);
    const bool complement = phrase.whole.last > phrase.text.last;
    return phrase.text.size() < 2 && !complement && !goes_on && !speaks;
  }

  /// Whether the phrase is the subject of the verb after it, and so not an apposition: "…, an official said", "At the
  /// request of Johnson, the Queen suspended parliament"; not "Cole, the general accused of".
  [[nodiscard]] bool speaks(const RolePhrase& phrase) const {
    const std::size_t end = phrase.whole.last;
    if (phrase.determiner == Determiner::none || end + 1 >= text_.size() || !text_.joined(end)) return false;
    if (text_.is(end, tag::say)) return true;
    const bool past = text_.is(end, tag::act) || text_.words().text(end).ends_with("ed");
    return past && text_.joined(end + 1) && text_.is(end + 1, tag::determiner | tag::geo);
  }

  /// Whether the phrase between two names belongs to the second one, because the first one has a role already:
  /// - for another country: "French president Hollande, Germany's chancellor, Angela Merkel, and";
  /// - before the name: "The premier, Rojas, the interior minister, Guerra, and".
  [[nodiscard]] bool belongs_to_next(std::uint32_t i, std::uint32_t before) const {
    const RolePhrase& phrase = phrases_[i];
    if (!comma_only(phrase.whole.last)) return false;
    const std::uint32_t next = mention_from(phrase.whole.last);
    if (next == none || begin_with_titles(next) != phrase.whole.last) return false;
    for (std::uint32_t each = last_of_[before]; each != none; each = before_of_[each]) {
      count_steps(1);
      if (each >= i) continue;
      const std::string_view country = phrases_[each].country;
      if (!country.empty() && !phrase.country.empty() && country != phrase.country) return true;
      if (found_[each].standing == Standing::before && phrase.determiner == Determiner::definite) return true;
    }
    return false;
  }

  /// The role and a comma precede the name: "The Rwandan foreign minister, Louise Mushikiwabo, said".
  bool find_before_name(std::uint32_t i) {
    const RolePhrase& phrase = phrases_[i];
    const std::size_t at = phrase.whole.last;
    const std::uint32_t next = mention_from(at);
    if (next == none || begin_with_titles(next) != at) return false;
    // A colon instead of the comma: "Ghana has a new chief justice: Mensah."
    const bool presented = text_[at].after(gap::colon) && phrase.determiner != Determiner::none;
    if (!comma_only(at) && !presented) return false;
    const bool second = i > 0 && found_[i - 1].mention == next && found_[i - 1].standing == Standing::before;
    const bool listed = i > 0 && found_[i - 1].standing == Standing::before && found_[i - 1].mention != none &&
                        phrase.whole.first == mentions_[found_[i - 1].mention].span.last + 1 &&
                        text_[phrase.whole.first - 1].key == "and"_word;
    const bool as = phrase.whole.first > 0 && text_.joined(phrase.whole.first) &&
                    text_[phrase.whole.first - 1].key == "as"_word &&
                    text_[phrase.whole.first - 1].is(shape::sentence_start);
    if (phrase.determiner == Determiner::none && phrase.country.empty() && phrase.body.size() == 0 && !second && !as &&
        !listed) {
      return false;
    }
    const std::size_t last = mentions_[next].span.last;
    if (speaks_for(i)) return take(i - 1, next, Standing::before) && false;
    if (phrase.plural) return (begins_list(next) || one_of(phrase)) && take(i, next, Standing::before);
    if (as) return take(i, next, Standing::before);
    constexpr std::uint32_t closers = gap::comma | gap::stop | gap::semicolon | gap::colon | gap::dash |
                                      gap::paragraph | gap::quote | gap::open | gap::close;
    const bool closed = text_[last].after(closers) || text_[last - 1].is(shape::possessive) ||
                        text_.is(last, tag::say | tag::act | tag::linking | tag::function);
    return closed && take(i, next, Standing::before);
  }

  /// Whether phrase i is the person for whom the holder of the phrase before it works: "a spokesman for the president,
  /// Pedro Gil".
  [[nodiscard]] bool speaks_for(std::uint32_t i) const {
    if (i == 0 || found_[i - 1].mention != none) return false;
    const std::size_t end = phrases_[i - 1].text.last;
    const bool serves = phrases_[i - 1].head->role_class == RoleClass::spokesperson ||
                        is_any(text_[end - 1].key, {"aide"_word, "adviser"_word, "advisor"_word, "lawyer"_word});
    return serves && phrases_[i].whole.first == end + 1 && text_.joined(end) && text_.joined(end + 1) &&
           is_any(text_[end].key, {"for"_word, "to"_word, "of"_word});
  }

  /// Whether "one of" precedes the phrase: "One of Chile's deputies, Juan Soto".
  [[nodiscard]] bool one_of(const RolePhrase& phrase) const {
    const std::size_t first = phrase.whole.first;
    return first > 1 && text_[first - 1].key == "of"_word && text_[first - 2].key == "one"_word;
  }

  /// A verb joins the name to the role after it: "Li Keqiang is to be named premier", "elected Xi Jinping president",
  /// "Merkel, who was chancellor".
  bool find_after_verb(std::uint32_t i) {
    const RolePhrase& phrase = phrases_[i];
    if (phrase.plural && phrase.determiner == Determiner::indefinite) return false;  // "has served five presidents"
    const std::size_t verb = bridge_begin(text_, phrase.whole.first);
    const bool pronoun = is_pronoun_before(verb);
    const std::uint32_t nearest = mention_before(phrase.whole.first);
    if (follows_him(i)) return take(i, nearest, Standing::after);
    if (const std::size_t at = phrase.whole.first - 1; elects_him(at)) {
      return take(i, spoken_of(at), Standing::after, Bridge::gets);
    }
    const std::uint32_t before = pronoun ? spoken_of(verb - 1) : subject_of_passive(nearest, verb);
    if (before == none || titles_next_name(i) || !text_.joined(phrase.whole.first)) return false;
    const std::size_t begin = begin_with_titles(before);
    if (phrase.whole.first == mentions_[before].span.last) {
      const Bridge named = named_before(text_, begin) ? Bridge::will_get : Bridge::none;
      return elected_before(text_, begin) && take(i, before, Standing::after, named);
    }
    Bridge bridge = bridge_over(text_, verb, phrase.whole.first);
    const bool passive = before != nearest && !pronoun;
    const bool subject =
        pronoun || passive || is_subject(i, before, verb) || (bridge >= Bridge::gets && is_only_subject(before, verb));
    if (bridge <= Bridge::filler || !subject) return false;
    if (passive) {
      if (named_before(text_, begin_with_titles(nearest) - 1)) bridge = Bridge::will_get;
    } else if (text_[phrase.whole.first - 1].key == "as"_word) {
      if (bridge == Bridge::holds && dismissed_before(text_, begin)) bridge = Bridge::leaves;
      if (bridge == Bridge::holds && named_before(text_, begin)) bridge = Bridge::will_get;
    } else if (bridge == Bridge::leaves) {
      return false;
    }
    return take(i, before, Standing::after, bridge);
  }

  /// Whether words such as "Hunt, who succeeded him as" or "Hunt replaced her as" precede phrase i.
  [[nodiscard]] bool follows_him(std::uint32_t i) const {
    const std::size_t first = phrases_[i].whole.first;
    const std::uint32_t before = mention_before(first);
    if (before == none || first < 3 || !text_.joined(first) || !text_.joined(first - 1)) return false;
    if (text_[first - 1].key != "as"_word || !is_any(text_[first - 2].key, {"him"_word, "her"_word})) return false;
    const std::size_t verb = first - 3;
    const std::size_t end = mentions_[before].span.last;
    const bool subject = end == verb || (end + 1 == verb && text_[end].key == "who"_word);
    return subject && succeeded_before(text_, verb + 1);
  }

  /// Whether a mention is the subject of the verb at word `verb`: it is right before it, or only an apposition is
  /// between.
  [[nodiscard]] bool is_subject(std::uint32_t i, std::uint32_t mention, std::size_t verb) const {
    const std::size_t name_end = mentions_[mention].span.last;
    const bool aged = comma_only(name_end) && text_[name_end].is(shape::digit) && text_[name_end].size() <= 3;
    if (verb == name_end || verb == end_of_apposition(i, mention) || (aged && verb == name_end + 1)) return true;
    if (verb - name_end > longest_apposition || breaks_between(name_end, verb)) return false;
    const std::uint64_t before = text_[verb - 1].key;
    const bool goes_on = text_[verb].key == "and"_word || before == "and"_word || before == "who"_word;
    return comma_only(name_end) && (comma_only(verb) || goes_on);
  }

  /// Whether the mention is the only one in its sentence before a second verb: "Lasso won the run-off and will be sworn
  /// in as".
  [[nodiscard]] bool is_only_subject(std::uint32_t mention, std::size_t verb) const {
    const std::size_t name_end = mentions_[mention].span.last;
    const std::size_t begin = text_.sentence_begin(verb);
    return verb > name_end && verb - name_end <= longest_apposition && !breaks_between(name_end, verb) &&
           (text_[verb].key == "and"_word || text_[verb - 1].key == "and"_word) && mention_before(verb) == mention &&
           mentions_[mention].span.first >= begin && (mention == 0 || mentions_[mention - 1].span.first < begin);
  }

  /// The end of a mention, including a role already found after it: "Yang Jiechi, the foreign minister, is to be".
  [[nodiscard]] std::size_t end_of_apposition(std::uint32_t i, std::uint32_t mention) const {
    std::size_t end = mentions_[mention].span.last;
    const std::uint32_t earliest = i > most_appositions ? i - most_appositions : 0;
    for (std::uint32_t each = i; each > earliest && phrases_[each - 1].whole.first >= end; --each) {
      if (found_[each - 1].mention == mention && found_[each - 1].standing == Standing::after) {
        return phrases_[each - 1].whole.last;
      }
    }
    return end;
  }

  /// A verb joins the role to the name after it: "The acting president is Kövér László".
  bool find_before_verb(std::uint32_t i) {
    const RolePhrase& phrase = phrases_[i];
    const std::size_t verb = phrase.whole.last;
    if (phrase.determiner != Determiner::definite || verb + 1 >= text_.size() || !text_.joined(verb)) return false;
    const std::uint64_t key = text_[verb].key;
    const bool will_be = key == "will"_word && text_[verb + 1].key == "be"_word && text_.joined(verb + 1);
    if (!will_be && key != "is"_word && key != "was"_word && key != "remains"_word) return false;
    const std::size_t name = verb + (will_be ? 2 : 1);
    const std::uint32_t next = mention_from(verb);
    if (next == none || begin_with_titles(next) != name || !text_.joined(name)) return false;
    const Bridge bridge = will_be ? Bridge::will_get : key == "was"_word ? Bridge::held : Bridge::holds;
    return take(i, next, Standing::before, bridge);
  }

  /// The role is in a list with another one: "the foreign minister and a former speaker of parliament", "Prime Minister
  /// and Foreign Minister Hamad".
  bool find_in_list(std::uint32_t i) {
    const RolePhrase& phrase = phrases_[i];
    if (i > 0 && found_[i - 1].mention != none && follows_successor(phrase)) {
      return take(i, found_[i - 1].mention, found_[i - 1].standing);
    }
    if (i > 0 && found_[i - 1].mention != none && found_[i - 1].standing == Standing::after && !titles_next_name(i)) {
      const std::size_t end = phrases_[i - 1].whole.last;
      const bool directly = phrase.whole.first == end && comma_only(end);
      const std::size_t listed = directly ? end : and_before(end, phrase.whole.first);
      if (directly || listed > end) {
        Bridge own = bridge_over(text_, listed, phrase.whole.first);
        // "elected Ader, a former speaker, president"
        const bool elected = directly && phrase.determiner == Determiner::none;
        if (elected && elected_before(text_, begin_with_titles(found_[i - 1].mention))) own = Bridge::gets;
        const Bridge bridge = own == Bridge::holds ? own : std::max(own, found_[i - 1].bridge);
        return take(i, found_[i - 1].mention, Standing::after, bridge);
      }
    }
    if (i + 1 == phrases_.size()) return false;
    const std::uint32_t holder = holder_ahead(i + 1);
    if (holder == none) return false;
    const RolePhrase& next = phrases_[i + 1];
    const std::size_t end = phrase.whole.last;
    const bool by_and = next.whole.first == end + 1 && text_[end].key == "and"_word && text_.joined(end);
    const bool alike =
        !next.country.empty() || text_.capitalised(phrase.text.first) == text_.capitalised(next.text.first);
    if (!by_and || !alike || next.determiner != Determiner::none || next.plural) return false;
    if (!next.country.empty() && phrase.determiner != Determiner::none) return false;
    return take(i, holder, Standing::before);
  }

  /// Whether "successor as" or "predecessor as" precedes the phrase: "Soto's successor as foreign minister".
  [[nodiscard]] bool follows_successor(const RolePhrase& phrase) const {
    const std::size_t first = phrase.whole.first;
    return first > 1 && text_.joined(first) && text_[first - 1].key == "as"_word &&
           is_any(text_[first - 2].key, {"successor"_word, "predecessor"_word});
  }

  /// The word after an "and" that continues a list of roles, where a few words are between its end at `end` and the
  /// "and": "a former speaker since 2001 and now minister". Returns `end` if there is none.
  [[nodiscard]] std::size_t and_before(std::size_t end, std::size_t first) const {
    if (first - end > longest_bridge || breaks_between(end, first)) return end;
    const std::size_t verb = bridge_begin(text_, first);
    for (std::size_t at = first; at > end; --at) {
      const bool name = text_.capitalised(at - 1) && !text_.is(at - 1, tag::calendar);
      if (name || (text_[at - 1].after(gap::comma) && text_[at - 1].key != "and"_word)) return end;
      if (text_[at - 1].key == "and"_word) return at >= verb ? at : end;
    }
    return end;
  }

  /// The mention after phrase i that holds its role, whether already found or found from here; nobody if there is none.
  [[nodiscard]] std::uint32_t holder_ahead(std::uint32_t i) const {
    if (found_[i].mention != none) return found_[i].standing == Standing::after ? none : found_[i].mention;
    const std::uint32_t next = mention_from(phrases_[i].whole.last);
    const bool apposed =
        next != none && comma_only(phrases_[i].whole.last) && begin_with_titles(next) == phrases_[i].whole.last;
    return apposed ? next : none;
  }

  std::vector<Holding> found_;            ///< one for each phrase; its mention is `none` if no holder is found
  std::vector<std::uint32_t> last_of_;    ///< for each mention, the phrase for which it was taken last, or `none`
  std::vector<std::uint32_t> before_of_;  ///< for each phrase, the one for which its mention was taken before
};

}  // namespace

std::vector<Holding> find_holders(const TaggedWords& text, std::span<const NameMention> mentions,
                                  std::span<const RolePhrase> phrases) {
  return HolderFinder(text, mentions, phrases).run();
}

}  // namespace dateline::facts
