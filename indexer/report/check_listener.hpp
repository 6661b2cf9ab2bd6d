#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace dateline::indexer {

/// Receives the findings of a check. All functions must be set; they are called on the thread that runs the check.
struct CheckListener {
  std::function<void(const std::string&)> damage;                            ///< one line for each damaged place
  std::function<void(const std::string&)> note;                              ///< one line that reports no damage
  std::function<void(std::uint64_t done, std::uint64_t articles)> progress;  ///< after each article; may throw to stop
};

}  // namespace dateline::indexer
