#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::corpus {

/// The authors' names in a byline: "By Ann Lee in Rome with Bo Wu, Staff Writer, Reuters" gives Ann Lee and Bo Wu. A
/// part between commas is a name only if it has at least two words and does not end in the word for a job, such as
/// "Writer". If no part is a name, the whole without such jobs is one: "Lee, Ann" stays as it is. Time grows with the
/// length.
[[nodiscard]] std::vector<std::string> authors_in(std::string_view byline);

}  // namespace dateline::corpus
