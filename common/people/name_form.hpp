#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Normal forms by which names are compared across articles. Keys are those of Person ("john-f-kerry"). Pure functions.
namespace dateline::people {

/// The folded words of any text, without apostrophes: "Women's Minister" is womens minister.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// What a full stop does to a name: "H.W." becomes h w, or hw as in the keys that extraction makes.
enum class FullStop : std::uint8_t { divides, removed };

/// The folded words of a name in any common notation, given name first: "Kerry, John F., Jr." and "john-f-kerry" both
/// give john f kerry. Apostrophes and suffixes (Jr., III, PhD) are removed.
[[nodiscard]] std::vector<std::string> name_words(std::string_view name, FullStop stop = FullStop::divides);

/// The folded name with its initials together: "George H. W. Bush" gives "george h.w. bush".
[[nodiscard]] std::string with_initials_together(std::string_view name);

/// The words of a key, without a leading "~".
[[nodiscard]] std::vector<std::string_view> key_words(std::string_view key);

/// Words joined by hyphens, as a key has them.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

/// A folded word without the e of a spelt-out umlaut: schaeuble and schauble both give schauble. The e stays if it is
/// more likely a sound of its own (Michael, Joe, Bauer).
[[nodiscard]] std::string plain_spelling(std::string_view word);

/// The form that keys of one person share: plain spelling without middle initials. "john-f-kerry" gives
/// "john-kerry"; a key with "~" is returned unchanged.
[[nodiscard]] std::string join_form(std::string_view key);

/// The initials that join_form leaves out: "george-h-w-bush" gives "h-w".
[[nodiscard]] std::string middle_initials(std::string_view key);

}  // namespace dateline::people
