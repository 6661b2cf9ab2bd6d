#pragma once

#include <string>

namespace dateline::corpus::text {

/// Removes HTML from a field of an input. Text with markup becomes the text that a browser would show; text without is
/// returned byte for byte. `<AN>` and `a < b` are not markup. Tags in bare capitals after a space, such as `<P>`, may
/// be tickers and count as markup only if something else shows that the text is HTML.
[[nodiscard]] std::string without_markup(std::string text);

/// without_markup() for the text of a story: without captions, menus and forms, and without tables unless most of the
/// text is in them, as in a page that is laid out by a table. Empty lines separate paragraphs in a text whose markup
/// has none, as WordPress writes it.
[[nodiscard]] std::string story_of_markup(std::string text);

}  // namespace dateline::corpus::text
