#pragma once

#include <xapian.h>

#include <filesystem>

/// Opening a Xapian database of an index. Only a real folder of regular files is opened, and only as a glass database:
/// Xapian itself would follow a file in place of the folder, or a file XAPIANDB in it, to wherever that says, and would
/// run the programs that it names. Both functions throw UnusableError, which names the place, and Xapian::Error.
namespace dateline::xapian {

/// Opens a database for reading.
[[nodiscard]] Xapian::Database open_database(const std::filesystem::path& folder);

/// Opens a database for writing. `action`: Xapian::DB_OPEN, or Xapian::DB_CREATE where there is none.
[[nodiscard]] Xapian::WritableDatabase open_for_writing(const std::filesystem::path& folder, int action);

}  // namespace dateline::xapian
