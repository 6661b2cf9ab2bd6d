#include "common/facts/persons/resolver.hpp"

#include <algorithm>
#include <map>

#include "common/facts/lists/offices.hpp"
#include "common/facts/text/key_set.hpp"

namespace dateline::facts {
namespace {

constexpr int doubtful_points = 0;  // of a name that only its surroundings can make one

bool has_part(const Name& name, std::uint64_t key) {
  return std::any_of(name.all().begin(), name.all().end(), [&](const NamePart& part) { return part.key == key; });
}

}  // namespace

std::vector<ResolvedPerson> PeopleResolver::resolve() {
  resolve_full_names();
  resolve_single_names();
  add_single_people();
  find_known_names();
  return std::move(people_);
}

/// Groups the unresolved mentions by equal names, in order of first appearance. `single`: those of one word, else the
/// others.
PeopleResolver::Groups PeopleResolver::group(bool single) const {
  Groups groups;
  std::map<std::uint64_t, std::size_t> places;
  for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
    const NameMention& mention = mentions_[i];
    if ((mention.name.size == 1) != single || mention.person != NameMention::nobody) continue;
    const auto [place, added] = places.try_emplace(mention.name.key(), groups.size());
    if (added) groups.emplace_back();
    Group& found = groups[place->second];
    found.mentions.push_back(i);
    found.points = std::max(found.points, mention.evidence.points());
    found.acting += mention.evidence.context > 0;
    found.labels_only = found.labels_only && mention.evidence.label;
    const bool capitals = text_of(mention).capitals_at(mention.span.first) == Capitals::all;
    const std::uint32_t before = mention.span.first - 1;
    found.addressed = found.addressed || (mention.evidence.titled && text_of(mention).is(before, tag::honorific));
    found.titled = found.titled || (mention.evidence.titled && !mention.evidence.label && !capitals);
  }
  return groups;
}

/// Whether a full name is a storm's, or begins like the name of an organisation and is no clear name of a person.
bool PeopleResolver::named_for_other(const Group& group) const {
  constexpr int clear = 4;
  const NameMention& first = mentions_[group.mentions.front()];
  const NamePart& word = first.name.front();
  if (group.titled || first.evidence.titled) return false;
  if (others_.storms.contains(word.key)) return true;
  return group.points < clear && others_.organisations.contains(word.key) &&
         !text_of(first).is(word.first, tag::any_given) && !word.initial;
}

/// Adds points to a doubtful name if its surname also occurs alone in the article.
void PeopleResolver::add_repeated_surnames(Groups& groups) const {
  struct Alone {
    int times = 0;
    int acting = 0;
  };
  std::map<std::uint64_t, Alone> alone;
  for (const NameMention& each : mentions_) {
    if (each.name.size == 1 && each.evidence.points() >= 0) ++alone[each.name.front().key].times;
    if (each.name.size == 1 && each.evidence.context > 0) ++alone[each.name.front().key].acting;
  }
  for (Group& each : groups) {
    const Name& name = mentions_[each.mentions.front()].name;
    const auto found = alone.find(name.family().key);
    if (found == alone.end()) continue;
    each.alone = static_cast<std::uint32_t>(found->second.times);
    each.acting += static_cast<std::uint32_t>(found->second.acting);
    if (each.points >= doubtful_points) each.points += std::min(found->second.times, 2);
  }
}

void PeopleResolver::resolve_full_names() {
  Groups groups = group(false);
  std::erase_if(groups, [&](const Group& each) { return each.labels_only || named_for_other(each); });
  add_repeated_surnames(groups);
  Groups rest;
  std::erase_if(groups, [&](Group& each) {
    if (judge_.accepts_full(texts_, mentions_, {each.mentions, each.points, each.alone, each.acting})) return false;
    if (each.points >= doubtful_points) rest.push_back(std::move(each));
    return true;
  });
  const auto longer = [&](const Group& a, const Group& b) {
    const NameMention& first = mentions_[a.mentions.front()];
    const NameMention& second = mentions_[b.mentions.front()];
    if (first.name.size != second.name.size) return first.name.size > second.name.size;
    const auto letters = [&](const NameMention& each) {
      return text_of(each).words().span(each.span.first, each.span.last).size();
    };
    return letters(first) > letters(second);
  };
  std::stable_sort(groups.begin(), groups.end(), longer);
  for (const Group& each : groups) add_person(each, false, true);
  accept_listed_names(rest);
}

