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

/// How to read the inputs. The defaults suit the usual forms of news archives.
struct ReadOptions {
  std::string input;                       ///< format name, see formats/; empty: detected from the content
  std::map<std::string, std::string> map;  ///< the input's field name → Dateline's
  std::map<std::string, std::string> set;  ///< Dateline's field → value for articles that lack it
  std::string id_prefix;                   ///< prepended to every id
  std::string date_order;                  ///< "dmy", "mdy", "ymd"; empty: inferred per file
  std::string timezone = "UTC";            ///< IANA name; for times without a zone
  std::string passed_over;                 ///< a directory to leave out: the index being written
  /// Called for each file with the name of the format that it is read in, and why. May be empty.
  std::function<void(const std::string& file, std::string_view format, const std::string& why)> opened;
  /// Called for an article that its sender has withdrawn, up to this version; 0: in all versions. Empty: it is skipped.
  std::function<void(const std::string& id, std::uint64_t version)> canceled;
  std::function<void()> waiting;  ///< called every 100 ms while standard input has no data; may throw
};

/// A problem with one place in the input, to be reported to the user.
struct Problem {
  /// skipped: there is no article from this place; without_facts: it is indexed, but its facts would take too long;
  /// passed_over: parts of the file are no articles, such as attachments of mail and images among web pages; once a
  /// file.
  enum class Kind : std::uint8_t { skipped, undated, without_facts, passed_over } kind;
  std::string file;
  std::uint64_t line = 0;  ///< 1-based; 0: the whole file, or unknown
  std::uint64_t byte = 0;  ///< offset in the file on disk where reading failed, if it did
  std::string reason;
};

/// How far reading has come, for a progress display. Bytes are counted on disk, before decompression.
struct ReadProgress {
  std::uint64_t bytes_done = 0;
  std::uint64_t bytes_total = 0;
};

/// Reads articles one after another from files, directories (recursively, in order of name) and "-" (standard input),
/// in every format of formats/, plain or compressed with gzip or Zstandard.
/// Memory: one article of at most 64 MB, some buffers, and up to 32 MB of articles whose dates are ambiguous until
/// another date in their file shows the order of day and month.
/// Not thread-safe; one per thread.
class Reader {
 public:
  /// Throws before anything is read: UnusableError naming the first path that is missing, unreadable or an index, and
  /// UsageError for an invalid option. `report` is called from next().
  Reader(std::vector<std::string> paths, ReadOptions options, std::function<void(const Problem&)> report);
  ~Reader();

  /// The next article, in input order; nullopt at the end. Unreadable input is reported and skipped. Throws what
  /// `waiting` and `report` throw.
  [[nodiscard]] std::optional<Article> next();
  [[nodiscard]] ReadProgress progress() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace dateline::corpus
