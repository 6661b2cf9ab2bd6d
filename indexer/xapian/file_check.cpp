#include "indexer/xapian/file_check.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <sstream>
#include <string>

namespace dateline::indexer {

namespace {

bool says_that_all_is_well(const std::string& line) {
  return line.empty() || line.ends_with("checked OK") || line.starts_with("Lazily created");
}

/// Xapian reports a table as "name:", lines, an empty line. An exception, `failure`, belongs to the last table named.
void tell(std::istream& report, const std::string& failure, const std::filesystem::path& database,
          const CheckListener& listener) {
  auto file = database.string();
  for (std::string line; std::getline(report, line);) {
    if (line.ends_with(':') && line.find(' ') == std::string::npos)
      file = (database / (line.substr(0, line.size() - 1) + ".glass")).string();
    else if (!says_that_all_is_well(line))
      listener.damage(fmt::format("{}: {}", file, line));
  }
  if (!failure.empty()) listener.damage(fmt::format("{}: {}", file, failure));
}

}  // namespace

void check_xapian_files(const std::filesystem::path& database, const CheckListener& listener) {
  std::stringstream report;
  std::string failure;
  try {
    Xapian::Database::check(database.string(), 0, &report);
  } catch (const Xapian::Error& error) {
    failure = error.get_msg();
  }
  tell(report, failure, database, listener);
}

}  // namespace dateline::indexer