/// Accepts doubtful names that are in a list with an accepted name: "Justices Njoki Ndung'u and Jackton Ojwang".
void PeopleResolver::accept_listed_names(Groups& rest) {
  const auto joins = [&](const NameMention& a, const NameMention& b) {
    if (a.text != b.text || b.name.size < 2 || a.name.size < 2) return false;
    const TaggedWords& text = text_of(a);
    const std::size_t gap = b.span.first - a.span.last;
    const bool by_and = gap == 1 && text[a.span.last].key == "and"_word;
    if (gap > 1 || (gap == 1 && !by_and)) return false;
    return !text[a.span.last].after(gap::breaks) && !text[b.span.first].after(gap::breaks);
  };
  for (const Group& each : rest) {
    const bool listed = std::any_of(each.mentions.begin(), each.mentions.end(), [&](std::uint32_t i) {
      const auto known = [&](std::uint32_t other) { return mentions_[other].person != NameMention::nobody; };
      return (i > 0 && known(i - 1) && joins(mentions_[i - 1], mentions_[i])) ||
             (i + 1 < mentions_.size() && known(i + 1) && joins(mentions_[i], mentions_[i + 1]));
    });
    if (listed) add_person(each, false, true);
  }
}

/// The known person with this family name after the Arabic article: Akbar Al Baker, whom a mere "Al Baker" means.
std::uint32_t PeopleResolver::bearer_of_article(std::uint64_t family) const {
  const std::uint32_t person = known_.first_of_family(family);
  if (person == NameMention::nobody) return person;
  const NameMention& named = mentions_[people_[person].fullest];
  const std::uint32_t part = named.name.family().first;
  const bool article = part > named.span.first && text_of(named)[part - 1].key == "al"_word;
  return article ? person : NameMention::nobody;
}

void PeopleResolver::add_person(const Group& group, bool one_word, bool facet) {
  const NameMention& first = mentions_[group.mentions.front()];
  std::uint32_t person = one_word ? NameMention::nobody : known_.fuller_form(first.name, text_of(first));
  if (person == NameMention::nobody && first.name.size == 2 && first.name.front().key == "al"_word)
    person = bearer_of_article(first.name.back().key);
  if (person == NameMention::nobody) {
    person = static_cast<std::uint32_t>(people_.size());
    people_.push_back({group.mentions.front(), one_word, facet});
    known_.add(person, group.mentions.front());
  }
  for (const std::uint32_t each : group.mentions) {
    mentions_[each].person = person;
    if (mentions_[each].evidence.named_title) known_.give_title(person);
  }
}

/// Resolves the body before the title, because a surname in a headline refers to a person whom the body names in full.
void PeopleResolver::resolve_single_names() {
  for (const bool body : {true, false}) {
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      NameMention& mention = mentions_[i];
      if ((text_of(mention).field() == Field::body) != body) continue;
      if (mention.name.size == 1 && mention.person == NameMention::nobody) mention.person = person_called(mention);
      if (body && mention.person != NameMention::nobody) known_.seen(mention.person, i);
    }
  }
}

/// The known person to whom a single word refers.
std::uint32_t PeopleResolver::person_called(const NameMention& mention) {
  using Given = KnownNames::Given;
  const NamePart& word = mention.name.front();
  const TaggedWords& text = text_of(mention);
  const bool longer = text.joined(word.last) && text.capitalised(word.last);
  const bool plain =
      text.tags(word.first) == 0 && !longer && !(word.first > 0 && text.is(word.first - 1, tag::determiner));
  if (mention.evidence.titled) {
    const std::uint32_t person = known_.called(word.key, mention.evidence.named_title ? Given::titled : Given::none);
    // Where people are called by their given names, titles stand before these: "General Prabowo".
    const bool other = person == NameMention::nobody && !text.is(word.first, tag::any_family);
    return other ? known_.called(word.key, Given::all) : person;
  }
  const bool given = plain || text.is(word.first, tag::any_given | tag::mononym);
  return known_.called(word.key, given ? Given::all : Given::none);
}

