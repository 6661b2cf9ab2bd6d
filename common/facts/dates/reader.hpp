#pragma once

#include <optional>

#include "common/facts/dates/expression.hpp"

namespace dateline::facts {

/// Base of the readers of date expressions: a word of a text from which the reader looks forwards, and backwards as far
/// as word `floor`. Borrows the words.
class DateReader {
 public:
  DateReader(const Words& words, std::size_t i, std::size_t floor) : words_(words), i_(i), floor_(floor) {}

 protected:
  using Kind = DateExpression::Kind;

  /// The key of word i - 1; 0 if punctuation separates it from word i or if it is before the floor.
  [[nodiscard]] std::uint64_t before(std::size_t i) const {
    return i > floor_ && !words_[i].after(gap::breaks | gap::comma) ? words_[i - 1].key : 0;
  }

  /// Whether only blanks, a hyphen or the full stop of an abbreviated month separates word i from word i - 1.
  [[nodiscard]] bool joined(std::size_t i) const {
    std::uint32_t forbidden = gap::breaks | gap::comma | gap::ampersand;
    if (is_short_month(words_[i - 1].key)) forbidden &= ~std::uint32_t{gap::stop};
    return i < words_.size() && !words_[i].after(forbidden);
  }

  [[nodiscard]] static DateExpression make(Kind kind, std::size_t first, std::size_t end) {
    DateExpression result;
    result.kind = kind;
    result.first = first;
    result.end = end;
    return result;
  }

  const Words& words_;
  std::size_t i_;
  std::size_t floor_;
};

}  // namespace dateline::facts
