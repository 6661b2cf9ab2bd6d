#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "corpus/reader.hpp"

namespace dateline::indexer {

/// Collects problems of the input as lines "file:line: kind: reason" for standard error: the first 20 of each kind,
/// then only their number. Safe to share between threads.
class Problems {
 public:
  void add(const corpus::Problem& problem);

  /// Returns the lines collected since the last call.
  [[nodiscard]] std::string take_lines();
  /// A line "and 12 more …" for each kind of which not all problems were given as lines.
  [[nodiscard]] std::string rest() const;

  /// The number of articles that were skipped.
  [[nodiscard]] std::uint64_t skipped() const;

 private:
  mutable std::mutex mutex_;
  std::map<corpus::Problem::Kind, std::uint64_t> counts_;
  std::string lines_;
};

}  // namespace dateline::indexer
