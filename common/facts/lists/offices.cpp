#include "common/facts/lists/offices.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/facts/text/phrase_map.hpp"

namespace dateline::facts {
namespace {

struct Spelling {
  const RoleHead* head = nullptr;
  bool plural = false;
};

struct OfficeName {
  std::string_view name;
  std::size_t office;  ///< index into offices
};

// clang-format off
constexpr RoleHead offices[] = {
#include <lists/offices.inc>
};
constexpr OfficeName office_names[] = {
#include <lists/office_names.inc>
};
// clang-format on

using Table = PhraseMap<Spelling>;

/// "minister" -> "ministers", "attorney general" -> "attorney generals", "spokesman" -> "spokesmen".
std::string plural_of(std::string_view spelling) {
  std::string plural(spelling);
  if (plural.ends_with("man")) return plural.replace(plural.size() - 2, 1, "e");
  if (plural.ends_with('s')) return plural + "es";
  return plural + 's';
}

/// "secretary of state" -> "secretaries of state", "member of parliament" -> "members of parliament".
std::string inner_plural_of(std::string_view spelling) {
  const std::size_t of = spelling.find(" of ");
  if (of == std::string_view::npos) return {};
  std::string first(spelling.substr(0, of));
  first = first.ends_with('y') ? first.substr(0, first.size() - 1) + "ies" : first + 's';
  return first + std::string(spelling.substr(of));
}

const Table& table() {
  static const Table built = [] {
    Table result;
    for (const RoleHeadSpelling& each : role_head_spellings()) result.add(each.text, {each.head, each.plural});
    return result;
  }();
  return built;
}

}  // namespace

std::vector<RoleHeadSpelling> role_head_spellings() {
  std::vector<std::pair<std::string_view, const RoleHead*>> spellings;
  for (const RoleHead& each : offices) spellings.emplace_back(each.office, &each);
  for (const OfficeName& each : office_names) spellings.emplace_back(each.name, &offices[each.office]);
  std::sort(spellings.begin(), spellings.end());
  std::vector<RoleHeadSpelling> result;
  for (const auto& [spelling, office] : spellings) {
    result.push_back({std::string(spelling), office, false});
    result.push_back({plural_of(spelling), office, true});
    if (std::string inner = inner_plural_of(spelling); !inner.empty())
      result.push_back({std::move(inner), office, true});
  }
  return result;
}

std::optional<RoleHeadMatch> role_head_at(const Words& words, std::size_t i) {
  const auto match = table().longest(words, i);
  if (!match) return std::nullopt;
  return RoleHeadMatch{match->value.head, match->words, match->value.plural};
}

}  // namespace dateline::facts
