#pragma once

#include <filesystem>

#include "indexer/report/check_listener.hpp"

namespace dateline::indexer {

/// Runs Xapian's own check of a database's tables in a child process. Reports damage to the listener with the name of
/// the table's file. Returns true if there is none. Throws std::system_error if no child process can be started.
[[nodiscard]] bool check_xapian_files(const std::filesystem::path& database, const CheckListener& listener);

}  // namespace dateline::indexer
