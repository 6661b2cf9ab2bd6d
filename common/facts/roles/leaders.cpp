#include "common/facts/roles/leaders.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/facts/lists/leaders_table.hpp"
#include "common/facts/names/person_name.hpp"

namespace dateline::facts {
namespace {

std::string_view first_word(std::string_view key) { return key.substr(0, key.find('-')); }
std::string_view last_word(std::string_view key) { return key.substr(key.rfind('-') + 1); }

struct Entry {
  std::string_view key;
  std::string surname;
  Leader leader;
};

/// Leaders by each word that a search begins with: their surname, and the last word of their key.
class Table {
 public:
  Table() {
    for (const LeaderRow& row : leader_rows()) add_row(row);
  }

  [[nodiscard]] const Leader* by_surname(std::string_view surname, int year) const {
    const Leader* found = nullptr;
    for (auto [at, end] = words_.equal_range(std::string(surname)); at != end; ++at) {
      const Entry& entry = entries_[at->second];
      const bool in_office = entry.leader.first_year <= year && year <= entry.leader.last_year;
      if (!in_office || entry.surname != surname) continue;
      if (found != nullptr && found->country != entry.leader.country) return nullptr;
      found = &entry.leader;
    }
    return found;
  }

  [[nodiscard]] const Leader* by_name(std::string_view key) const {
    for (auto [at, end] = words_.equal_range(std::string(last_word(key))); at != end; ++at) {
      const Entry& entry = entries_[at->second];
      if (first_word(entry.key) == first_word(key) && last_word(entry.key) == last_word(key)) return &entry.leader;
    }
    return nullptr;
  }

 private:
  void add_row(const LeaderRow& row) {
    const std::size_t index = entries_.size();
    entries_.push_back({row.person, surname_of_key(row.person), {row.country, row.first_year, row.last_year}});
    words_.emplace(std::string(last_word(row.person)), index);
    if (entries_.back().surname != last_word(row.person)) words_.emplace(entries_.back().surname, index);
  }

  std::vector<Entry> entries_;
  std::unordered_multimap<std::string, std::size_t> words_;
};

}  // namespace

const Leader* leader(std::string_view person_key, int year) {
  constexpr std::size_t longest_key = 256;
  static const Table table;
  if (person_key.size() > longest_key) return nullptr;
  if (person_key.starts_with('~')) return table.by_surname(person_key.substr(1), year);
  return table.by_name(person_key);
}

}  // namespace dateline::facts
