#pragma once

#include <xapian.h>

#include "query/engine/engine.hpp"
#include "query/engine/xapian/budget_spy.hpp"

namespace dateline::query::xapian {

/// Translation of the syntax tree into a Xapian query. All functions throw Xapian::Error if the database cannot be
/// read.

/// The Xapian query that matches what the search's tree matches and, under scoring(), scores as the tree does, with the
/// recency gain that the search asks for. For patterns, roles and mentioned dates it walks the terms of the database,
/// and for patterns it runs searches, within the spy's budget. Throws UsageError for a role that asks for nothing,
/// std::logic_error for a PersonName that was not resolved, BudgetExceeded.
[[nodiscard]] Xapian::Query translate(const Search& search, const Xapian::Database& database, BudgetSpy& spy);

/// BM25 with the parameters of bm25.hpp.
[[nodiscard]] Xapian::BM25Weight scoring();

/// The exact number of articles that match. Throws BudgetExceeded.
[[nodiscard]] Xapian::doccount count_matches(const Xapian::Query& query, const Xapian::Database& database,
                                             BudgetSpy& spy);

}  // namespace dateline::query::xapian
