#pragma once

#include <fmt/format.h>

#include <filesystem>

#include "common/encoding/bytes.hpp"

namespace dateline::segment {

/// Runs `work`, and turns encoding::Damaged, which does not know where the damage is, into an UnusableError that names
/// `where`: a file or the index.
template <typename Work>
auto name_damage(const std::filesystem::path& where, Work work) -> decltype(work()) {
  try {
    return work();
  } catch (const encoding::Damaged& damage) {
    throw UnusableError(fmt::format("{}: {}", where.string(), damage.what()));
  }
}

}  // namespace dateline::segment
