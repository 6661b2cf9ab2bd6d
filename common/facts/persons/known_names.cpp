#include "common/facts/persons/known_names.hpp"

#include <algorithm>

#include "common/facts/text/steps.hpp"

namespace dateline::facts {
namespace {

constexpr std::uint32_t nobody = NameMention::nobody;
constexpr std::size_t few = 32;              // people who share a part are compared one by one
constexpr std::size_t most_candidates = 64;  // of those who share two parts

/// Keys of a Pairs map, for the ways in which a part can match another one (see is_form_of()).
std::uint64_t same_word(std::uint64_t key) { return key * 4; }
std::uint64_t same_letter(char letter) { return static_cast<unsigned char>(letter) * 4u + 1; }
std::uint64_t initial_of(char letter) { return static_cast<unsigned char>(letter) * 4u + 2; }

char letter_of(const NamePart& part, const TaggedWords& text) { return text.words().text(part.first).front(); }

}  // namespace

bool KnownNames::are_many(const Sharers& sharers) noexcept { return sharers.people.size() > few; }

KnownNames::Part KnownNames::part_of(const NamePart& part, const Name& name) {
  if (name.is_family(part.key)) return Part::family;
  return part.key == name.front().key && name.order == NameOrder::family_last ? Part::given : Part::inner;
}

void KnownNames::add(std::uint32_t person, std::uint32_t mention) {
  named_by_.push_back(mention);
  last_seen_.push_back(0);
  titled_.push_back(false);
  const Name& name = naming(person).name;
  for (const NamePart& part : name.all()) {
    if (part.initial && name.size > 1) continue;
    Sharers& sharers = parts_[part.key];
    sharers.people.push_back({person, part_of(part, name)});
    if (sharers.people.back().part == Part::family && sharers.first_of_family == nobody) {
      sharers.first_of_family = person;
    }
    if (!are_many(sharers)) continue;
    if (sharers.pairs) {
      add_pairs(*sharers.pairs, part.key, person);
    } else {
      sharers.pairs = std::make_unique<Pairs>();
      for (const Known& each : sharers.people) add_pairs(*sharers.pairs, part.key, each.person);
    }
  }
}

/// Files a person under each part of the name but `key`.
void KnownNames::add_pairs(Pairs& pairs, std::uint64_t key, std::uint32_t person) const {
  const NameMention& mention = naming(person);
  for (const NamePart& part : mention.name.all()) {
    if (part.key == key) continue;
    const char letter = letter_of(part, texts_[mention.text]);
    pairs[same_word(part.key)].push_back(person);
    pairs[same_letter(letter)].push_back(person);
    if (part.initial) pairs[initial_of(letter)].push_back(person);
  }
}

bool KnownNames::is_form(const Name& name, const TaggedWords& text, std::uint32_t person) const {
  const NameMention& mention = naming(person);
  return is_form_of(name, text, mention.name, texts_[mention.text]);
}

std::uint32_t KnownNames::fuller_form(const Name& name, const TaggedWords& text) const {
  for (const NamePart& part : {name.family(), name.front()}) {
    const auto found = parts_.find(part.key);
    if (found == parts_.end()) continue;
    if (const std::uint32_t person = first_form(found->second, part.key, name, text); person != nobody) return person;
  }
  return nobody;
}

/// The first of the people who share the part `key` of whose name `name` is a form.
std::uint32_t KnownNames::first_form(const Sharers& sharers, std::uint64_t key, const Name& name,
                                     const TaggedWords& text) const {
  if (!sharers.pairs || name.size == 1) {
    const std::size_t compared = std::min(sharers.people.size(), most_candidates);
    count_steps(compared);
    for (std::size_t i = 0; i < compared; ++i) {
      if (is_form(name, text, sharers.people[i].person)) return sharers.people[i].person;
    }
    return nobody;
  }
  auto [words, letters] = candidates(*sharers.pairs, key, name, text);
  for (std::size_t compared = 0; compared < most_candidates && !(words.empty() && letters.empty()); ++compared) {
    count_steps(1);
    auto& next = letters.empty() || (!words.empty() && words.front() <= letters.front()) ? words : letters;
    if (is_form(name, text, next.front())) return next.front();
    next = next.subspan(1);
  }
  return nobody;
}

/// The people of `pairs` who may have the part of `name` other than `key` that the fewest have: those who have it as a
/// word, and those who have it as or for an initial.
std::array<std::span<const std::uint32_t>, 2> KnownNames::candidates(const Pairs& pairs, std::uint64_t key,
                                                                     const Name& name, const TaggedWords& text) const {
  const auto people = [&](std::uint64_t way) {
    const auto found = pairs.find(way);
    return found == pairs.end() ? std::span<const std::uint32_t>() : std::span<const std::uint32_t>(found->second);
  };
  std::array<std::span<const std::uint32_t>, 2> fewest;
  bool any = false;
  for (const NamePart& part : name.all()) {
    if (part.key == key) continue;
    const char letter = letter_of(part, text);
    const auto words = people(same_word(part.key));
    const auto letters = people(part.initial ? same_letter(letter) : initial_of(letter));
    if (any && words.size() + letters.size() >= fewest[0].size() + fewest[1].size()) continue;
    fewest = {words, letters};
    any = true;
  }
  return fewest;
}

std::uint32_t KnownNames::first_of_family(std::uint64_t key) const {
  const auto found = parts_.find(key);
  return found == parts_.end() ? nobody : found->second.first_of_family;
}

/// Puts a person in the place of the one seen last before, if it was seen later.
void KnownNames::update(Latest& latest, std::uint32_t person, Part part) const {
  const auto later = [&](std::uint32_t& last) {
    if (last == nobody || last_seen_[person] > last_seen_[last]) last = person;
  };
  later(latest[static_cast<std::size_t>(part)]);
  if (part == Part::given && titled_[person]) later(latest[static_cast<std::size_t>(Part::titled_given)]);
}

std::uint32_t KnownNames::called(std::uint64_t key, Given given) {
  const auto found = parts_.find(key);
  if (found == parts_.end()) return nobody;
  Sharers& sharers = found->second;
  Latest few_latest;
  Latest* latest = sharers.latest.get();
  if (latest == nullptr) {
    if (are_many(sharers)) {
      sharers.latest = std::make_unique<Latest>();
      tracks_latest_ = true;
    }
    latest = sharers.latest ? sharers.latest.get() : &few_latest;
    latest->fill(nobody);
    count_steps(sharers.people.size());
    for (const Known& each : sharers.people) update(*latest, each.person, each.part);
  }
  for (const Part part : {Part::family, Part::inner}) {
    if (const std::uint32_t person = (*latest)[static_cast<std::size_t>(part)]; person != nobody) return person;
  }
  if (given == Given::none) return nobody;
  return (*latest)[static_cast<std::size_t>(given == Given::all ? Part::given : Part::titled_given)];
}

void KnownNames::seen(std::uint32_t person, std::uint32_t mention) {
  last_seen_[person] = mention;
  if (!tracks_latest_) return;
  const Name& name = naming(person).name;
  for (const NamePart& part : name.all()) {
    const auto found = parts_.find(part.key);
    if (found == parts_.end() || !found->second.latest || (part.initial && name.size > 1)) continue;
    update(*found->second.latest, person, part_of(part, name));
  }
}

}  // namespace dateline::facts
