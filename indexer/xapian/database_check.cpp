#include "indexer/xapian/database_check.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>

namespace dateline::indexer {

namespace {

bool says_that_all_is_well(const std::string& line) {
  return line.empty() || line.ends_with("checked OK") || line.starts_with("Lazily created") ||
         line.ends_with("not implemented, checking readability");
}

/// Parses Xapian's report: for each table "name:", some lines, an empty line. `failure`, unless empty, is attributed to
/// the last table named. Returns true if there is no damage.
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

[[noreturn]] void report_to(int descriptor, const std::filesystem::path& database) {
  std::ofstream report(fmt::format("/dev/fd/{}", descriptor));
  report << std::unitbuf;
  try {
    Xapian::Database::check(database.string(), 0, &report);
  } catch (const Xapian::Error& error) {
    report << error.get_msg() << '\n';
  }
  _exit(EXIT_SUCCESS);
}

std::string read_all(int descriptor) {
  std::string text;
  char buffer[4096];
  for (;;) {
    const auto got = read(descriptor, buffer, sizeof buffer);
    if (got > 0)
      text.append(buffer, static_cast<std::size_t>(got));
    else if (got == 0 || errno != EINTR)
      return text;
  }
}

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

}  // namespace

bool check_xapian_files(const std::filesystem::path& database, const CheckListener& listener) {
  // Runs in a child process, because Xapian's check may access memory out of bounds in damaged files and be killed.
  int ends[2];
  if (pipe(ends) != 0) fail("pipe");
  const auto child = fork();
  if (child < 0) fail("fork");
  if (child == 0) report_to(ends[1], database);
  close(ends[1]);
  std::istringstream report(read_all(ends[0]));
  close(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  const bool finished = WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
  return tell(report, finished ? "" : "is so damaged that it cannot be read", database, listener);
}

}  // namespace dateline::indexer
