#include "indexer/xapian/commit_guard.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <string>

#include "common/error.hpp"
#include "common/text/terminal.hpp"

namespace dateline::indexer {

namespace {

// Global, because a terminate handler takes no arguments.
std::string message;
std::filesystem::path to_remove;

[[noreturn]] void end_process() {
  std::error_code ignored;
  if (!to_remove.empty()) std::filesystem::remove_all(to_remove, ignored);
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, message.data(), message.size());
  ::_exit(static_cast<int>(Exit::unusable));
}

}  // namespace

CommitGuard::CommitGuard(const std::filesystem::path& database, const std::filesystem::path& remains)
    : previous_(std::set_terminate(end_process)) {
  to_remove = remains;
  message = text::safe_for_terminal(fmt::format(
      "dateline-index: {}: cannot write the commit; the disk is full or failing. The index stays as it was\n",
      database.string()));
}

CommitGuard::~CommitGuard() { std::set_terminate(previous_); }

}  // namespace dateline::indexer
