#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/error.hpp"

namespace dateline::query {

/// A query that cannot be understood, and the byte of it that is to blame.
class QueryError : public UsageError {
 public:
  QueryError(const std::string& message, std::size_t position) : UsageError(message), position_(position) {}
  [[nodiscard]] std::size_t position() const noexcept { return position_; }

 private:
  std::size_t position_;
};

/// Three lines: what is wrong, the query (of a long one the part around the error), and a caret under the character to
/// blame. Safe to write to a terminal.
[[nodiscard]] std::string explain(const QueryError& error, std::string_view query);

}  // namespace dateline::query
