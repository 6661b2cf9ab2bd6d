#include "common/facts/dates/tense.hpp"

#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

constexpr std::size_t words_before = 22;
constexpr std::size_t words_after = 14;

constexpr KeySet future_words("will", "shall", "would", "wont", "upcoming", "coming", "forthcoming", "plans", "plan",
                              "planning", "intends", "intend", "hopes", "hope", "expects", "expect", "due", "ahead",
                              "tentatively", "going", "wants", "want", "must", "should", "may", "can", "could", "might",
                              "prepares", "preparing", "awaits", "await", "looming", "aims", "aim", "seeks", "proposes",
                              "likely");
/// Verbs that, in the present tense, announce scheduled events: "the summit begins on Friday".
constexpr KeySet timetable_verbs("is", "are", "takes", "begins", "starts", "opens", "meets", "resumes", "flies", "ends",
                                 "runs", "expires", "returns", "visits", "leaves", "arrives", "faces", "holds", "hosts",
                                 "goes", "comes", "retires", "presents", "hands", "votes", "travels", "plays", "heads",
                                 "closes", "departs", "speaks", "launches", "joins", "kicks", "keeps", "reopens");
/// The same in the plural: "ministers meet". Only used after a plural noun, because otherwise they are nouns or
/// infinitives.
constexpr KeySet plural_timetable_verbs("take", "begin", "start", "open", "meet", "resume", "fly", "end", "run",
                                        "expire", "return", "visit", "leave", "arrive", "face", "hold", "host", "go",
                                        "come", "vote", "travel", "play");
constexpr KeySet planned("expected", "scheduled", "planned", "slated", "set", "poised", "proposed", "hoped", "wanted",
                         "intended", "agreed", "decided", "vowed", "pledged", "promised", "invited", "asked", "ordered",
                         "allowed", "urged", "prepared", "called", "supposed", "bound", "required", "obliged", "told",
                         "ready", "able", "likely", "plans", "plan", "planning", "due", "going", "has", "have", "had",
                         "is", "are", "was", "were", "decision", "bid", "efforts", "effort", "deadline", "date",
                         "chance", "deal", "agreement", "proposal", "opportunity", "time", "year", "refused", "failed",
                         "intention", "commitment", "commits", "promise", "needs", "need", "continue", "hopes",
                         "wants");
constexpr KeySet past_verbs("was", "were", "had", "has", "have", "did", "said", "told", "met", "won", "lost", "began",
                            "took", "left", "came", "went", "gave", "made", "held", "became", "found", "fell", "rose",
                            "got", "saw", "spoke", "wrote", "sent", "sold", "bought", "brought", "led", "hit", "struck",
                            "kept", "felt", "stood", "ran", "broke", "chose", "drew", "flew", "grew", "knew", "paid",
                            "thought", "taught", "built", "shot", "beat", "fought", "sought", "withdrew", "threw",
                            "shook", "sank", "swore", "been", "drove", "forgot", "hung", "laid", "rode", "sang",
                            "slept", "spent", "split", "stole", "swept", "tore", "wore", "overthrew", "quit", "born",
                            "slain", "fled", "heard", "read", "put", "cut", "ago", "since", "overtook", "undertook",
                            "underwent", "stuck", "dealt", "lent", "known", "taken", "given", "seen", "gone", "written",
                            "spoken", "drawn", "chosen", "shown", "held");
/// Words that are nouns after an article: "a plan", "their hopes", "his will".
constexpr KeySet future_nouns("plan", "plans", "will", "hope", "hopes", "aim", "aims", "want", "must", "can", "may");
constexpr KeySet before_nouns("a", "an", "the", "his", "her", "its", "their", "our", "my", "of", "free", "good",
                              "political", "against");
/// Words before a noun. A past form right after one of them is its attribute: "a planned sale", "the cut".
constexpr KeySet determiners("a", "an", "the", "his", "her", "its", "their", "our", "this", "that", "these", "those",
                             "no", "some", "any", "more", "further", "recent");
/// Forms that the past shares with the infinitive.
constexpr KeySet infinitives("cut", "put", "hit", "read", "quit", "beat", "split", "let", "shut", "cost", "spread",
                             "set", "become", "come", "run", "bid", "hurt", "shed");
constexpr KeySet auxiliaries("will", "would", "to", "shall", "should", "must", "may", "can", "could", "might");
constexpr KeySet not_past("need", "needed", "indeed", "hundred", "speed", "exceed", "proceed", "succeed", "breed",
                          "seed", "feed", "united", "limited", "unprecedented", "sacred", "led", "related", "based",
                          "alleged", "unchanged", "armed", "mixed", "wounded", "called", "named", "dubbed", "aged");

