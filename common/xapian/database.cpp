#include "common/xapian/database.hpp"

#include "common/io/regular_file.hpp"

namespace dateline::xapian {

Xapian::Database open_database(const std::filesystem::path& folder) {
  io::require_folder_of_files(folder);
  return Xapian::Database(folder.string(), Xapian::DB_BACKEND_GLASS);
}

Xapian::WritableDatabase open_for_writing(const std::filesystem::path& folder, int action) {
  std::error_code missing;
  const auto status = std::filesystem::symlink_status(folder, missing);
  if (action == Xapian::DB_OPEN || std::filesystem::exists(status)) io::require_folder_of_files(folder);
  return Xapian::WritableDatabase(folder.string(), action | Xapian::DB_BACKEND_GLASS);
}

}  // namespace dateline::xapian
