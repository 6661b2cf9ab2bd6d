#pragma once

#include <exception>
#include <filesystem>

namespace dateline::indexer {

/// Hold one during a commit of a Xapian database. libxapian 1.4.22 calls std::terminate if it cannot write the last
/// file of a commit, as on a full disk. While a guard exists, that ends the process with a message and Exit::unusable
/// instead of an abort; the database then stays at the commit before. A guard with `remains`, a folder, removes that
/// first. One guard at a time.
class CommitGuard {
 public:
  explicit CommitGuard(const std::filesystem::path& database, const std::filesystem::path& remains = {});
  ~CommitGuard();
  CommitGuard(const CommitGuard&) = delete;
  CommitGuard& operator=(const CommitGuard&) = delete;

 private:
  std::terminate_handler previous_;
};

}  // namespace dateline::indexer