/// Whether word i is a lower-case verb such as "will", and not a name or noun. In texts in capitals every word may be
/// one.
bool is_auxiliary(const Words& words, std::size_t i) {
  if (!auxiliaries.contains(words[i].key)) return false;
  const bool opens = words[i].is(shape::sentence_start) && !words[i + 1].is(shape::capitalised);  // "Will the bank …?"
  return !words[i].is(shape::capitalised) || words.all_caps() || opens;
}

bool is_future(const Words& words, std::size_t i) {
  const Word& word = words[i];
  if (future_words.contains(word.key)) {
    const bool noun = i > 0 && future_nouns.contains(word.key) && before_nouns.contains(words[i - 1].key);
    if (noun) return false;
    return !word.is(shape::capitalised) || words.all_caps() || is_auxiliary(words, i);
  }
  return word.key == "to"_word && i > 0 && planned.contains(words[i - 1].key) &&
         !words[i + 1].is(shape::capitalised | shape::digit);
}

bool is_past(const Words& words, std::size_t i) {
  const Word& word = words[i];
  if (past_verbs.contains(word.key)) return true;
  if (word.is(shape::capitalised) && !words.all_caps()) return false;
  const std::string_view text = words.text(i);
  return text.size() >= 4 && (text.ends_with("ed") || text.ends_with("ED")) && !not_past.contains(word.key);
}

/// The tense that a past form at word i expresses together with the words before it: "will be held", "is expected",
/// "was held", "more than expected".
Tense tense_of_past_form(const Words& words, std::size_t i) {
  if (is_any(words[i].key, {"expected"_word, "scheduled"_word, "slated"_word, "planned"_word})) {
    const bool compared = i > 0 && is_any(words[i - 1].key, {"than"_word, "as"_word, "originally"_word});
    return compared ? Tense::unknown : Tense::future;
  }
  const bool compound = words[i + 1].after(gap::hyphen) || words[i].after(gap::hyphen);  // "stronger-than-expected"
  if (compound || (i > 0 && words.adjacent(i) && determiners.contains(words[i - 1].key))) return Tense::unknown;
  const bool infinitive = infinitives.contains(words[i].key);
  std::size_t reach = infinitive ? 6 : 3;
  for (std::size_t back = 1; back <= reach && back <= i && words.adjacent(i + 1 - back); ++back) {
    const std::uint64_t key = words[i - back].key;
    if (key == "and"_word) reach = 6;  // "to be sold and settled"
    if (is_any(key, {"was"_word, "were"_word, "had"_word, "has"_word, "have"_word, "been"_word})) return Tense::past;
    if (is_auxiliary(words, i - back)) return Tense::future;
    if (determiners.contains(key) && !infinitive) break;  // "according to a plan unveiled"
    if (words[i - back].is(shape::sentence_start)) break;
  }
  return Tense::past;
}

bool is_timetabled(const Words& words, std::size_t i) {
  if (words[i].is(shape::capitalised)) return false;
  if (timetable_verbs.contains(words[i].key)) return true;
  const bool of_many =
      i > 0 && words.adjacent(i) && words.text(i - 1).ends_with('s') && !words[i - 1].is(shape::possessive);
  return of_many && plural_timetable_verbs.contains(words[i].key);
}

Tense tense_of_word(const Words& words, std::size_t i) {
  if (is_future(words, i)) return Tense::future;
  if (is_past(words, i)) return tense_of_past_form(words, i);
  if (words[i].key == "set"_word) {
    const bool ready = is_any(words[i + 1].key, {"to"_word, "for"_word});
    return ready ? Tense::future : tense_of_past_form(words, i);
  }
  return Tense::unknown;
}

}  // namespace

Tense tense_at(const Words& words, std::size_t first, std::size_t end) noexcept {
  std::size_t i = first;
  for (std::size_t steps = 0; i > 0 && steps < words_before; ++steps) {
    if (words[i].is(shape::sentence_start) || words[i].after(gap::semicolon)) break;
    --i;
    if (const Tense tense = tense_of_word(words, i); tense != Tense::unknown) return tense;
    if (is_timetabled(words, i)) return Tense::future;
  }
  for (i = end; i < words.size() && i < end + words_after; ++i) {
    if (words[i].is(shape::sentence_start) || words[i].after(gap::semicolon | gap::paragraph)) break;
    if (const Tense tense = tense_of_word(words, i); tense != Tense::unknown) return tense;
    if (is_any(words[i].key, {"is"_word, "are"_word}) && !words[i].is(shape::capitalised)) return Tense::unknown;
  }
  return Tense::unknown;
}

}  // namespace dateline::facts
