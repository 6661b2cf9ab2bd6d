#pragma once

#include <filesystem>

#include "indexer/report/check_listener.hpp"

namespace dateline::indexer {

/// Runs Xapian's own check of a database's tables in a child process, which then opens the database and reads its
/// counts. Reports damage to the listener with the name of the table's file. A child process that a signal ended is
/// damage. Returns true if there is none. Throws std::system_error if no child process can be started, and
/// UnusableError if the child could not copy a table or hand over its report.
[[nodiscard]] bool check_xapian_files(const std::filesystem::path& database, const CheckListener& listener);

}  // namespace dateline::indexer
