#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/people/source.hpp"

namespace dateline::indexer {

/// Says why the archive takes the keys that may be of one person for one or for several, and a key for nobody's: lines
/// of text with the evidence, and lines for people.jsonl that would change the verdict. `key` is the key of a person,
/// or a name, of which the key is made. Throws UsageError if no article has the key, UnusableError if the index or its
/// directory of people cannot be read, or if the directory is of another commit.
[[nodiscard]] std::string explain_key(const std::filesystem::path& index, DirectorySource& source,
                                      std::string_view key);

}  // namespace dateline::indexer
