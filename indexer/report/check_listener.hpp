#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace dateline::indexer {

/// Where a check tells what it finds.
struct CheckListener {
  std::function<void(const std::string&)> damage;                            ///< one line for each place
  std::function<void(const std::string&)> note;                              ///< one line that is no damage
  std::function<void(std::uint64_t done, std::uint64_t articles)> progress;  ///< after each article; may throw to stop
};

}  // namespace dateline::indexer
