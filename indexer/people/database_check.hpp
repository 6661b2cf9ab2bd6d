#pragma once

#include <filesystem>

#include "indexer/report/check_listener.hpp"

namespace dateline::indexer {

/// Xapian's own check of the structure of its tables; damage is told by the name of the table's file. True: no damage.
[[nodiscard]] bool check_xapian_files(const std::filesystem::path& database, const CheckListener& listener);

}  // namespace dateline::indexer
