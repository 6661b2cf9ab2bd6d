#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <memory>

#include "query/engine/engine.hpp"

namespace dateline::query::xapian {

/// Counts the facets of one match with Xapian's own ValueCountMatchSpy, one for each slot that the requests need.
/// Remote shards know this spy, so they count for themselves. A slot holds an article's whole set of values as one
/// string; the spy counts distinct sets, and this class adds them up by value.
/// Refers to the search and the database, which must outlive it. Not thread-safe. Throws Xapian::Error.
class FacetSpies {
 public:
  /// Makes the spies that `search` needs, and one for the day if the database has articles without a date.
  FacetSpies(const Search& search, const Xapian::Database& database);

  /// Adds the spies to a match. Precondition: the match has not run yet, and this object outlives it.
  void watch(Xapian::Enquire& enquire);

  /// Fills in the answer's facets, days and number of undated hits. Precondition: the match has run, and the answer's
  /// total is set.
  void report(Answer& answer) const;

 private:
  [[nodiscard]] FacetCounts count(const FacetRequest& request, std::uint64_t total) const;
  void add_labels(FacetCounts& counts, const PersonMap* persons) const;
  void report_days(Answer& answer) const;
  void need(std::uint32_t slot);
  [[nodiscard]] const Xapian::ValueCountMatchSpy& spy(std::uint32_t slot) const { return *spies_.at(slot); }

  const Search& search_;
  const Xapian::Database& database_;
  std::map<std::uint32_t, std::unique_ptr<Xapian::ValueCountMatchSpy>> spies_;
};

}  // namespace dateline::query::xapian
