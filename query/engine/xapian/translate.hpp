#pragma once

#include <xapian.h>

#include "query/engine/engine.hpp"

namespace dateline::query::xapian {

/// Translation of the syntax tree into a Xapian query. All functions throw Xapian::Error if the database cannot be
/// read.

/// The Xapian query that matches what the tree matches and, under scoring(), scores as the tree does. For patterns,
/// roles and mentioned dates it walks the terms of the database. Throws UsageError for a role that asks for nothing,
/// std::logic_error for a PersonName that was not resolved.
[[nodiscard]] Xapian::Query translate(const Node& tree, const Xapian::Database& database);

/// The same for the tree of a search, with the recency gain that the search asks for.
[[nodiscard]] Xapian::Query translate(const Search& search, const Xapian::Database& database);

/// BM25 with the parameters of bm25.hpp.
[[nodiscard]] Xapian::BM25Weight scoring();

/// The exact number of articles that match.
[[nodiscard]] Xapian::doccount count_matches(const Xapian::Query& query, const Xapian::Database& database);

}  // namespace dateline::query::xapian
