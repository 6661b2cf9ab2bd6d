#pragma once

#include <optional>
#include <string_view>

namespace dateline::corpus {

/// The words of dates in Catalan, Croatian, Czech, Danish, Dutch, Finnish, French, German, Greek, Hungarian, Italian,
/// Norwegian, Polish, Portuguese, Romanian, Russian, Slovak, Spanish, Swedish, Turkish and Ukrainian. The words asked
/// for are folded, as text::fold() does it: "fevrier". Safe to call from several threads at once.

/// The month, 1 to 12, that the word is a name of, or an abbreviation of at least three letters. None if it would be
/// different months in different names: "jui" (juin, juillet).
[[nodiscard]] std::optional<unsigned> month_in_another_language(std::string_view word);
/// Whether the word is a weekday, an abbreviation of one with at least three letters, or a word around a date that does
/// not change it: "de", "Uhr".
[[nodiscard]] bool is_date_word_of_another_language(std::string_view word);

}  // namespace dateline::corpus
