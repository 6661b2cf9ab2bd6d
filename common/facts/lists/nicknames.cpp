#include "common/facts/lists/nicknames.hpp"

namespace dateline::facts {
namespace {

// clang-format off
constexpr NicknameRow nicknames[] = {
#include <lists/nicknames.inc>
};
// clang-format on

}  // namespace

std::span<const NicknameRow> nickname_rows() noexcept { return nicknames; }

}  // namespace dateline::facts
