#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "common/model/article.hpp"
#include "corpus/reader.hpp"
#include "indexer/report/missing_fields.hpp"
#include "indexer/report/problems.hpp"

namespace dateline::indexer {

/// The articles of a command's input, with its progress and problems. next() must be called from one thread only;
/// progress() and problems() may be called from any thread.
class ArticleSource {
 public:
  /// Throws what the corpus::Reader throws for a path that cannot be read.
  ArticleSource(std::vector<std::string> paths, corpus::ReadOptions options);

  /// The next article, or nothing at the end. Throws Error with Exit::interrupted when the command is interrupted.
  [[nodiscard]] std::optional<Article> next();

  /// An article that its sender has withdrawn, up to this version; 0: in all versions.
  struct Cancellation {
    std::string id;
    std::uint64_t version = 0;
    /// Whether it applies to a version of the article.
    [[nodiscard]] bool covers(std::uint64_t other) const noexcept { return version == 0 || other <= version; }
  };
  /// Those read so far. Call it when next() has returned nothing.
  [[nodiscard]] const std::vector<Cancellation>& cancellations() const noexcept { return cancellations_; }

  [[nodiscard]] corpus::ReadProgress progress() const { return {bytes_done_, bytes_total_}; }
  [[nodiscard]] Problems& problems() noexcept { return problems_; }
  /// What the articles lack. Call it when next() has given all of them.
  [[nodiscard]] const MissingFields& missing() const noexcept { return missing_; }

 private:
  Problems problems_;
  MissingFields missing_;
  std::vector<Cancellation> cancellations_;
  corpus::Reader reader_;
  std::atomic<std::uint64_t> bytes_done_ = 0;
  std::atomic<std::uint64_t> bytes_total_ = 0;
};

}  // namespace dateline::indexer
