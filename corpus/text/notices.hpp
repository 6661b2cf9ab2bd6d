#pragma once

#include <string_view>

#include "corpus/text/story.hpp"

namespace dateline::corpus::text {

/// Whether a line of a web page is not part of a story but speaks to the page's readers ("Advertisement", "Sign up for
/// our newsletter", "© 2019") or leads them elsewhere ("Read also: …"). In English and other languages of the press.
[[nodiscard]] bool is_notice(std::string_view line);

/// Takes notices out of a story's body, and what stands before its first sentence: the title, the byline (which becomes
/// story.byline), the date. A body of nothing else is kept.
void take_out_notices(std::string_view title, Story& story);

}  // namespace dateline::corpus::text
