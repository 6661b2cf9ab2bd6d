#pragma once

#include <xapian.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/facet.hpp"
#include "common/xapian/schema.hpp"
#include "query/syntax/tree.hpp"

/// Walks over what the terms of a database stand for.
namespace dateline::query::xapian {

using ValueVisitor = std::function<bool(std::string_view value, std::uint64_t articles)>;
/// The values of a facet that begin with `prefix`, those of shortened terms in full; false ends the walk.
void visit_values(const Xapian::Database& database, Facet facet, std::string_view prefix, const ValueVisitor& visit);

/// The folded forms that begin with `prefix`; false ends the walk.
void visit_forms(const Xapian::Database& database, std::string_view prefix, const ValueVisitor& visit);

/// The forms that an inner wildcard or a fuzzy pattern matches; of a fuzzy one the 50 best.
[[nodiscard]] std::vector<std::string> matching_forms(const Xapian::Database& database, const Forms& pattern);

/// The terms of the role tuples that `asked` selects, held by one of `keys` (empty: by anyone).
[[nodiscard]] std::vector<std::string> role_terms(const Xapian::Database& database, const RoleName& asked);

/// The terms of the mentioned intervals that answer `asked`.
[[nodiscard]] std::vector<std::string> mention_terms(const Xapian::Database& database, const Interval& asked);

}  // namespace dateline::query::xapian
