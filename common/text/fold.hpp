#pragma once

#include <string>
#include <string_view>

namespace dateline::text {

/// Folds text to the form in which facet values, names and words are compared:
/// 1. Unicode compatibility decomposition (NFKD), case folding, and removal of diacritics: ä = a (not ae). Letters
///    without a decomposition are replaced: ß = ss, æ = ae, ø = o, ł = l.
/// 2. Digits of any script become 0-9, curly quotes become straight, invisible characters are removed.
/// 3. Each run of white space becomes one space; white space at both ends is removed.
/// Input and output are UTF-8, composed (NFC); a byte that is not UTF-8 counts as white space. Idempotent:
/// fold(fold(x)) = fold(x). Thread-safe. Throws std::runtime_error only if ICU's data is missing.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace dateline::text
