#pragma once

#include <span>
#include <vector>

#include "common/facts/persons/name_mention.hpp"

namespace dateline::facts {

/// Lets the names in running text decide which words of a headline or of a heading within the body are a name, because
/// in Title Case and in capitals verbs look like names ("Maria Lopez Slams Critics"). Each span of a headline that
/// contains a name of the running text, or one word of such a name next to words that are in no list of names, is cut
/// down to it. Its evidence stays.
void fit_headlines_to_text(std::span<const TaggedWords> texts, std::vector<NameMention>& mentions);

}  // namespace dateline::facts
