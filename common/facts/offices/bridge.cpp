#include "common/facts/offices/bridge.hpp"

#include <algorithm>

#include "common/facts/text/flag_table.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

constexpr std::string_view fillers = R"(
who has have as also re now currently the in its and still country on office be stays stay continues continued returns
returned last next this week month year then just later today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
)";
constexpr std::string_view holding = "is remains remained serves serving works working doubles acts been";
constexpr std::string_view having_held = "was were had until served formerly previously once worked acted used";
constexpr std::string_view getting = R"(
became becomes becoming elected named appointed chosen made sworn reelected confirmed inaugurated installed crowned proclaimed
declared promoted takes took take taking over
)";
constexpr std::string_view being_to_get = R"(
will would to expected set due nominated become likely picked tapped tipped designated about should
)";
constexpr std::string_view leaving = R"(
resigned resigns resign quit quits stepped steps step stood stand stands down retired retires ousted removed fired dismissed sacked deposed replaced left leaves
)";

const FlagTable& table() {
  static const FlagTable built = [] {
    FlagTable result;
    const auto flag = [](Bridge bridge) { return std::uint64_t{1} << static_cast<unsigned>(bridge); };
    result.add(fillers, flag(Bridge::filler));
    result.add(holding, flag(Bridge::holds));
    result.add(having_held, flag(Bridge::held));
    result.add(getting, flag(Bridge::gets));
    result.add(being_to_get, flag(Bridge::will_get));
    result.add(leaving, flag(Bridge::leaves));
    return result;
  }();
  return built;
}

Bridge bridge_of(std::uint64_t key) {
  const std::uint64_t flags = table().find(key);
  for (const Bridge bridge :
       {Bridge::leaves, Bridge::will_get, Bridge::gets, Bridge::held, Bridge::holds, Bridge::filler}) {
    if (flags >> static_cast<unsigned>(bridge) & 1) return bridge;
  }
  return Bridge::none;
}

/// Whether "took over" precedes word `from` within a few words: "took over last month from".
bool takes_over(const TaggedWords& text, std::size_t from) {
  constexpr std::size_t reach = 5;
  for (std::size_t at = from; at > 1 && from - at < reach && text.joined(at); --at) {
    if (text[at - 1].key != "over"_word) continue;
    return is_any(text[at - 2].key, {"took"_word, "takes"_word, "take"_word, "taking"_word, "taken"_word});
  }
  return false;
}

bool is_year(const TaggedWords& text, std::size_t i) {
  return i < text.size() && text[i].is(shape::digit) && text[i].size() == 4;
}

}  // namespace

Bridge bridge_over(const TaggedWords& text, std::size_t first, std::size_t last) {
  Bridge strongest = Bridge::none;
  bool future = false;
  for (std::size_t i = first; i < last; ++i) {
    const Bridge bridge = bridge_of(text[i].key);
    const bool stops = text[i].after(gap::breaks) || (text[i].after(gap::comma) && i > first);
    if (bridge == Bridge::none || stops) return Bridge::none;
    if (text[i].key == "as"_word && strongest <= Bridge::filler) strongest = Bridge::holds;
    future |= bridge == Bridge::will_get;
    strongest = std::max(strongest, bridge);
  }
  // A person who will leave still holds the office.
  return future && strongest == Bridge::leaves ? Bridge::holds : strongest;
}

Bridge bridge_adverb(const TaggedWords& text, std::size_t i) {
  if (!text.joined(i + 1)) return Bridge::none;
  switch (text[i].key) {
    case "now"_word:
    case "currently"_word:
    case "also"_word:
    case "later"_word:
    case "long"_word:
      return Bridge::filler;
    case "once"_word:
    case "twice"_word:
    case "then"_word:
    case "formerly"_word:
    case "previously"_word:
    case "first"_word:
      return Bridge::held;
    default:
      return Bridge::none;
  }
}

bool named_before(const TaggedWords& text, std::size_t i) {
  constexpr KeySet verbs("named", "nominated", "nominates", "nominate", "picked", "picks", "pick", "tapped", "proposed",
                         "proposes", "choose", "chooses");
  return i > 0 && (verbs.contains(text[i - 1].key) || (i > 1 && verbs.contains(text[i - 2].key)));
}

bool elected_before(const TaggedWords& text, std::size_t i) {
  constexpr KeySet verbs("elected", "elect", "elects", "names", "name", "appointed", "appoints", "made", "chose",
                         "declared", "reelected");
  if (named_before(text, i)) return true;
  return i > 0 && (verbs.contains(text[i - 1].key) || (i > 1 && verbs.contains(text[i - 2].key)));
}

bool passive_before(const TaggedWords& text, std::size_t i) {
  constexpr KeySet verbs("named", "nominated", "appointed", "picked", "chosen", "elected", "replaced", "succeeded",
                         "proposed", "dismissed", "fired", "sacked");
  return i > 1 && text.joined(i) && text.joined(i - 1) && text[i - 1].key == "by"_word &&
         verbs.contains(text[i - 2].key);
}

bool dismissed_before(const TaggedWords& text, std::size_t i) {
  constexpr KeySet verbs("removed", "removes", "fired", "dismissed", "sacked", "ousted");
  return i > 0 && (verbs.contains(text[i - 1].key) || succeeded_before(text, i));
}

bool succeeded_before(const TaggedWords& text, std::size_t i) {
  constexpr KeySet verbs("replaced", "replaces", "replace", "replacing", "succeeded", "succeeds", "succeed",
                         "succeeding");
  if (i == 0 || !text.joined(i)) return false;
  if (verbs.contains(text[i - 1].key)) return true;
  if (text[i - 1].key == "follows"_word) return true;
  if (text[i - 1].key == "following"_word && text[i - 1].after(gap::comma)) return true;
  const std::uint64_t last = text[i - 1].key;
  if (i < 3) return false;
  const std::uint64_t first = text[i - 3].key;
  if (last == "of"_word) return text[i - 2].key == "place"_word && first == "in"_word;
  return last == "from"_word && takes_over(text, i - 1);
}

std::size_t bridge_begin(const TaggedWords& text, std::size_t end) {
  constexpr std::size_t longest = 32;
  std::size_t first = end;
  while (first > 0 && end - first < longest && text.joined(first) && bridge_of(text[first - 1].key) != Bridge::none)
    --first;
  return first;
}

bool ends_in_past(const TaggedWords& text, std::size_t i) {
  if (i >= text.size() || !text.joined(i)) return false;
  const std::uint64_t key = text[i].key;
  if (key == "at"_word && i + 2 < text.size()) return text[i + 1].key == "the"_word && text[i + 2].key == "time"_word;
  if (key == "until"_word || key == "till"_word) return true;
  if (key == "between"_word) return is_year(text, i + 1);
  if (key == "in"_word || key == "of"_word) return is_year(text, i + 1);
  if (key != "from"_word || !is_year(text, i + 1)) return false;
  const std::uint64_t to = i + 2 < text.size() ? text[i + 2].key : 0;
  return (to == "to"_word || to == "until"_word || to == "through"_word) && is_year(text, i + 3);
}

}  // namespace dateline::facts
