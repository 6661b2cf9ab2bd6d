#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"

namespace dateline::corpus {

/// How inputs are read; defaults read what news comes in.
struct ReadOptions {
  std::string input;                       ///< format name; empty: told apart by content
  std::map<std::string, std::string> map;  ///< the input's field name → Dateline's
  std::map<std::string, std::string> set;  ///< Dateline's field → value, where an article lacks it
  std::string id_prefix;                   ///< before every id
  std::string date_order;                  ///< "dmy", "mdy", "ymd"; empty: inferred per file
  std::string timezone = "UTC";            ///< for times without a zone
  std::string passed_over;                 ///< a directory that is not read: the index that is written
  std::function<void()> waiting;  ///< several times a second while input is not there yet; what it throws ends all
};

/// Something that a user should hear of one place of the input.
struct Problem {
  enum class Kind : std::uint8_t { skipped, undated } kind;  ///< skipped: no article came of it
  std::string file;
  std::uint64_t line = 0;  ///< 0: of the whole file, or not known
  std::uint64_t byte = 0;  ///< where reading the file failed, as it lies on disk
  std::string reason;
};

/// How far reading has come, for a progress display. Bytes are of the files as they lie on disk.
struct ReadProgress {
  std::uint64_t bytes_done = 0;
  std::uint64_t bytes_total = 0;
};

/// Reads articles one after another from files, directories (recursively, by name) and "-" (standard input), in every
/// format of formats/, compressed by gzip or Zstandard or not. Holds no more than an article of at most 64 MB and some
/// buffers, and up to 32 MB of articles that wait for their file to show its order of day and month.
/// Not safe to share between threads.
class Reader {
 public:
  /// Throws UnusableError naming the PATH that is missing or unreadable, before anything is read, and UsageError for
  /// options that mean nothing.
  Reader(std::vector<std::string> paths, ReadOptions options, std::function<void(const Problem&)> report);
  ~Reader();

  /// The next article, in input order; nothing at the end.
  [[nodiscard]] std::optional<Article> next();
  [[nodiscard]] ReadProgress progress() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::corpus
