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
/// True: there is no damage to tell of.
bool tell(std::istream& report, const std::string& failure, const std::filesystem::path& database,
          const CheckListener& listener) {
  auto file = database.string();
  bool sound = true;
  const auto damage = [&](const std::string& what) {
    sound = false;
    listener.damage(fmt::format("{}: {}", file, what));
  };
  for (std::string line; std::getline(report, line);) {
    if (line.ends_with(':') && line.find(' ') == std::string::npos)
      file = (database / (line.substr(0, line.size() - 1) + ".glass")).string();
    else if (!says_that_all_is_well(line))
      damage(line);
  }
  if (!failure.empty()) damage(failure);
  return sound;
}

}  // namespace

bool check_xapian_files(const std::filesystem::path& database, const CheckListener& listener) {
  std::stringstream report;
  std::string failure;
  try {
    Xapian::Database::check(database.string(), 0, &report);
  } catch (const Xapian::Error& error) {
    failure = error.get_msg();
  }
  return tell(report, failure, database, listener);
}

}  // namespace dateline::indexer
