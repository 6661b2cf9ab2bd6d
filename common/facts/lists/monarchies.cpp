#include "common/facts/lists/monarchies.hpp"

#include <algorithm>
#include <iterator>

namespace dateline::facts {
namespace {

struct MonarchyRow {
  std::string_view country;
  std::string_view head;
};

// clang-format off
constexpr MonarchyRow monarchies[] = {
#include <lists/monarchies.inc>
};
// clang-format on

}  // namespace

bool has_no_president(std::string_view country) {
  return std::binary_search(std::begin(monarchies), std::end(monarchies), MonarchyRow{country, {}},
                            [](const MonarchyRow& a, const MonarchyRow& b) { return a.country < b.country; });
}

}  // namespace dateline::facts
