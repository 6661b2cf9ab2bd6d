#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "common/io/file_system.hpp"

namespace dateline::test {

/// What happens at the operation that fails.
enum class Fault {
  error,  ///< it throws, as on a full disk, and so do all operations after it
  kill,   ///< the process is killed
};

/// The system's files, of which one operation fails after half of its work. They can then lose all that was not synced,
/// as a power cut does in the worst case.
class FaultyFiles final : public io::FileSystem {
 public:
  /// `fail_at`: the operation that fails, counted from 0.
  explicit FaultyFiles(std::size_t fail_at, Fault fault = Fault::error)
      : fail_at_(fail_at), fault_(fault), files_(io::system_files()) {}

  std::unique_ptr<io::OutputFile> create(const std::filesystem::path& file) override;
  void rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  void remove(const std::filesystem::path& file) override;
  void sync_directory(const std::filesystem::path& folder) override;

  [[nodiscard]] bool failed() const noexcept { return next_ > fail_at_; }
  /// Bytes that were not synced are lost, and names that were not synced are as they were before.
  void lose_what_was_not_synced();

 private:
  class File;
  struct Renaming {
    std::filesystem::path from;
    std::filesystem::path to;
    std::optional<std::string> replaced;  ///< contents of `to`
    std::optional<std::string> renamed;   ///< contents of `from`, where that name was synced
  };
  void count_operation(const std::filesystem::path& file);

  std::size_t fail_at_;
  Fault fault_;
  std::size_t next_ = 0;
  std::unique_ptr<io::FileSystem> files_;
  std::map<std::filesystem::path, std::uintmax_t> synced_bytes_;  ///< of files with bytes that are not synced
  std::set<std::filesystem::path> new_names_;
  std::vector<Renaming> renamings_;
};

}  // namespace dateline::test
