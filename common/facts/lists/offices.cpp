#include "common/facts/lists/offices.hpp"

#include <algorithm>
#include <string>

#include "common/facts/text/phrase_map.hpp"

namespace dateline::facts {
namespace {

struct Spelling {
  const RoleHead* head = nullptr;
  bool plural = false;
};

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
  std::vector<RoleHeadSpelling> result;
  for (const RoleHead& row : role_heads()) {
    std::string_view rest = row.words;
    while (!rest.empty()) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      const std::string_view spelling = rest.substr(0, bar);
      result.push_back({std::string(spelling), &row, false});
      result.push_back({plural_of(spelling), &row, true});
      if (std::string inner = inner_plural_of(spelling); !inner.empty())
        result.push_back({std::move(inner), &row, true});
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
  }
  return result;
}

std::optional<RoleHeadMatch> role_head_at(const Words& words, std::size_t i) {
  const auto match = table().longest(words, i);
  if (!match) return std::nullopt;
  return RoleHeadMatch{match->value.head, match->words, match->value.plural};
}

}  // namespace dateline::facts
