#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/people/authority.hpp"
#include "common/people/person_entry.hpp"
#include "indexer/people/source.hpp"

namespace dateline::indexer {

/// Adds up what articles say of one person; `appearances` may be of several keys, and is not empty. Each article counts
/// once, and once for each role, however spelt. The result does not depend on their order.
[[nodiscard]] people::PersonEntry gather(std::vector<std::string> keys, std::vector<Appearance> appearances);

/// The people that all keys of one form stand for, those that do not matter too, by the names that the authority gives
/// them: its own first, then those of the articles, then its aliases.
[[nodiscard]] std::vector<people::PersonEntry> people_of_form(DirectorySource& source,
                                                              const people::Authority& authority,
                                                              const std::vector<std::string>& keys);

/// Calls visit(form, keys that have it, sorted) for every key of the source, form by form as the authority has them.
using FormKeysVisitor = std::function<void(std::string_view form, const std::vector<std::string>& keys)>;
void visit_forms(DirectorySource& source, const people::Authority& authority, const FormKeysVisitor& visit);

}  // namespace dateline::indexer
