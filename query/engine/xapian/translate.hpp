#pragma once

#include <xapian.h>

#include "query/engine/engine.hpp"

namespace dateline::query::xapian {

/// The query that matches and scores as the tree says, under scoring(). Walks the database's terms where the tree asks
/// for patterns, roles or mentioned dates. Throws UsageError for a role that asks for nothing.
[[nodiscard]] Xapian::Query translate(const Node& tree, const Xapian::Database& database);

/// Likewise, with what the search gives to newer articles.
[[nodiscard]] Xapian::Query translate(const Search& search, const Xapian::Database& database);

/// The BM25 of every engine: k1 = 1.2, b = 0.75, no query length, k3 = 1, no least length.
[[nodiscard]] Xapian::BM25Weight scoring();

/// How many articles match, exactly.
[[nodiscard]] Xapian::doccount count_matches(const Xapian::Query& query, const Xapian::Database& database);

}  // namespace dateline::query::xapian
