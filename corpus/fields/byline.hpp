#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::corpus {

/// The names in a byline as an input gives it: "By Ann Lee and Bo Wu, Reuters" is Ann Lee and Bo Wu. What a comma sets
/// off is a name only when it has two words; "Lee, Ann" is one name and stays as it is.
[[nodiscard]] std::vector<std::string> authors_in(std::string_view byline);

}  // namespace dateline::corpus
