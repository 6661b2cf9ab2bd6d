#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/error.hpp"

namespace dateline::query {

/// Thrown for a query that cannot be parsed. position(): the byte of the query that is to blame.
class QueryError : public UsageError {
 public:
  QueryError(const std::string& message, std::size_t position) : UsageError(message), position_(position) {}
  [[nodiscard]] std::size_t position() const noexcept { return position_; }

 private:
  std::size_t position_;
};

/// Three lines: the message, the query (shortened around the error if it is long), and a caret under the character to
/// blame. Safe to print on a terminal. Precondition: `query` is the query that was parsed.
[[nodiscard]] std::string explain(const QueryError& error, std::string_view query);

}  // namespace dateline::query
