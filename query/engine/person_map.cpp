#include "query/engine/person_map.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline::query {

PersonMap::PersonMap(std::vector<Meaning> meanings) {
  std::map<std::string, std::string> person_of;
  for (const auto& [key, person] : meanings)
    if (!person.empty()) person_of.emplace(person, person);
  for (auto& [key, person] : meanings) person_of.emplace(std::move(key), std::move(person));
  for (const auto& [key, person] : person_of)
    if (key == person) persons_.push_back({key, {}});
  for (const auto& [key, person] : person_of) {
    if (person.empty()) {
      meanings_.push_back({key, nobody});
      continue;
    }
    const auto found = std::lower_bound(persons_.begin(), persons_.end(), person,
                                        [](const Person& a, const std::string& b) { return a.key < b; });
    found->keys.push_back(key);
    meanings_.push_back({key, static_cast<std::uint32_t>(found - persons_.begin())});
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
