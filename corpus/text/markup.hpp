#pragma once

#include <string>

namespace dateline::corpus::text {

/// Text of which an input may have left the HTML in. Where there is markup, what a reader of the page would see; where
/// there is none, the same bytes. `<AN>` and `a < b` are no markup, nor are bare capitals such as `<P>` after a space,
/// which exchanges use for tickers, unless something else shows that the text is HTML.
[[nodiscard]] std::string without_markup(std::string text);

}  // namespace dateline::corpus::text
