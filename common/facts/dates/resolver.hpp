#pragma once

#include <optional>

#include "common/facts/dates/expression.hpp"
#include "common/time/civil.hpp"

namespace dateline::facts {

/// The dates mentioned before an expression, which may be needed to resolve it.
struct DateContext {
  std::optional<Day> published;         ///< if absent, only expressions that state their year resolve
  std::optional<Interval> told;         ///< the last date mentioned, if it is close enough in the text
  std::optional<Interval> in_sentence;  ///< the last date mentioned in this sentence
  int year_in_sentence = 0;             ///< the year stated in this sentence that later dates share; 0: none
  std::optional<Day> narrated;          ///< the last day of a story of earlier years, if the text still tells it
  bool looks_back = false;              ///< whether "since" stands before the expression
};

/// The days that an expression refers to. Nothing if the context does not determine them or if no such day exists
/// ("30 February"). Pure.
[[nodiscard]] std::optional<Interval> resolve(const Words& words, const DateExpression& expression,
                                              const DateContext& context);

/// The days from the start of one expression to the end of another: "from December to February", "May-July 2014".
[[nodiscard]] std::optional<Interval> resolve_range(const Words& words, DateExpression from, DateExpression to,
                                                    const DateContext& context);

}  // namespace dateline::facts
