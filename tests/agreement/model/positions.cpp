#include "tests/agreement/model/positions.hpp"

#include <algorithm>
#include <set>

namespace dateline::naive {

namespace {

bool stands_at(const Field& field, const std::string& form, std::uint32_t position) {
  const auto found = field.forms.find(form);
  return found != field.forms.end() && std::count(found->second.begin(), found->second.end(), position) > 0;
}

/// Whether the stems from `next` on find places in [first, last] that are not taken.
bool can_place(const Field& field, const std::vector<std::string>& stems, std::size_t next, std::uint32_t first,
               std::uint32_t last, std::set<std::uint32_t>& taken) {
  if (next == stems.size()) return true;
  const auto found = field.stems.find(stems[next]);
  if (found == field.stems.end()) return false;
  for (const auto position : found->second) {
    if (position < first || position > last || !taken.insert(position).second) continue;
    if (can_place(field, stems, next + 1, first, last, taken)) return true;
    taken.erase(position);
  }
  return false;
}

}  // namespace

bool has_phrase(const Field& field, const std::vector<std::string>& forms) {
  const auto starts = field.forms.find(forms.front());
  if (starts == field.forms.end()) return false;
  return std::any_of(starts->second.begin(), starts->second.end(), [&](std::uint32_t start) {
    for (std::uint32_t i = 1; i < forms.size(); ++i)
      if (!stands_at(field, forms[i], start + i)) return false;
    return true;
  });
}

bool has_near(const Field& field, const std::vector<std::string>& stems, std::uint32_t window) {
  std::set<std::uint32_t> starts;
  for (const auto& stem : stems) {
    const auto found = field.stems.find(stem);
    if (found == field.stems.end()) return false;
    starts.insert(found->second.begin(), found->second.end());
  }
  return std::any_of(starts.begin(), starts.end(), [&](std::uint32_t start) {
    std::set<std::uint32_t> taken;
    return can_place(field, stems, 0, start, start + window - 1, taken);
  });
}

}  // namespace dateline::naive
