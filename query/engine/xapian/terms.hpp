#pragma once

#include <xapian.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/facet.hpp"
#include "common/model/facts.hpp"
#include "common/xapian/schema.hpp"
#include "query/engine/budget.hpp"
#include "query/syntax/tree.hpp"

/// Walks over the terms of a database. All functions throw Xapian::Error if the database cannot be read; those with a
/// budget throw BudgetExceeded when it is used up.
namespace dateline::query::xapian {

/// Called with a value and the number of articles that have it; returns false to end the walk.
using ValueVisitor = std::function<bool(std::string_view value, std::uint64_t articles)>;
/// Visits the values of a facet that begin with `prefix`. Values that are too long for a term are read in full from an
/// article; throws UnusableError if no article has the value.
void visit_values(const Xapian::Database& database, Facet facet, std::string_view prefix, const ValueVisitor& visit);

/// Visits the folded surface forms that begin with `prefix`.
void visit_forms(const Xapian::Database& database, std::string_view prefix, const ValueVisitor& visit);

/// Called with a form, its distance and the number of articles that have it.
using NearVisitor = std::function<void(std::string_view form, std::uint32_t distance, std::uint64_t articles)>;
/// Visits the forms within `most` edits of a word (FuzzyMatcher).
void visit_near_forms(const Xapian::Database& database, std::string_view word, std::uint32_t most, Budget& budget,
                      const NearVisitor& visit);

/// The forms that a wildcard or a fuzzy pattern matches; of a fuzzy pattern the best most_fuzzy_forms.
[[nodiscard]] std::vector<std::string> matching_forms(const Xapian::Database& database, const Forms& pattern,
                                                      Budget& budget);

/// Called with a role and the term of its tuple; returns false to end the walk.
using RoleVisitor = std::function<bool(const Role& role, const std::string& term)>;
/// Visits the roles of all people.
void visit_roles(const Xapian::Database& database, Budget& budget, const RoleVisitor& visit);

/// The terms of the role tuples that each of the roles selects. All are found in one walk. Throws UsageError for a role
/// that asks for nothing.
[[nodiscard]] std::map<std::string, std::vector<std::string>> role_terms(const Xapian::Database& database,
                                                                         const std::vector<std::string>& asked,
                                                                         Budget& budget);

/// The terms of the role tuples that `asked`, which has keys, selects. Throws UsageError for a role that asks for
/// nothing.
[[nodiscard]] std::vector<std::string> role_terms(const Xapian::Database& database, const RoleName& asked,
                                                  Budget& budget);

/// The terms of the mentioned intervals that match `asked` (see mention_matches).
[[nodiscard]] std::vector<std::string> mention_terms(const Xapian::Database& database, const Interval& asked,
                                                     Budget& budget);

/// Every role of the people with these keys, with folded text and body.
[[nodiscard]] std::vector<RoleAppearance> role_appearances(const Xapian::Database& database,
                                                           const std::vector<std::string>& keys, Budget& budget);

}  // namespace dateline::query::xapian