void PeopleResolver::add_single_people() {
  for (const Group& each : group(true)) {
    if (!names_somebody(each)) continue;
    const NameMention& first = mentions_[each.mentions.front()];
    const bool mononym = text_of(first).is(first.name.front().first, tag::mononym);
    const bool facet = mononym || each.titled || (each.mentions.size() > 1 && rules_accept(each));
    add_person(each, !mononym, facet);
  }
}

/// Whether a single word that is part of no full name refers to a person.
bool PeopleResolver::names_somebody(const Group& group) {
  if (group.labels_only) return false;
  const Name& name = mentions_[group.mentions.front()].name;
  const std::uint64_t key = name.front().key;
  if (!group.addressed && (others_.organisations.contains(key) || others_.storms.contains(key))) return false;
  const bool rules = rules_accept(group);
  if (rules && (group.addressed || follows_office_of_state(group))) return true;
  if (!rules && !may_name_somebody(group)) return false;
  return judge_.accepts_single(texts_, mentions_, {group.mentions, rules ? 1 : 0, 0, group.acting});
}

/// Whether a single word that the rules do not accept is worth a look at its features: it has no other meaning.
bool PeopleResolver::may_name_somebody(const Group& group) const {
  constexpr std::uint64_t others = tag::ordinary | tag::organisation | tag::place | tag::thing | tag::geo | tag::head |
                                   tag::department | tag::rank | tag::function | tag::calendar | tag::say | tag::act |
                                   tag::kin | tag::status;
  const NameMention& first = mentions_[group.mentions.front()];
  const TaggedWords& text = text_of(first);
  const std::size_t word = first.name.front().first;
  return text.capitals_at(word) == Capitals::sentence && !text.is(word, others) && !text[word].is(shape::all_caps) &&
         !first.name.front().initial;
}

/// Whether the word after an office is a word of another kind that is no name in any list: "director of U.S. Studies",
/// "General Growth".
bool PeopleResolver::titled_by_chance(const Group& group) const {
  constexpr std::uint64_t others = tag::ordinary | tag::organisation | tag::place | tag::thing | tag::department |
                                   tag::status | tag::head | tag::act | tag::say | tag::linking | tag::function |
                                   tag::calendar;
  const NameMention& first = mentions_[group.mentions.front()];
  const std::size_t word = first.name.front().first;
  return text_of(first).is(word, others) && !text_of(first).is(word, tag::any_given | tag::any_family);
}

/// Whether an office of a state stands right before a word that no list has: "Energy Minister Marchuk". The weights,
/// which do not tell offices apart, take such words for names of firms.
bool PeopleResolver::follows_office_of_state(const Group& group) const {
  if (!group.titled || group.points <= 0) return false;
  return std::any_of(group.mentions.begin(), group.mentions.end(), [&](std::uint32_t i) {
    const NameMention& mention = mentions_[i];
    const TaggedWords& text = text_of(mention);
    const std::size_t word = mention.span.first;
    if (!text.joined(word) || !mention.evidence.titled || text.capitals_at(word) != Capitals::sentence) return false;
    if (text.tags(word) != 0 || text[word].is(shape::all_caps)) return false;
    if (text[word - 1].is(shape::possessive)) return false;
    const auto office = role_head_at(text.words(), word - 1);
    return office && !office->plural && office->head->role_class <= RoleClass::diplomat;
  });
}

bool PeopleResolver::rules_accept(const Group& group) const {
  if (group.titled && group.points > 0 && (group.addressed || !titled_by_chance(group))) return true;
  constexpr std::uint64_t others = tag::ordinary | tag::organisation | tag::place | tag::thing | tag::geo | tag::head |
                                   tag::department | tag::rank | tag::function | tag::calendar | tag::say | tag::act;
  return std::any_of(group.mentions.begin(), group.mentions.end(), [&](std::uint32_t i) {
    const NameMention& mention = mentions_[i];
    const TaggedWords& text = text_of(mention);
    const std::size_t word = mention.name.front().first;
    if (text.capitals_at(word) != Capitals::sentence) return false;
    if (text.is(word, tag::mononym) && mention.evidence.shape >= 0) return true;
    const NameEvidence& evidence = mention.evidence;
    return evidence.context >= 1 && evidence.shape >= 0 && evidence.points() >= 2 && !text.is(word, others) &&
           !(text[word].is(shape::all_caps) && text[word].size() < 5);
  });
}

