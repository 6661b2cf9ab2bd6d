#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "corpus/reader.hpp"

namespace dateline::indexer {

/// Problems of the input, told on standard error as "file:line: reason": the first of each kind, then how many more.
/// add() may be called from any thread, the others from one.
class Problems {
 public:
  void add(const corpus::Problem& problem);

  /// Takes what is to be printed now, a line each.
  [[nodiscard]] std::string take_lines();
  /// "and 12 more …" for what was not printed.
  [[nodiscard]] std::string rest() const;

  [[nodiscard]] std::uint64_t skipped() const;

 private:
  mutable std::mutex mutex_;
  std::map<corpus::Problem::Kind, std::uint64_t> counts_;
  std::string lines_;
};

}  // namespace dateline::indexer
