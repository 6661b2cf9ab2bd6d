#pragma once

#include <functional>
#include <string>

#include "benchmarks/facts/gold.hpp"
#include "benchmarks/facts/tally.hpp"
#include "common/model/facts.hpp"

namespace dateline::bench {

/// The agreement of extracted facts with the gold standard, one tally for each kind of fact.
struct FactsScore {
  Tally people;      ///< by key; only people that count as facet values
  Tally roles;       ///< by text, country, class and status
  Tally role_texts;  ///< by text alone
  Tally official;    ///< whether each person found is an official
  Tally countries;   ///< by code; only countries that count as facet values
  Tally dates;       ///< mentioned intervals, by first and last day
};

/// Called with one line for each difference, such as "person missed: john-kerry".
using DifferenceSink = std::function<void(const std::string&)>;

/// Adds one article's comparison to `score`.
///
/// Roles are compared for each person, whether or not the person was found. They are paired one to one: first roles
/// with equal texts, then roles where the folded words of one text are a run of the other's ("foreign minister" and
/// "assistant foreign minister").
void compare(const GoldArticle& gold, const Facts& facts, FactsScore& score, const DifferenceSink& difference);

}  // namespace dateline::bench
