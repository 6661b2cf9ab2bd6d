#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <memory>

#include "query/engine/engine.hpp"

namespace dateline::query::xapian {

/// Counts the facets of a match: one stock spy for each slot that the requests need, so that remote shards count too.
class FacetSpies {
 public:
  /// Spies for what `search` asks for, and for the day where some article has none.
  FacetSpies(const Search& search, const Xapian::Database& database);

  /// Must be called before the match, which this object must outlive.
  void watch(Xapian::Enquire& enquire);

  /// Fills facets, days and undated of the answer, whose total is set, from what the match showed.
  void report(Answer& answer) const;

 private:
  [[nodiscard]] FacetCounts count(const FacetRequest& request, std::uint64_t total) const;
  void add_labels(FacetCounts& counts) const;
  void report_days(Answer& answer) const;
  void need(std::uint32_t slot);
  [[nodiscard]] const Xapian::ValueCountMatchSpy& spy(std::uint32_t slot) const { return *spies_.at(slot); }

  const Search& search_;
  const Xapian::Database& database_;
  std::map<std::uint32_t, std::unique_ptr<Xapian::ValueCountMatchSpy>> spies_;
};

}  // namespace dateline::query::xapian
