#include "corpus/input/walk.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "common/error.hpp"
#include "common/index/manifest.hpp"

namespace dateline::corpus::input {
namespace {

namespace fs = std::filesystem;

void require_readable(const std::string& path) {
  if (path == "-") return;
  struct stat status {};
  const bool there = ::stat(path.c_str(), &status) == 0;
  const int mode = there && S_ISDIR(status.st_mode) ? R_OK | X_OK : R_OK;
  if (!there || ::access(path.c_str(), mode) != 0) {
    throw UnusableError(path + ": " + std::generic_category().message(errno));
  }
  if (S_ISDIR(status.st_mode) && index::is_index(path))
    throw UnusableError(path + ": is a Dateline index, not an input; give the files that contain the articles");
}

bool is_no_article(const std::string& name) {
  return name.starts_with('.') || name.starts_with("README") || name.starts_with("LICENSE") || name.ends_with(".md");
}

std::uint64_t size_of(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return error ? 0 : size;
}

}  // namespace

Walk::Walk(std::vector<std::string> paths, fs::path passed_over, Report report)
    : paths_(std::move(paths)), passed_over_(std::move(passed_over)), report_(std::move(report)) {
  for (const std::string& path : paths_) require_readable(path);
}

std::optional<File> Walk::next() {
  for (;;) {
    if (levels_.empty()) {
      if (next_path_ == paths_.size()) return std::nullopt;
      const std::string& path = paths_[next_path_++];
      std::error_code error;
      if (path == "-" || !fs::is_directory(path, error)) {
        return File{path, path == "-" ? "stdin" : fs::path(path).filename().string(), size_of(path)};
      }
      entered_.clear();
      static_cast<void>(enters_first(passed_over_));
      enter(path, {});
    } else if (levels_.back().entries.empty()) {
      levels_.pop_back();
    } else {
      const fs::path entry = std::move(levels_.back().entries.back());
      levels_.back().entries.pop_back();
      const fs::path relative = levels_.back().relative / entry.filename();
      std::error_code error;
      const fs::file_status status = fs::status(entry, error);
      if (fs::is_directory(status)) {
        enter(entry, relative);
      } else if (fs::is_regular_file(status)) {
        return File{entry.string(), relative.string(), size_of(entry)};
      } else if (error) {
        report_(entry.string(), "cannot be read: " + error.message());
      }
    }
  }
}

bool Walk::enters_first(const fs::path& directory) {
  struct stat status {};
  return ::stat(directory.c_str(), &status) != 0 || entered_.insert({status.st_dev, status.st_ino}).second;
}

void Walk::enter(const fs::path& directory, const fs::path& relative) {
  if (!enters_first(directory) || index::is_index(directory)) return;
  Level level{{}, relative};
  std::error_code error;
  for (fs::directory_iterator it(directory, error); !error && it != fs::directory_iterator(); it.increment(error)) {
    if (!is_no_article(it->path().filename().string())) level.entries.push_back(it->path());
  }
  if (error) report_(directory.string(), "cannot be listed: " + error.message());
  std::sort(level.entries.begin(), level.entries.end(),
            [](const fs::path& a, const fs::path& b) { return a.native() > b.native(); });
  levels_.push_back(std::move(level));
}

}  // namespace dateline::corpus::input
