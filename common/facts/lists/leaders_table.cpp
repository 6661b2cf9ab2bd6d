#include "common/facts/lists/leaders_table.hpp"

namespace dateline::facts {
namespace {

// clang-format off
constexpr LeaderRow leaders[] = {
#include <lists/leaders.inc>
};
// clang-format on

}  // namespace

std::span<const LeaderRow> leader_rows() noexcept { return leaders; }

}  // namespace dateline::facts
