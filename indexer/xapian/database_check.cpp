#include "indexer/xapian/database_check.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <system_error>

#include "common/error.hpp"
#include "common/io/regular_file.hpp"
#include "common/xapian/database.hpp"
#include "indexer/xapian/counts.hpp"

namespace dateline::indexer {

namespace {

namespace fs = std::filesystem;

/// Exit statuses of the child process, besides EXIT_SUCCESS.
constexpr int cannot_copy = 100;
constexpr int cannot_report = 101;

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

bool says_that_all_is_well(const std::string& line) {
  return line.empty() || line.ends_with("checked OK") || line.starts_with("Lazily created") ||
         line == "Continuing check anyway" || line.ends_with("not implemented, checking readability");
}

constexpr std::string_view opening = "iamglass:";  ///< begins what the child process reports on opening the database

/// Parses Xapian's report: for each table "name:", some lines, an empty line. `failure`, unless empty, is attributed to
/// the last table named. Returns true if there is no damage.
bool tell(std::istream& report, const std::string& failure, const std::filesystem::path& database,
          const CheckListener& listener) {
  const auto root_file = (database / "iamglass").string();
  auto file = root_file;  // which is opened before any table
  bool sound = true;
  const auto damage = [&](const std::string& what) {
    sound = false;
    listener.damage(fmt::format("{}: {}", file, what));
  };
  for (std::string line; std::getline(report, line);) {
    if (line == opening)
      file = root_file;
    else if (line.ends_with(':') && line.find(' ') == std::string::npos)
      file = (database / (line.substr(0, line.size() - 1) + ".glass")).string();
    else if (!says_that_all_is_well(line))
      damage(line);
  }
  if (!failure.empty()) damage(failure);
  return sound;
}

constexpr std::array tables{"docdata", "termlist", "postlist", "position", "spelling", "synonym"};

fs::path file_of(const fs::path& database, const std::string& table) { return database / (table + ".glass"); }

bool is_writable(const fs::path& database) {
  return std::all_of(tables.begin(), tables.end(), [&](const char* table) {
    const auto file = file_of(database, table);
    return ::access(file.c_str(), F_OK) != 0 || ::access(file.c_str(), W_OK) == 0;
  });
}

/// A temporary folder, removed by the destructor.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_((fs::temp_directory_path() / "dateline-check-XXXXXX").string()) {
    if (::mkdtemp(path_.data()) == nullptr) fail("cannot make a temporary folder");
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] fs::path path() const { return path_; }

 private:
  std::string path_;
};

/// Xapian's check opens the tables for writing, although it changes nothing. So where that is not allowed, this checks
/// a copy of each table in turn. Returns the number of errors.
std::size_t check_copies(const fs::path& database, const fs::path& copies, std::ostream& report) {
  std::size_t errors = 0;
  static_cast<void>(Xapian::Database(database.string(), Xapian::DB_BACKEND_GLASS));  // throws if a table is missing
  fs::copy_file(database / "iamglass", copies / "iamglass");
  for (const std::string table : tables) {
    if (!fs::exists(file_of(database, table))) continue;
    fs::copy_file(file_of(database, table), file_of(copies, table));
    fs::permissions(file_of(copies, table), fs::perms::owner_read | fs::perms::owner_write);
    errors += Xapian::Database::check(file_of(copies, table).string(), 0, &report);
    fs::remove(file_of(copies, table));
  }
  return errors;
}

/// Writes to a descriptor without a buffer, so that what was written before a crash arrives.
class DescriptorBuffer final : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) {}

 protected:
  std::streamsize xsputn(const char* bytes, std::streamsize count) override {
    std::streamsize done = 0;
    while (done < count) {
      const auto written = ::write(descriptor_, bytes + done, static_cast<std::size_t>(count - done));
      if (written > 0)
        done += written;
      else if (errno != EINTR)
        break;
    }
    return done;
  }
  int_type overflow(int_type character) override {
    const char byte = traits_type::to_char_type(character);
    return xsputn(&byte, 1) == 1 ? traits_type::not_eof(character) : traits_type::eof();
  }

 private:
  int descriptor_;
};

/// Xapian's check ignores some damage that opening meets.
void open_and_read(const fs::path& database) {
  const auto opened = dateline::xapian::open_database(database);
  static_cast<void>(opened.get_total_length());
  static_cast<void>(opened.get_lastdocid());
  static_cast<void>(read_counts(opened));
}

/// Runs in the child process. `copies`: a folder for copies, if the database cannot be written.
[[noreturn]] void report_to(int descriptor, const fs::path& database, const std::optional<TemporaryFolder>& copies) {
  DescriptorBuffer buffer(descriptor);
  std::ostream report(&buffer);
  try {
    const auto errors = copies ? check_copies(database, copies->path(), report)
                               : Xapian::Database::check(database.string(), 0, &report);
    if (errors == 0) {
      report << opening << '\n';
      open_and_read(database);
    }
  } catch (const UnusableError& error) {
    report << error.what() << '\n';
  } catch (const Xapian::Error& error) {
    report << error.get_msg() << '\n';
  } catch (const fs::filesystem_error& error) {
    report << error.what();
    _exit(cannot_copy);
  }
  _exit(report.good() ? EXIT_SUCCESS : cannot_report);
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

}  // namespace

bool check_xapian_files(const std::filesystem::path& database, const CheckListener& listener) {
  try {
    io::require_folder_of_files(database);
  } catch (const UnusableError& error) {
    listener.damage(error.what());
    return false;
  }
  // Without this file, Xapian would look for a stub file and follow it.
  if (!fs::exists(database / "iamglass")) {
    listener.damage(fmt::format("{}: missing", (database / "iamglass").string()));
    return false;
  }
  std::optional<TemporaryFolder> copies;
  if (!is_writable(database)) copies.emplace();
  // Runs in a child process, because Xapian's check may access memory out of bounds in damaged files and be killed.
  int ends[2];
  if (pipe(ends) != 0) fail("pipe");
  const auto child = fork();
  if (child < 0) fail("fork");
  if (child == 0) report_to(ends[1], database, copies);
  close(ends[1]);
  const auto text = read_all(ends[0]);
  close(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == cannot_copy)
    throw UnusableError(
        fmt::format("{}: may not be written, and checking a copy needs room for its largest file in $TMPDIR: {}",
                    database.string(), text));
  if (WIFEXITED(status) && WEXITSTATUS(status) == cannot_report)
    throw UnusableError(
        fmt::format("{}: was not checked, because the report of the check cannot be written", database.string()));
  std::istringstream report(text);
  const bool finished = WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS;
  return tell(report, finished ? "" : "is so damaged that it cannot be read", database, listener);
}

}  // namespace dateline::indexer
