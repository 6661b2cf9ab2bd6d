#pragma once

#include <algorithm>
#include <thread>

namespace dateline::indexer {

/// The number of processors, for the number of threads: at least 1, also where the system does not say.
[[nodiscard]] inline unsigned processors() noexcept { return std::max(1U, std::thread::hardware_concurrency()); }

}  // namespace dateline::indexer
