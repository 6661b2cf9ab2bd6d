#pragma once

#include <cstdint>
#include <vector>

#include "common/facts/persons/name_mention.hpp"

namespace dateline::facts {

/// Lets the names of the body decide which words of a headline are a name, because in Title Case and in capitals verbs
/// look like names ("Maria Lopez Slams Critics"). Each span of the headline that contains a name of the body, or one
/// word of such a name next to words that are in no list of names, is cut down to it. `mentions`: the body's first;
/// those from index `first` on are the headline's, whose text is `headline`. Their evidence stays.
void fit_headline_to_body(const TaggedWords& headline, std::vector<NameMention>& mentions, std::size_t first);

}  // namespace dateline::facts
