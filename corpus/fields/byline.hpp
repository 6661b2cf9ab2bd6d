#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::corpus {

/// The authors' names in a byline: "By Ann Lee and Bo Wu, Reuters" gives Ann Lee and Bo Wu. A part between commas is a
/// name only if it has at least two words. If no part has, the whole is one name: "Lee, Ann" stays as it is.
[[nodiscard]] std::vector<std::string> authors_in(std::string_view byline);

}  // namespace dateline::corpus
