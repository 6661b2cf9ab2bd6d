#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

/// Case and diacritics folded (ä = ae is not done here: ä = a), compatibility forms resolved, curly quotes straight,
/// runs of white space one space, ends trimmed. What facet values, names and words are compared by. UTF-8 in and out.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace dateline::text
