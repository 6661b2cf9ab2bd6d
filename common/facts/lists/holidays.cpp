#include "common/facts/lists/holidays.hpp"

#include "common/facts/text/phrase_map.hpp"

namespace dateline::facts {
namespace {

// clang-format off
constexpr HolidayRow holidays[] = {
#include <lists/holidays.inc>
};
// clang-format on

const PhraseMap<const HolidayRow*>& names() {
  static const PhraseMap<const HolidayRow*> built = [] {
    PhraseMap<const HolidayRow*> result;
    for (const HolidayRow& row : holidays) result.add(row.name, &row);
    return result;
  }();
  return built;
}

}  // namespace

std::optional<HolidayMatch> holiday_at(const Words& words, std::size_t i) {
  const auto found = names().longest(words, i);
  if (!found) return std::nullopt;
  return HolidayMatch{found->value, found->words};
}

}  // namespace dateline::facts
