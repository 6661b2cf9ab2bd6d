#pragma once

#include <optional>

#include "common/facts/dates/expression.hpp"
#include "common/time/civil.hpp"

namespace dateline::facts {

/// What the text said of time before an expression that may lean on it.
struct DateContext {
  std::optional<Day> published;         ///< only what names its year resolves without
  std::optional<Interval> told;         ///< the date told last, if that was lately
  std::optional<Interval> in_sentence;  ///< the date told last in this sentence
  int year_in_sentence = 0;             ///< the year stated last in this sentence; 0: none
};

/// The days that an expression means; nothing where that cannot be told, or no calendar has them.
[[nodiscard]] std::optional<Interval> resolve(const Words& words, const DateExpression& expression,
                                              const DateContext& context);

/// The days from the begin of one expression to the end of another: "from December to February", "May-July 2014".
[[nodiscard]] std::optional<Interval> resolve_range(const Words& words, DateExpression from, DateExpression to,
                                                    const DateContext& context);

}  // namespace dateline::facts
