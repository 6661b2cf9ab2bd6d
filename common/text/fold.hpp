#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

/// Case and diacritics folded (ä = ae is not done here: ä = a; but ß = ss, æ = ae, ø = o, ł = l), compatibility forms
/// resolved, digits of any script 0-9, curly quotes straight, invisible characters dropped, runs of white space one
/// space, ends trimmed. What facet values, names and words are compared by. UTF-8 in and out; a byte that is no UTF-8
/// counts as white space. fold(fold(x)) = fold(x).
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace dateline::text
