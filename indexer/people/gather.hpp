#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/people/authority.hpp"
#include "common/people/person_entry.hpp"
#include "indexer/people/source.hpp"

namespace dateline::indexer {

/// Computes the entries of the directory of people from the articles. Throws what the DirectorySource throws.

/// Sums up the appearances of one person, who may have several keys. An article counts once, and once for each role
/// regardless of its spelling. The result does not depend on the order of the appearances. Precondition: `appearances`
/// is not empty.
[[nodiscard]] people::PersonEntry gather(std::vector<std::string> keys, std::vector<Appearance> appearances);

/// The people behind the keys that share one form, including people whom the directory leaves out.
[[nodiscard]] std::vector<people::PersonEntry> people_of_form(DirectorySource& source,
                                                              const people::Authority& authority,
                                                              const std::vector<std::string>& keys);

/// Adds the names that the authority gives to a person: the preferred name comes first, aliases last.
void add_names_given(people::PersonEntry& person, const people::Authority& authority);

/// Groups the source's keys by the authority's form and calls visit(form, keys) once for each group; keys are sorted.
using FormKeysVisitor = std::function<void(std::string_view form, const std::vector<std::string>& keys)>;
void visit_forms(DirectorySource& source, const people::Authority& authority, const FormKeysVisitor& visit);

}  // namespace dateline::indexer
