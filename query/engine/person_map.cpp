#include "query/engine/person_map.hpp"

#include <algorithm>
#include <utility>

namespace dateline::query {

namespace {

bool has_smaller_key(const PersonMap::Meaning& a, const PersonMap::Meaning& b) { return a.key < b.key; }

/// Sorts by key and keeps the first meaning of each. A directory's meanings are in order already.
void sort_by_key(std::vector<PersonMap::Meaning>& meanings) {
  if (!std::is_sorted(meanings.begin(), meanings.end(), has_smaller_key))
    std::stable_sort(meanings.begin(), meanings.end(), has_smaller_key);
  const auto same_key = [](const auto& a, const auto& b) { return a.key == b.key; };
  meanings.erase(std::unique(meanings.begin(), meanings.end(), same_key), meanings.end());
}

/// The keys of persons, sorted.
std::vector<std::string> persons_in(const std::vector<PersonMap::Meaning>& meanings) {
  std::vector<std::string_view> views;
  for (const auto& [key, person] : meanings)
    if (!person.empty()) views.push_back(person);
  std::sort(views.begin(), views.end());
  views.erase(std::unique(views.begin(), views.end()), views.end());
  return {views.begin(), views.end()};
}

/// Lets each person's own key mean that person.
void add_own_keys(std::vector<PersonMap::Meaning>& meanings, const std::vector<std::string>& persons) {
  std::vector<PersonMap::Meaning> unlisted;
  for (const auto& person : persons) {
    const auto own =
        std::lower_bound(meanings.begin(), meanings.end(), PersonMap::Meaning{person, {}}, has_smaller_key);
    if (own == meanings.end() || own->key != person)
      unlisted.push_back({person, person});
    else if (own->person != person)
      own->person = person;
  }
  meanings.insert(meanings.end(), unlisted.begin(), unlisted.end());
  sort_by_key(meanings);
}

}  // namespace

PersonMap::PersonMap(std::vector<Meaning> meanings) {
  sort_by_key(meanings);
  auto persons = persons_in(meanings);
  add_own_keys(meanings, persons);
  for (auto& person : persons) persons_.push_back({std::move(person), {}});
  meanings_.reserve(meanings.size());
  for (auto& [key, person] : meanings) {
    if (person.empty()) {
      meanings_.push_back({std::move(key), nobody});
      continue;
    }
    const auto found = std::lower_bound(persons_.begin(), persons_.end(), person,
                                        [](const Person& a, const std::string& b) { return a.key < b; });
    found->keys.push_back(key);
    meanings_.push_back({std::move(key), static_cast<std::uint32_t>(found - persons_.begin())});
  }
}

std::vector<std::string_view> PersonMap::keys_of_nobody() const {
  std::vector<std::string_view> keys;
  for (const auto& [key, person] : meanings_)
    if (person == nobody) keys.push_back(key);
  return keys;
}

std::uint32_t PersonMap::index_of(std::string_view key) const noexcept {
  const auto found = std::lower_bound(meanings_.begin(), meanings_.end(), key,
                                      [](const Listed& a, std::string_view b) { return a.key < b; });
  return found != meanings_.end() && found->key == key ? found->person : itself;
}

std::string_view PersonMap::person_of(std::string_view key) const noexcept {
  const auto index = index_of(key);
  if (index == itself) return key;
  return index == nobody ? std::string_view() : std::string_view(persons_[index].key);
}

std::vector<std::string> PersonMap::keys_of(std::string_view key) const {
  const auto index = index_of(key);
  if (index == itself) return {std::string(key)};
  if (index == nobody || persons_[index].key != key) return {};
  return persons_[index].keys;
}

}  // namespace dateline::query
