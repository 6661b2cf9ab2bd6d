#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "common/model/article.hpp"
#include "corpus/reader.hpp"
#include "indexer/report/problems.hpp"

namespace dateline::indexer {

/// The articles of a command's input. next() belongs to one thread, all else may be asked from any.
class ArticleSource {
 public:
  ArticleSource(std::vector<std::string> paths, corpus::ReadOptions options);

  /// The next article; nothing at the end. Throws when the command was interrupted.
  [[nodiscard]] std::optional<Article> next();

  [[nodiscard]] corpus::ReadProgress progress() const { return {bytes_done_, bytes_total_}; }
  [[nodiscard]] Problems& problems() noexcept { return problems_; }

 private:
  Problems problems_;
  corpus::Reader reader_;
  std::atomic<std::uint64_t> bytes_done_ = 0;
  std::atomic<std::uint64_t> bytes_total_ = 0;
};

}  // namespace dateline::indexer
