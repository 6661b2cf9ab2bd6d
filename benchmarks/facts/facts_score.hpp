#pragma once

#include <functional>
#include <string>

#include "benchmarks/facts/gold.hpp"
#include "benchmarks/facts/tally.hpp"
#include "common/model/facts.hpp"

namespace dateline::bench {

/// How well extracted facts agree with the gold.
struct FactsScore {
  Tally people;      ///< facet people by key
  Tally roles;       ///< roles with text, country, class and status
  Tally role_texts;  ///< roles by their text alone
  Tally official;    ///< of the people found: whether they are officials
  Tally countries;   ///< facet countries by code
  Tally dates;       ///< mentioned intervals by first and last day
};

/// Called with one line for each difference: "person missed: john-kerry".
using DifferenceSink = std::function<void(const std::string&)>;

/// Adds one article's comparison to `score`.
///
/// Roles are compared person by person, one to one, whether or not the person was found. Texts agree when the folded
/// words of one are a run of the other's ("foreign minister" and "assistant foreign minister"); an exact match goes
/// first.
void compare(const GoldArticle& gold, const Facts& facts, FactsScore& score, const DifferenceSink& difference);

}  // namespace dateline::bench