/// Finds further mentions of known family names:
/// - in headlines and texts in capitals, where capitals do not show where a name begins and ends;
/// - in running text, if the name is also a word of another kind ("Park", "Bishop") and is not part of a longer phrase.
void PeopleResolver::find_known_names() {
  for (std::uint32_t i = 0; i < texts_.size(); ++i) {
    add_known_mentions(i);
  }
}

/// Whether word i is a word with other meanings that has no determiner and no capitalised word next to it.
bool PeopleResolver::stands_alone(const TaggedWords& text, std::uint32_t i) {
  constexpr std::uint64_t other_senses = tag::place | tag::organisation | tag::thing | tag::head | tag::honorific;
  if (!text.is(i, other_senses | tag::ordinary)) return false;
  const bool acts = text.joined(i + 1) && text.is(i + 1, tag::say | tag::act);
  if (text.is(i, tag::ordinary) && text[i].is(shape::sentence_start) && !acts) return false;
  if (i > 0 && text.joined(i) && (text.capitalised(i - 1) || text.is(i - 1, tag::determiner))) return false;
  const bool longer = text.joined(i + 1) && text.capitalised(i + 1);
  return !longer && !text[i].is(shape::all_caps);
}

/// Whether word i, which is a word of the grammar or of the calendar and the surname of a known person ("May", "Sun",
/// "You"), may be that person here.
bool PeopleResolver::is_grammar_word_as_name(const TaggedWords& text, std::uint32_t i) {
  if (text[i].is(shape::all_caps) || text[i + 1].is(shape::digit) || (i > 0 && text[i - 1].is(shape::digit)))
    return false;
  if (text.joined(i + 1) && (text.capitalised(i + 1) || text.is(i + 1, tag::calendar))) return false;
  const bool acts = text.joined(i + 1) && text.is(i + 1, tag::say | tag::act);
  if (text[i].is(shape::sentence_start) || i == 0 || !text.joined(i)) return acts && !text[i].after(gap::quote);
  constexpr KeySet of_time("after", "around", "before", "between", "by", "during", "early", "every", "from", "in",
                           "last", "late", "mid", "next", "of", "on", "previous", "since", "this", "through",
                           "throughout", "til", "till", "until");
  if (text.is(i, tag::calendar) && of_time.contains(text[i - 1].key) && !acts) return false;
  return !text.capitalised(i - 1) && !text.is(i - 1, tag::determiner);
}

void PeopleResolver::add_known_mentions(std::uint32_t text_index) {
  const TaggedWords& text = texts_[text_index];
  std::vector<bool> taken(text.size());
  for (const NameMention& each : mentions_) {
    if (each.text != text_index || each.person == NameMention::nobody) continue;
    std::fill(taken.begin() + each.span.first, taken.begin() + each.span.last, true);
  }
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (taken[i] || text.skipped(i) || !text.capitalised(i) || text.is(i, tag::geo)) continue;
    if (text.is(i, tag::function | tag::calendar)) {
      if (!is_grammar_word_as_name(text, i)) continue;
    } else if (text.capitals_at(i) == Capitals::sentence && !stands_alone(text, i)) {
      continue;
    }
    const std::uint32_t person = known_.first_of_family(text[i].key);
    if (person == NameMention::nobody) continue;
    const Name& name = mentions_[people_[person].fullest].name;
    std::uint32_t first = i;
    while (first > 0 && i - first < Name::most_parts && text.joined(first) && !taken[first - 1] &&
           has_part(name, text[first - 1].key)) {
      --first;
    }
    NameMention mention{text_index, {first, i + 1}, {}, {}, person};
    mention.name = read_name(text, mention.span);
    mentions_.push_back(mention);
  }
}

}  // namespace dateline::facts
