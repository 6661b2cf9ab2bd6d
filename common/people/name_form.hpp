#pragma once

#include <string>
#include <string_view>
#include <vector>

/// How names are compared across articles. Keys are those of Person ("john-f-kerry").
namespace dateline::people {

/// The words of any text, folded; apostrophes vanish: "Women's Minister" is womens minister.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// The folded words of a name as anybody writes it, given name first: "Kerry, John F., Jr." and "john-f-kerry" are
/// john f kerry. Apostrophes vanish, titles after the name (Jr., III, PhD) go.
[[nodiscard]] std::vector<std::string> name_words(std::string_view name);

/// The words of a key; of "~kerry" only kerry.
[[nodiscard]] std::vector<std::string_view> key_words(std::string_view key);

/// Words joined by hyphens, as a key has them.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

/// A folded word without the e of a spelt-out umlaut: schaeuble, as schauble, is schauble. Where the e is more likely a
/// sound of its own (Michael, Joe, Bauer) it stays.
[[nodiscard]] std::string plain_spelling(std::string_view word);

/// What all keys have in common that may be one person's: plain spelling, no middle initials. "john-f-kerry" gives
/// "john-kerry"; a key with ~ gives itself.
[[nodiscard]] std::string join_form(std::string_view key);

/// The initials that join_form leaves out: "george-h-w-bush" gives "h-w".
[[nodiscard]] std::string middle_initials(std::string_view key);

}  // namespace dateline::people
