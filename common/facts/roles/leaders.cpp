#include "common/facts/roles/leaders.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/facts/lists/leaders_table.hpp"
#include "common/facts/names/person_name.hpp"

namespace dateline::facts {
namespace {

std::string_view first_word(std::string_view key) { return key.substr(0, key.find('-')); }
std::string_view last_word(std::string_view key) { return key.substr(key.rfind('-') + 1); }

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct Entry {
  std::string_view key;
  std::string surname;
  Leader leader;
};

/// The leaders, indexed by surname and by the last word of their key.
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
  /// Adds the leaders of one country, in the form "barack-obama 2009-2017|…".
  void add_row(const LeaderRow& row) {
    std::string_view rest = row.leaders;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      const std::string_view item = rest.substr(0, end);
      const std::size_t blank = item.find(' ');
      const std::string_view years = item.substr(blank + 1);
      const std::string_view key = item.substr(0, blank);
      const std::size_t index = entries_.size();
      entries_.push_back(
          {key, surname_of_key(key), {row.country, number(years.substr(0, 4)), number(years.substr(5))}});
      words_.emplace(std::string(last_word(key)), index);
      if (entries_.back().surname != last_word(key)) words_.emplace(entries_.back().surname, index);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  std::vector<Entry> entries_;
  std::unordered_multimap<std::string, std::size_t> words_;
};

}  // namespace

const Leader* leader(std::string_view person_key, int year) {
  static const Table table;
  if (person_key.starts_with('~')) return table.by_surname(person_key.substr(1), year);
  return table.by_name(person_key);
}

}  // namespace dateline::facts
